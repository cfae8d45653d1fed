package agora.staff;

import agora.checks.Wrong;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What becomes of the rows of a file that takes several calls, and how far it is. */
public final class Verdicts {

  private final int of;
  private final int from;
  private final int end;
  private final List<Row> rows = new ArrayList<>();

  /**
   * The part that begins with a row.
   *
   * @param of how many rows the file has
   * @param from the first row of this call, 1 for the first below the header
   * @param most rows of one call
   */
  Verdicts(int of, int from, int most) {
    this.of = of;
    this.from = Math.min(from, of + 1);
    this.end = Math.min(of, this.from - 1 + most);
  }

  /**
   * What becomes of a row.
   *
   * @param reason why it is not imported; null where it is
   */
  public record Row(
      long row,
      String verdict,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wrong reason) {}

  /**
   * What became of the rows of this call.
   *
   * @param of how many rows the file has
   * @param done up to which row it is judged
   * @param next the row to go on with; null where all are judged
   */
  public record Judged(
      boolean dryRun,
      int of,
      int done,
      @Nullable Integer next,
      Map<String, Integer> counts,
      List<Row> rows) {}

  static Row row(CSVRecord each, String verdict, @Nullable Wrong reason) {
    return new Row(each.getRecordNumber(), verdict, reason);
  }

  <T> List<T> part(List<T> all) {
    return all.subList(from - 1, end);
  }

  boolean isLast() {
    return end == of;
  }

  void add(Row row) {
    rows.add(row);
  }

  Judged result(boolean dryRun) {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
    return new Judged(dryRun, of, end, isLast() ? null : end + 1, counts, List.copyOf(rows));
  }
}
