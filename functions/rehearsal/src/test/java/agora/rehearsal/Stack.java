package agora.rehearsal;

import agora.stack.CloudFormation;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The stack that a deployment of the translated template would make.
 *
 * @param template as translated, with its references
 * @param resources by logical id, each reference replaced by the name or ARN that it would have
 */
public record Stack(JsonNode template, Map<String, JsonNode> resources) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The repository's template, for a domain of its own. */
  public static final Stack REAL = of(Translated.template().json());

  public static Stack of(JsonNode template) {
    return of(template, Translated.WITH_DOMAIN);
  }

  private static Stack of(JsonNode template, Map<String, String> parameters) {
    Map<String, JsonNode> resources = new LinkedHashMap<>();
    CloudFormation.resources(
            JSON.convertValue(template, new TypeReference<Map<String, Object>>() {}), parameters)
        .forEach((id, resource) -> resources.put(id, JSON.valueToTree(resource)));
    return new Stack(template, resources);
  }

  /** The same with a change made to a copy of its template. */
  public Stack with(Consumer<ObjectNode> change) {
    ObjectNode copy = template.deepCopy();
    change.accept(copy);
    return of(copy);
  }

  /** The same with another value of a parameter. */
  public Stack with(String parameter, String value) {
    Map<String, String> parameters = new HashMap<>(Translated.WITH_DOMAIN);
    parameters.put(parameter, value);
    return of(template, parameters);
  }

  /** The properties of the resources of a type, by logical id. */
  public Map<String, JsonNode> ofType(String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    resources.forEach(
        (id, resource) -> {
          if (resource.path("Type").asText().equals(type)) {
            found.put(id, resource.path("Properties"));
          }
        });
    return found;
  }

  /** A resource as it is written, references and all. */
  public JsonNode written(String id) {
    return template.path("Resources").path(id);
  }

  /** The logical id of the function that an ARN names, with or without an alias; empty if none. */
  public String functionOf(String arn) {
    String name = arn.replaceFirst("^.*:function:", "").replaceFirst(":[^:]*$", "");
    return ofType("AWS::Lambda::Function").entrySet().stream()
        .filter(each -> each.getValue().path("FunctionName").asText().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The ARN that this stack's resource of a name would have. */
  public static String arn(String service, String rest) {
    return "arn:aws:" + service + ":eu-north-1:000000000000:" + rest;
  }

  /** The ARN of a queue. */
  public static String queueArn(String logicalId) {
    return arn("sqs", "agora-" + logicalId);
  }
}
