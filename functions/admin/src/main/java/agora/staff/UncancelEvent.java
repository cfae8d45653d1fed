package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.events.Event;
import agora.events.Message;
import agora.store.Stored;

/**
 * Has a cancelled event take place after all, and tells those who were told that it would not. Its
 * mails leave once they are approved anew.
 */
public record UncancelEvent(Content content, EventChange change)
    implements Command<EventChange.Changed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("uncancel-event", Role.APPROVER, EventChange.fields());

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
        () -> content.storedEvent(club, id).then((of, read) -> revive(of, read, text, dryRun)));
  }

  private Outcome<EventChange.Changed> revive(
      Club club, Stored<Event> read, String text, boolean dryRun) {
    Event event = read.content().orElseThrow();
    EventDates dates = change.dates();
    if (!event.cancelled()) {
      return Outcome.refused(new RefusalReason.NotCancelled(), "event", new Problem.NotCancelled());
    }
    if (!event.starts().isAfter(dates.clock().instant())) {
      return Outcome.refused(new RefusalReason.EventOver(), "event", new Problem.TimePassed());
    }
    if (!dryRun) { // before it takes place again, so that no mail leaves by what was approved then
      dates.approvals().withdraw(club.id(), event.id(), dates.clock().instant());
    }
    return change.run(club, read, event.cancelled(false), Message.About.TAKES_PLACE, text, dryRun);
  }
}
