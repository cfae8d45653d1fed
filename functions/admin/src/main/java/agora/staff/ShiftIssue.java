package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.NextIssue;
import agora.clubs.RhythmExceptions;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Has a month's issue go out at another time, or where the rhythm has it after all. */
public final class ShiftIssue implements Command<IssueDates.Calendared> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
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
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<IssueDates.Calendared> run(Input input) {
    String club = input.id("club");
    YearMonth month = dates.month(input);
    LocalDateTime at = at(input, month);
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    UnaryOperator<RhythmExceptions> change =
        calendar -> at == null ? calendar.unshift(month) : calendar.shift(month, at);
    boolean past =
        dates
            .clubs()
            .find(club)
            .flatMap(found -> dates.leaves(found, month, change))
            .filter(leaves -> !leaves.isAfter(dates.clock().instant()))
            .isPresent();
    return past
        ? Outcome.invalid(List.of(new Fault("at", new Problem.TimePassed())))
        : dates.change(club, month, "at", change);
  }

  private static @Nullable LocalDateTime at(Input input, YearMonth month) {
    String text = input.optional("at");
    if (text == null) {
      return null;
    }
    try {
      LocalDateTime at = LocalDateTime.parse(text);
      if (NextIssue.isSometimesMissing(at.toLocalTime())) {
        input.error("at", new Problem.MissingHour());
      }
      if (Math.abs(ChronoUnit.MONTHS.between(month, YearMonth.from(at))) > NextIssue.FARTHEST) {
        input.error("at", new Problem.TooFar(NextIssue.FARTHEST));
      }
      return at;
    } catch (DateTimeParseException e) {
      input.error("at", new Problem.NoLocalTime());
      return null;
    }
  }
}
