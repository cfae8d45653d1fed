package agora.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template of plain CloudFormation, as SAM makes one of {@code template.yaml}, with every
 * reference in the resources' properties replaced by the name, id or ARN that it would have.
 */
public final class CloudFormation {
  private CloudFormation() {}

  /**
   * The resources that a deployment with these parameters would have, by logical id. Attributes
   * beside the properties stay as they are written.
   *
   * @param template the template as maps, lists and plain values
   * @throws TemplateException if a parameter is refused, or a reference leads nowhere
   */
  public static Map<String, Map<String, Object>> resources(
      Map<String, Object> template, Map<String, String> parameters) {
    Scope scope = Scope.of(template, parameters, Template.LOCAL_BASE);
    Map<String, Map<String, Object>> resolved = new LinkedHashMap<>();
    scope
        .existing()
        .forEach(
            (id, resource) -> {
              Map<String, Object> copy = new LinkedHashMap<>(resource);
              copy.put(
                  "Properties",
                  scope.intrinsics().resolve(Values.map(resource.get("Properties"), id), id));
              resolved.put(id, copy);
            });
    return resolved;
  }
}
