package agora.rehearsal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.rehearsal.Stack;
import agora.rehearsal.permissions.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the signing keys are: in a secret of the stack, or in a parameter that is there before. */
class KeysTest {
  private static final String NAME = "/agora/signing-keys";
  private static final String PARAMETER = Stack.arn("ssm", "parameter" + NAME);

  @Test
  void aStackThatWasDeployedBeforeKeepsItsSecret() {
    assertEquals(1, Stack.REAL.ofType("AWS::SecretsManager::Secret").size());
    assertEquals("no", Stack.REAL.template().at("/Parameters/KeysInSsm/Default").asText());
    assertEquals(List.of(), unread(Stack.REAL, "secretsmanager:GetSecretValue", ":secret:"));
  }

  @Test
  void keysInAParameterAreReadByWhoeverSignsAndNoSecretIsPaid() {
    Stack stack = Stack.REAL.with("KeysInSsm", "yes");
    assertEquals(Map.of(), stack.ofType("AWS::SecretsManager::Secret"));
    assertEquals(List.of(), unread(stack, "ssm:GetParameter", NAME));
    for (Role role : Role.ofFunctions(stack).values()) {
      String another = Stack.arn("ssm", "parameter/another/signing-keys");
      assertTrue(!role.allows("ssm:GetParameter", another, Map.of()), role::toString);
    }
  }

  @Test
  void aFunctionThatSignsAndMayNotReadTheKeysIsFound() {
    Stack weakened =
        Stack.of(
            Stack.REAL
                .with(
                    template ->
                        ((ObjectNode)
                                template.at(
                                    "/Resources/SenderFunctionRole/Properties/Policies/1/PolicyDocument"))
                            .putArray("Statement"))
                .template());
    assertEquals(
        List.of("SenderFunction"),
        unread(weakened.with("KeysInSsm", "yes"), "ssm:GetParameter", NAME));
  }

  /** The functions that sign, and may not read what they sign with, or look elsewhere. */
  private static List<String> unread(Stack stack, String action, String where) {
    List<String> unread = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : stack.ofType("AWS::Lambda::Function").entrySet()) {
      String id = each.getValue().at("/Environment/Variables/SIGNING_SECRET").asText();
      Role role = Role.ofFunctions(stack).get(each.getKey());
      String resource = id.startsWith("/") ? PARAMETER : id;
      if (!id.isEmpty()
          && (role == null || !id.contains(where) || !role.allows(action, resource, Map.of()))) {
        unread.add(each.getKey());
      }
    }
    return unread;
  }
}
