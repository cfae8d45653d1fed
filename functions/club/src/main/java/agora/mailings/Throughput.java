package agora.mailings;

import agora.mailings.BatchClaims.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast a mailing's mails leave, measured on the claims of the batches that were sent last: the
 * mails of five minutes, by the time between the first and the last request to SES for them.
 *
 * @param perSecond mails a second; null where too few have left to tell
 * @param latest when SES was last asked; null where nothing has left yet
 */
public record Throughput(@Nullable Double perSecond, @Nullable Instant latest) {

  private static final Duration LATELY = Duration.ofMinutes(5);
  private static final int BEHIND = 90;
  private static final int AHEAD = 10;

  private static final Throughput NONE = new Throughput(null, null);

  private record Left(Instant at, int mails) {}

  /**
   * Looks at up to a hundred claims: batches leave about in the order of their numbers, so that
   * those around the share that is sent are the latest.
   *
   * @param sent mails of the mailing that SES has taken
   */
  public static Throughput of(BatchClaims claims, Mailing mailing, long sent) {
    if (mailing.planned() == 0 || mailing.batches() == 0) {
      return NONE;
    }
    int front = (int) Math.min(mailing.batches(), sent * mailing.batches() / mailing.planned());
    int to = Math.min(mailing.batches(), front + AHEAD);
    return of(claims.seen(mailing.id(), Math.max(0, front - BEHIND), to));
  }

  private static Throughput of(List<Seen> seen) {
    List<Left> left = seen.stream().flatMap(each -> left(each).stream()).toList();
    Optional<Instant> last = left.stream().map(Left::at).max(Comparator.naturalOrder());
    if (last.isEmpty()) {
      return NONE;
    }
    Instant latest = last.get();
    List<Left> lately =
        left.stream().filter(each -> each.at().isAfter(latest.minus(LATELY))).toList();
    Instant first = lately.stream().map(Left::at).min(Comparator.naturalOrder()).orElse(latest);
    long seconds = Duration.between(first, latest).toSeconds();
    // Those of the first second were under way before it.
    int mails =
        lately.stream().filter(each -> each.at().isAfter(first)).mapToInt(Left::mails).sum();
    return new Throughput(seconds == 0 ? null : (double) mails / seconds, latest);
  }

  private static Optional<Left> left(Seen seen) {
    Instant asked = seen.standing().asked();
    return asked == null
        ? Optional.empty()
        : Optional.of(new Left(asked, seen.standing().sent().size()));
  }
}
