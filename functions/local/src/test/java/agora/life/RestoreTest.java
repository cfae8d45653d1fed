package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.restore.Restore;
import agora.restore.Restored;
import agora.smoke.Failed;
import agora.stack.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The tables of members, mailings, deliveries, clicks and tickets lose all their rows, and get them
 * back from copies of a day before, as docs/breach-and-restore.md tells. The copies are made here:
 * AWS's own restore is the one step that is not played.
 */
class RestoreTest {
  private static final Set<String> LOST =
      Set.of("MembersTable", "MailingsTable", "DeliveriesTable", "ClicksTable", "TicketsTable");
  private static final String POINT = "2026-12-02T09:00:00Z";

  private final Life life = Life.at("2026-11-24T09:00:00Z");
  private final DynamoDbClient dynamo =
      DynamoDbClient.builder()
          .endpointOverride(life.club().dynamo().endpoint())
          .region(Region.EU_NORTH_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("operator", "none")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
  private final List<String> told = new ArrayList<>();

  @AfterEach
  void close() {
    life.isDocumentedNoMore(); // of what was brought back the page on restoring tells
    dynamo.close();
    life.close();
  }

  /** An issue is read; a day later one member is erased, and one leaves. */
  @BeforeEach
  void aDayAndTheDayAfter() {
    life.staffGive("save-library.json");
    life.staffGive("save-club.json");
    for (String name : List.of("ida", "bo", "eva", "ib", "kit", "mia", "ole")) {
      life.joins(name + "@borger.example", "personal");
    }
    life.staffGive("save-event.json");
    life.staffGive("import-codes.json", Map.of("dryRun", false));
    life.staffGive("save-issue.json");
    life.staffGive("approve-issue.json");
    life.isNow("2026-12-01T12:00:00Z");
    for (String name : List.of("ida", "eva")) {
      String click = Life.linkIn(life.issuesTo(name + "@borger.example").getFirst(), "/c/");
      assertEquals(302, life.club().get(click).status());
    }
    life.isNow(POINT);
    copy();
    life.isNow("2026-12-03T09:00:00Z");
    life.staffGive("erase-member.json", Map.of("email", "eva@borger.example"));
    String leave = Life.linkIn(life.issuesTo("bo@borger.example").getFirst(), "/unsubscribe/");
    assertEquals(200, life.presses(leave).status());
    life.club().quiet();
  }

  private String name(String table) {
    return life.club().template().table(table).name();
  }

  private List<Map<String, AttributeValue>> rows(String table) {
    return dynamo.scanPaginator(scan -> scan.tableName(table)).items().stream().toList();
  }

  /** As RestoreTableToPointInTime leaves them: no stream, no time to live. */
  private void copy() {
    for (String id : LOST) {
      String restored = Restored.name(name(id));
      makes(restored);
      rows(name(id)).forEach(row -> dynamo.putItem(put -> put.tableName(restored).item(row)));
    }
  }

  private void makes(String table) {
    dynamo.createTable(
        create ->
            create
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(text("pk"), text("sk")))
                .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private void losesAll() {
    for (String id : LOST) {
      for (Map<String, AttributeValue> row : rows(name(id))) {
        Map<String, AttributeValue> key = new HashMap<>(row);
        key.keySet().retainAll(Set.of("pk", "sk"));
        dynamo.deleteItem(delete -> delete.tableName(name(id)).key(key));
      }
    }
    life.club().quiet();
  }

  private void restores() {
    Map<String, String> names = new HashMap<>();
    life.club().template().tables().forEach(table -> names.put(table.id(), table.name()));
    Restore.run(names, dynamo, life.club().clock(), told::add);
    life.club().quiet();
  }

  private JsonNode erasuresReplayed() {
    return life.staffGive("replay-erasures.json", Map.of("since", POINT));
  }

  private int found(String email) {
    return life.staffGive("find-member.json", Map.of("email", email)).path("members").size();
  }

  private Set<Map<String, AttributeValue>> figures() {
    return new HashSet<>(rows(name("StatsTable")));
  }

  @Test
  void whatWasLostIsBackTheErasedStayErasedAndNoFigureIsDoubled() {
    JsonNode report = life.report("2026-12");
    Set<Map<String, AttributeValue>> figures = figures();
    losesAll();
    restores();
    assertEquals(1, found("eva@borger.example"), "the copy has forgotten her erasure");
    told.clear();
    restores();
    assertTrue(told.getFirst().contains(": 0 rows brought back"), told::toString);
    assertEquals(1, erasuresReplayed().path("erased").asInt());
    assertTrue(
        told.stream()
            .anyMatch(line -> line.contains("bo@borger.example left at 2026-12-03T09:00:00")),
        told::toString);
    assertTrue(told.stream().noneMatch(line -> line.contains("ida@")), told::toString);
    life.staffGive("unsubscribe-member.json", Map.of("email", "bo@borger.example"));
    life.club().quiet();

    assertEquals(0, found("eva@borger.example"));
    assertEquals(1, found("ida@borger.example"));
    assertEquals(report, life.report("2026-12"));
    assertEquals(figures, figures());
  }

  @Test
  void aReaderWhoWasBroughtBackIsCountedOnAsBefore() {
    losesAll();
    restores();
    erasuresReplayed();
    JsonNode before = life.report("2026-12");
    life.isNow("2026-12-05T09:00:00Z");
    String click = Life.linkIn(life.issuesTo("mia@borger.example").getFirst(), "/c/");
    assertEquals(302, life.club().get(click).status());
    JsonNode after = life.report("2026-12");
    assertEquals(clicks(before) + 1, clicks(after));
  }

  private static int clicks(JsonNode report) {
    int clicks = 0;
    for (JsonNode link : report.path("links")) {
      clicks += link.path("human").asInt();
    }
    return clicks;
  }

  /** The control: whoever writes the rows back by hand has them counted again. */
  @Test
  void rowsThatDoNotTellThatTheyWereBroughtBackAreCountedAgain() {
    Set<Map<String, AttributeValue>> figures = figures();
    losesAll();
    for (String id : LOST) {
      rows(Restored.name(name(id)))
          .forEach(row -> dynamo.putItem(put -> put.tableName(name(id)).item(row)));
    }
    life.club().quiet();
    assertNotEquals(figures, figures());
  }

  /** TTL is off in a restored table: what has expired there is still in it. */
  @Test
  void whatHasExpiredMeanwhileStaysAway() {
    losesAll();
    life.isNow("2027-03-15T09:00:00Z");
    restores();
    assertTrue(
        told.stream()
            .anyMatch(line -> line.matches("ClicksTable: 0 rows .* [1-9][0-9]* had expired")),
        told::toString);
  }

  @Test
  void everyTableOfTheStackIsRestoredOrNeverAndNeverMeansRefused() {
    Set<String> known = new HashSet<>(Restored.TABLES);
    known.addAll(Restored.NEVER);
    Set<String> tables = new HashSet<>();
    life.club().template().tables().stream().map(Table::id).forEach(tables::add);
    assertEquals(tables, known);
    makes(Restored.name(name("ErasuresTable")));
    Failed refused = assertThrows(Failed.class, this::restores);
    assertTrue(String.valueOf(refused.getMessage()).contains("must not be there"));
  }
}
