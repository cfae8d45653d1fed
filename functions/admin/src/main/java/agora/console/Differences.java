package agora.console;

import agora.clubs.Language;
import agora.console.words.VersionWords;
import agora.edge.lambda.Json;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between an issue before and after, word by word. */
public final class Differences {

  private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s]+");

  private final List<Difference> found = new ArrayList<>();

  private final Language language;

  private Differences(Language language) {
    this.language = language;
  }

  /**
   * Something that is not as it was.
   *
   * @param where a part, and a field of it; what became of the whole part where it has no pieces
   * @param part the part alone
   */
  public record Difference(String where, String part, List<Piece> pieces) {}

  /** Some words that stayed, that went, or that came. */
  public record Piece(Kind kind, String text) {

    /** What became of words. */
    public enum Kind {
      SAME,
      GONE,
      NEW
    }
  }

  static List<Difference> between(Draft before, Draft after, Language language) {
    Differences differences = new Differences(language);
    Patch.OF_ISSUE.forEach(
        field -> differences.field("", field, text(before, field), text(after, field)));
    Set<String> moved = moved(before, after);
    List<Map<String, @Nullable Object>> blocks = after.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      differences.block(part(i, blocks.get(i), language), before, after, id(blocks.get(i)), moved);
    }
    List<Map<String, @Nullable Object>> were = before.blocks();
    for (int i = 0; i < were.size(); i++) {
      if (after.at(id(were.get(i))) < 0) {
        String part = part(i, were.get(i), language);
        differences.whole(VersionWords.in(language).removed(part), part);
      }
    }
    return List.copyOf(differences.found);
  }

  /** The fewest blocks by whose moves the order became another. */
  private static Set<String> moved(Draft before, Draft after) {
    List<String> was = ids(before).stream().filter(each -> after.at(each) >= 0).toList();
    List<String> is = ids(after).stream().filter(each -> before.at(each) >= 0).toList();
    return DiffUtils.diff(was, is).getDeltas().stream()
        .flatMap(delta -> delta.getTarget().getLines().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> ids(Draft draft) {
    return draft.blocks().stream().map(Differences::id).toList();
  }

  private void block(String part, Draft before, Draft after, String id, Set<String> moved) {
    if (before.at(id) < 0) {
      whole(VersionWords.in(language).added(part), part);
      return;
    }
    if (moved.contains(id)) {
      whole(VersionWords.in(language).moved(part), part);
    }
    for (String field : Patch.OF_BLOCK) {
      String path = id + "." + field;
      field(part, field, text(before, path), text(after, path));
    }
  }

  private void whole(String what, String part) {
    found.add(new Difference(what, part, List.of()));
  }

  private void field(String part, String field, String before, String after) {
    if (!before.equals(after)) {
      String name =
          Labels.in(language).of("save-issue", part.isEmpty() ? field : "blocks." + field).name();
      String where = part.isEmpty() ? name : part + ": " + name.toLowerCase(java.util.Locale.ROOT);
      found.add(new Difference(where, part.isEmpty() ? name : part, pieces(before, after)));
    }
  }

  private static List<Piece> pieces(String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    StringBuilder come = new StringBuilder();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(words(before), words(after), true).getDeltas()) {
      String was = String.join("", delta.getSource().getLines());
      String is = String.join("", delta.getTarget().getLines());
      boolean same = delta.getType() == DeltaType.EQUAL;
      if (same && (!was.isBlank() || gone.isEmpty())) {
        end(pieces, gone, come);
        pieces.add(new Piece(Piece.Kind.SAME, was));
      } else { // the space between two words that both changed belongs to them
        gone.append(was);
        come.append(is);
      }
    }
    end(pieces, gone, come);
    return pieces;
  }

  private static void end(List<Piece> pieces, StringBuilder gone, StringBuilder come) {
    if (!gone.isEmpty()) {
      pieces.add(new Piece(Piece.Kind.GONE, gone.toString()));
    }
    if (!come.isEmpty()) {
      pieces.add(new Piece(Piece.Kind.NEW, come.toString()));
    }
    gone.setLength(0);
    come.setLength(0);
  }

  private static List<String> words(String text) {
    return WORDS.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String text(Draft draft, String path) {
    String text = draft.text(path);
    return text == null ? "" : text;
  }

  private static String id(Map<String, @Nullable Object> block) {
    return Json.asText(block.get("id"));
  }

  /** As in {@code Del 2 (artikel)}. */
  static String part(int at, Map<String, @Nullable Object> block, Language language) {
    return VersionWords.in(language)
        .part(at + 1, Labels.in(language).choice(Json.asText(block.get("kind"))));
  }
}
