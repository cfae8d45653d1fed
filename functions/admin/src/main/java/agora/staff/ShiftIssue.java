package agora.staff;

import agora.checks.FieldError;
import agora.clubs.NextIssue;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a month's issue go out at another time, or where the rhythm has it after all. */
public final class ShiftIssue implements Command<IssueDates.Calendared> {

  private static final About ABOUT =
      About.of(
          "shift-issue",
          Role.APPROVER,
          Field.club(),
          Field.of("month", FieldType.MONTH, "the month whose issue is shifted, as in 2026-12")
              .needed(),
          Field.of(
              "at",
              FieldType.LOCAL_TIME,
              "its new time in the club's own zone, as in 2026-12-03T10:00; without it, the issue"
                  + " goes back to where the rhythm has it"));

  private final IssueDates dates;

  ShiftIssue(IssueDates dates) {
    this.dates = dates;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<IssueDates.Calendared> run(Input input) {
    String club = input.id("club");
    YearMonth month = dates.month(input);
    LocalDateTime at = at(input, month);
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return dates.change(
        club, calendar -> at == null ? calendar.unshift(month) : calendar.shift(month, at));
  }

  private static @Nullable LocalDateTime at(Input input, YearMonth month) {
    String text = input.optional("at");
    if (text == null) {
      return null;
    }
    try {
      LocalDateTime at = LocalDateTime.parse(text);
      if (NextIssue.isSometimesMissing(at.toLocalTime())) {
        input.error(
            "at",
            "Choose a time outside 02:00 to 02:59: on the night when summer time begins, that hour"
                + " does not exist, and the issue would not be sent.");
      }
      if (Math.abs(ChronoUnit.MONTHS.between(month, YearMonth.from(at))) > NextIssue.FARTHEST) {
        input.error("at", "Choose a time within two months of the month.");
      }
      return at;
    } catch (DateTimeParseException e) {
      input.error("at", "Write the local time as in 2026-12-03T10:00.");
      return null;
    }
  }
}
