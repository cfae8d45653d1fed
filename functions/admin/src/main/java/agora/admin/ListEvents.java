package agora.admin;

import agora.checks.FieldError;
import agora.events.Event;
import agora.store.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    String club = input.id("club");
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done(
            Map.of("events", content.events().stored(club).stream().map(ListEvents::row).toList()))
        : Outcome.invalid(errors);
  }

  private static Map<String, @Nullable Object> row(Stored<Event> stored) {
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(Json.fields(stored.content().orElseThrow()));
    row.put("version", stored.version());
    return row;
  }
}
