package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.events.Event;
import java.time.Instant;

/** Approves an event's mails as they stand now: an edit of them afterwards voids it. */
public final class ApproveEventMails implements Command<EventDates.Standing> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("approve-event-mails", Role.APPROVER, Field.club(), Field.event());

  private final Content content;
  private final EventDates dates;

  ApproveEventMails(Content content, EventDates dates) {
    this.content = content;
    this.dates = dates;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<EventDates.Standing> run(Input input) {
    String id = input.id("club");
    String eventId = input.id("event");
    return input.then(() -> content.event(id, eventId).then(this::approve));
  }

  private Outcome<EventDates.Standing> approve(Club club, Event event) {
    if (event.mails() == null) {
      return Outcome.refused(new RefusalReason.NoMails(), "event", new Problem.NoMails());
    }
    if (event.cancelled()) {
      return Outcome.refused(
          new RefusalReason.EventCancelled(), "event", new Problem.EventCancelled());
    }
    Instant now = dates.clock().instant();
    boolean coming = dates.standing(club, event.id()).mailsToCome().stream().findAny().isPresent();
    if (!coming && !event.ends().isAfter(now)) { // nothing that is approved would leave
      return Outcome.refused(new RefusalReason.EventOver(), "event", new Problem.TimePassed());
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
