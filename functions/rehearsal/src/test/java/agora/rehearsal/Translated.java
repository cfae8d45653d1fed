package agora.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A SAM template as CloudFormation gets it: translated by AWS's own translator. Intrinsic functions
 * stay as they are. A function's {@code Code} names its zip by the path in the repository: {@code
 * S3Key}.
 *
 * @param json the whole template
 */
public record Translated(JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What README tells to set, for a stack with a domain of its own. */
  public static final Map<String, String> WITH_DOMAIN =
      Map.of(
          "MailDomain", "bibliotek.example",
          "StaffMail", "klub@bibliotek.example",
          "PublicHost", "klub.bibliotek.example",
          "Deployment", "Canary10Percent5Minutes",
          "WithDashboard", "yes",
          "CertificateArn",
              "arn:aws:acm:eu-north-1:000000000000:certificate/00000000-0000-0000-0000-000000000000");

  /** The repository's template with parameters as for a domain of its own. */
  public static Translated template() {
    return of(Project.TEMPLATE, WITH_DOMAIN);
  }

  /** A template, a changed copy for instance, with parameters. */
  public static Translated of(Path template, Map<String, String> parameters) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Project.standIn("python").toString(),
                Project.ROOT
                    .resolve("functions/rehearsal/src/test/resources/translate.py")
                    .toString(),
                template.toString()));
    parameters.forEach((name, value) -> command.add(name + "=" + value));
    Program run = Program.run(Project.ROOT, Map.of("AWS_DEFAULT_REGION", "eu-north-1"), command);
    try {
      return new Translated(JSON.readTree(run.succeeded()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode resources() {
    return json.path("Resources");
  }

  /** One resource by its logical id. */
  public JsonNode resource(String logicalId) {
    JsonNode resource = resources().path(logicalId);
    if (resource.isMissingNode()) {
      throw new IllegalArgumentException("the template has no " + logicalId);
    }
    return resource;
  }

  /** The resources of a type by logical id, in the template's order. */
  public Map<String, JsonNode> ofType(String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    resources()
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
              }
            });
    return found;
  }
}
