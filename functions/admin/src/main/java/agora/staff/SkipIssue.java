package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.RhythmExceptions;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;

/** Has a club skip a month, or not after all. */
public final class SkipIssue implements Command<IssueDates.Calendared> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "skip-issue",
          Role.APPROVER,
          Field.club(),
          Field.of("month", FieldType.MONTH, "the month without an issue, as in 2026-07").needed(),
          Field.of(
              "skip", FieldType.FLAG, "false brings the issue back; true where it is left out"));

  private final IssueDates dates;

  SkipIssue(IssueDates dates) {
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
    boolean skip = input.flag("skip", true);
    UnaryOperator<RhythmExceptions> none = UnaryOperator.identity();
    boolean past =
        dates
            .clubs()
            .find(club)
            .flatMap(found -> dates.leaves(found, month, none))
            .filter(leaves -> !leaves.isAfter(dates.clock().instant()))
            .isPresent();
    List<Fault> errors =
        input.errors(past ? List.of(new Fault("month", new Problem.MonthDue())) : List.of());
    return errors.isEmpty()
        ? dates.change(club, month, "month", calendar -> calendar.skip(month, skip))
        : Outcome.invalid(errors);
  }
}
