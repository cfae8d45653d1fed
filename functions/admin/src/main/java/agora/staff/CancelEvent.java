package agora.staff;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.List;

/** Cancels an event: its mails that have not left die with it. */
public final class CancelEvent implements Command<EventDates.Standing> {

  private static final About ABOUT =
      About.of("cancel-event", Role.APPROVER, Field.club(), Field.event());

  private final Content content;
  private final EventDates dates;
  private final Mailings mailings;

  CancelEvent(Content content, EventDates dates, Mailings mailings) {
    this.content = content;
    this.dates = dates;
    this.mailings = mailings;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<EventDates.Standing> run(Input input) {
    String id = input.id("club");
    String eventId = input.id("event");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content.event(id, eventId).then(this::cancel);
  }

  private Outcome<EventDates.Standing> cancel(Club club, Event event) {
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
