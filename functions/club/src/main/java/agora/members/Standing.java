package agora.members;

import agora.store.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
 * @param expires whether the item goes by itself
 * @param due where the member waits for the lifecycle; null where it was never looked at
 */
public record Standing(
    Member member,
    @Nullable Instant lastMail,
    @Nullable Instant asked,
    @Nullable Instant stays,
    long unclicked,
    @Nullable Instant wonBack,
    @Nullable Instant judged,
    boolean voiding,
    boolean erasing,
    boolean expires,
    @Nullable DueKey due) {

  static Standing read(Item item) {
    Member member = MemberItem.read(item);
    String due = item.text("due");
    String dueAt = item.text("dueAt");
    return new Standing(
        member,
        item.instant("lastMail"),
        item.instant("asked"),
        item.instant("stays"),
        item.number("unclicked", 0),
        item.instant("wonBack"),
        item.instant("judged"),
        item.text("voiding") != null,
        item.text("erasing") != null,
        item.number("ttl", 0) != 0,
        due == null || dueAt == null ? null : new DueKey(due, dueAt));
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
