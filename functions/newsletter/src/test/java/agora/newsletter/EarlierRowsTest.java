package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.stack.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was saved and approved before rows had versions and approvals a canonical form, is sent. */
final class EarlierRowsTest {

  private static final Path ROWS =
      Path.of(
          System.getProperty("agora.root", "."),
          "functions/club/src/test/resources/agora/store/rows-of-november-2026.json");
  private static final String ISSUE =
      "{\"task\":\"issue\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T08:00:00Z\"}";
  private static final String MAILS =
      "{\"task\":\"mails\",\"club\":\"her-er-debat\",\"day\":\"2026-12-07\","
          + "\"at\":\"2026-12-07T08:00:00Z\"}";
  private static final String EVENTS = "her-er-debat_2026-12-07--events";

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
    for (Object each :
        Json.asList(Json.object("{\"rows\":" + Files.readString(ROWS) + "}").get("rows"))) {
      Map<?, ?> row = (Map<?, ?>) each;
      put(
          "ClubsTable",
          Item.of(String.valueOf(row.get("pk")), String.valueOf(row.get("sk")))
              .with("body", String.valueOf(row.get("body"))));
    }
    for (int i = 0; i < 3; i++) {
      put(
          "MembersTable",
          Item.of("her-er-debat", "m" + i)
              .with("email", "m" + i + "@example.org")
              .with("language", "da")
              .with("topics", List.of("demokrati"))
              .with("tracking", "ANONYMOUS")
              .with("state", "ACTIVE")
              .with("source", "web")
              .with("joined", Instant.parse("2026-11-01T08:00:00Z")));
    }
  }

  @AfterEach
  void close() {
    post.close();
  }

  private void put(String table, Item item) {
    post.dynamo.putItem(
        put -> put.tableName(post.template.table(table).name()).item(item.values()));
  }

  @Test
  void theApprovedIssueLeavesToEveryMember() throws IOException {
    assertEquals("planned", Post.call(post.planner, ISSUE).get("outcome"));
    assertTrue(post.sends(0));
    assertEquals(3, post.aws.bulkEntries.size());
    assertTrue(
        String.valueOf(post.aws.bulkEntries.getFirst().call()).contains("Stemmen fra tredje"));
  }

  @Test
  void anEditOfItVoidsItsApproval() throws IOException {
    Issues issues = new Issues(post.contents());
    for (Issue issue : issues.all("her-er-debat")) {
      issues.save(
          new Issue(
              issue.club(), issue.id(), "Ny", issue.preheader(), issue.blocks(), issue.approved()));
    }
    assertEquals("none-approved", Post.call(post.planner, ISSUE).get("outcome"));
  }

  @Test
  void theApprovedMailsOfAnEventLeaveOnTheirDay() throws IOException {
    post.now = Instant.parse("2026-12-07T08:00:00Z");
    assertEquals("planned", Post.call(post.planner, MAILS).get("outcome"));
    assertTrue(Post.message(post.sender, "{\"mailing\":\"" + EVENTS + "\",\"batch\":0}"));
    assertEquals(3, post.aws.bulkEntries.size());
    assertTrue(String.valueOf(post.aws.bulkEntries.getFirst().call()).contains("Om tre dage"));
  }
}
