package agora.tickets;

import java.time.Instant;

/** What became of a member's wish for a ticket code. */
public sealed interface Unlock {

  /** The member got a code just now. */
  record Revealed(String code) implements Unlock {}

  /** The member has this code from before. */
  record Yours(String code) implements Unlock {}

  /** The members' window has not opened yet. */
  record NotOpen(Instant opensAt) implements Unlock {}

  /** Every code has been given to somebody. */
  record SoldOut() implements Unlock {}

  /** The members' window is over. */
  record Closed() implements Unlock {}

  /** Not an active member of the club. */
  record NotEntitled() implements Unlock {}
}
