package agora.console;

import agora.clubs.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What fields and choices are called in one language. */
final class Labels {

  /**
   * A field's name, and what helps to fill it in.
   *
   * @param hint empty for nothing
   */
  record Label(String name, String hint) {}

  private static final Map<Language, Labels> ALL = Tsv.each("labels", Labels::new);

  private static final Set<String> LONG = Set.of("about", "privacy.da", "privacy.en", "reason");

  private final Map<String, Label> labels = new HashMap<>();

  private Labels(List<List<String>> rows) {
    for (List<String> row : rows) {
      labels.put(row.getFirst(), new Label(row.get(1), row.size() > 2 ? row.get(2) : ""));
    }
  }

  static Labels in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** What it names, and whether it helps there: the same in each language. */
  Map<String, Boolean> helped() {
    return labels.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> !each.getValue().hint().isEmpty()));
  }

  /** A field's label: the command's own, else the one that all commands have in common. */
  Label of(String command, String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    for (String each : List.of(command + "." + path, path, last)) {
      Label label = labels.get(each);
      if (label != null) {
        return label;
      }
    }
    return new Label(last, "");
  }

  boolean has(String command, String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return List.of(command + "." + path, path, last).stream().anyMatch(labels::containsKey);
  }

  /** What one of a field's choices is called. */
  String choice(String value) {
    Label label = labels.get("=" + value);
    return label == null ? value : label.name();
  }

  static boolean isLong(String path) {
    return LONG.contains(path);
  }

  /** Whether a command takes a flag for given where nothing is said; a try comes before the act. */
  static boolean isUsual(String command, String field) {
    return field.equals("dryRun")
        || (command.equals("skip-issue") && field.equals("skip"))
        || (command.equals("close-club") && field.equals("closed"));
  }
}
