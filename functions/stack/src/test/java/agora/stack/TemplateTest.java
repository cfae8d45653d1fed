package agora.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class TemplateTest {
  private static final Map<String, String> CLUB =
      Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example");

  @TempDir Path folder = Path.of("");

  private static Path real() {
    return Path.of(System.getProperty("agora.root", "../.."), "template.yaml");
  }

  private Template read(String yaml, Map<String, String> parameters) throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), yaml);
    return Template.read(file, parameters);
  }

  private String refusal(String yaml, Map<String, String> parameters) {
    return sentence(() -> read(yaml, parameters));
  }

  private static String sentence(Executable reading) {
    return String.valueOf(assertThrows(TemplateException.class, reading).getMessage());
  }

  private String refusal(String yaml) {
    return refusal(yaml, Map.of());
  }

  @Test
  void theRealTemplateIsUnderstoodAsAWhole() {
    Template template = Template.read(real(), CLUB);
    assertFalse(template.functions().isEmpty());
    assertFalse(template.routes().isEmpty());
    assertFalse(template.tables().isEmpty());
    assertEquals(List.of("bibliotek.example"), template.mail().identities());
    assertTrue(
        template.mail().configurationSets().getOrDefault("agora", Set.of()).contains("BOUNCE"));
    for (Function function : template.functions()) {
      assertFalse(
          function.environment().values().stream()
              .anyMatch(value -> value.contains("Ref=") || value.contains("${")),
          function.id());
    }
  }

  @Test
  void aFunctionsEnvironmentHasNamesAddressesAndArns() {
    Map<String, String> environment = Template.read(real(), CLUB).environment("PlannerFunction");
    assertEquals("agora-ClubsTable", environment.get("CLUBS_TABLE"));
    assertEquals(
        "http://localhost:8080/000000000000/agora-PlanQueue", environment.get("PLAN_QUEUE"));
    assertEquals(
        "arn:aws:iam::000000000000:role/agora-SchedulerRole", environment.get("SCHEDULE_ROLE"));
    assertEquals(
        "arn:aws:sqs:eu-north-1:000000000000:agora-FailureQueue",
        environment.get("SCHEDULE_FAILURES"));
    assertEquals(
        "arn:aws:lambda:eu-north-1:000000000000:function:agora-planner:live",
        environment.get("SCHEDULE_TARGET"));
  }

  @Test
  void conditionsChooseValuesAndLeaveResourcesOut() {
    Template domain =
        Template.read(
            real(),
            Map.of(
                "MailDomain",
                "b.example",
                "StaffMail",
                "a@b.example",
                "PublicHost",
                "klub.b.example",
                "CertificateArn",
                "arn:aws:acm:eu-north-1:000000000000:certificate/0a",
                "CreateIdentity",
                "no"));
    assertEquals(
        "https://klub.b.example", domain.environment("SignupFunction").get("PUBLIC_BASE_URL"));
    assertEquals(List.of(), domain.mail().identities());
    assertEquals(
        "https://not-set.invalid",
        Template.read(real(), CLUB).environment("SignupFunction").get("PUBLIC_BASE_URL"));
  }

  @Test
  void aParameterIsRequiredAndKeepsItsPattern() {
    assertTrue(
        sentence(() -> Template.read(real(), Map.of()))
            .startsWith("Parameter MailDomain is required"));
    assertEquals(
        "Parameter MailDomain can't be \"https://b.example\": it must be a domain alone, such as"
            + " bibliotek.dk, without https:// and without @.",
        sentence(
            () ->
                Template.read(
                    real(),
                    Map.of("MailDomain", "https://b.example", "StaffMail", "a@b.example"))));
  }

  @Test
  void numbersAndChoicesKeepTheirBounds() {
    String yaml =
        """
        Parameters:
          Size: { Type: Number, Default: 2, MinValue: 2, MaxValue: 5 }
          Colour: { Type: String, Default: red, AllowedValues: [red, green] }
        """;
    assertEquals(
        "Parameter Size can't be \"1\": its MinValue is 2.", refusal(yaml, Map.of("Size", "1")));
    assertEquals(
        "Parameter Size can't be \"6\": its MaxValue is 5.", refusal(yaml, Map.of("Size", "6")));
    assertEquals(
        "Parameter Size can't be \"many\": it must be a number.",
        refusal(yaml, Map.of("Size", "many")));
    assertEquals(
        "Parameter Colour can't be \"blue\": it must be one of [red, green].",
        refusal(yaml, Map.of("Colour", "blue")));
    assertEquals("The template has no parameter Shape.", refusal(yaml, Map.of("Shape", "round")));
  }

  @Test
  void globalsAreMergedUnderTheFunctionsOwn() throws IOException {
    Template template =
        read(
            """
            Globals:
              Function: { Timeout: 30, MemorySize: 1024, Environment: { Variables: { A: a, B: b } } }
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: { CodeUri: f.zip, Handler: x.Y, Timeout: 10, Environment: { Variables: { B: own } } }
            """,
            Map.of());
    Function function = template.function("F");
    assertEquals(Map.of("A", "a", "B", "own"), function.environment());
    assertEquals(Duration.ofSeconds(10), function.timeout());
    assertEquals(1024, function.memory());
    assertEquals("agora-F", function.name());
  }

  @Test
  void everySupportedFunctionResolves() throws IOException {
    Template template =
        read(
            """
            Parameters: { P: { Type: String, Default: p } }
            Conditions:
              Is: !Equals [!Ref P, p]
              IsNot: !Not [!Condition Is]
              Both: !And [!Condition Is, !Condition IsNot]
              Either: !Or [!Condition Is, !Condition IsNot]
            Resources:
              Gone: { Type: AWS::SQS::Queue, Condition: Both }
              Q: { Type: AWS::SQS::Queue, Condition: Either, Properties: { DelaySeconds: !If [IsNot, 5, !Ref AWS::NoValue] } }
              F:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: f.zip
                  Handler: x.Y
                  Environment:
                    Variables:
                      IF: !If [Both, both, neither]
                      JOIN: !Join ["-", [a, !Ref P]]
                      SELECT: !Select [1, [a, b]]
                      SUB: !Sub ["${P} ${own} ${Q.Arn} ${!kept} ${AWS::Region}", { own: mine }]
                      LONG: { "Fn::GetAtt": [Q, QueueName] }
                      NONE: !If [IsNot, x, !Ref "AWS::NoValue"]
            """,
            Map.of());
    Map<String, String> environment = template.environment("F");
    assertEquals("neither", environment.get("IF"));
    assertEquals("a-p", environment.get("JOIN"));
    assertEquals("b", environment.get("SELECT"));
    assertEquals(
        "p mine arn:aws:sqs:eu-north-1:000000000000:agora-Q ${kept} eu-north-1",
        environment.get("SUB"));
    assertEquals("agora-Q", environment.get("LONG"));
    assertNull(environment.get("NONE"));
    assertEquals(List.of("Q"), template.queues().stream().map(Queue::id).toList());
  }

  @Test
  void anUnknownResourceTypeIsRefused() {
    assertEquals(
        "Files is a AWS::EFS::FileSystem, which is not supported.",
        refusal("Resources: { Files: { Type: AWS::EFS::FileSystem } }"));
  }

  @Test
  void anUnknownIntrinsicIsRefused() {
    assertEquals(
        "Q uses Fn::ImportValue, which is not supported.",
        refusal(
            "Resources: { Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: !ImportValue x }"
                + " } }"));
  }

  @Test
  void anUnknownPropertyEventOrOperatorIsRefused() {
    assertEquals(
        "Q has the property FifoQueue, which is not supported.",
        refusal("Resources: { Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } } }"));
    assertEquals(
        "F.E is an event of the type S3, which is not supported.",
        refusal(
            "Resources: { F: { Type: AWS::Serverless::Function, Properties: { CodeUri: f, Handler:"
                + " h, Events: { E: { Type: S3 } } } } }"));
    assertEquals(
        "R uses the pattern operator numeric, which is not supported.",
        refusal(
            "Resources: { R: { Type: AWS::Events::Rule, Properties: { EventPattern: { detail: { n:"
                + " [{ numeric: [\">\", 1] }] } } } } }"));
  }

  @Test
  void aNameThatDoesNotExistIsRefused() {
    assertEquals(
        "F names T, which is neither a parameter nor a resource of this stack.",
        refusal(
            "Resources: { F: { Type: AWS::Serverless::Function, Properties: { CodeUri: !Ref T,"
                + " Handler: h } } }"));
  }

  @Test
  void aRouteThatIsRemovedIsGone() throws IOException {
    String text = Files.readString(real());
    String without = text.replaceAll("(?m)^ *ClickHead:.*\\R", "");
    assertTrue(Template.read(real(), CLUB).routes().stream().anyMatch(TemplateTest::isClickHead));
    assertFalse(read(without, CLUB).routes().stream().anyMatch(TemplateTest::isClickHead));
  }

  private static boolean isClickHead(Route route) {
    return route.method().equals("HEAD") && route.path().startsWith("/c/");
  }

  @Test
  void patternsMatchNestedFieldsAndLists() {
    Map<String, Object> pattern =
        EventPatterns.parse(
            "{\"source\": [\"aws.ses\"], \"detail\": {\"tags\": {\"set\": [\"a\"]}, \"kind\":"
                + " [{\"prefix\": \"Em\"}]}}",
            "R");
    assertTrue(
        EventPatterns.matches(
            pattern,
            Map.of(
                "source",
                "aws.ses",
                "detail",
                Map.of("tags", Map.of("set", List.of("b", "a")), "kind", "Email"))));
    assertFalse(
        EventPatterns.matches(
            pattern,
            Map.of(
                "source",
                "aws.ses",
                "detail",
                Map.of("tags", Map.of("set", List.of("b")), "kind", "Email"))));
    assertFalse(EventPatterns.matches(pattern, Map.of("source", "aws.ses")));
  }

  @Test
  void parametersThatDoNotGoTogetherAreRefusedInTheTemplatesOwnWords() {
    String refusal =
        sentence(
            () ->
                Template.read(
                    real(),
                    Map.of(
                        "MailDomain", "b.example",
                        "StaffMail", "a@b.example",
                        "PublicHost", "klub.b.example")));
    assertTrue(refusal.startsWith("PublicHost needs CertificateArn"), refusal);
  }

  @Test
  void aRuleHoldsOnlyUnderItsConditionAndOneOfSeveralValuesIsEnough() throws IOException {
    String yaml =
        """
        Parameters: { Day: { Type: String, Default: a } }
        Rules:
          Known:
            RuleCondition: !Not [!Equals [!Ref Day, ""]]
            Assertions: [{ Assert: !Contains [[a, b], !Ref Day], AssertDescription: Day is a or b. }]
        Resources: {}
        """;
    read(yaml, Map.of("Day", "b"));
    read(yaml, Map.of("Day", ""));
    assertEquals("Day is a or b.", refusal(yaml, Map.of("Day", "c")));
  }

  @Test
  void whatSamMakesOfAFunctionIsNamedAsAwsWouldNameIt() {
    var function =
        Map.of("Type", "AWS::Lambda::Function", "Properties", Map.of("FunctionName", "agora-x"));
    var alias =
        Map.of(
            "Type",
            "AWS::Lambda::Alias",
            "Properties",
            Map.of("Name", "live", "FunctionName", Map.of("Ref", "F")));
    var permission =
        Map.of(
            "Type",
            "AWS::Lambda::Permission",
            "Properties",
            Map.of("FunctionName", Map.of("Ref", "FAliaslive")));
    var resources =
        CloudFormation.resources(
            Map.of("Resources", Map.of("F", function, "FAliaslive", alias, "P", permission)),
            Map.of());
    assertEquals(
        Map.of("FunctionName", "arn:aws:lambda:eu-north-1:000000000000:function:agora-x:live"),
        resources.getOrDefault("P", Map.of()).get("Properties"));
  }

  @Test
  void aMappingIsLookedUpByAParameter() throws IOException {
    String yaml =
        """
        Parameters: { Day: { Type: String, Default: a } }
        Mappings: { Days: { a: { Name: mandag } } }
        Resources:
          Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !FindInMap [Days, !Ref Day, Name] } }
        """;
    assertEquals("mandag", read(yaml, Map.of()).queues().getFirst().name());
    assertEquals("Q: Fn::FindInMap finds no b.", refusal(yaml, Map.of("Day", "b")));
  }

  @Test
  void aTopicKnowsWhomItTellsAndAPoolItsGroups() throws IOException {
    String yaml =
        """
        Parameters: { Mail: { Type: String } }
        Resources:
          Alerts:
            Type: AWS::SNS::Topic
            Properties: { Subscription: [{ Protocol: email, Endpoint: !Ref Mail }] }
          Silent: { Type: AWS::SNS::Topic }
          Pool: { Type: AWS::Cognito::UserPool }
          Admins: { Type: AWS::Cognito::UserPoolGroup, Properties: { UserPoolId: !Ref Pool, GroupName: admin } }
        """;
    Template template = read(yaml, Map.of("Mail", "klub@b.example"));
    assertEquals(
        Map.of(
            "arn:aws:sns:eu-north-1:000000000000:agora-Alerts",
            List.of("klub@b.example"),
            "arn:aws:sns:eu-north-1:000000000000:agora-Silent",
            List.of()),
        template.topics());
    assertEquals(Map.of("eu-north-1_Pool", Set.of("admin")), template.pools());
  }
}
