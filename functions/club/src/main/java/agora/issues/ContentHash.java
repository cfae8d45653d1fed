package agora.issues;

import agora.store.Contents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an approval is pinned to: an edit afterwards changes the hash and so voids it. */
public final class ContentHash {

  private ContentHash() {}

  /** SHA-256, in hexadecimal, of all that staff wrote, whether approved or not. */
  public static String of(Issue issue) {
    Issue draft =
        new Issue(
            issue.club(), issue.id(), issue.subject(), issue.preheader(), issue.blocks(), null);
    try {
      byte[] text = Contents.write(draft).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
