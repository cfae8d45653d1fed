package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Clubs;
import agora.ids.MailingId;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.stack.Item;
import agora.testkit.StandIns;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Previews for the reader panel of members 3, 7 and 60. */
final class PanelTest {

  private static final String PREVIEW = Post.MAILING + "--panel-1";

  private static void readsPreviews(Post post, int member, boolean panel) {
    post.dynamo.updateItem(
        update ->
            update
                .tableName(post.template.table("MembersTable").name())
                .key(Item.key("her-er-debat", "m%04d".formatted(member)))
                .updateExpression("SET panel = :panel")
                .expressionAttributeValues(Map.of(":panel", AttributeValue.fromBool(panel))));
  }

  @Test
  void aPreviewGoesToThePanelAloneBeforeApprovalAndIsNotTheIssuesMailing() throws IOException {
    try (Post post = new Post()) {
      post.approvedIssue();
      Issues issues = new Issues(post.contents());
      Issue approved = issues.find("her-er-debat", "2026-12").orElseThrow();
      issues.save(
          new Issue(
              approved.club(),
              approved.id(),
              approved.subject(),
              approved.preheader(),
              approved.blocks(),
              null));
      post.members(120);
      List.of(3, 7, 60).forEach(member -> readsPreviews(post, member, true));
      new Mailings(post.dynamo, post.mailings())
          .begin(
              Mailing.waiting(
                  new MailingId(PREVIEW),
                  Mailing.Kind.PANEL,
                  new Clubs(post.contents()).find("her-er-debat").orElseThrow(),
                  "2026-12",
                  "bibliotek.example",
                  post.now,
                  null,
                  null));
      assertTrue(Post.message(post.planner, "{\"mailing\":\"" + PREVIEW + "\"}"));
      assertEquals(List.of(List.of("m0003", "m0007", "m0060")), post.batchesOf(PREVIEW));

      readsPreviews(post, 7, false);
      assertTrue(Post.message(post.sender, "{\"mailing\":\"" + PREVIEW + "\",\"batch\":0}"));
      assertEquals(
          List.of("m0003@example.org", "m0060@example.org"),
          post.aws.bulkEntries.stream().map(StandIns.BulkEntry::to).toList());
      String mail = post.aws.bulkEntries.getFirst().call().toString();
      assertTrue(mail.contains("Forhåndsvisning: December"), mail);
      assertTrue(mail.contains("Svar på denne mail med én linje"), mail);
      assertTrue(mail.contains("svar@bibliotek.example"), mail);

      assertFalse(
          new Mailings(post.dynamo, post.mailings()).find(new MailingId(Post.MAILING)).isPresent(),
          "the issue itself has not begun");
      issues.save(approved);
      assertEquals(
          "planned",
          Post.call(
                  post.planner,
                  "{\"task\":\"issue\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T08:00:00Z\"}")
              .get("outcome"));
      assertEquals(120, post.planned());
    }
  }
}
