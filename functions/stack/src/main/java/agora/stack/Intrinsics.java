package agora.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resolves CloudFormation's functions. One that isn't known is refused with the place where it
 * stands.
 */
final class Intrinsics {
  /** What {@code AWS::NoValue} resolves to: the property that holds it disappears. */
  private static final Object NOTHING = new Object();

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private final Map<String, String> parameters;
  private final Map<String, Object> mappings;
  private final Map<String, Object> conditions;
  private final Names names;

  Intrinsics(
      Map<String, String> parameters,
      Map<String, Object> mappings,
      Map<String, Object> conditions,
      Names names) {
    this.parameters = parameters;
    this.mappings = mappings;
    this.conditions = conditions;
    this.names = names;
  }

  /**
   * The value with every function in it replaced. {@code where} begins the sentence of a refusal.
   */
  Object resolve(Object value, String where) {
    return switch (value) {
      case Map<?, ?> map -> resolveMap(Values.map(map, where), where);
      case List<?> list -> {
        List<Object> result = new ArrayList<>();
        for (Object each : list) {
          Object resolved = resolve(each, where);
          if (resolved != NOTHING) {
            result.add(resolved);
          }
        }
        yield result;
      }
      default -> value;
    };
  }

  String text(Object value, String where) {
    return resolve(value, where).toString();
  }

  boolean condition(String name, String where) {
    Object condition = conditions.get(name);
    if (condition == null) {
      throw new TemplateException(
          "%s names the condition %s, which the template lacks.".formatted(where, name));
    }
    return truth(condition, "Condition " + name);
  }

  private Object resolveMap(Map<String, Object> map, String where) {
    if (map.size() == 1) {
      var only = map.entrySet().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return call(only.getKey(), only.getValue(), where);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          Object resolved = resolve(each, where);
          if (resolved != NOTHING) {
            result.put(key, resolved);
          }
        });
    return result;
  }

  private Object call(String function, Object argument, String where) {
    return switch (function) {
      case "Ref" -> ref(argument.toString(), where);
      case "Fn::GetAtt" -> attribute(argument, where);
      case "Fn::Sub" -> sub(argument, where);
      case "Fn::If" -> {
        List<Object> parts = arguments(argument, 3, function, where);
        yield resolve(parts.get(condition(parts.getFirst().toString(), where) ? 1 : 2), where);
      }
      case "Fn::Join" -> {
        List<Object> parts = arguments(argument, 2, function, where);
        yield Values.list(resolve(parts.get(1), where), where + ": Fn::Join").stream()
            .map(Object::toString)
            .collect(Collectors.joining(parts.getFirst().toString()));
      }
      case "Fn::Split" -> {
        List<Object> parts = arguments(argument, 2, function, where);
        yield List.of(
            text(parts.get(1), where).split(Pattern.quote(parts.getFirst().toString()), -1));
      }
      case "Fn::Select" -> {
        List<Object> parts = arguments(argument, 2, function, where);
        List<Object> choices = Values.list(resolve(parts.get(1), where), where + ": Fn::Select");
        int index = Integer.parseInt(text(parts.getFirst(), where));
        if (index < 0 || index >= choices.size()) {
          throw new TemplateException("%s: Fn::Select has no element %d.".formatted(where, index));
        }
        yield choices.get(index);
      }
      case "Fn::FindInMap" -> find(arguments(argument, 3, function, where), where);
      case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" -> truth(Map.of(function, argument), where);
      default ->
          throw new TemplateException(
              "%s uses %s, which is not supported.".formatted(where, function));
    };
  }

  /** Whether a condition's expression holds. */
  boolean truth(Object expression, String where) {
    Map<String, Object> map = Values.map(expression, where);
    var only = map.entrySet().iterator().next();
    return switch (only.getKey()) {
      case "Condition" -> condition(only.getValue().toString(), where);
      case "Fn::Not" -> !truth(arguments(only.getValue(), 1, "Fn::Not", where).getFirst(), where);
      case "Fn::And" ->
          Values.list(only.getValue(), where).stream().allMatch(each -> truth(each, where));
      case "Fn::Or" ->
          Values.list(only.getValue(), where).stream().anyMatch(each -> truth(each, where));
      case "Fn::Equals" -> {
        List<Object> sides = arguments(only.getValue(), 2, "Fn::Equals", where);
        yield text(sides.getFirst(), where).equals(text(sides.get(1), where));
      }
      case "Fn::Contains" -> {
        List<Object> sides = arguments(only.getValue(), 2, "Fn::Contains", where);
        yield Values.list(sides.getFirst(), where).stream()
            .anyMatch(each -> text(each, where).equals(text(sides.get(1), where)));
      }
      default ->
          throw new TemplateException(
              "%s uses %s, which is not supported in a condition.".formatted(where, only.getKey()));
    };
  }

  private Object find(List<Object> path, String where) {
    Object found = mappings;
    for (Object step : path) {
      String key = text(step, where);
      found = Values.map(found, where).get(key);
      if (found == null) {
        throw new TemplateException("%s: Fn::FindInMap finds no %s.".formatted(where, key));
      }
    }
    return found;
  }

  private Object ref(String name, String where) {
    if (name.equals("AWS::NoValue")) {
      return NOTHING;
    }
    String value = parameters.get(name);
    return value != null ? value : names.ref(name, where);
  }

  private Object attribute(Object argument, String where) {
    if (argument instanceof List<?> pair && pair.size() == 2) {
      return names.attribute(String.valueOf(pair.getFirst()), String.valueOf(pair.get(1)), where);
    }
    String path = argument.toString();
    int dot = path.indexOf('.');
    if (dot < 0) {
      throw new TemplateException("%s: Fn::GetAtt %s names no attribute.".formatted(where, path));
    }
    return names.attribute(path.substring(0, dot), path.substring(dot + 1), where);
  }

  private String sub(Object argument, String where) {
    String text = argument.toString();
    Map<String, Object> variables = Map.of();
    if (argument instanceof List<?>) {
      List<Object> parts = arguments(argument, 2, "Fn::Sub", where);
      text = parts.getFirst().toString();
      variables = Values.map(resolve(parts.get(1), where), where + ": Fn::Sub");
    }
    Map<String, Object> own = variables;
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(placeholder(found.group(1), own, where)));
  }

  private String placeholder(String name, Map<String, Object> own, String where) {
    if (name.startsWith("!")) {
      return "${" + name.substring(1) + "}";
    }
    Object variable = own.get(name);
    if (variable != null) {
      return variable.toString();
    }
    return name.contains(".") ? attribute(name, where).toString() : ref(name, where).toString();
  }

  private static List<Object> arguments(Object argument, int count, String function, String where) {
    List<Object> list = Values.list(argument, where + ": " + function);
    if (list.size() != count) {
      throw new TemplateException("%s: %s takes %d arguments.".formatted(where, function, count));
    }
    return list;
  }
}
