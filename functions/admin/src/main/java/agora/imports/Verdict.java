package agora.imports;

import java.util.Locale;

/**
 * What becomes of a row.
 *
 * @param row its number, 1 for the first below the header
 * @param reason in Danish, why it is not taken; empty where it is
 */
public record Verdict(long row, Kind kind, String reason) {

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
    return new Verdict(row, kind, "");
  }

  static Verdict bad(long row, String reason) {
    return new Verdict(row, Kind.BAD, reason);
  }
}
