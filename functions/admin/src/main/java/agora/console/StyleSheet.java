package agora.console;

import agora.tokens.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The console's one style sheet. Its name carries its hash, so that it may be kept for ever. */
final class StyleSheet {

  static final String CSS = read();
  static final String NAME = "console-" + Hashes.sha256(CSS).substring(0, 16) + ".css";

  private StyleSheet() {}

  private static String read() {
    try (InputStream in = StyleSheet.class.getResourceAsStream("console.css")) {
      if (in == null) {
        throw new IllegalStateException("the package has no console.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
