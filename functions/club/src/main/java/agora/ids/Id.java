package agora.ids;

import java.util.regex.Pattern;

/**
 * The id of something: what rows, messages, links and logs name it by, written as {@link #value}
 * everywhere.
 */
public sealed interface Id permits MailingId, MemberId {

  /** What is left of a key's 1 024 bytes when all else that is in it has its place. */
  int LONGEST = 500;

  /** What the id of a club, an issue, an event or a link is made of too. */
  Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

  /** What ids are made of, or several of them in one. */
  Pattern LETTERS = Pattern.compile("[A-Za-z0-9._~-]+");

  /** As it is stored, sent and logged. */
  String value();

  /** Whether a text can be the id of something, as somebody names it. */
  static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }

  /**
   * A text that can be an id, or several of them in one.
   *
   * @throws IllegalArgumentException if it cannot
   */
  static String check(String text) {
    if (!isPossible(text)) {
      throw new IllegalArgumentException("no id");
    }
    return text;
  }

  /** Whether a text is made of what ids are made of. */
  static boolean isPossible(String text) {
    return text.length() <= LONGEST && LETTERS.matcher(text).matches();
  }
}
