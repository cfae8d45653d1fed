package agora.sheets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts without what came by pasting and nobody sees. */
final class Cleaned {

  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]");

  /** Format characters, but for the two that Persian and the scripts of India write with. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\u200C\u200D]]");

  private Cleaned() {}

  /** A text with plain spaces, without unseen characters and stripped; empty where it is null. */
  static String of(@Nullable String text) {
    return text == null
        ? ""
        : SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
