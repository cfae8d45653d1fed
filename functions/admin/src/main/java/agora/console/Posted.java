package agora.console;

import agora.checks.Texts;
import agora.edge.web.Form;
import agora.staff.CommandSpec;
import agora.staff.Field;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as the fields of a command. What cannot be read as its type stays as it was typed, so that
 * the command says what is wrong with it.
 */
final class Posted {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final int LONGEST_NAME = 40;

  private final Form form;
  private final ZoneId zone;

  /** Whether a part that was emptied is given as empty: a club keeps what is not given. */
  private final boolean whole;

  private Posted(Form form, ZoneId zone, boolean whole) {
    this.form = form;
    this.zone = zone;
    this.whole = whole;
  }

  /**
   * The command's fields.
   *
   * @param zone of the times, which a form has as they are on the club's own clock
   */
  static Map<String, @Nullable Object> of(CommandSpec about, Form form, ZoneId zone) {
    Map<String, @Nullable Object> fields =
        new Posted(form, zone, about.name().equals("save-club")).fields("", about.fields());
    fields.put("command", about.name());
    return fields;
  }

  private Map<String, @Nullable Object> fields(String path, List<Field> declared) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Field field : declared) {
      Object value = value(path + field.name(), field);
      if (value != null) {
        fields.put(field.name(), value);
      }
    }
    return fields;
  }

  private @Nullable Object value(String name, Field field) {
    return switch (field.type()) {
      case FLAG -> isAsked(name) ? form.has(name) : null;
      case WHOLE -> whole(form.text(name).strip());
      case TIME -> time(form.text(name));
      case TEXTS -> isAsked(name) ? texts(name) : null;
      case PART -> {
        Map<String, @Nullable Object> part = fields(name + ".", field.fields());
        boolean given = isSaid(part) || field.required() || (whole && !part.isEmpty());
        yield given ? part : null;
      }
      case PARTS -> parts(name, field);
      case TEXT, CODE, LINES, FILE, PICTURE, MARKDOWN, ADDRESS, MAIL ->
          form.has(name) ? form.text(name).replace("\r\n", "\n") : null;
      case ID, CHOICE, LOCAL_TIME, MONTH, CURSOR ->
          form.text(name).isBlank() ? null : form.text(name).strip();
    };
  }

  /** A whole number, or what else was typed in place of one; null where nothing was. */
  static @Nullable Object whole(String text) {
    if (text.isEmpty()) {
      return null;
    }
    return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : text;
  }

  private @Nullable Object time(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant().toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  private List<String> texts(String name) {
    return form.all(name).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Whether the form has the field: browsers post nothing for a box without a tick. */
  private boolean isAsked(String name) {
    return form.has(name) || form.has(name + ".asked");
  }

  /** Whether anything was filled in. */
  private static boolean isSaid(Map<String, @Nullable Object> part) {
    return part.values().stream()
        .anyMatch(
            each ->
                each != null
                    && !Boolean.FALSE.equals(each)
                    && !List.of().equals(each)
                    && !(each instanceof String text && text.isBlank()));
  }

  /** In the order of their numbers; those of which nothing was filled in are left out. */
  private @Nullable Object parts(String name, Field field) {
    Pattern numbered = Pattern.compile(Pattern.quote(name) + "\\[([0-9]{1,4})].*");
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String each : form.fields().keySet()) {
      Matcher matcher = numbered.matcher(each);
      if (matcher.matches()) {
        numbers.add(Integer.valueOf(matcher.group(1)));
      }
    }
    List<Map<String, @Nullable Object>> parts = new ArrayList<>();
    for (int number : numbers) {
      Map<String, @Nullable Object> part = fields(name + "[" + number + "].", field.fields());
      if (isSaid(part)) {
        parts.add(part);
      }
    }
    return parts.isEmpty() && !form.has(name + ".asked") ? null : parts;
  }

  /** A name for addresses, of a title as people write it. */
  static String name(String title) {
    String plain = Texts.idOf(title);
    return plain.length() <= LONGEST_NAME
        ? plain
        : plain.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "");
  }
}
