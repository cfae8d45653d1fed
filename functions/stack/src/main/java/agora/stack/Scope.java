package agora.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the references of one template mean, for one set of parameters.
 *
 * @param existing the resources whose condition holds, by logical id, as written
 */
record Scope(
    Map<String, String> parameters,
    Map<String, Map<String, Object>> existing,
    Names names,
    Intrinsics intrinsics) {

  /**
   * @param base the address of the server that plays AWS, without a final slash
   */
  static Scope of(Map<String, Object> root, Map<String, String> given, String base) {
    Map<String, String> values =
        Parameters.values(Values.map(root.get("Parameters"), "Parameters"), given);
    Map<String, Map<String, Object>> existing = new LinkedHashMap<>();
    Intrinsics[] intrinsics = new Intrinsics[1];
    Names names = new Names(existing, base, (value, where) -> intrinsics[0].text(value, where));
    intrinsics[0] =
        new Intrinsics(
            values,
            Values.map(root.get("Mappings"), "Mappings"),
            Values.map(root.get("Conditions"), "Conditions"),
            names);
    Scope scope = new Scope(values, existing, names, intrinsics[0]);
    Values.map(root.get("Rules"), "Rules").forEach(scope::check);
    Values.map(root.get("Resources"), "Resources")
        .forEach(
            (id, raw) -> {
              Map<String, Object> resource = Values.map(raw, id);
              if (!(resource.get("Condition") instanceof String condition)
                  || intrinsics[0].condition(condition, id)) {
                existing.put(id, resource);
              }
            });
    return scope;
  }

  /** Refuses parameters that don't go together, in the words of the template's own rule. */
  private void check(String name, Object raw) {
    Map<String, Object> rule = Values.map(raw, name);
    Object condition = rule.get("RuleCondition");
    if (condition != null && !intrinsics.truth(condition, name)) {
      return;
    }
    List<Object> assertions = Values.list(rule.get("Assertions"), name + ".Assertions");
    for (Object each : assertions) {
      Map<String, Object> assertion = Values.map(each, name);
      if (!intrinsics.truth(assertion.getOrDefault("Assert", Map.of()), name)) {
        throw new TemplateException(
            String.valueOf(assertion.getOrDefault("AssertDescription", name)));
      }
    }
  }
}
