package agora.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/**
 * A stack as it was made.
 *
 * @param name of the stack
 * @param physicalIds of its resources, by logical id; AWS's pseudo parameters too
 */
record Deployed(String name, Map<String, String> physicalIds) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:]+)}");

  static Deployed of(StandIn aws, String name) {
    Map<String, String> ids = new HashMap<>();
    ids.put("AWS::Region", StandIn.REGION);
    ids.put("AWS::Partition", "aws");
    ids.put("AWS::AccountId", "000000000000");
    ids.put("AWS::StackName", name);
    try (CloudFormationClient client = aws.client(CloudFormationClient.builder())) {
      for (StackResource resource :
          client.describeStackResources(stack -> stack.stackName(name)).stackResources()) {
        ids.put(resource.logicalResourceId(), resource.physicalResourceId());
      }
    }
    return new Deployed(name, Map.copyOf(ids));
  }

  String id(String logicalId) {
    String id = physicalIds.get(logicalId);
    if (id == null) {
      throw new IllegalArgumentException("the stack " + name + " has no " + logicalId);
    }
    return id;
  }

  /** An output of the stack. */
  String output(StandIn aws, String key) {
    try (CloudFormationClient client = aws.client(CloudFormationClient.builder())) {
      return client
          .describeStacks(stack -> stack.stackName(name))
          .stacks()
          .getFirst()
          .outputs()
          .stream()
          .filter(output -> output.outputKey().equals(key))
          .findFirst()
          .orElseThrow()
          .outputValue();
    }
  }

  /** A value of the translated template, with {@code Ref} and {@code Fn::Sub} resolved. */
  String text(JsonNode value) {
    if (value.has("Ref")) {
      return id(value.path("Ref").asText());
    }
    if (value.has("Fn::Sub")) {
      return VARIABLE
          .matcher(value.path("Fn::Sub").asText())
          .replaceAll(found -> id(found.group(1)).replace("$", "\\$"));
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("not understood: " + value);
    }
    return value.asText();
  }
}
