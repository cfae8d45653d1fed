package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.events.Event;
import java.util.List;
import java.util.Map;

/** Approves an event's mails as they stand now: an edit of them afterwards voids it. */
final class ApproveEventMails implements Command {

  private final Content content;
  private final EventDates dates;

  ApproveEventMails(Content content, EventDates dates) {
    this.content = content;
    this.dates = dates;
  }

  @Override
  public String name() {
    return "approve-event-mails";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "event", "the event's id");
  }

  @Override
  public Outcome run(Input input) {
    String id = input.id("club");
    String eventId = input.id("event");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content.event(id, eventId).then(this::approve);
  }

  private Outcome approve(Club club, Event event) {
    if (event.mails() == null) {
      return new Outcome.Refused(
          409,
          "The event has no mails",
          "Save the event with the field mails, then approve them.",
          List.of(new FieldError("event", "No mails go out about this event.")));
    }
    dates
        .approvals()
        .approve(
            club.id(),
            event.id(),
            () -> content.events().find(club.id(), event.id()).orElseThrow(),
            dates.clock().instant());
    return dates.keep(club, event.id());
  }
}
