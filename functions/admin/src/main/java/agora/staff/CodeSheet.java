package agora.staff;

import agora.checks.Wrong;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Ticket codes as the shop exports them: comma-separated, the column {@code code} among the
 * headers.
 */
public record CodeSheet(List<Row> rows) {

  static final int MOST_ROWS = 10_000;

  private static final String COLUMN = "code";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{4,64}");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  public enum Verdict {
    NEW,
    DUPLICATE,
    BAD
  }

  /**
   * What becomes of a row.
   *
   * @param row its number, 1 for the first below the header
   * @param reason why it is a duplicate or bad; null for a new one
   */
  public record Row(
      long row,
      String code,
      @JsonSerialize(using = Word.class) Verdict verdict,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wrong reason) {}

  /**
   * Reads a sheet.
   *
   * @param known the codes that the event has already
   * @throws Unreadable if it is not such a sheet
   */
  static CodeSheet read(String csv, Set<String> known) throws Unreadable {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv; // spreadsheets write a BOM
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      if (parser.getHeaderNames().stream().noneMatch(COLUMN::equalsIgnoreCase)) {
        throw new Unreadable(new Wrong.NoColumn(COLUMN));
      }
      List<Row> rows = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (CSVRecord each : parser) {
        if (rows.size() == MOST_ROWS) {
          throw new Unreadable(new Wrong.TooManyRows(MOST_ROWS));
        }
        rows.add(judge(each, known, seen));
      }
      return new CodeSheet(List.copyOf(rows));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new Unreadable(new Wrong.NoSheet());
    }
  }

  private static Row judge(CSVRecord each, Set<String> known, Set<String> seen) {
    long row = each.getRecordNumber();
    String code = each.isSet(COLUMN) ? each.get(COLUMN) : "";
    if (code.isEmpty()) {
      return new Row(row, code, Verdict.BAD, new Wrong.NoCode());
    }
    if (!CODE.matcher(code).matches()) {
      return new Row(row, code, Verdict.BAD, new Wrong.BadCode());
    }
    if (!seen.add(code)) {
      return new Row(row, code, Verdict.DUPLICATE, new Wrong.FurtherUp());
    }
    return known.contains(code)
        ? new Row(row, code, Verdict.DUPLICATE, new Wrong.CodeKnown())
        : new Row(row, code, Verdict.NEW, null);
  }

  long count(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  List<String> fresh() {
    return rows.stream().filter(row -> row.verdict() == Verdict.NEW).map(Row::code).toList();
  }

  /** The sheet cannot be read at all. */
  static final class Unreadable extends Exception {
    final Wrong wrong;

    Unreadable(Wrong wrong) {
      this.wrong = wrong;
    }
  }
}
