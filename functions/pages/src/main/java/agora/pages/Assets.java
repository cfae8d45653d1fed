package agora.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The files that pages refer to. A file's name carries the hash of its content, so it may be kept
 * for ever.
 */
public final class Assets {

  private static final String CSS = read("club.css");

  static final String CSS_NAME = "club-" + hash(CSS) + ".css";

  private Assets() {}

  /** The style sheet, if it is what the name asks for. */
  public static Optional<String> css(String name) {
    return name.equals(CSS_NAME) ? Optional.of(CSS) : Optional.empty();
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the package has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
