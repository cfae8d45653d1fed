package agora.clubs;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a club's next issue goes out, by its rhythm in its own time zone. */
public final class NextIssue {

  private NextIssue() {}

  /**
   * The first issue time that is later than now.
   *
   * @throws IllegalArgumentException if the day is beyond 1 to 28 or the time within 02:00 to 02:59
   */
  public static ZonedDateTime after(Club.Rhythm rhythm, Instant now) {
    LocalTime time = LocalTime.parse(rhythm.time());
    if (rhythm.dayOfMonth() < 1 || rhythm.dayOfMonth() > 28 || time.getHour() == 2) {
      throw new IllegalArgumentException("not in every month, or not on every day: " + rhythm);
    }
    ZoneId zone = ZoneId.of(rhythm.zone());
    YearMonth month = YearMonth.from(now.atZone(zone));
    ZonedDateTime next = month.atDay(rhythm.dayOfMonth()).atTime(time).atZone(zone);
    return next.toInstant().isAfter(now)
        ? next
        : month.plusMonths(1).atDay(rhythm.dayOfMonth()).atTime(time).atZone(zone);
  }
}
