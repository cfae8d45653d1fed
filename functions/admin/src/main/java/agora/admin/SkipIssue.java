package agora.admin;

import agora.checks.FieldError;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Has a club skip a month, or not after all. */
final class SkipIssue implements Command {

  private final IssueDates dates;

  SkipIssue(IssueDates dates) {
    this.dates = dates;
  }

  @Override
  public String name() {
    return "skip-issue";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "month", "the month without an issue, as in 2026-07",
        "skip", "false brings the issue back; true where it is left out");
  }

  @Override
  public Outcome run(Input input) {
    String club = input.id("club");
    YearMonth month = dates.month(input);
    boolean skip = input.flag("skip", true);
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? dates.change(club, calendar -> calendar.skip(month, skip))
        : Outcome.invalid(errors);
  }
}
