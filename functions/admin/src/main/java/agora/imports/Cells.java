package agora.imports;

import agora.members.Address;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cells hold, as people and programs fill them. */
final class Cells {

  private static final Pattern DRESSED = Pattern.compile("[^<>]*<([^<>]+)>.*");
  private static final Pattern AROUND = Pattern.compile("^(mailto:)|[.,;>]+$");
  private static final Set<String> NOTHING = Set.of("null", "n/a", "(null)", "nil", "none", "-");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern TWICE = Pattern.compile("[\u00C2-\u00F4].");

  private Cells() {}

  /** The address in a cell, which may be dressed: {@code Ida <ida@x.dk>}, {@code ida@x.dk.}. */
  static Optional<Address> address(String cell) {
    Matcher dressed = DRESSED.matcher(cell);
    String bare = dressed.matches() ? dressed.group(1) : cell;
    return Address.of(AROUND.matcher(bare.strip().toLowerCase(Locale.ROOT)).replaceAll("").strip());
  }

  /** A cell, or nothing where a program wrote that there is nothing. */
  static String unlessNothing(String cell) {
    return NOTHING.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
  }

  /**
   * Whether a text was read in an encoding in which it wasn't written: it has characters that stand
   * for what couldn't be read, or is UTF-8 when it is read once more.
   */
  static boolean isGarbled(String text) {
    return text.indexOf('\uFFFD') >= 0 || (TWICE.matcher(text).find() && isUtf8ReadAsWindows(text));
  }

  private static boolean isUtf8ReadAsWindows(String text) {
    try {
      ByteBuffer bytes = WINDOWS.newEncoder().encode(java.nio.CharBuffer.wrap(text));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).length() < text.length();
    } catch (CharacterCodingException e) {
      return false; // then it is no UTF-8 that somebody read as Windows-1252
    }
  }
}
