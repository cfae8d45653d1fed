package agora.tickets;

import agora.ids.MemberId;
import agora.store.RowKey;
import agora.store.Rows;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who has unlocked a code of an event, strongly consistent. */
public final class Holders {

  private final Rows<ClaimRow> claims;

  public Holders(DynamoDbClient dynamo, String tickets) {
    this.claims = new Rows<>(dynamo, tickets, () -> ClaimRow.SCHEMA);
  }

  /** Those of the members who have a code; at most 100 members. */
  public Set<MemberId> of(String club, String event, Collection<MemberId> members) {
    return claims
        .all(
            members.stream()
                .map(member -> new UnlockRequest(club, event, member))
                .map(right -> new RowKey(right.claims(), right.member().value()))
                .toList())
        .stream()
        .map(ClaimRow::member)
        .collect(Collectors.toUnmodifiableSet());
  }
}
