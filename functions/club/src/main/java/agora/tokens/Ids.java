package agora.tokens;

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

  /** An id of 130 random bits, in 26 characters. */
  public String next() {
    StringBuilder id = new StringBuilder(26);
    for (int i = 0; i < 26; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
