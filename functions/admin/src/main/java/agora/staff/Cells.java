package agora.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV whose cells no spreadsheet takes for formulas. */
final class Cells {

  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;

  Cells() {
    try {
      printer = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder never throws one
    }
  }

  Cells row(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(Cells::safe).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder never throws one
    }
    return this;
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /**
   * A cell that begins as a formula does gets an apostrophe before it, as OWASP's page on CSV
   * injection says.
   */
  static String safe(String cell) {
    return cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
