package agora.imports;

import agora.tokens.Hashes;
import java.util.HashSet;
import java.util.Set;

/** What stood further up in a file, by the first 64 bits of a hash: some 50 bytes a row. */
final class Seen {

  private final Set<Long> hashes = new HashSet<>();

  /** Whether a text comes for the first time. */
  boolean add(String text) {
    return hashes.add(Long.parseUnsignedLong(Hashes.sha256(text).substring(0, 16), 16));
  }
}
