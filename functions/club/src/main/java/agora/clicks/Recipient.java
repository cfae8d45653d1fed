package agora.clicks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose link it was, as far as the member allows us to know. */
public sealed interface Recipient {

  /** Nobody in particular: all who got one variant of a mailing. */
  record Anonymous(String variant) implements Recipient {}

  /** A member who chose to be tracked, under a name that holds for one mailing only. */
  record Pseudonym(String id) implements Recipient {}

  /** Somebody who made up a pseudonym. */
  record Invented() implements Recipient {}

  /** Letters of a pseudonym. */
  int LENGTH = 26;

  /** Whether a link can carry this. */
  static boolean isOne(String text) {
    return text.matches("a-[a-z]{2}|[a-z0-9]{26}([0-9a-f]{10})?");
  }

  /**
   * Reads what a link carries; empty where it is neither.
   *
   * @param key the link's own, which pseudonyms are tagged by; null for a link of before tags
   */
  static Optional<Recipient> of(String text, @Nullable String key) {
    if (!isOne(text)) {
      return Optional.empty();
    }
    if (text.startsWith("a-")) {
      return Optional.of(new Anonymous(text));
    }
    String name = text.substring(0, LENGTH);
    return Optional.of(
        key == null || PseudonymTag.fits(key, name, text.substring(LENGTH))
            ? new Pseudonym(name)
            : new Invented());
  }
}
