package agora.clicks;

import java.util.Optional;

/** Whose link it was, as far as the member allows us to know. */
public sealed interface Recipient {

  /** Nobody in particular: all who got one variant of a mailing. */
  record Anonymous(String variant) implements Recipient {}

  /** A member who chose to be tracked, under a name that holds for one mailing only. */
  record Pseudonym(String id) implements Recipient {}

  /** Reads what a link carries; empty where it is neither. */
  static Optional<Recipient> of(String text) {
    if (text.matches("a-[a-z]{2}")) {
      return Optional.of(new Anonymous(text));
    }
    return text.matches("[a-z0-9]{26}") ? Optional.of(new Pseudonym(text)) : Optional.empty();
  }
}
