package agora.members.memberships;

import static agora.store.Conditions.is;

import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.consents.For;
import agora.members.queues.DueKey;
import agora.store.AllOrNone;
import agora.store.Change;
import agora.store.Rows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The rows of active members, for what happens to them without a form of theirs: each change is one
 * transaction with its evidence, and holds only for a member whom nobody changed meanwhile.
 */
@For
final class ActiveRows {

  private final DynamoDbClient dynamo;
  private final Rows<MemberRow> rows;
  private final Consents consents;

  ActiveRows(DynamoDbClient dynamo, String table, Consents consents) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
    this.consents = consents;
  }

  /** Null where the membership is not active. */
  @Nullable MemberRow find(Member member) {
    return rows.find(member.club(), member.id().value())
        .filter(row -> row.member().state() == Member.State.ACTIVE)
        .orElse(null);
  }

  /**
   * Ends a membership as by leaving.
   *
   * @return false where it was not active, or the member changed meanwhile
   */
  boolean end(Member member, Instant now, Consent.How how, Expression... conditions) {
    MemberRow row = find(member);
    if (row == null) {
      return false;
    }
    Change left =
        Memberships.without(new Change())
            .set(MemberRow.STATE, Member.State.LEFT)
            .set(MemberRow.LEFT_AT, now)
            .remove(MemberRow.UNCLICKED, MemberRow.JUDGED, MemberRow.WON_BACK)
            .when(
                is(MemberRow.STATE, Member.State.ACTIVE),
                is(MemberRow.TRACKING, row.member().tracking()))
            .when(conditions);
    if (row.member().tracking() == Member.Tracking.PERSONAL) {
      left.set(MemberRow.VOIDING, row.member().state());
    }
    Instant at = row.lastFact().next(now);
    return write(row, left, Consent.of(row.member(), at, Consent.Fact.WITHDRAWN, how));
  }

  boolean write(MemberRow row, Change change, Consent evidence) {
    Member member = row.member();
    Instant at = evidence.at();
    DueKey.changed(member.club(), member.id(), at).in(change);
    return AllOrNone.done(
        dynamo,
        List.of(
            rows.changing(member.club(), member.id().value(), row.lastFact().then(change, at)),
            consents.insert(evidence)));
  }
}
