package agora.admin;

import agora.checks.FieldError;
import agora.edge.lambda.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command's fields, read by name and type. What is wrong is gathered with the field's path, and a
 * harmless value stands in for it: a command looks at {@link #errors} before it uses any.
 */
final class Input {

  private final Map<String, @Nullable Object> fields;
  private final Actor actor;
  private final String path;
  private final List<FieldError> errors;
  private final List<Input> nested = new ArrayList<>();
  private final Set<String> known = new LinkedHashSet<>();

  private Input(
      Map<String, @Nullable Object> fields, Actor actor, String path, List<FieldError> errors) {
    this.fields = fields;
    this.actor = actor;
    this.path = path;
    this.errors = errors;
  }

  static Input of(Map<String, @Nullable Object> fields, Actor actor) {
    Input input = new Input(fields, actor, "", new ArrayList<>());
    input.known.add("command");
    return input;
  }

  /** Who gives the command. */
  Actor actor() {
    return actor;
  }

  /** A text that must be there, and not blank. */
  String text(String name) {
    String text = optional(name);
    if (text == null && !wrong(name)) {
      error(name, "This is needed.");
    }
    return text == null ? "" : text;
  }

  /** A text, stripped; null where it is absent or blank. */
  @Nullable String optional(String name) {
    Object value = value(name);
    if (value instanceof String text) {
      return text.isBlank() ? null : text.strip();
    }
    return value == null ? null : noText(name);
  }

  private @Nullable String noText(String name) {
    error(name, "Write this as a text, in quotation marks.");
    return null;
  }

  String textOr(String name, String otherwise) {
    String text = optional(name);
    return text == null ? otherwise : text;
  }

  /** A whole number that must be there. */
  int whole(String name) {
    if (value(name) instanceof Integer number) {
      return number;
    }
    return otherwise(name, "Write this as a whole number, without quotation marks.", 0);
  }

  /** A whole number, or another where there is none. */
  int wholeOr(String name, int otherwise) {
    return value(name) == null ? otherwise : whole(name);
  }

  boolean flag(String name, boolean otherwise) {
    Object value = value(name);
    if (value instanceof Boolean flag) {
      return flag;
    }
    return value == null ? otherwise : otherwise(name, "Write true or false.", otherwise);
  }

  /** A point in time that must be there. */
  Instant instant(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return otherwise(name, "Write the time in UTC, as in 2026-12-10T18:00:00Z.", Instant.EPOCH);
    }
  }

  /** A list of texts; empty where there is none. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    List<?> list = list(name);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof String text) {
        texts.add(text.strip());
      } else {
        error(name + "[" + i + "]", "Write this as a text, in quotation marks.");
      }
    }
    return List.copyOf(texts);
  }

  /** A nested object that must be there. */
  Input object(String name) {
    if (!(value(name) instanceof Map<?, ?>)) {
      error(name, "This is needed, with fields of its own.");
      return new Input(Map.of(), actor, path + name + ".", new ArrayList<>());
    }
    return nested(fields.get(name), name);
  }

  /** A nested object; null where it is absent. */
  @Nullable Input optionalObject(String name) {
    return value(name) == null ? null : object(name);
  }

  /** A nested object that may be absent: then all its fields are. */
  Input part(String name) {
    return value(name) == null ? nested(Map.of(), name) : object(name);
  }

  /** A list of nested objects; empty where there is none. */
  List<Input> objects(String name) {
    List<Input> objects = new ArrayList<>();
    List<?> list = list(name);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> map) {
        objects.add(nested(map, name + "[" + i + "]"));
      } else {
        error(name + "[" + i + "]", "This has fields of its own.");
      }
    }
    return objects;
  }

  /** Adds what a command found wrong with a value. */
  <T> T otherwise(String name, String message, T standIn) {
    error(name, message);
    return standIn;
  }

  /** All that is wrong, fields that nobody asked for among it. */
  List<FieldError> errors() {
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        error(name, "There is no such field; there are " + String.join(", ", known) + ".");
      }
    }
    nested.forEach(Input::errors);
    return List.copyOf(errors);
  }

  private List<?> list(String name) {
    Object value = value(name);
    return value == null || value instanceof List<?>
        ? Json.asList(value)
        : otherwise(name, "Write this as a list, in square brackets.", List.of());
  }

  private Input nested(@Nullable Object value, String name) {
    Input input = new Input(Json.asMap(value), actor, path + name + ".", errors);
    nested.add(input);
    return input;
  }

  private @Nullable Object value(String name) {
    known.add(name);
    return fields.get(name);
  }

  private boolean wrong(String name) {
    return errors.stream().anyMatch(error -> error.field().equals(path + name));
  }

  void error(String name, String message) {
    errors.add(new FieldError(path + name, message));
  }
}
