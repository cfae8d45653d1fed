package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names and values that a request's expressions mention by placeholders, each of which must be.
 */
final class Placeholders {
  private static final Pattern NAME = Pattern.compile("#[A-Za-z0-9_]+");
  private static final Pattern VALUE = Pattern.compile(":[A-Za-z0-9_]+");
  private static final int LONGEST = 255;
  private static final String NAMES = "ExpressionAttributeNames";
  private static final String VALUES = "ExpressionAttributeValues";

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Value> values;
  private final Set<String> mentioned = new HashSet<>();

  private Placeholders(Map<String, Value> values) {
    this.values = values;
  }

  /**
   * Reads a request's placeholders.
   *
   * @param expressions the members that may hold expressions; placeholders without any are refused
   */
  static Placeholders of(JsonNode request, String... expressions) {
    boolean any = false;
    for (String each : expressions) {
      any |= request.hasNonNull(each);
    }
    JsonNode names = given(request, NAMES, any, "");
    JsonNode values = given(request, VALUES, any, without(expressions));
    Placeholders all = new Placeholders(values == null ? Map.of() : values(values));
    if (names != null) {
      all.readNames(names);
    }
    return all;
  }

  private static String without(String... expressions) {
    Set<String> taking = new TreeSet<>(Set.of(expressions));
    taking.remove("ProjectionExpression");
    return taking.size() == 1
        ? ": " + taking.iterator().next() + " is null"
        : taking.isEmpty() ? "" : ": " + String.join(" and ", ordered(taking)) + " are null";
  }

  private static Set<String> ordered(Set<String> expressions) {
    Set<String> ordered = new java.util.LinkedHashSet<>();
    for (String each : new String[] {"UpdateExpression", "FilterExpression"}) {
      if (expressions.contains(each)) {
        ordered.add(each);
      }
    }
    ordered.addAll(expressions);
    return ordered;
  }

  private static @Nullable JsonNode given(
      JsonNode request, String member, boolean any, String without) {
    JsonNode given = request.get(member);
    if (given == null || given.isNull()) {
      return null;
    }
    if (!any) {
      throw DynamoError.invalid(member + " can only be specified when using expressions" + without);
    }
    if (!given.isObject()) {
      throw DynamoError.garbled("Unexpected value in " + member);
    }
    if (given.isEmpty()) {
      throw DynamoError.invalid(member + " must not be empty");
    }
    return given;
  }

  private void readNames(JsonNode given) {
    for (Map.Entry<String, JsonNode> each : given.properties()) {
      requireKey(NAMES, NAME, each.getKey());
      String name = each.getValue().textValue();
      if (name == null) {
        throw DynamoError.garbled("Unexpected value in " + NAMES);
      }
      if (name.isEmpty()) {
        throw DynamoError.invalid(
            "ExpressionAttributeNames contains invalid value: Empty attribute name for key "
                + each.getKey());
      }
      names.put(each.getKey(), name);
    }
  }

  private static Map<String, Value> values(JsonNode given) {
    Map<String, Value> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : given.properties()) {
      requireKey(VALUES, VALUE, each.getKey());
      try {
        values.put(each.getKey(), ValueJson.read(each.getValue()));
      } catch (DynamoError e) {
        if (!e.name().equals("ValidationException")) {
          throw e;
        }
        throw DynamoError.invalid(
            VALUES + " contains invalid value: " + e.getMessage() + " for key " + each.getKey());
      }
    }
    return values;
  }

  private static void requireKey(String member, Pattern pattern, String key) {
    if (key.length() > LONGEST) {
      throw DynamoError.invalid(
          "%s contains invalid key: The expression attribute map contains a key that is too long; size"
              .concat(" of key: %d")
              .formatted(member, key.length()));
    }
    if (!pattern.matcher(key).matches()) {
      throw DynamoError.invalid(
          "%s contains invalid key: Syntax error; key: \"%s\"".formatted(member, key));
    }
  }

  /** The name that a placeholder stands for; null where it is not defined. */
  @Nullable String name(String placeholder) {
    mentioned.add(placeholder);
    return names.get(placeholder);
  }

  /** The value that a placeholder stands for; null where it is not defined. */
  @Nullable Value value(String placeholder) {
    mentioned.add(placeholder);
    return values.get(placeholder);
  }

  /** Refuses what no expression mentioned. */
  void requireAllMentioned() {
    requireMentioned(NAMES, names.keySet());
    requireMentioned(VALUES, values.keySet());
  }

  private void requireMentioned(String member, Set<String> given) {
    if (mentioned.containsAll(given)) {
      return;
    }
    Set<String> unused = new TreeSet<>(given);
    unused.removeAll(mentioned);
    throw DynamoError.invalid(
        "Value provided in %s unused in expressions: keys: {%s}"
            .formatted(member, String.join(", ", unused)));
  }
}
