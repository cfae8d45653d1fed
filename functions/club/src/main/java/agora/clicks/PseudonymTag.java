package agora.clicks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What follows a pseudonym in a link, and shows that we made it: an HMAC-SHA-256 of it under the
 * link's own key, cut to 40 bits. Who invents pseudonyms hits upon a tag once in 10¹² tries; who
 * has a mail has one pseudonym.
 */
public final class PseudonymTag {

  /** Letters of a tag. */
  static final int LENGTH = 10;

  private static final String HMAC = "HmacSHA256";

  private PseudonymTag() {}

  /** The tag of a pseudonym, as hexadecimal digits. */
  public static String of(String key, String pseudonym) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes(key), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(bytes(pseudonym))).substring(0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  static boolean fits(String key, String pseudonym, String tag) {
    return MessageDigest.isEqual(bytes(of(key, pseudonym)), bytes(tag));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
