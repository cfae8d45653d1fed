package agora.staff;

import agora.checks.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header line, as spreadsheets write it: with commas or, in Danish ones, with
 * semicolons.
 */
record Sheet(List<CSVRecord> rows) {

  static final int MOST_ROWS = 20_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /**
   * Reads a file.
   *
   * @param columns the headers that must be there
   * @throws Unreadable if it is not such a file
   */
  static Sheet read(String csv, List<String> columns) throws Unreadable {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv; // spreadsheets write a BOM
    String header = text.lines().findFirst().orElse("");
    CSVFormat format = FORMAT.builder().setDelimiter(header.contains(";") ? ';' : ',').get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (String column : columns) {
        if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
          throw new Unreadable(new Wrong.NoColumn(column));
        }
      }
      List<CSVRecord> rows = parser.getRecords();
      if (rows.size() > MOST_ROWS) {
        throw new Unreadable(new Wrong.TooManyRows(MOST_ROWS));
      }
      return new Sheet(rows);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new Unreadable(new Wrong.NoSheet());
    }
  }

  /** A field; empty where the row is too short. */
  static String field(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  /** The file cannot be read at all. */
  static final class Unreadable extends Exception {
    final Wrong wrong;

    Unreadable(Wrong wrong) {
      this.wrong = wrong;
    }
  }
}
