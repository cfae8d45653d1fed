package agora.staff;

import agora.clubs.Calendar;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.IssueSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a club's issues go out, and changes of that. */
public record IssueDates(Clubs clubs, IssueSchedule schedule, InstantSource clock) {

  private static final YearMonth NO_MONTH = YearMonth.of(1970, 1);
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

  /** Changes what departs from a club's rhythm, and moves its schedule along. */
  Outcome<Calendared> change(String id, UnaryOperator<Calendar> change) {
    Optional<Club> club = clubs.find(id);
    if (club.isEmpty()) {
      return Outcome.missing("club", "There is no club " + id + ".");
    }
    Calendar calendar = clubs.change(id, change);
    return new Outcome.Done<>(
        new Calendared(
            id, calendar.closed(), calendar.skipped(), calendar.shifted(), keep(club.get())));
  }

  /**
   * What departs from a club's rhythm now.
   *
   * @param nextIssue null where none goes out
   */
  public record Calendared(
      String club,
      boolean closed,
      List<String> skipped,
      Map<String, String> shifted,
      @Nullable Instant nextIssue) {}

  /** Keeps the club's schedule; when its next issue goes out, null where none does. */
  @Nullable Instant keep(Club club) {
    return schedule.keep(club, clock.instant()).map(ZonedDateTime::toInstant).orElse(null);
  }

  /** The field {@code month}, of a year of four digits. */
  YearMonth month(Input input) {
    String text = input.text("month");
    if (!text.isEmpty() && MONTH.matcher(text).matches()) {
      try {
        return YearMonth.parse(text);
      } catch (DateTimeParseException e) {
        // named below
      }
    }
    return text.isEmpty()
        ? NO_MONTH
        : input.otherwise("month", "Write the month as in 2026-07.", NO_MONTH);
  }
}
