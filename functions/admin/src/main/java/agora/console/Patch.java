package agora.console;

import agora.edge.web.Form;
import agora.writing.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed since it was last saved: some of an issue's fields, each with what stood
 * in it before. So two who write in one issue are in each other's way only where they write in the
 * same field.
 */
record Patch(List<Change> changes) {

  /** What can be typed, beside the blocks. */
  static final List<String> OF_ISSUE = List.of("subject", "preheader", "leaves", "reason");

  /** What can be typed of a block. */
  static final List<String> OF_BLOCK =
      List.of(
          "title",
          "text",
          "author",
          "isbn",
          "url",
          "linkText",
          "image",
          "alt",
          "credit",
          "event",
          "topics",
          "places",
          "until",
          "pickup");

  /**
   * A field that was typed in.
   *
   * @param path its name, within a block after the block's id and a dot
   * @param was what stood there when it was typed
   */
  record Change(String path, String was, String now) {

    private boolean isProse() {
      return path.endsWith(".text");
    }

    private boolean isList() {
      return path.endsWith(".topics");
    }

    /** A text as an editor has it is HTML; all others are what they are. */
    private String read(String sent) {
      String text = sent.replace("\r\n", "\n");
      return isProse()
          ? Markdown.of(text)
          : isList() ? text.lines().sorted().collect(Collectors.joining("\n")) : text;
    }

    private String stands(String stored) {
      return isProse() ? Markdown.tidy(stored) : stored;
    }

    private Object value() {
      return isList()
          ? read(now).lines().filter(each -> !each.isBlank()).toList()
          : path.endsWith(".places")
              ? Objects.requireNonNullElse(Posted.whole(now.strip()), "")
              : read(now);
    }

    /** A stored text as the page that sent this would show it. */
    String shown(String stored) {
      return isProse() ? Markdown.html(stored) : stored;
    }
  }

  /**
   * A field that somebody else has written since.
   *
   * @param theirs what stands there now; null where its block is gone
   */
  record Rival(Change mine, @Nullable String theirs) {}

  /** The patch that a page sends: {@code set.} and {@code was.} before the path of each field. */
  static Patch of(Form form) {
    return new Patch(
        form.fields().keySet().stream()
            .filter(name -> name.startsWith("set."))
            .map(name -> name.substring("set.".length()))
            .filter(Patch::isField)
            .map(path -> new Change(path, form.text("was." + path), form.text("set." + path)))
            .toList());
  }

  private static boolean isField(String path) {
    int cut = path.indexOf('.');
    return cut < 0 ? OF_ISSUE.contains(path) : OF_BLOCK.contains(path.substring(cut + 1));
  }

  /** Writes into a draft what nobody else has written since, and tells what somebody has. */
  List<Rival> into(Draft draft) {
    List<Rival> rivals = new ArrayList<>();
    for (Change change : changes) {
      String stored = draft.text(change.path());
      String stands = stored == null ? null : change.stands(stored);
      String now = change.read(change.now());
      if (stands == null || !(stands.equals(change.read(change.was())) || stands.equals(now))) {
        rivals.add(new Rival(change, stored));
      } else if (!stands.equals(now)) {
        draft.set(change.path(), change.value());
      }
    }
    return rivals;
  }

  Patch without(Set<String> paths) {
    return new Patch(changes.stream().filter(each -> !paths.contains(each.path())).toList());
  }
}
