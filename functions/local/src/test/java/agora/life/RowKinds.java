package agora.life;

import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Table;
import agora.stack.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of rows that docs/retention.md tells of, by their keys, and how each comes to an end.
 */
final class RowKinds {

  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` `([^`]+)` \\| .* \\| (\\w+) \\|$");

  private static final Pattern PART = Pattern.compile("\\{(\\p{L}+)}|[^{]+");

  /** What stands for what in a pattern of the page. */
  private static final Map<String, String> PARTS =
      Map.of(
          "id", "[A-Za-z0-9._~-]+",
          "nr", "[0-9]+",
          "dag", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
          "tid", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z",
          "hash", "[A-Za-z0-9_-]{43}",
          "hex", "[0-9a-f]{28,64}",
          "ORD", "[A-Z_]+",
          "hvad", ".+");

  private record RowKind(String table, Pattern pk, Pattern sk, boolean expires) {
    boolean is(Item row) {
      return pk.matcher(row.required("pk")).matches() && sk.matcher(row.required("sk")).matches();
    }
  }

  private final List<RowKind> kinds;

  private RowKinds(List<RowKind> kinds) {
    this.kinds = kinds;
  }

  static RowKinds documented() {
    try {
      String page = Files.readString(Life.root().resolve("docs/retention.md"));
      return new RowKinds(LINE.matcher(page).results().map(RowKinds::kind).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RowKind kind(MatchResult line) {
    return new RowKind(
        line.group(1), pattern(line.group(2)), pattern(line.group(3)), line.group(4).equals("ttl"));
  }

  private static Pattern pattern(String written) {
    StringBuilder pattern = new StringBuilder();
    Matcher parts = PART.matcher(written);
    while (parts.find()) {
      String name = parts.group(1);
      pattern.append(
          name == null ? Pattern.quote(parts.group()) : PARTS.getOrDefault(name, "unknown part"));
    }
    return Pattern.compile(pattern.toString());
  }

  int size() {
    return kinds.size();
  }

  /** What is wrong with the rows of a store: those of no kind, and those that have no end. */
  Set<String> wrong(EmbeddedDynamo store, Template template) {
    Set<String> wrong = new TreeSet<>();
    for (Table table : template.tables()) {
      store.scan(table).stream()
          .map(Item::present)
          .forEach(row -> wrong.addAll(wrong(table.id(), row)));
    }
    return wrong;
  }

  private Set<String> wrong(String table, Item row) {
    String key = table + " " + row.values().get("pk") + " " + row.values().get("sk");
    List<RowKind> its =
        kinds.stream().filter(kind -> kind.table().equals(table) && kind.is(row)).toList();
    if (its.isEmpty()) {
      return Set.of(key + " is of a kind that docs/retention.md does not tell of");
    }
    boolean expires = its.stream().allMatch(RowKind::expires);
    Set<String> has = row.values().keySet();
    return expires && !has.contains("ttl") && !has.contains("voided")
        ? Set.of(key + " has no ttl")
        : Set.of();
  }
}
