package agora.console;

import agora.edge.lambda.Json;
import agora.issues.Block;
import agora.issues.Issue;
import agora.staff.CommandSpec;
import agora.store.Contents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An issue as the fields of {@code save-issue}, and what its buttons do with its blocks. */
final class Draft {

  private static final String BLOCKS = "blocks";

  /** What an issue begins with that has none before it. */
  private static final List<String> FIRST = List.of("text", "article", "book");

  private final Map<String, @Nullable Object> fields;
  private final List<Map<String, @Nullable Object>> blocks;

  private Draft(Map<String, @Nullable Object> fields) {
    this.fields = new LinkedHashMap<>(fields);
    this.blocks = new ArrayList<>();
    Json.asList(fields.get(BLOCKS))
        .forEach(each -> blocks.add(new LinkedHashMap<>(Json.asMap(each))));
  }

  /** A draft as it was posted. */
  static Draft of(Map<String, @Nullable Object> posted) {
    return new Draft(posted);
  }

  /** An issue as it stands, as far as the command takes it. */
  static Draft of(Issue issue, String reason, long version, CommandSpec about) {
    Map<String, @Nullable Object> stored = read(Contents.write(issue));
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    about.fields().stream()
        .filter(field -> stored.get(field.name()) != null)
        .forEach(field -> fields.put(field.name(), stored.get(field.name())));
    fields.put("version", (int) version);
    if (!reason.isEmpty()) {
      fields.put("reason", reason);
    }
    Draft draft = new Draft(fields);
    draft.blocks.forEach(
        block -> {
          block.values().removeIf(each -> each == null);
          block.put("kind", Json.asText(block.get("kind")).toLowerCase(Locale.ROOT));
        });
    return draft;
  }

  /** A new issue in the shape of another, with empty texts. */
  static Draft begin(String club, String id, @Nullable Issue shape) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("club", club);
    fields.put("id", id);
    fields.put("version", 0); // one that somebody has begun meanwhile is left alone
    Draft draft = new Draft(fields);
    List<String> kinds =
        shape == null ? FIRST : shape.blocks().stream().map(Block::kind).map(Draft::word).toList();
    kinds.forEach(draft::add);
    return draft;
  }

  static String word(Block.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Block.Kind> kind(String word) {
    return Stream.of(Block.Kind.values()).filter(kind -> word(kind).equals(word)).findFirst();
  }

  /** The block at a place, as JSON; empty where there is none. */
  String block(int at) {
    return at >= 0 && at < blocks.size() ? Json.write(blocks.get(at)) : "";
  }

  /** Where the block of this id is; -1 where there is none. */
  int at(String id) {
    for (int i = 0; i < blocks.size(); i++) {
      if (Json.asText(blocks.get(i).get("id")).equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What stands in a field; of a list, its lines in an order of their own.
   *
   * @param path its name, within a block after the block's id and a dot
   * @return null where there is no such block
   */
  @Nullable String text(String path) {
    Map<String, @Nullable Object> of = holder(path);
    Object value = of == null ? null : of.get(name(path));
    return of == null
        ? null
        : value instanceof List<?> list
            ? list.stream().map(Json::asText).sorted().collect(Collectors.joining("\n"))
            : value == null ? "" : Json.asText(value);
  }

  /** Writes a field that there is. */
  void set(String path, Object value) {
    Map<String, @Nullable Object> of = holder(path);
    if (of != null) {
      of.put(name(path), value);
    }
  }

  private @Nullable Map<String, @Nullable Object> holder(String path) {
    int cut = path.indexOf('.');
    if (cut < 0) {
      return fields;
    }
    int at = at(path.substring(0, cut));
    return at < 0 ? null : blocks.get(at);
  }

  private static String name(String path) {
    return path.substring(path.indexOf('.') + 1);
  }

  /** The blocks in their order. */
  List<Map<String, @Nullable Object>> blocks() {
    return List.copyOf(blocks);
  }

  /** Adds an empty block at the end, and says where. */
  int add(String kind) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("id", free(kind));
    block.put("kind", kind);
    blocks.add(block);
    return blocks.size() - 1;
  }

  /** Moves a block by so many places, and says where it is then. */
  int move(int at, int by) {
    int to = at + by;
    if (at < 0 || at >= blocks.size() || to < 0 || to >= blocks.size()) {
      return at;
    }
    blocks.add(to, blocks.remove(at));
    return to;
  }

  /** Adds the same block once more below it, and says where. */
  int copy(int at) {
    if (at < 0 || at >= blocks.size()) {
      return at;
    }
    Map<String, @Nullable Object> block = new LinkedHashMap<>(blocks.get(at));
    block.put("id", free(Json.asText(block.get("kind"))));
    blocks.add(at + 1, block);
    return at + 1;
  }

  void remove(int at) {
    if (at >= 0 && at < blocks.size()) {
      blocks.remove(at);
    }
  }

  /** Puts a block back that was removed. */
  void restore(int at, String block) {
    Map<String, @Nullable Object> read = read(block);
    if (blocks.stream()
        .noneMatch(each -> Json.asText(read.get("id")).equals(Json.asText(each.get("id"))))) {
      blocks.add(Math.clamp(at, 0, blocks.size()), read);
    }
  }

  /** All fields of the command. */
  Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
    all.put(BLOCKS, blocks);
    return all;
  }

  private String free(String kind) {
    var taken =
        blocks.stream().map(each -> Json.asText(each.get("id"))).collect(Collectors.toSet());
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> kind + "-" + n)
        .filter(each -> !taken.contains(each))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, @Nullable Object> read(String json) {
    try {
      return new LinkedHashMap<>(Json.object(json));
    } catch (IOException e) {
      return new LinkedHashMap<>(); // somebody else's form: it restores nothing
    }
  }
}
