package agora.members.memberships;

import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Ends the memberships of a club that was closed, each with its evidence. */
public final class ClosedClub {

  private final ActiveRows active;

  public ClosedClub(DynamoDbClient dynamo, String table, Consents consents) {
    this.active = new ActiveRows(dynamo, table, consents);
  }

  /**
   * Ends one of them.
   *
   * @return false where the member changed meanwhile, or the membership was not active
   */
  public boolean end(Member member, Instant now) {
    return active.end(member, now, Consent.How.CLOSING);
  }
}
