package agora.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV whose cells no spreadsheet takes for formulas. */
public final class CellWriter {

  /**
   * Where a formula can begin: at a cell's start, and behind what another spreadsheet takes for the
   * end of a cell. A Danish one parts cells at semicolons, whatever stands between quotes.
   */
  private static final Pattern FORMULA = Pattern.compile("(^|[;\\t\\r\\n]) *(?=[=+@\\t\\r-])");

  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;

  /** With commas between the cells (RFC 4180). */
  public CellWriter() {
    this(',');
  }

  private CellWriter(char separator) {
    try {
      printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder never throws one
    }
  }

  /** With semicolons between the cells, as a Danish spreadsheet opens files without being asked. */
  public static CellWriter danish() {
    return new CellWriter(';');
  }

  public CellWriter row(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(CellWriter::safe).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder never throws one
    }
    return this;
  }

  public int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** A cell with an apostrophe before each formula, as OWASP's page on CSV injection says. */
  static String safe(String cell) {
    return FORMULA.matcher(cell).replaceAll("$0'");
  }
}
