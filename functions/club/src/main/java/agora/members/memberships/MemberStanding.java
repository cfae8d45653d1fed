package agora.members.memberships;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.all;
import static agora.store.Conditions.is;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.queues.DueKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

/**
 * A member with what the club's rules need to know beside it.
 *
 * @param lastMail the last mail to one whose membership has ended; null before it was looked up
 * @param asked when the yearly question was sent that still waits for its answer
 * @param stays when the member last said yes to it
 * @param unclicked how many issues in a row a member who allows personal tracking opened no link of
 * @param wonBack when the member was asked whether something else would do
 * @param judged when the issue was sent that was last looked through for the member's clicks
 * @param voiding whether names in mails already sent are still to be made void
 * @param erasing whether the member asked to be erased
 * @param lastFact where the member's evidence ends
 * @param earlier ids of the memberships of the same address that ended before, oldest first
 * @param due where the member waits for the lifecycle; null where it was never looked at
 */
public record MemberStanding(
    Member member,
    @Nullable Instant lastMail,
    @Nullable Instant asked,
    @Nullable Instant stays,
    long unclicked,
    @Nullable Instant wonBack,
    @Nullable Instant judged,
    boolean voiding,
    boolean erasing,
    LastFact lastFact,
    List<MemberId> earlier,
    @Nullable DueKey due) {

  /** That nobody changed the member since it was read: each change writes another key. */
  Expression asRead() {
    return all(
        is(MemberRow.STATE, member.state()),
        due == null ? absent(DueKey.DUE_AT) : is(DueKey.DUE_AT, due.at()));
  }

  /** Whether the membership is over, by whatever way. */
  public boolean ended() {
    return switch (member.state()) {
      case PENDING, ACTIVE -> false;
      case LEFT, BOUNCED, COMPLAINED -> true;
    };
  }

  /** From when the year to the next question counts. */
  public Instant settled() {
    Instant since = member.since();
    Instant from = since == null ? member.joined() : since;
    return stays != null && stays.isAfter(from) ? stays : from;
  }
}
