package agora.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param row its number, 1 for the first below the header
 * @param why it is not taken; null where it is
 */
public record Verdict(long row, Kind kind, @Nullable ImportProblem why) {

  public enum Kind {
    /** Taken. */
    NEW,
    /** There already. */
    KNOWN,
    /** Stands further up in the file. */
    DUPLICATE,
    /** Stopped in the former system. */
    STOPPED,
    ERASED,
    LEFT,
    /** Meant for another kind of import, and rightly passed over here. */
    PASSED,
    /** Not understood, or can't be taken as it stands. */
    BAD;

    /** As answers spell it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Verdict taken(long row, Kind kind) {
    return new Verdict(row, kind, null);
  }

  static Verdict bad(long row, ImportProblem why) {
    return new Verdict(row, Kind.BAD, why);
  }
}
