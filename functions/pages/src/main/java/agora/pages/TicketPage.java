package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import agora.events.Sale;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page where a member unlocks a ticket code.
 *
 * @param language the reader's
 * @param statementUrl the accessibility statement's address
 * @param mark when the page was made, for whoever presses its button; see {@link PageFrame}
 * @param code the code; only where the state is REVEALED
 * @param now when it is opened
 */
public record TicketPage(
    Club club,
    Event event,
    Language language,
    String statementUrl,
    String mark,
    State state,
    @Nullable String code,
    Instant now) {

  /** What the member meets. */
  public enum State {
    /** A button that claims a code, by POST to the same address. */
    OPEN,
    /** The code, now or as shown before. */
    REVEALED,
    /** The members' window has not opened yet. */
    NOT_OPEN,
    SOLD_OUT,
    /** The members' window is over. */
    CLOSED,
    /** The event is over, and nobody here has a code for it. */
    OVER,
    /** The event has no tickets. */
    NO_TICKETS,
    /** The event does not take place. */
    CANCELLED,
    /** No active membership. */
    NOT_ENTITLED
  }

  /** How the tickets are sold; only where the event has any. */
  public Sale sale() {
    return event.sale().orElseThrow();
  }

  /** Whether everybody can buy by now. */
  public boolean isPublic() {
    return !now.isBefore(sale().publicAt());
  }

  /** Whether the code can still be used. */
  public boolean isInTime() {
    return now.isBefore(sale().closesAt());
  }

  public boolean isOver() {
    return !now.isBefore(event.ends());
  }

  public boolean isFree() {
    return event.price() == 0;
  }

  /** The event alone, for the reader's calendar. */
  public String calendar() {
    return "/clubs/" + club.id() + "/events.ics?event=" + event.id();
  }
}
