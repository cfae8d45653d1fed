package agora.stack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The template's parameters: defaults, what the caller gave instead, and the rules that each must
 * keep.
 */
final class Parameters {
  private Parameters() {}

  static Map<String, String> values(Map<String, Object> declared, Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!declared.containsKey(name)) {
        throw new TemplateException("The template has no parameter %s.".formatted(name));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    declared.forEach(
        (name, raw) -> {
          Map<String, Object> rules = Values.map(raw, "Parameter " + name);
          Object preset = rules.get("Default");
          String value = given.getOrDefault(name, preset == null ? "\0" : preset.toString());
          if (value.equals("\0")) {
            throw new TemplateException("Parameter %s is required%s.".formatted(name, hint(rules)));
          }
          check(name, value, rules);
          values.put(name, value);
        });
    return Map.copyOf(values);
  }

  private static void check(String name, String value, Map<String, Object> rules) {
    String type = String.valueOf(rules.getOrDefault("Type", "String"));
    if (!type.equals("String") && !type.equals("Number")) {
      throw new TemplateException(
          "Parameter %s has the type %s, which is not supported.".formatted(name, type));
    }
    if (type.equals("Number")) {
      checkNumber(name, value, rules);
    } else {
      between(name, BigDecimal.valueOf(value.length()), rules, "MinLength", "MaxLength");
    }
    if (rules.get("AllowedPattern") instanceof String pattern && !value.matches(pattern)) {
      throw refused(name, value, rules, "it must match " + pattern);
    }
    List<Object> allowed = Values.list(rules.get("AllowedValues"), name + ".AllowedValues");
    if (!allowed.isEmpty() && allowed.stream().noneMatch(each -> each.toString().equals(value))) {
      throw refused(name, value, rules, "it must be one of " + allowed);
    }
  }

  private static void checkNumber(String name, String value, Map<String, Object> rules) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw refused(name, value, rules, "it must be a number");
    }
    between(name, number, rules, "MinValue", "MaxValue");
  }

  private static void between(
      String name, BigDecimal value, Map<String, Object> rules, String least, String most) {
    BigDecimal minimum = bound(rules.get(least));
    BigDecimal maximum = bound(rules.get(most));
    if (minimum != null && value.compareTo(minimum) < 0) {
      throw refused(name, value.toString(), rules, "its %s is %s".formatted(least, minimum));
    }
    if (maximum != null && value.compareTo(maximum) > 0) {
      throw refused(name, value.toString(), rules, "its %s is %s".formatted(most, maximum));
    }
  }

  private static @Nullable BigDecimal bound(@Nullable Object raw) {
    return raw == null ? null : new BigDecimal(raw.toString());
  }

  private static TemplateException refused(
      String name, String value, Map<String, Object> rules, String otherwise) {
    Object constraint = rules.get("ConstraintDescription");
    return new TemplateException(
        "Parameter %s can't be \"%s\": %s."
            .formatted(name, value, constraint == null ? otherwise : "it must be " + constraint));
  }

  private static String hint(Map<String, Object> rules) {
    Object constraint = rules.get("ConstraintDescription");
    return constraint == null ? "" : ": " + constraint;
  }
}
