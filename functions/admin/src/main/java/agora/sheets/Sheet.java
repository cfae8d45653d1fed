package agora.sheets;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file with a header line, row by row: only one is in memory at a time. Its cells are parted by
 * commas, semicolons, tabs or bars, whichever the header has most of or a first line {@code sep=}
 * names; where it has none of them, each line is one cell. Empty rows are passed over.
 */
public final class Sheet implements Iterator<Row>, AutoCloseable {

  private static final Pattern NAMED = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final Pattern ONLY_SEPARATORS = Pattern.compile("[;,|\\s]*");

  /** Parts nothing: no file has this one. */
  private static final char NONE = '\u001F';

  private final Reader in;
  private final Records records;
  private final Map<KnownColumn, Integer> columns = new EnumMap<>(KnownColumn.class);
  private final int width;
  private long number;
  private @Nullable Row next;

  private Sheet(Reader in) throws IOException {
    this.in = in;
    Lines lines = new Lines(in);
    String first = Objects.requireNonNullElse(lines.next(), "").replace("\uFEFF", "");
    Matcher named = NAMED.matcher(first.strip());
    boolean isNamed = named.matches();
    String header = isNamed ? Objects.requireNonNullElse(lines.next(), "") : first;
    lines.back(List.of(header));
    this.records = new Records(lines, isNamed ? named.group(1).charAt(0) : separator(header));
    Records.Cells cells = records.next(0);
    List<String> names =
        cells == null
            ? List.of()
            : cells.texts().stream()
                .map(name -> Cleaned.of(name).toLowerCase(Locale.ROOT))
                .toList();
    this.width = names.size();
    for (KnownColumn column : KnownColumn.values()) {
      int at = column.in(names);
      if (at >= 0) {
        columns.put(column, at);
      }
    }
    this.next = read();
  }

  /**
   * Opens a sheet, which closes the reader.
   *
   * @param in buffered
   */
  public static Sheet of(Reader in) {
    try {
      return new Sheet(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Sheet of(String text) {
    return of(new StringReader(text));
  }

  /** Whether the header has a column. */
  public boolean has(KnownColumn column) {
    return columns.containsKey(column);
  }

  private static char separator(String header) {
    char best = NONE;
    long most = 0;
    for (char each : SEPARATORS) {
      long count = header.chars().filter(one -> one == each).count();
      if (count > most) {
        best = each;
        most = count;
      }
    }
    return best;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    Row row = peek();
    try {
      next = read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row;
  }

  /** The row that comes next. */
  public Row peek() {
    Row row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    return row;
  }

  private @Nullable Row read() throws IOException {
    Records.Cells cells = records.next(width);
    while (cells != null) {
      number++;
      Row row = row(cells);
      if (!row.isBlank()) {
        return row;
      }
      cells = records.next(width);
    }
    return null;
  }

  private Row row(Records.Cells cells) {
    List<String> texts = cells.texts();
    if (texts.stream().allMatch(text -> ONLY_SEPARATORS.matcher(text).matches())) {
      return new Row(number, Map.of(), false);
    }
    Map<KnownColumn, String> known = new EnumMap<>(KnownColumn.class);
    columns.forEach(
        (column, at) -> known.put(column, at < texts.size() ? Cleaned.of(texts.get(at)) : ""));
    boolean more = texts.stream().skip(width).anyMatch(text -> !text.isEmpty());
    return new Row(number, known, cells.broken() || more);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
