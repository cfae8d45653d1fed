package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Cognito's pools as far as the club asks them: who is in a group. Who signs in does so at {@link
 * StaffLogin}. Thread-safe.
 */
public final class UserPool {

  private static final int MOST = 60;

  private final Map<String, Set<String>> declared;
  private final Function<String, List<User>> members;
  private final Calls calls;

  /**
   * Somebody whom staff of the account have made.
   *
   * @param status as Cognito has it: {@code FORCE_CHANGE_PASSWORD} until the first password is
   *     another, then {@code CONFIRMED}
   */
  public record User(String email, boolean enabled, String status) {

    /** Somebody who has signed in. */
    public static User of(String email) {
      return new User(email, true, "CONFIRMED");
    }
  }

  /**
   * The template's pools.
   *
   * @param declared the groups, by the pool's id
   * @param members who is in a group; an {@link AwsError} is answered
   */
  public UserPool(
      Map<String, Set<String>> declared, Function<String, List<User>> members, Calls calls) {
    this.declared = declared;
    this.members = members;
    this.calls = calls;
  }

  JsonNode answer(String caller, String operation, ObjectNode request) {
    if (!operation.equals("ListUsersInGroup")) {
      throw AwsError.badRequest("InvalidAction", "Cognito lists a group's users alone here.");
    }
    String pool = request.path("UserPoolId").asText();
    calls.saw(
        caller,
        "cognito-idp:ListUsersInGroup",
        "arn:aws:cognito-idp:eu-north-1:000000000000:userpool/" + pool);
    if (!declared.getOrDefault(pool, Set.of()).contains(request.path("GroupName").asText())) {
      throw AwsError.badRequest("ResourceNotFoundException", "Group not found.");
    }
    int limit = request.path("Limit").asInt(MOST);
    if (limit < 1 || limit > MOST) {
      throw AwsError.badRequest("InvalidParameterException", "Limit must be from 1 to 60.");
    }
    List<User> users = members.apply(request.path("GroupName").asText());
    int from = request.path("NextToken").asInt(0);
    int to = Math.min(users.size(), from + limit);
    ObjectNode answer = JsonTrees.object();
    ArrayNode list = answer.putArray("Users");
    users.subList(from, to).forEach(each -> list.add(user(each)));
    if (to < users.size()) {
      answer.put("NextToken", "" + to);
    }
    return answer;
  }

  private static ObjectNode user(User user) {
    String id = UUID.nameUUIDFromBytes(user.email().getBytes(StandardCharsets.UTF_8)).toString();
    ObjectNode json =
        JsonTrees.object()
            .put("Username", id)
            .put("Enabled", user.enabled())
            .put("UserStatus", user.status());
    json.putArray("Attributes")
        .add(JsonTrees.object().put("Name", "email").put("Value", user.email()))
        .add(JsonTrees.object().put("Name", "sub").put("Value", id));
    return json;
  }
}
