package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.Message;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.store.Stored;

/**
 * Cancels an event, and tells those who have a code or read of it: its mails that have not left die
 * with it.
 */
public record CancelEvent(Content content, EventChange change, Mailings mailings)
    implements Command<EventChange.Changed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("cancel-event", Role.APPROVER, EventChange.fields());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<EventChange.Changed> run(Input input) {
    String club = input.id("club");
    String id = input.id("event");
    String text = input.markdown("text", "");
    boolean dryRun = input.flag("dryRun", true);
    return input.then(
        () -> content.storedEvent(club, id).then((of, read) -> cancel(of, read, text, dryRun)));
  }

  private Outcome<EventChange.Changed> cancel(
      Club club, Stored<Event> read, String text, boolean dryRun) {
    Event event = read.content().orElseThrow();
    if (event.cancelled()) {
      return Outcome.refused(
          new RefusalReason.EventCancelled(), "event", new Problem.EventCancelled());
    }
    if (!event.ends().isAfter(change.dates().clock().instant())) {
      return Outcome.refused(new RefusalReason.EventOver(), "event", new Problem.TimePassed());
    }
    Outcome<EventChange.Changed> changed =
        change.run(club, read, event.cancel(), Message.About.CANCELLED, text, dryRun);
    if (changed instanceof Outcome.Done<EventChange.Changed>(var done) && !done.dryRun()) {
      DueMail.of(club, event).stream()
          .map(DueMail::mailing)
          .filter(mailing -> isAbout(mailing, event.id()))
          .forEach(
              mailing ->
                  mailings.cancel(
                      mailing, Mailing.Reason.EVENT_GONE, change.dates().clock().instant()));
    }
    return changed;
  }

  /** A day's mail can be about several events; those who get the others' must still get them. */
  private boolean isAbout(MailingId mailing, String event) {
    return mailings.find(mailing).filter(found -> found.about().equals(event)).isPresent();
  }
}
