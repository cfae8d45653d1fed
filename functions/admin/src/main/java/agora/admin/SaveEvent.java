package agora.admin;

import agora.checks.FieldError;
import agora.events.Event;
import agora.events.EventCheck;
import java.util.List;
import java.util.Map;

/** Saves an event. */
final class SaveEvent implements Command {

  private final Content content;

  SaveEvent(Content content) {
    this.content = content;
  }

  @Override
  public String name() {
    return "save-event";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "id", "letters, digits and hyphens",
        "title", "as citizens read it",
        "text", "Markdown",
        "speaker", "who speaks, if anybody in particular",
        "starts", "UTC, as in 2026-12-10T18:00:00Z",
        "ends", "UTC",
        "place", "where it is",
        "price", "whole kroner, 0 for free",
        "shopUrl", "where tickets are sold, an https address",
        "opensAt", "when members may unlock a code",
        "closesAt", "when the members' window closes",
        "publicAt", "when the public sale begins");
  }

  @Override
  public Outcome run(Input input) {
    Event event = read(input);
    List<FieldError> errors = input.errors();
    if (errors.isEmpty()) {
      errors = EventCheck.of(event);
    }
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (content.clubs().find(event.club()).isEmpty()) {
      return Outcome.missing("club", "There is no club " + event.club() + ".");
    }
    content.events().save(event);
    return new Outcome.Done(Json.fields(event));
  }

  private static Event read(Input input) {
    return new Event(
        input.text("club"),
        input.text("id"),
        input.text("title"),
        input.textOr("text", ""),
        input.optional("speaker"),
        input.instant("starts"),
        input.instant("ends"),
        input.text("place"),
        input.whole("price"),
        input.optional("shopUrl"),
        input.instant("opensAt"),
        input.instant("closesAt"),
        input.instant("publicAt"));
  }
}
