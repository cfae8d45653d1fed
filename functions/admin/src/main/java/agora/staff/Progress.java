package agora.staff;

import agora.ids.MailingId;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.mailings.BatchClaims;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Pace;
import agora.mailings.Phase;
import agora.mailings.Throughput;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailing is, from its counters, its head, its latest claims and the senders' pace: four
 * small reads, however large it is.
 */
public record Progress(Mailings mailings, BatchClaims claims, Pace pace, InstantSource clock) {

  /** SES's events come within minutes, as a rule; what has not come in three days never will. */
  private static final Duration LOST = Duration.ofDays(3);

  /**
   * The figures. {@code missing} are not sent to, {@code again} were sent to a second time since
   * nothing was heard of the first, {@code late} of those were heard of afterwards. Of those that
   * are sent to and that nothing is heard of, {@code unreported} can still be heard of, and {@code
   * lost} cannot: the latest mail left 72 hours ago. {@code rate} is the mails a second as {@link
   * Throughput} measures them, {@code pace} what all senders together keep to, both to the
   * thousandth that {@link Pace} keeps: a small club's rate is less than a tenth.
   */
  public record Figures(
      long planned,
      long sent,
      long delivered,
      long bounced,
      long complained,
      long uncertain,
      long missing,
      long again,
      long late,
      long softBounced,
      long rejected,
      long delayed,
      long unreported,
      long lost,
      @JsonSerialize(using = ConstantSerializer.class) @Nullable Phase state,
      Mailing.@Nullable Reason reason,
      @Nullable Double rate,
      double pace,
      long remaining,
      @Nullable Long secondsLeft) {}

  Figures of(MailingId mailing, Counts counts) {
    long planned = counts.of(Counter.PLANNED);
    long sent = counts.of(Counter.SENT);
    long missing = counts.of(Counter.MISSING);
    long uncertain = counts.of(Counter.UNCERTAIN);
    Mailing head = mailings.find(mailing).orElse(null);
    Throughput measured =
        head == null ? new Throughput(null, null) : Throughput.of(claims, head, sent);
    long silent = Math.max(0, sent - counts.of(Counter.REPORTED));
    boolean over = over(measured.latest());
    long remaining = Math.max(0, planned - sent - missing - uncertain);
    double kept = pace.rate();
    boolean sends = head != null && head.state().sends();
    return new Figures(
        planned,
        sent,
        counts.of(Counter.DELIVERED),
        counts.of(Counter.BOUNCED),
        counts.of(Counter.COMPLAINED),
        uncertain,
        missing,
        counts.of(Counter.AGAIN),
        counts.of(Counter.LATE),
        counts.of(Counter.SOFT_BOUNCED),
        counts.of(Counter.REJECTED),
        counts.of(Counter.DELAYED),
        over ? 0 : silent,
        over ? silent : 0,
        head == null ? null : Phase.of(head, counts),
        head == null ? null : head.reason(),
        rounded(measured.perSecond()),
        kept,
        remaining,
        sends ? seconds(remaining, measured, kept) : null);
  }

  private static @Nullable Double rounded(@Nullable Double rate) {
    return rate == null ? null : Double.valueOf(Math.round(rate * 1000) / 1000.0);
  }

  private boolean over(@Nullable Instant latest) {
    return latest != null && latest.plus(LOST).isBefore(clock.instant());
  }

  /** At the rate that is measured, or else at the one that is aimed at. */
  private static @Nullable Long seconds(long remaining, Throughput measured, double pace) {
    Double rate = measured.perSecond() == null ? Double.valueOf(pace) : measured.perSecond();
    return rate > 0 ? Long.valueOf((long) Math.ceil(remaining / rate)) : null;
  }
}
