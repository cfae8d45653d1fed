package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.List;
import java.util.Map;

/** Cancels an event: its mails that have not left die with it. */
final class CancelEvent implements Command {

  private final Content content;
  private final EventDates dates;
  private final Mailings mailings;

  CancelEvent(Content content, EventDates dates, Mailings mailings) {
    this.content = content;
    this.dates = dates;
    this.mailings = mailings;
  }

  @Override
  public String name() {
    return "cancel-event";
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
    return content.event(id, eventId).then(this::cancel);
  }

  private Outcome cancel(Club club, Event event) {
    content.events().change(club.id(), event.id(), Event::cancel);
    DueMail.of(club, event).stream()
        .map(DueMail::mailing)
        .filter(mailing -> isAbout(mailing, event.id()))
        .forEach(mailing -> mailings.cancel(mailing, Mailing.Reason.EVENT_GONE));
    return dates.keep(club, event.id());
  }

  /** A day's mail can be about several events; those who get the others' must still get them. */
  private boolean isAbout(String mailing, String event) {
    return mailings.find(mailing).filter(found -> found.about().equals(event)).isPresent();
  }
}
