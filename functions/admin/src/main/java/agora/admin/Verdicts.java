package agora.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What becomes of the rows of a file that takes several calls, and how far it is. */
final class Verdicts {

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
   * @param reason why it is not imported; empty where it is
   */
  record Row(long row, String verdict, String reason) {}

  static Row row(CSVRecord each, String verdict, String reason) {
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

  Map<String, @Nullable Object> result() {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("of", of);
    result.put("done", end);
    result.put("next", isLast() ? null : end + 1);
    result.put("counts", counts);
    result.put("rows", rows.stream().map(Verdicts::shown).toList());
    return result;
  }

  private static Map<String, Object> shown(Row row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("row", row.row());
    shown.put("verdict", row.verdict());
    if (!row.reason().isEmpty()) {
      shown.put("reason", row.reason());
    }
    return shown;
  }
}
