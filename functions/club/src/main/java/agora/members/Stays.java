package agora.members;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.is;

import agora.store.AllOrNone;
import agora.store.Change;
import agora.store.Rows;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How the yearly question ends: by the member's yes, or by none within the time. Each is one
 * transaction with its evidence.
 */
public final class Stays {

  private final DynamoDbClient dynamo;
  private final Rows<MemberRow> rows;
  private final Consents consents;

  public Stays(DynamoDbClient dynamo, String table, Consents consents) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, MemberRow.SCHEMA);
    this.consents = consents;
  }

  /**
   * The member's yes.
   *
   * @return false where the membership is not active
   */
  public boolean yes(Member member, Instant now) {
    return write(
        member,
        new Change()
            .set(MemberRow.STAYS, now)
            .remove(MemberRow.ASKED, MemberRow.ASKING)
            .when(is(MemberRow.STATE, Member.State.ACTIVE), absent(MemberRow.ERASING)),
        now,
        Consent.of(member, now, Consent.Fact.CONFIRMED, Consent.How.YEARLY_QUESTION));
  }

  /**
   * Ends the membership of one who did not answer.
   *
   * @param asked when the question was sent that was not answered: a yes meanwhile wins
   */
  public boolean unanswered(Member member, Instant asked, Instant now) {
    Change left =
        Memberships.without(new Change())
            .set(MemberRow.STATE, Member.State.LEFT)
            .set(MemberRow.LEFT_AT, now)
            .remove(MemberRow.UNCLICKED, MemberRow.JUDGED, MemberRow.WON_BACK)
            .when(
                is(MemberRow.STATE, Member.State.ACTIVE),
                is(MemberRow.ASKED, asked),
                is(MemberRow.TRACKING, member.tracking()));
    if (member.tracking() == Member.Tracking.PERSONAL) {
      left.set(MemberRow.VOIDING, member.state());
    }
    return write(
        member, left, now, Consent.of(member, now, Consent.Fact.WITHDRAWN, Consent.How.UNANSWERED));
  }

  private boolean write(Member member, Change change, Instant now, Consent evidence) {
    DueKey.changed(member.club(), member.id(), now).in(change);
    return AllOrNone.done(
        dynamo,
        List.of(rows.changing(member.club(), member.id(), change), consents.insert(evidence)));
  }
}
