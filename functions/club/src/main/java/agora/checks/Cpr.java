package agora.checks;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds Danish civil registration numbers (CPR) in free text, however they are spelt: day, month,
 * year and four more digits, run together or apart by spaces, dots, slashes or any dash, in the
 * digits of any script. The Data Protection Act, section 11, lets nobody keep them who need not.
 */
public final class Cpr {

  private static final String APART = "[\\s\\p{Z}\\p{Pd}\\u2212./_]{0,3}";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(0[1-9]|[12]\\d|3[01])"
              + APART
              + "(0[1-9]|1[0-2])"
              + APART
              + "\\d{2}"
              + APART
              + "\\d{4}(?!\\d)");

  private Cpr() {}

  /** Whether a text has something in it that reads as a CPR number. */
  public static boolean isIn(String text) {
    return NUMBER.matcher(digits(text)).find();
  }

  /** The text with every script's digits as 0 to 9, and without characters that nobody sees. */
  private static String digits(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(each -> Character.getType(each) != Character.FORMAT)
        .forEach(
            each ->
                plain.appendCodePoint(
                    Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
    return plain.toString();
  }
}
