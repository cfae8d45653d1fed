package agora.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file, some of which can be given back; whatever ends them. */
final class Lines {

  /** A longer line is cut off here, and one character more tells so. */
  static final int LONGEST = 100_000;

  private final Reader in;
  private final Deque<String> again = new ArrayDeque<>();
  private boolean afterReturn;

  /**
   * @param in buffered
   */
  Lines(Reader in) {
    this.in = in;
  }

  /** The next line; null behind the last one. */
  @Nullable String next() throws IOException {
    return again.isEmpty() ? read() : again.removeFirst();
  }

  /** Gives lines back, which come next in their order. */
  void back(List<String> lines) {
    lines.reversed().forEach(again::addFirst);
  }

  private @Nullable String read() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean any = false;
    for (int each = in.read(); each >= 0; each = in.read()) {
      boolean second = afterReturn && each == '\n';
      afterReturn = each == '\r';
      if (second) {
        continue;
      }
      any = true;
      if (each == '\n' || each == '\r') {
        return line.toString();
      }
      if (line.length() <= LONGEST) {
        line.append((char) each);
      }
    }
    return any ? line.toString() : null;
  }
}
