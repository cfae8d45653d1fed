package agora.pages;

import agora.tokens.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages refer to. A file's name carries the hash of its content, so it may be kept
 * for ever.
 */
public final class Assets {

  private static final String CSS = read("club.css");

  private static final String ICON = read("icon.svg");

  private static final Pattern ACCENT = Pattern.compile("accent-([0-9a-f]{6})\\.css");

  static final String CSS_NAME = "club-" + hash(CSS) + ".css";

  private Assets() {}

  /** The pages' icon, an SVG. */
  public static String icon() {
    return ICON;
  }

  /** The style sheet that a name asks for: that of all pages, or a club's colour. */
  public static Optional<String> css(String name) {
    Matcher accent = ACCENT.matcher(name);
    if (accent.matches()) {
      return Optional.of(rule(accent.group(1)));
    }
    return name.equals(CSS_NAME) ? Optional.of(CSS) : Optional.empty();
  }

  /** The name of the style sheet of a colour, as in {@code #8a2f1f}; null where it is no colour. */
  static @Nullable String accentName(String colour) {
    String name = "accent-" + colour.toLowerCase(Locale.ROOT).replaceFirst("#", "") + ".css";
    return ACCENT.matcher(name).matches() ? name : null;
  }

  /** Its contrast was checked against light paper, so dark pages keep their own colour. */
  private static String rule(String hex) {
    return "@media (prefers-color-scheme: light) {\n  :root { --accent: #" + hex + "; }\n}\n";
  }

  static String read(String name) {
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
    return Hashes.sha256(text).substring(0, 16);
  }
}
