package agora.members.memberships;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.is;

import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.consents.For;
import agora.members.consents.Shown;
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
 * How the yearly question ends, by the member's yes or by none within the time; and how all
 * memberships of a club end that was closed. Each is one transaction with its evidence.
 */
@For
public final class Stays {

  private static final int TRIES = 5;

  private final DynamoDbClient dynamo;
  private final Rows<MemberRow> rows;
  private final Consents consents;

  public Stays(DynamoDbClient dynamo, String table, Consents consents) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
    this.consents = consents;
  }

  /**
   * The member's yes.
   *
   * @param shown the page that the words stood on
   * @return false where the membership is not active
   */
  public boolean yes(Member member, Instant now, Shown shown) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      MemberRow row = active(member);
      if (row == null || row.erasing() != null) {
        return false;
      }
      Change stays =
          new Change()
              .set(MemberRow.STAYS, now)
              .remove(MemberRow.ASKED, MemberRow.ASKING)
              .when(is(MemberRow.STATE, Member.State.ACTIVE), absent(MemberRow.ERASING));
      Instant at = row.lastFact().next(now);
      Consent yes =
          Consent.of(member, at, Consent.Fact.CONFIRMED, Consent.How.YEARLY_QUESTION).where(shown);
      if (write(row, stays, yes)) {
        return true;
      }
    }
    throw new IllegalStateException("written by others all the time");
  }

  /**
   * Ends the membership of one who did not answer.
   *
   * @param asked when the question was sent that was not answered: a yes meanwhile wins
   * @return false where the member changed meanwhile
   */
  public boolean unanswered(Member member, Instant asked, Instant now) {
    return end(active(member), now, Consent.How.UNANSWERED, is(MemberRow.ASKED, asked));
  }

  /**
   * Ends the membership of one whose club was closed.
   *
   * @return false where the member changed meanwhile, or the membership was not active
   */
  public boolean closed(Member member, Instant now) {
    return end(active(member), now, Consent.How.CLOSING);
  }

  private boolean end(
      @Nullable MemberRow row, Instant now, Consent.How how, Expression... conditions) {
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

  private @Nullable MemberRow active(Member member) {
    return rows.find(member.club(), member.id().value())
        .filter(row -> row.member().state() == Member.State.ACTIVE)
        .orElse(null);
  }

  private boolean write(MemberRow row, Change change, Consent evidence) {
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
