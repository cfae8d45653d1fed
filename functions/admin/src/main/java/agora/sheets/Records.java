package agora.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file. One takes several lines where a quoted cell has line breaks; a quote that
 * is never closed takes its own line alone, and not the rest of the file.
 */
final class Records {

  /** A cell has no more lines; who opens a quote and forgets it isn't looked for further down. */
  private static final int MOST_LINES = 100;

  private final Lines lines;
  private final char separator;
  private final CSVFormat format;

  /** Whether a quote of the record was closed in the midst of a cell. */
  private boolean closedOddly;

  /**
   * A record.
   *
   * @param broken whether its quotes or its length can't be meant so
   */
  record Cells(List<String> texts, boolean broken) {}

  Records(Lines lines, char separator) {
    this.lines = lines;
    this.separator = separator;
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setTrim(true)
            .setLenientEof(true)
            .setTrailingData(true) // "Hansen, Ida" <ida@x.dk>
            .get();
  }

  /**
   * The next record; null behind the last one.
   *
   * @param width how many cells the others have; 0 for the first
   */
  @Nullable Cells next(int width) throws IOException {
    String first = lines.next();
    if (first == null) {
      return null;
    }
    StringBuilder record = new StringBuilder(first);
    List<String> more = new ArrayList<>();
    closedOddly = false;
    boolean open = open(first, false);
    while (open) {
      String line = more.size() < MOST_LINES ? lines.next() : null;
      if (line == null) {
        return alone(first, more);
      }
      more.add(line);
      record.append('\n').append(line);
      open = open(line, true);
    }
    List<String> cells = split(record.toString());
    boolean misfits = closedOddly || (width > 0 && cells.size() != width);
    return misfits && !more.isEmpty()
        ? alone(first, more)
        : new Cells(cells, record.length() > Lines.LONGEST);
  }

  private Cells alone(String first, List<String> others) throws IOException {
    lines.back(others);
    return new Cells(split(first), true);
  }

  /** Whether a quote is still open behind a line. */
  private boolean open(String line, boolean openBefore) {
    boolean open = openBefore;
    boolean atStart = !openBefore;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (open) {
        if (each == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          i++;
        } else if (each == '"') {
          open = false;
          closedOddly |=
              i + 1 < line.length()
                  && " \t".indexOf(line.charAt(i + 1)) < 0
                  && line.charAt(i + 1) != separator;
        }
      } else if (each == '"' && atStart) {
        open = true;
        atStart = false;
      } else {
        atStart = each == separator || (atStart && each == ' ');
      }
    }
    return open;
  }

  private List<String> split(String record) throws IOException {
    try (CSVParser parser = CSVParser.parse(record, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of("") : Arrays.asList(records.getFirst().values());
    }
  }
}
