package agora.sheets;

import java.util.List;
import java.util.Map;

/**
 * A row of a sheet.
 *
 * @param number 1 for the first below the header, empty ones counted: in a spreadsheet it stands
 *     one further down
 * @param cells by column, cleaned of what nobody sees
 * @param broken whether its quotes or its separators can't be meant so
 */
public record Row(long number, Map<KnownColumn, String> cells, boolean broken) {

  /** A cell; empty where the sheet has no such column or the row is too short. */
  public String cell(KnownColumn column) {
    return cells.getOrDefault(column, "");
  }

  /** The first of some cells that isn't empty. */
  public String first(List<KnownColumn> columns) {
    return columns.stream().map(this::cell).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  boolean isBlank() {
    return cells.values().stream().allMatch(String::isEmpty);
  }
}
