package agora.staff;

import agora.checks.FieldError;
import agora.events.Event;
import agora.store.Stored;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** Lists a club's events. */
public final class ListEvents implements Command<ListEvents.Listed> {

  private static final About ABOUT = About.of("list-events", Role.EVERYBODY, Field.club());

  private final Content content;

  ListEvents(Content content) {
    this.content = content;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done<>(
            new Listed(content.events().stored(club).stream().map(ListEvents::row).toList()))
        : Outcome.invalid(errors);
  }

  /** A club's events, in the order of their ids. */
  public record Listed(List<Row> events) {}

  /** An event as it is saved. */
  public record Row(@JsonUnwrapped Event event, long version) {}

  private static Row row(Stored<Event> stored) {
    return new Row(stored.content().orElseThrow(), stored.version());
  }
}
