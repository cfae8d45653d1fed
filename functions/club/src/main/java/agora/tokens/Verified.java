package agora.tokens;

import java.util.List;

/** What became of a token that someone brought. */
public sealed interface Verified {

  /** Signed by us, for this purpose, and in time. */
  record Valid(List<String> subject) implements Verified {}

  /** Signed by us for this purpose, but its time is over. */
  record Expired(List<String> subject) implements Verified {}

  /**
   * Signed for this purpose with a key that leaked since: whoever brings it may have made it. A new
   * link can be sent to the member's own address.
   */
  record Retired(Purpose purpose, List<String> subject) implements Verified {}

  /** Not ours: forged, cut, or made for another purpose. */
  record Unknown() implements Verified {}
}
