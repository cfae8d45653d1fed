package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Item;
import agora.testkit.aws.NearStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListsAndReportTest {

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo();

  @BeforeAll
  void aClubWithAnIssue() {
    List.of("save-club", "save-event", "save-issue").forEach(staff::sends);
  }

  @AfterAll
  void close() {
    dynamo.close();
    staff.close();
  }

  @Test
  void aReportSumsTheCountersOfMailingLinksAndTickets() {
    put("STATS_TABLE", Item.of("M#her-er-debat_2026-12", "0").with("sent", 3).with("human#l1", 2));
    put("STATS_TABLE", Item.of("M#her-er-debat_2026-12", "5").with("sent", 4));
    put("STATS_TABLE", Item.of("T#her-er-debat#hvem-lytter-byraadet-til", "1").with("slots", 10));
    put(
        "MAILINGS_TABLE",
        Item.of("her-er-debat_2026-12", "link#l1")
            .with("target", "https://www.bibliotek.example/")
            .with("block", "bog-uenig"));
    Map<String, @Nullable Object> report = asMap(staff.sends("report").get("result"));
    assertEquals(7, report.get("sent"));
    assertEquals(0, report.get("bounced"));
    Map<String, @Nullable Object> link = asMap(asList(report.get("links")).getFirst());
    assertEquals(
        List.of("l1", "bog-uenig", "https://www.bibliotek.example/", 2, 0),
        Stream.of("link", "block", "target", "human", "suspected").map(link::get).toList());
    assertNull(link.get("unknown"), "nothing counts it");
    Map<String, @Nullable Object> tickets = asMap(report.get("tickets"));
    assertEquals(List.of(10, 0), Stream.of("slots", "revealed").map(tickets::get).toList());
    assertNull(tickets.get("redeemed"), "nothing counts it");
  }

  @Test
  void aReportComparesWhereTheClubsNewMembersCameFromAndNamesNoWayOfAFew() {
    put("STATS_TABLE", Item.of("C#her-er-debat", "0").with("joined#poster-by", 3).with("left", 9));
    put(
        "STATS_TABLE",
        Item.of("C#her-er-debat", "3")
            .with("joined#poster-by", 2)
            .with("joined#web", 12)
            .with("joined#poster-havn", 4));
    put("STATS_TABLE", Item.of("C#en-anden", "3").with("joined#desk", 50));
    Map<String, @Nullable Object> report = asMap(staff.sends("report").get("result"));
    Map<String, @Nullable Object> joined = asMap(report.get("newMembers"));
    assertEquals(
        List.of(
            Map.of("source", "web", "members", 12), Map.of("source", "poster-by", "members", 5)),
        joined.get("sources"));
    assertNull(joined.get("others"), "four are too few to tell of");
  }

  @Test
  void membersAreListedAHundredAtATimeByTopicAndState() {
    for (int i = 0; i < 130; i++) {
      member("m%03d".formatted(i), "klima", "ACTIVE");
    }
    member("n000", "kultur", "ACTIVE");
    member("n001", "klima", "LEFT");
    String ask =
        "{'command': 'list-members', 'club': 'her-er-debat', 'topic': 'klima', 'state': 'active'%s}";
    Map<String, @Nullable Object> first = asMap(staff.asks(ask.formatted("")).get("result"));
    assertEquals(100, asList(first.get("members")).size());
    assertEquals("m099", first.get("next"));
    Map<String, @Nullable Object> rest =
        asMap(staff.asks(ask.formatted(", 'after': 'm099'")).get("result"));
    assertEquals(30, asList(rest.get("members")).size());
    assertEquals("m129@x.example", asMap(asList(rest.get("members")).getLast()).get("email"));
  }

  @Test
  void theHttpEventOfEventsIsAnswered() {
    Map<String, @Nullable Object> answer = staff.sends("http-command");
    assertEquals(200, answer.get("statusCode"));
    assertTrue(String.valueOf(answer.get("body")).contains("hvem-lytter-byraadet-til"));
    assertEquals(true, staff.sends("warm").get("warm"));
  }

  private void member(String id, String topic, String state) {
    put(
        "MEMBERS_TABLE",
        Item.of("her-er-debat", id)
            .with("email", id + "@x.example")
            .with("language", "da")
            .with("topics", List.of(topic))
            .with("tracking", "ANONYMOUS")
            .with("state", state)
            .with("source", "web")
            .with("joined", "2026-11-01T10:00:00Z"));
  }

  private void put(String table, Item item) {
    dynamo.putItem(
        put ->
            put.tableName(Objects.requireNonNull(staff.environment.get(table)))
                .item(item.values()));
  }
}
