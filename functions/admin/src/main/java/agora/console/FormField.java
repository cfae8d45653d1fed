package agora.console;

import agora.writing.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as it is drawn.
 *
 * @param name as it is posted, such as {@code blocks[0].title}
 * @param hint what helps to fill it in; empty for nothing
 * @param value what stands in it; {@code yes} where a box is ticked
 * @param wrong what is wrong with it
 * @param options what can be chosen
 * @param inner the fields of a part
 */
public record FormField(
    Kind kind,
    String name,
    String label,
    String hint,
    String value,
    boolean required,
    List<String> wrong,
    List<Option> options,
    List<FormField> inner) {

  /** How a field is drawn. */
  public enum Kind {
    HIDDEN,
    LINE,
    MAIL,
    ADDRESS,
    NUMBER,
    MOMENT,
    COLOUR,
    TEXT,
    /** What a file holds: its lines, or its bytes. */
    FILE,
    PICTURE,
    /** Markdown, which an editor shows as readers see it. */
    PROSE,
    TICK,
    CHOICE,
    TICKS,
    PART,
    PARTS
  }

  /** Something that can be chosen. */
  public record Option(String value, String name, boolean chosen) {}

  static FormField hidden(String name, String value) {
    return new FormField(Kind.HIDDEN, name, "", "", value, false, List.of(), List.of(), List.of());
  }

  /** The element's id. */
  public String id() {
    return id(name);
  }

  static String id(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
  }

  /** The ids of what describes it. */
  public String describedBy() {
    String both =
        (wrong.isEmpty() ? "" : id() + "-wrong ") + (hint.isEmpty() ? "" : id() + "-hint");
    return both.strip();
  }

  /** As an input's type says it. */
  public String type() {
    return switch (kind) {
      case MAIL -> "email";
      case NUMBER -> "number";
      case MOMENT -> "datetime-local";
      case COLOUR -> "color";
      default -> "text";
    };
  }

  /** What an editor begins with; null where none does. */
  public @Nullable String html() {
    return kind == Kind.PROSE ? Markdown.html(value) : null;
  }

  /** Whether a file is chosen for it, which the browser reads. */
  public boolean isChosen() {
    return kind == Kind.FILE || kind == Kind.PICTURE;
  }

  /** Which of a list it is, from 1. */
  public int number() {
    return Integer.parseInt(name.replaceAll(".*\\[([0-9]+)]$", "$1")) + 1;
  }

  /** Its own name, without those of the parts that it is in. */
  String field() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The same as one that is not called optional, and nor is anything in it. */
  FormField needed() {
    return new FormField(
        kind,
        name,
        label,
        hint,
        value,
        true,
        wrong,
        options,
        inner.stream().map(FormField::needed).toList());
  }

  /** The same with more that helps to fill it in. */
  FormField hinted(String more) {
    return more.isEmpty()
        ? this
        : new FormField(
            kind,
            name,
            label,
            hint.isEmpty() ? more : more + " " + hint,
            value,
            required,
            wrong,
            options,
            inner);
  }

  /** The same with other fields in it. */
  FormField with(List<FormField> others) {
    return new FormField(kind, name, label, hint, value, required, wrong, options, others);
  }

  /** The part of this name. */
  public FormField of(String field) {
    return inner.stream()
        .filter(each -> each.name().endsWith("." + field) || each.name().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no " + field));
  }

  /** Whether something is wrong with it or within it. */
  public boolean isWrong() {
    return !wrong.isEmpty() || inner.stream().anyMatch(FormField::isWrong);
  }
}
