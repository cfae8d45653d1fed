package agora.signin;

import agora.tokens.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Texts that nobody guesses. */
final class Secrets {

  private static final int BYTES = 32;

  private Secrets() {}

  /** 256 random bits. */
  static String random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return encoded(bytes);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256 of a text, as PKCE's S256 writes it (RFC 7636, section 4.2). */
  static String digest(String text) {
    return encoded(Hashes.digest(text.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Compares in a time that tells nothing. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
