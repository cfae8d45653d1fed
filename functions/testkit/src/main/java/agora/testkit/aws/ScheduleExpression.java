package agora.testkit.aws;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule of EventBridge Scheduler fires. */
sealed interface ScheduleExpression permits ScheduleExpression.At, ScheduleExpression.Rate, Cron {
  Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|minutes|hour|hours|day|days)\\)");
  Pattern AT = Pattern.compile("at\\((\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})\\)");
  Pattern CRON = Pattern.compile("cron\\((.*)\\)");

  /**
   * The first time after an instant.
   *
   * @param begun when the schedule was made, from which a rate counts
   */
  Optional<Instant> next(Instant after, ZoneId zone, Instant begun);

  /** Reads an expression; one that isn't valid is refused as Scheduler does. */
  static ScheduleExpression parse(String text) {
    Matcher rate = RATE.matcher(text);
    if (rate.matches()) {
      int number = Integer.parseInt(rate.group(1));
      if (number > 0) {
        Duration unit =
            rate.group(2).startsWith("m")
                ? Duration.ofMinutes(1)
                : rate.group(2).startsWith("h") ? Duration.ofHours(1) : Duration.ofDays(1);
        return new Rate(unit.multipliedBy(number));
      }
    }
    Matcher at = AT.matcher(text);
    Matcher cron = CRON.matcher(text);
    try {
      if (at.matches()) {
        return new At(LocalDateTime.parse(at.group(1)));
      }
      if (cron.matches()) {
        return Cron.parse(cron.group(1));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw AwsError.badRequest(
          "ValidationException",
          "Invalid Schedule Expression %s. %s".formatted(text, e.getMessage()));
    }
    throw AwsError.badRequest(
        "ValidationException", "Invalid Schedule Expression %s.".formatted(text));
  }

  /**
   * Once, at a local time. One that doesn't exist, because the clocks are put forward over it,
   * never comes.
   */
  record At(LocalDateTime time) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone, Instant begun) {
      return zone.getRules().getValidOffsets(time).stream()
          .findFirst()
          .map(time::toInstant)
          .filter(instant -> instant.isAfter(after));
    }
  }

  /** At even distances. */
  record Rate(Duration every) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone, Instant begun) {
      long passed =
          Math.max(0, Math.floorDiv(Duration.between(begun, after).toMillis(), every.toMillis()));
      return Optional.of(begun.plus(every.multipliedBy(passed + 1)));
    }
  }
}
