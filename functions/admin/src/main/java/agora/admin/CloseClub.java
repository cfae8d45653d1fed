package agora.admin;

import agora.checks.FieldError;
import java.util.List;
import java.util.Map;

/** Closes a club: no issue goes out any more, and its schedule is gone. Members stay. */
final class CloseClub implements Command {

  private final IssueDates dates;

  CloseClub(IssueDates dates) {
    this.dates = dates;
  }

  @Override
  public String name() {
    return "close-club";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "closed", "false opens the club again; true where it is left out");
  }

  @Override
  public Outcome run(Input input) {
    String club = input.id("club");
    boolean closed = input.flag("closed", true);
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? dates.change(club, calendar -> calendar.close(closed))
        : Outcome.invalid(errors);
  }
}
