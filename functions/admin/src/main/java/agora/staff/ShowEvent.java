package agora.staff;

import agora.clubs.Club;
import agora.events.Event;
import agora.store.Stored;
import agora.tickets.Tickets;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Shows an event as it is saved, with its mails and its codes. */
public final class ShowEvent implements Command<ShowEvent.Shown> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("show-event", Role.EVERYBODY, Field.club(), Field.event());

  private final Content content;
  private final EventDates dates;
  private final Tickets tickets;

  ShowEvent(Content content, EventDates dates, Tickets tickets) {
    this.content = content;
    this.dates = dates;
    this.tickets = tickets;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Shown> run(Input input) {
    String club = input.id("club");
    String event = input.id("event");
    return input.then(() -> content.event(club, event).then(this::show));
  }

  /** An event, what leaves about it, and its codes. */
  public record Shown(@JsonUnwrapped EventDates.Standing event, Codes codes) {}

  /**
   * An event's ticket codes.
   *
   * @param slots how many there are
   * @param revealed how many of them members have
   * @param left how many are left
   */
  public record Codes(long slots, long revealed, long left) {

    static Codes of(long slots, long revealed) {
      return new Codes(slots, revealed, Math.max(0, slots - revealed));
    }
  }

  private Outcome<Shown> show(Club club, Event event) {
    Stored<Event> stored = content.events().read(club.id(), event.id());
    Tickets.Counts counts = tickets.slots(club.id(), event.id());
    return new Outcome.Done<>(
        new Shown(dates.standing(club, stored), Codes.of(counts.slots(), counts.revealed())));
  }
}
