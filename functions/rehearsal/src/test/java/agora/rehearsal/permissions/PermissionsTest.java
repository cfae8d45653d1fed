package agora.rehearsal.permissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.rehearsal.Project;
import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What functions do in all tests, against their roles in the translated template. */
class PermissionsTest {
  private static final String TICKETS = Stack.arn("dynamodb", "table/agora-TicketsTable");

  private final Recordings recordings = Recordings.of(Project.ROOT, Stack.REAL);

  @TempDir Path empty = Path.of("");

  @Test
  void everyFunctionMayDoWhatItDoesAndNothingElse() throws IOException {
    Matrix matrix = Matrix.of(Stack.REAL, recordings.uses());
    Files.writeString(
        Project.ROOT.resolve("functions/rehearsal/target/permissions.txt"), matrix.table());
    assertEquals("", String.join("\n", recordings.missing()));
    assertEquals("", String.join("\n", matrix.findings()));
  }

  @Test
  void aModuleWhoseTestsDidNotRunIsNamed() {
    List<String> missing = Recordings.of(empty, Stack.REAL).missing();
    assertTrue(
        missing.contains(
            "functions/clicks has no recordings of what its functions ask of AWS: run its tests"
                + " first, with mvn -Prehearsal verify."),
        missing::toString);
    assertTrue(missing.contains("No test has ClicksFunction call AWS."), missing::toString);
  }

  /** Tests fill tables with a function's client, and staff's codes are stored by many threads. */
  @Test
  void aTestsOwnCallsAreLeftOutAndThoseOfAFunctionsThreadsAreNot() {
    String members = Stack.arn("dynamodb", "table/agora-MembersTable");
    assertFalse(
        recordings.uses().contains(new Use("TicketsFunction", "dynamodb:PutItem", members)));
    assertTrue(recordings.uses().contains(new Use("AdminFunction", "dynamodb:PutItem", TICKETS)));
  }

  private void finds(String finding, Consumer<ObjectNode> change) {
    List<String> findings = Matrix.of(Stack.REAL.with(change), recordings.uses()).findings();
    assertTrue(findings.contains(finding), () -> String.join("\n", findings));
  }

  private static ArrayNode statements(ObjectNode template, String function) {
    for (JsonNode policy : template.at("/Resources/" + function + "Role/Properties/Policies")) {
      if (policy.path("PolicyName").asText().matches("calls|.*RolePolicy0")) {
        return (ArrayNode) policy.at("/PolicyDocument/Statement");
      }
    }
    throw new IllegalArgumentException(function);
  }

  private static ObjectNode statement(ObjectNode template, String function, String action) {
    for (JsonNode each : statements(template, function)) {
      if (Statement.texts(each.path("Action")).contains(action)) {
        return (ObjectNode) each;
      }
    }
    throw new IllegalArgumentException(function + " has no " + action);
  }

  @Test
  void aMissingActionIsFoundWithFunctionActionAndResource() {
    finds(
        "ClicksFunction does dynamodb:UpdateItem on %s, and its role does not allow it."
            .formatted(Stack.arn("dynamodb", "table/agora-ClicksTable")),
        template ->
            statement(template, "ClicksFunction", "dynamodb:UpdateItem")
                .put("Action", "dynamodb:DescribeTable"));
  }

  @Test
  void aWrongResourceIsFound() {
    finds(
        "ClicksFunction does dynamodb:UpdateItem on %s, and its role does not allow it."
            .formatted(Stack.arn("dynamodb", "table/agora-ClicksTable")),
        template ->
            statement(template, "ClicksFunction", "dynamodb:UpdateItem").put("Resource", TICKETS));
  }

  @Test
  void anActionThatNoTestUsesIsFound() {
    finds(
        "ClicksFunction may dynamodb:DeleteItem on %s, and no test ever does: take it out of its policy, or test it."
            .formatted(TICKETS),
        template ->
            statements(template, "ClicksFunction")
                .addObject()
                .put("Effect", "Allow")
                .put("Action", "dynamodb:DeleteItem")
                .put("Resource", TICKETS));
  }

  @Test
  void anExplicitDenyWinsOverAnAllow() {
    finds(
        "ClicksFunction does dynamodb:UpdateItem on %s, and its role does not allow it."
            .formatted(Stack.arn("dynamodb", "table/agora-ClicksTable")),
        template ->
            statements(template, "ClicksFunction")
                .addObject()
                .put("Effect", "Deny")
                .put("Action", "dynamodb:Update*")
                .put("Resource", "*"));
  }

  @Test
  void aRoleThatMayNotBePassedOnIsFound() {
    finds(
        "AdminFunction does iam:PassRole on arn:aws:iam::000000000000:role/agora-SchedulerRole, and"
            + " its role does not allow it.",
        template ->
            ((ObjectNode)
                    statement(template, "AdminFunction", "iam:PassRole")
                        .at("/Condition/StringEquals"))
                .put("iam:PassedToService", "lambda.amazonaws.com"));
  }

  @Test
  void aBulkMailNeedsTheConfigurationSetAndTheTemplateToo() {
    finds(
        "SenderFunction does ses:SendBulkEmail on %s, and its role does not allow it."
            .formatted(Stack.arn("ses", "configuration-set/agora")),
        template -> {
          ArrayNode resources =
              (ArrayNode)
                  statement(template, "SenderFunction", "ses:SendBulkEmail").path("Resource");
          resources.remove(1);
        });
  }

  /**
   * The sandbox asks for the recipient too; a bulk mail has no sender that a condition could see.
   */
  @Test
  void aMailToAnyoneLeavesFromTheClubsDomainAlone() {
    Role signup = Role.of(Stack.REAL, "arn:aws:iam::000000000000:role/agora-SignupFunctionRole");
    Role sender = Role.of(Stack.REAL, "arn:aws:iam::000000000000:role/agora-SenderFunctionRole");
    String anyone = Stack.arn("ses", "identity/ida@laeser.example");
    String domain = Stack.arn("ses", "identity/bibliotek.example");
    Map<String, String> from = Map.of("ses:FromAddress", "her-er-debat@bibliotek.example");
    assertTrue(signup.allows("ses:SendEmail", anyone, from));
    assertTrue(signup.allows("ses:SendEmail", domain, from));
    assertFalse(
        signup.allows(
            "ses:SendEmail", anyone, Map.of("ses:FromAddress", "x@bibliotek.example.evil")));
    assertFalse(signup.allows("ses:SendEmail", anyone, Map.of()));
    assertTrue(sender.allows("ses:SendBulkEmail", domain, Map.of()));
    assertFalse(sender.allows("ses:SendBulkEmail", anyone, Map.of()));
  }

  @Test
  void aQueryOfAnIndexNeedsTheIndexInThePolicy() {
    Use byDay = new Use("TicketsFunction", "dynamodb:Query", TICKETS + "/index/byDay");
    Set<Use> uses = new TreeSet<>(recordings.uses());
    uses.add(byDay);
    List<String> without = Matrix.of(Stack.REAL, uses).findings();
    assertTrue(
        without.contains(
            "TicketsFunction does dynamodb:Query on %s/index/byDay, and its role does not allow it."
                .formatted(TICKETS)),
        without::toString);
    Stack with =
        Stack.REAL.with(
            template ->
                statements(template, "TicketsFunction")
                    .addObject()
                    .put("Effect", "Allow")
                    .put("Action", "dynamodb:Query")
                    .put("Resource", TICKETS + "/index/*"));
    assertEquals(
        Matrix.of(Stack.REAL, recordings.uses()).findings(), Matrix.of(with, uses).findings());
  }

  @Test
  void wildcardsAreReadAsIamReadsThem() {
    assertTrue(Statement.like("dynamodb:get*", "dynamodb:GetItem", true));
    assertFalse(Statement.like("arn:aws:s3:::b/a?", "arn:aws:s3:::b/abc", false));
    assertTrue(Statement.like("arn:aws:s3:::b/*", "arn:aws:s3:::b/a/b.c", false));
    assertFalse(Statement.like("arn:aws:s3:::b.c", "arn:aws:s3:::bxc", false));
    Role role = Role.of(Stack.REAL, "arn:aws:iam::000000000000:role/agora-ClicksFunctionRole");
    assertTrue(role.allows("logs:PutLogEvents", "any", Map.of()));
    assertFalse(role.allows(new Use("ClicksFunction", "logs:PutLogEvents", "any")));
  }
}
