package agora.staff;

import agora.checks.FieldError;
import agora.imports.RowImport;
import agora.imports.Verdict;
import agora.sheets.Row;
import agora.sheets.Sheet;
import agora.tokens.Ids;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes in a file that is short enough to be answered at once, row by row. */
final class SmallImport {

  /** More take longer than a call may. */
  static final int MOST_ROWS = 2_000;

  private final Ids ids;

  SmallImport(Ids ids) {
    this.ids = ids;
  }

  /**
   * What became of a file.
   *
   * @param of how many rows it has
   * @param counts rows by verdict
   */
  record Imported(boolean dryRun, int of, Map<String, Integer> counts, List<Judged> rows) {}

  /**
   * What became of a row.
   *
   * @param row 1 for the first below the header
   * @param reason in Danish; empty where there is nothing to say
   */
  record Judged(
      long row, String verdict, @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason) {}

  Outcome<Imported> take(String csv, RowImport rows, boolean dryRun) {
    List<RowImport.Step> steps = new ArrayList<>();
    try (Sheet sheet = Sheet.of(csv)) {
      Optional<String> lack = rows.lacks(sheet);
      if (lack.isPresent()) {
        return refused(lack.get());
      }
      while (sheet.hasNext()) {
        Row row = sheet.next();
        if (steps.size() == MOST_ROWS) {
          return refused("Filen har flere end 2.000 rækker: del den.");
        }
        steps.add(rows.read(row, ids.next()));
      }
    }
    List<Verdict> verdicts = AtOnce.each(steps, step -> step.take(dryRun));
    Map<String, Integer> counts = new TreeMap<>();
    verdicts.forEach(each -> counts.merge(each.kind().word(), 1, Integer::sum));
    if (!dryRun) {
      rows.done(verdicts.size(), counts.getOrDefault(Verdict.Kind.BAD.word(), 0));
    }
    return new Outcome.Done<>(
        new Imported(
            dryRun, verdicts.size(), counts, verdicts.stream().map(SmallImport::shown).toList()));
  }

  private static Outcome<Imported> refused(String why) {
    return Outcome.invalid(List.of(new FieldError("csv", why)));
  }

  private static Judged shown(Verdict verdict) {
    return new Judged(verdict.row(), verdict.kind().word(), verdict.reason());
  }
}
