package agora.members;

import agora.store.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member with what the club's rules need to know beside it.
 *
 * @param lapses when an unconfirmed sign-up vanishes; null for all others
 * @param lastMail the last mail to one whose membership has ended; null before it was looked up
 * @param asked when the yearly question was sent that still waits for its answer
 * @param stays when the member last said yes to it
 * @param unclicked how many issues in a row a member who allows personal tracking opened no link of
 * @param wonBack when the member was asked whether something else would do
 * @param voiding whether names in mails already sent are still to be made void
 */
public record Standing(
    Member member,
    @Nullable Instant lapses,
    @Nullable Instant lastMail,
    @Nullable Instant asked,
    @Nullable Instant stays,
    long unclicked,
    @Nullable Instant wonBack,
    boolean voiding) {

  static Standing read(Item item) {
    Member member = MemberItem.read(item);
    boolean pending = member.state() == Member.State.PENDING;
    return new Standing(
        member,
        pending ? member.joined().plus(Memberships.WAITS) : null,
        item.instant("lastMail"),
        item.instant("asked"),
        item.instant("stays"),
        item.number("unclicked", 0),
        item.instant("wonBack"),
        item.text("voiding") != null);
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
