package agora.admin;

import agora.clubs.Calendar;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.IssueSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** When a club's issues go out, and changes of that. */
record IssueDates(Clubs clubs, IssueSchedule schedule, InstantSource clock) {

  /** Changes what departs from a club's rhythm, and moves its schedule along. */
  Outcome change(String id, UnaryOperator<Calendar> change) {
    Optional<Club> club = clubs.find(id);
    if (club.isEmpty()) {
      return Outcome.missing("club", "There is no club " + id + ".");
    }
    Calendar calendar = clubs.change(id, change);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("club", id);
    result.put("closed", calendar.closed());
    result.put("skipped", calendar.skipped());
    result.put("shifted", calendar.shifted());
    result.put("nextIssue", keep(club.get()));
    return new Outcome.Done(result);
  }

  /** Keeps the club's schedule; when its next issue goes out, null where none does. */
  @Nullable Instant keep(Club club) {
    return schedule.keep(club, clock.instant()).map(ZonedDateTime::toInstant).orElse(null);
  }

  /** The field {@code month}. */
  YearMonth month(Input input) {
    String text = input.text("month");
    try {
      return text.isEmpty() ? YearMonth.of(1970, 1) : YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      return input.otherwise("month", "Write the month as in 2026-07.", YearMonth.of(1970, 1));
    }
  }
}
