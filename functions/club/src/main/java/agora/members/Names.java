package agora.members;

import java.util.regex.Pattern;

/** What a member's name may be: it stands in mails, in headers and in spreadsheets. */
public final class Names {

  private static final int LONGEST = 100;
  private static final Pattern CPR =
      Pattern.compile("(?<!\\d)(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[ -]?\\d{4}(?!\\d)");

  private Names() {}

  /** Whether a name is short, in one line, without unseen characters, variables or a CPR number. */
  public static boolean isFine(String name) {
    return name.length() <= LONGEST
        && !name.contains("{{")
        && name.codePoints().noneMatch(Names::unseen)
        && !CPR.matcher(name).find();
  }

  private static boolean unseen(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.FORMAT
        || type == Character.SURROGATE;
  }
}
