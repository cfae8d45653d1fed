package agora.admin;

import agora.checks.FieldError;
import agora.imports.RowImport;
import agora.imports.Verdict;
import agora.sheets.Row;
import agora.sheets.Sheet;
import agora.tokens.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes in a file that is short enough to be answered at once, row by row. */
final class SmallImport {

  /** More take longer than a call may. */
  static final int MOST_ROWS = 2_000;

  private final Ids ids;

  SmallImport(Ids ids) {
    this.ids = ids;
  }

  Outcome take(String csv, RowImport rows, boolean dryRun) {
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
    return new Outcome.Done(result(dryRun, counts, verdicts));
  }

  private static Outcome refused(String why) {
    return Outcome.invalid(List.of(new FieldError("csv", why)));
  }

  private static Map<String, @Nullable Object> result(
      boolean dryRun, Map<String, Integer> counts, List<Verdict> verdicts) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("dryRun", dryRun);
    result.put("of", verdicts.size());
    result.put("counts", counts);
    result.put("rows", verdicts.stream().map(SmallImport::shown).toList());
    return result;
  }

  private static Map<String, Object> shown(Verdict verdict) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("row", verdict.row());
    shown.put("verdict", verdict.kind().word());
    if (!verdict.reason().isEmpty()) {
      shown.put("reason", verdict.reason());
    }
    return shown;
  }
}
