package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import agora.rehearsal.permissions.Role;
import java.util.Map;

/** Policies of resources: who may write to a queue or a topic. */
final class Documents {
  private Documents() {}

  /** Whether any policy of a type lets a call through. */
  static boolean allow(
      Stack stack, String type, String action, String resource, Map<String, String> context) {
    return stack.ofType(type).entrySet().stream()
        .anyMatch(
            each ->
                Role.ofDocument(each.getKey(), each.getValue().path("PolicyDocument"))
                    .allows(action, resource, context));
  }
}
