package agora.admin;

import agora.checks.FieldError;
import java.util.List;
import java.util.Map;

/** Lists a club's events. */
final class ListEvents implements Command {

  private final Content content;

  ListEvents(Content content) {
    this.content = content;
  }

  @Override
  public String name() {
    return "list-events";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id");
  }

  @Override
  public Outcome run(Input input) {
    String club = input.text("club");
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done(
            Map.of("events", content.events().all(club).stream().map(Json::fields).toList()))
        : Outcome.invalid(errors);
  }
}
