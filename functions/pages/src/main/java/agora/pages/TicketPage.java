package agora.pages;

import agora.clubs.Club;
import agora.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * The page where a member unlocks a ticket code.
 *
 * @param language {@code da} or {@code en}
 * @param statementUrl the accessibility statement's address
 * @param mark when the page was made, for whoever presses its button; see {@link Frame}
 * @param code the code; only where the state is REVEALED
 */
public record TicketPage(
    Club club,
    Event event,
    String language,
    String statementUrl,
    String mark,
    State state,
    @Nullable String code) {

  /** What the member meets. */
  public enum State {
    /** A button that claims a code, by POST to the same address. */
    OPEN,
    /** The code, now or as shown before. */
    REVEALED,
    /** The window opens at the event's {@code opensAt}. */
    NOT_OPEN,
    SOLD_OUT,
    /** The window is over; the public sale is from the event's {@code publicAt}. */
    CLOSED,
    /** The event does not take place. */
    CANCELLED,
    /** No active membership. */
    NOT_ENTITLED
  }
}
