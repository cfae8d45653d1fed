package agora.members.memberships;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.is;

import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.consents.Shown;
import agora.store.Change;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How the yearly question ends: by the member's yes, or by none within the time. When it is asked
 * and how long it waits, {@code agora.members.due.Due} says. It is the same that links call {@code
 * /stay} and rows {@code asked}, {@code asking} and {@code stays}: mails that were sent, and rows
 * that were written, keep those names.
 */
public final class YearlyQuestion {

  private static final int TRIES = 5;

  private final ActiveRows active;

  public YearlyQuestion(DynamoDbClient dynamo, String table, Consents consents) {
    this.active = new ActiveRows(dynamo, table, consents);
  }

  /**
   * The member's yes.
   *
   * @param shown the page that the words stood on
   * @return false where the membership is not active
   */
  public boolean yes(Member member, Instant now, Shown shown) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      MemberRow row = active.find(member);
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
      if (active.write(row, stays, yes)) {
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
    return active.end(member, now, Consent.How.UNANSWERED, is(MemberRow.ASKED, asked));
  }
}
