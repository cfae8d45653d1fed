package agora.rehearsal.permissions;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a role allows: its own policies, and of AWS's the one for logs.
 *
 * @param own written in the template
 * @param managed of AWS
 */
public record Role(List<Statement> own, List<Statement> managed) {

  /**
   * As the AWS Managed Policy Reference Guide lists it, for every resource. Those for queues and
   * streams would let a function read each of the account's.
   */
  private static final Map<String, List<String>> MANAGED =
      Map.of(
          "AWSLambdaBasicExecutionRole",
          List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"));

  /** The roles of all functions, by the function's logical id. */
  public static Map<String, Role> ofFunctions(Stack stack) {
    Map<String, Role> roles = new LinkedHashMap<>();
    stack
        .ofType("AWS::Lambda::Function")
        .forEach((id, function) -> roles.put(id, of(stack, function.path("Role").asText())));
    return roles;
  }

  /** The role of an ARN; one that the template doesn't make allows nothing. */
  public static Role of(Stack stack, String arn) {
    String id = arn.replaceFirst("^.*:role/agora-", "");
    JsonNode role = stack.ofType("AWS::IAM::Role").get(id);
    return role == null ? new Role(List.of(), List.of()) : of(role);
  }

  private static Role of(JsonNode role) {
    List<Statement> own = new ArrayList<>();
    for (JsonNode policy : role.path("Policies")) {
      for (JsonNode each : policy.path("PolicyDocument").path("Statement")) {
        own.add(Statement.of(policy.path("PolicyName").asText(), each));
      }
    }
    List<Statement> managed = new ArrayList<>();
    for (JsonNode arn : role.path("ManagedPolicyArns")) {
      String name = arn.asText().replaceFirst("^.*/", "");
      List<String> actions = MANAGED.get(name);
      if (actions == null) {
        throw new IllegalArgumentException(
            "The managed policy %s grants what the template does not show: write its actions out."
                .formatted(name));
      }
      managed.add(
          new Statement(
              name,
              true,
              actions,
              List.of("*"),
              com.fasterxml.jackson.databind.node.MissingNode.getInstance()));
    }
    return new Role(own, managed);
  }

  /** A role of a policy document alone, such as a queue's. */
  public static Role ofDocument(String name, JsonNode document) {
    List<Statement> own = new ArrayList<>();
    document.path("Statement").forEach(each -> own.add(Statement.of(name, each)));
    return new Role(own, List.of());
  }

  /** Whether IAM would let the call through: no statement denies it, and one allows it. */
  public boolean allows(String action, String resource, Map<String, String> context) {
    return allows(new Use("", action, resource, context), true);
  }

  /** The same for what a function itself calls, where AWS's policies must not help out. */
  boolean allows(Use use) {
    return allows(use, false);
  }

  private boolean allows(Use use, boolean withManaged) {
    List<Statement> all = new ArrayList<>(own);
    if (withManaged) {
      all.addAll(managed);
    }
    return all.stream().noneMatch(each -> !each.allows() && each.covers(use))
        && all.stream().anyMatch(each -> each.allows() && each.covers(use));
  }
}
