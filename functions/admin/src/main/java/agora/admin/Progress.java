package agora.admin;

import agora.insights.Counter;
import agora.insights.Counts;
import agora.mailings.Claims;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Pace;
import agora.mailings.Throughput;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailing is, from its counters, its head, its latest claims and the senders' pace: four
 * small reads, however large it is.
 */
record Progress(Mailings mailings, Claims claims, Pace pace, InstantSource clock) {

  /** SES's events come within minutes, as a rule; what has not come in three days never will. */
  private static final Duration LOST = Duration.ofDays(3);

  private static final List<Counter> COUNTERS =
      List.of(
          Counter.PLANNED,
          Counter.SENT,
          Counter.DELIVERED,
          Counter.BOUNCED,
          Counter.COMPLAINED,
          Counter.UNCERTAIN,
          Counter.MISSING,
          Counter.AGAIN,
          Counter.LATE,
          Counter.SOFT_BOUNCED,
          Counter.REJECTED,
          Counter.DELAYED);

  /**
   * The figures by name. {@code missing} are not sent to, {@code again} were sent to a second time
   * since nothing was heard of the first, {@code late} of those were heard of afterwards. Of those
   * that are sent to and that nothing is heard of, {@code unreported} can still be heard of, and
   * {@code lost} cannot: the latest mail left 72 hours ago. {@code rate} is the mails a second as
   * {@link Throughput} measures them, {@code pace} what all senders together keep to, both to the
   * thousandth that {@link Pace} keeps: a small club's rate is less than a tenth.
   */
  Map<String, @Nullable Object> of(String mailing, Counts counts) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    COUNTERS.forEach(each -> figures.put(each.attribute(), counts.of(each)));
    long sent = counts.of(Counter.SENT);
    Mailing head = mailings.find(mailing).orElse(null);
    Throughput measured =
        head == null ? new Throughput(null, null) : Throughput.of(claims, head, sent);
    long silent = Math.max(0, sent - counts.of(Counter.REPORTED));
    boolean over = over(measured.latest());
    figures.put("unreported", over ? 0 : silent);
    figures.put("lost", over ? silent : 0);
    figures.put("state", head == null ? null : head.state().name());
    figures.put("reason", head == null ? null : Objects.toString(head.reason(), null));
    long remaining =
        Math.max(
            0,
            counts.of(Counter.PLANNED)
                - sent
                - counts.of(Counter.MISSING)
                - counts.of(Counter.UNCERTAIN));
    double kept = pace.rate();
    figures.put("rate", rounded(measured.perSecond()));
    figures.put("pace", kept);
    figures.put("remaining", remaining);
    boolean sends = head != null && head.state().sends();
    figures.put("secondsLeft", sends ? seconds(remaining, measured, kept) : null);
    return figures;
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
