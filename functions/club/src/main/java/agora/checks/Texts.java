package agora.checks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text must be like to stand in an address, a mail's header or a link. */
public final class Texts {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9._+-]{1,64}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\p{Cs}\\p{IsNoncharacter_Code_Point}]");
  private static final int LONGEST_ADDRESS = 254; // RFC 5321, section 4.5.3.1.3

  private Texts() {}

  /** Letters a to z, digits and single hyphens between them; at most 64 characters. */
  public static boolean isId(String text) {
    return text.length() <= 64 && ID.matcher(text).matches();
  }

  /** An id of a text as people write it: hyphens stand for all that is no letter; may be empty. */
  public static String idOf(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
    return Normalizer.normalize(plain, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** The part of a mail address before the @. */
  public static boolean isMailbox(String text) {
    return MAILBOX.matcher(text).matches();
  }

  /** A mail address in ASCII. */
  public static boolean isMail(String text) {
    return text.length() <= LONGEST_ADDRESS && MAIL.matcher(text).matches();
  }

  /** Whether a text can stand in a header: no line break and no other control character. */
  public static boolean isOneLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  /**
   * A text without the characters that XML 1.0 forbids (section 2.2) and Unicode's noncharacters: a
   * feed with one of them is no feed any more. Nobody means them; they come by pasting.
   */
  public static String withoutForbidden(String text) {
    return FORBIDDEN.matcher(text).replaceAll("");
  }
}
