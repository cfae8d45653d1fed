package agora.rehearsal.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A statement of a policy, as IAM reads it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html).
 *
 * @param policy the name of its policy
 * @param allows whether its effect is Allow; else it denies
 */
record Statement(
    String policy,
    boolean allows,
    List<String> actions,
    List<String> resources,
    JsonNode condition) {

  static Statement of(String policy, JsonNode written) {
    for (String unread : List.of("NotAction", "NotResource", "NotPrincipal")) {
      if (written.has(unread)) {
        throw new IllegalArgumentException(
            "%s has %s, which grants what nobody lists.".formatted(policy, unread));
      }
    }
    return new Statement(
        policy,
        written.path("Effect").asText().equals("Allow"),
        texts(written.path("Action")),
        texts(written.path("Resource")),
        written.path("Condition"));
  }

  /** A text, or a list of texts. */
  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.elements().forEachRemaining(each -> texts.add(each.asText()));
    return texts;
  }

  boolean covers(Use use) {
    return covers(actions, resources, use);
  }

  private boolean covers(List<String> of, List<String> on, Use use) {
    return of.stream().anyMatch(pattern -> like(pattern, use.action(), true))
        && on.stream().anyMatch(pattern -> like(pattern, use.resource(), false))
        && holds(use.context());
  }

  /** Whether a use needs one action on one resource of this statement. */
  boolean isUsedBy(String action, String resource, Use use) {
    return covers(List.of(action), List.of(resource), use);
  }

  private boolean holds(Map<String, String> context) {
    return condition.properties().stream()
        .allMatch(
            operator ->
                operator.getValue().properties().stream()
                    .allMatch(
                        key ->
                            context.containsKey(key.getKey())
                                && texts(key.getValue()).stream()
                                    .anyMatch(
                                        wanted ->
                                            test(
                                                operator.getKey(),
                                                wanted,
                                                context.getOrDefault(key.getKey(), "")))));
  }

  private boolean test(String operator, String wanted, String value) {
    return switch (operator) {
      case "StringEquals" -> wanted.equals(value);
      case "StringLike", "ArnLike", "ArnEquals" -> like(wanted, value, false);
      case "Bool" -> wanted.equalsIgnoreCase(value);
      default ->
          throw new IllegalArgumentException(
              "%s has the condition %s, which this check can't read.".formatted(policy, operator));
    };
  }

  /** IAM's wildcards: {@code *} for any characters, {@code ?} for one. */
  static boolean like(String pattern, String value, boolean ignoreCase) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(regex, ignoreCase ? Pattern.CASE_INSENSITIVE : 0)
        .matcher(value)
        .matches();
  }
}
