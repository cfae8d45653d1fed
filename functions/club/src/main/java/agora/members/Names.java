package agora.members;

import agora.checks.Cpr;
import java.util.Optional;

/** What a member's name may be: it stands in mails, in headers and in spreadsheets. */
public final class Names {

  private static final int LONGEST = 100;

  private Names() {}

  /** What is wrong with a name. */
  public enum Fault {
    TOO_LONG,
    /** It has two braces, which mails read as a variable, or a character that nobody sees. */
    UNSEEN,
    CPR
  }

  /** What is wrong with a name; empty where nothing is. */
  public static Optional<Fault> fault(String name) {
    if (name.length() > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (name.contains("{{") || name.codePoints().anyMatch(Names::unseen)) {
      return Optional.of(Fault.UNSEEN);
    }
    return Cpr.isIn(name) ? Optional.of(Fault.CPR) : Optional.empty();
  }

  /** Whether a name is short, in one line, without unseen characters, variables or a CPR number. */
  public static boolean isFine(String name) {
    return fault(name).isEmpty();
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
