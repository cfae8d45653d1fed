package agora.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What fields and choices are called. */
final class Labels {

  /**
   * A field's name, and what helps to fill it in.
   *
   * @param hint empty for nothing
   */
  record Label(String name, String hint) {}

  private static final Map<String, Label> LABELS = read();

  private static final Set<String> LONG = Set.of("about", "privacy.da", "privacy.en", "reason");

  private Labels() {}

  /** A field's label: the command's own, else the one that all commands have in common. */
  static Label of(String command, String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    for (String each : List.of(command + "." + path, path, last)) {
      Label label = LABELS.get(each);
      if (label != null) {
        return label;
      }
    }
    return new Label(last, "");
  }

  static boolean has(String command, String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return List.of(command + "." + path, path, last).stream().anyMatch(LABELS::containsKey);
  }

  /** What one of a field's choices is called. */
  static String choice(String value) {
    Label label = LABELS.get("=" + value);
    return label == null ? value : label.name();
  }

  static boolean isLong(String path) {
    return LONG.contains(path);
  }

  /** Whether a command takes a flag for given where nothing is said; a try comes before the act. */
  static boolean isUsual(String command, String field) {
    return field.equals("dryRun")
        || (command.equals("skip-issue") && field.equals("skip"))
        || (command.equals("ask-approval") && field.equals("ask"))
        || (command.equals("close-club") && field.equals("closed"));
  }

  private static Map<String, Label> read() {
    Map<String, Label> labels = new HashMap<>();
    try (InputStream in = Labels.class.getResourceAsStream("labels.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the package has no labels.tsv");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split("\t", -1);
        labels.put(cells[0], new Label(cells[1], cells.length > 2 ? cells[2] : ""));
      }
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
