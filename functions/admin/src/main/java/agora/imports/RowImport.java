package agora.imports;

import agora.sheets.KnownColumn;
import agora.sheets.Row;
import agora.sheets.Sheet;
import java.util.List;
import java.util.Optional;

/** Takes the rows of one file. */
public interface RowImport {

  /** A row that was read and compared with those above it. */
  @FunctionalInterface
  interface Step {

    /**
     * Does what the row wants, once however often it is asked to. Steps may be done at the same
     * time and in any order.
     *
     * @param dryRun whether to tell alone what would be done
     */
    Verdict take(boolean dryRun);
  }

  /** Columns of which a sheet must have one in each list. */
  List<List<KnownColumn>> needed();

  /**
   * Reads the next row, without asking the store. Rows come one after another from the first, also
   * when the work is only gone on with.
   *
   * @param id what the row makes is called: the same whenever the row comes again
   */
  Step read(Row row, String id);

  /** The heading of a column that a sheet lacks; empty where it can be read. */
  default Optional<String> lacks(Sheet sheet) {
    return needed().stream()
        .filter(any -> any.stream().noneMatch(sheet::has))
        .findFirst()
        .map(any -> any.getFirst().heading());
  }

  /** Hears that the whole file was taken, and how many rows were not understood. */
  default void done(long rows, long bad) {}
}
