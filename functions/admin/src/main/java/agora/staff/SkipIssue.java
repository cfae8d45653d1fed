package agora.staff;

import agora.checks.FieldError;
import java.time.YearMonth;
import java.util.List;

/** Has a club skip a month, or not after all. */
public final class SkipIssue implements Command<IssueDates.Calendared> {

  private static final About ABOUT =
      About.of(
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
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<IssueDates.Calendared> run(Input input) {
    String club = input.id("club");
    YearMonth month = dates.month(input);
    boolean skip = input.flag("skip", true);
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? dates.change(club, calendar -> calendar.skip(month, skip))
        : Outcome.invalid(errors);
  }
}
