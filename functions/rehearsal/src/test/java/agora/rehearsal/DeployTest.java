package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The life of a stack: made, made again, changed, broken, deleted. */
class DeployTest {
  private static final String CLICKS =
      """
        ClicksTable:
          Type: AWS::DynamoDB::Table
          DeletionPolicy: RetainExceptOnCreate
          UpdateReplacePolicy: Retain
          Properties:
      """;

  private static final String MOVED =
      "MailDomain=bibliotek.example StaffMail=klub@bibliotek.example"
          + " PublicBaseUrl=https://klub.bibliotek.example";

  private static final int TABLES = Translated.template().ofType("AWS::DynamoDB::Table").size();

  /** Fails when all that citizens' data lives in is made. */
  private static final String BROKEN =
      """

        Broken:
          Type: AWS::Lambda::EventSourceMapping
          DependsOn: [MembersTable, SigningSecret, StaffPool, SignupFunction]
          Properties:
            FunctionName: no-such-function
            EventSourceArn: !GetAtt PlanQueue.NoSuchAttribute

      Outputs:
      """;

  private static final String INDEX =
      """
            GlobalSecondaryIndexes:
              - IndexName: by-link
                KeySchema: [{ AttributeName: sk, KeyType: HASH }]
                Projection: { ProjectionType: KEYS_ONLY }
      """;

  private Rehearsal rehearsal;

  @BeforeEach
  void start() throws IOException {
    rehearsal = Rehearsal.start();
  }

  @AfterEach
  void close() throws IOException {
    rehearsal.close();
  }

  @Test
  void aStackLivesThroughChangesAndItsDataOutlivesIt() throws IOException {
    Deployed first = rehearsal.deploy();
    Map<String, String> versions = rehearsal.live();
    assertEquals("1", versions.get(Rehearsal.STACK + "-clicks"), versions::toString);
    put(first.id("MembersTable"));

    Program again = rehearsal.deployed();
    assertEquals(0, again.exit(), again::toString);
    assertTrue((again.out() + again.errors()).contains("No changes to deploy"), again::toString);
    assertEquals(versions, rehearsal.live());

    anIndexIsAdded();
    assertEquals(1, indexes(first.id("ClicksTable")));
    assertEquals(
        first.id("MembersTable"), Deployed.of(rehearsal.aws(), Rehearsal.STACK).id("MembersTable"));

    rehearsal.deploy("--parameter-overrides", MOVED);
    Map<String, String> after = rehearsal.live();
    assertEquals("2", after.get(Rehearsal.STACK + "-signup"), after::toString);
    assertEquals("1", after.get(Rehearsal.STACK + "-clicks"), "it does not know the address");

    rehearsal.delete();
    assertTrue(gone());
    assertEquals(1, items(first.id("MembersTable")));
  }

  /** The control: what no version's description names changes no version. */
  @Test
  void aParameterThatNoVersionNamesStaysWithTheOldVersion() throws IOException {
    try (TemplateCopy copy = TemplateCopy.of().without("VersionDescription: ")) {
      rehearsal.deploy(copy.file()).succeeded();
      rehearsal.deploy(copy.file(), MOVED).succeeded();

      assertEquals("1", rehearsal.live().get(Rehearsal.STACK + "-signup"));
    }
  }

  private void anIndexIsAdded() throws IOException {
    try (TemplateCopy copy = TemplateCopy.of().with(CLICKS, CLICKS + INDEX)) {
      rehearsal.deploy(copy.file()).succeeded();
    }
  }

  @Test
  void aFirstDeployThatFailsHalfWayLeavesNothingAndIsTriedAgain() throws IOException {
    try (TemplateCopy copy = TemplateCopy.of().with("\nOutputs:\n", BROKEN)) {
      failHalfWay(copy);
      assertEquals(0, tables(), "a table was left by a stack that never was");
      rehearsal.delete();

      // The control: a policy that keeps what a failed first deployment made.
      failHalfWay(copy.with("DeletionPolicy: RetainExceptOnCreate", "DeletionPolicy: Retain"));
      assertTrue(tables() > 0, "nothing was kept");
      rehearsal.delete();
    }

    // What was left does not hinder it. AWS would draw new names; the stand-in gives the old ones.
    Deployed stack = rehearsal.deploy();
    assertEquals(
        TABLES, stack.physicalIds().keySet().stream().filter(id -> id.endsWith("Table")).count());
    assertEquals("1", rehearsal.live().get(Rehearsal.STACK + "-clicks"));
  }

  private void failHalfWay(TemplateCopy copy) throws IOException {
    Program failed = rehearsal.deploy(copy.file());
    assertNotEquals(0, failed.exit(), failed::toString);
    assertTrue(failed.out().contains("CREATE_FAILED"), failed::toString);
    assertTrue(failed.out().contains("ROLLBACK_IN_PROGRESS"), failed::toString);
  }

  @Test
  void aStaleBuildChangesNothing() throws IOException {
    Path stale = Project.ROOT.resolve(".aws-sam/build");
    boolean mine = !Files.exists(stale);
    Files.createDirectories(stale);
    Path template = stale.resolve("template.yaml");
    if (mine) {
      Files.writeString(
          template,
          "AWSTemplateFormatVersion: '2010-09-09'\nResources: { Old: { Type: AWS::SQS::Queue } }\n");
    }
    try {
      Deployed stack = rehearsal.deploy();

      assertTrue(stack.physicalIds().containsKey("ClicksFunction"));
      assertTrue(!stack.physicalIds().containsKey("Old"));
    } finally {
      if (mine) {
        Folders.delete(Project.ROOT.resolve(".aws-sam"));
      }
    }
  }

  @Test
  void aParameterThatIsWrongIsRefusedInOneSentenceAndNothingIsMade() {
    Map<String, String> wrong =
        new TreeMap<>(
            Map.of(
                "MailDomain", "https://bibliotek.example",
                "StaffMail", "klub",
                "PublicHost", "https://klub.bibliotek.example",
                "PublicBaseUrl", "klub/"));
    wrong.forEach(
        (name, value) -> {
          Map<String, String> parameters =
              new TreeMap<>(
                  Map.of(
                      "MailDomain", "bibliotek.example",
                      "StaffMail", "klub@bibliotek.example"));
          parameters.put(name, value);
          Program refused = rehearsal.deployWith(parameters);

          assertNotEquals(0, refused.exit(), name);
          assertTrue((refused.out() + refused.errors()).contains(name), refused::toString);
        });
    assertEquals(0, tables());
  }

  private void put(String table) {
    try (DynamoDbClient tables = rehearsal.aws().client(DynamoDbClient.builder())) {
      tables.putItem(
          put ->
              put.tableName(table)
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("her-er-debat"),
                          "sk", AttributeValue.fromS("m1"))));
    }
  }

  private int items(String table) {
    try (DynamoDbClient tables = rehearsal.aws().client(DynamoDbClient.builder())) {
      return tables.scan(scan -> scan.tableName(table)).count();
    }
  }

  private int indexes(String table) {
    try (DynamoDbClient tables = rehearsal.aws().client(DynamoDbClient.builder())) {
      return tables
          .describeTable(describe -> describe.tableName(table))
          .table()
          .globalSecondaryIndexes()
          .size();
    }
  }

  private long tables() {
    try (DynamoDbClient tables = rehearsal.aws().client(DynamoDbClient.builder())) {
      return tables.listTables().tableNames().stream()
          .filter(name -> name.startsWith(Rehearsal.STACK))
          .count();
    }
  }

  private boolean gone() {
    try (CloudFormationClient stacks = rehearsal.aws().client(CloudFormationClient.builder())) {
      return stacks.describeStacks(stack -> stack.stackName(Rehearsal.STACK)).stacks().isEmpty();
    } catch (CloudFormationException e) {
      return true;
    }
  }
}
