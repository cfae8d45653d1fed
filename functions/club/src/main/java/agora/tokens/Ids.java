package agora.tokens;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Random ids of letters and digits, for members, pseudonyms and the like. */
public final class Ids {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private final RandomGenerator random;

  /**
   * @param random a {@link java.security.SecureRandom}, or a seeded one in a demo or a test
   */
  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The id of a seed, always the same: as hard to guess as the seed.
   *
   * @param seed with something random in it
   */
  public static String of(String seed) {
    byte[] hash = HexFormat.of().parseHex(Hashes.sha256(seed));
    StringBuilder id = new StringBuilder(26);
    for (int i = 0; i < 26; i++) {
      id.append(LETTERS.charAt(hash[i] & 31));
    }
    return id.toString();
  }

  /** An id of 130 random bits, in 26 characters. */
  public String next() {
    StringBuilder id = new StringBuilder(26);
    for (int i = 0; i < 26; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
