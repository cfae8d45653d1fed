package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaFunction;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.stack.Item;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff are mailed, and when. */
final class StaffMailTest {

  private static final String HOUSEKEEPING =
      "{\"task\":\"housekeeping\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T04:00:00Z\"}";

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private JsonNode mail() throws IOException {
    assertEquals(1, post.aws.mails.size(), post.aws.mails::toString);
    return JsonMapper.builder().build().readTree(post.aws.mails.getFirst());
  }

  @Test
  void aMailToStaffStandsInTheFrameOfAllMailsAndIsAnsweredToAPerson() throws IOException {
    post.club(8, "09:00");
    Post.message(post.planner, HOUSEKEEPING);
    JsonNode mail = mail();
    assertEquals("svar@bibliotek.example", mail.path("ReplyToAddresses").path(0).asText());
    assertEquals(
        "redaktion@bibliotek.example",
        mail.path("Destination").path("ToAddresses").path(0).asText());
    JsonNode simple = mail.path("Content").path("Simple");
    assertTrue(
        simple
            .path("Headers")
            .toString()
            .contains("\"Auto-Submitted\",\"Value\":\"auto-generated\""),
        simple.toString());
    String html = simple.path("Body").path("Html").path("Data").asText();
    String text = simple.path("Body").path("Text").path("Data").asText();
    for (String said :
        List.of(
            "Næste udgave af Her er debat er ikke klar",
            "Du får denne mail, fordi du står som medarbejder i klubben Her er debat.",
            "/admin/clubs/her-er-debat",
            "svar@bibliotek.example")) {
      assertTrue(html.contains(said), said + " in " + html);
      assertTrue(text.contains(said), said + " in " + text);
    }
    assertTrue(html.contains("prefers-color-scheme: dark"), html);
    assertFalse(html.contains("{{"), html);
  }

  private void planned() throws IOException {
    post.approvedIssue();
    post.members(250);
    post.planNow();
  }

  private boolean receives(LambdaFunction function, String body, int time) throws IOException {
    var record =
        Map.of(
            "messageId",
            "m1",
            "body",
            body,
            "eventSource",
            "aws:sqs",
            "attributes",
            Map.of("ApproximateReceiveCount", Integer.toString(time)));
    var answer = Post.call(function, Json.write(Map.of("Records", List.of(record))));
    return Json.asList(answer.get("batchItemFailures")).isEmpty();
  }

  /** Each time is as long after the other as the queue hides a message. */
  private boolean sends(int batch, int time) throws IOException {
    post.passes(Duration.ofSeconds(time == 1 ? 0 : 360));
    return receives(
        post.sender, "{\"mailing\":\"" + Post.MAILING + "\",\"batch\":" + batch + "}", time);
  }

  @Test
  void aMailingThatDoesNotGetOnIsToldAtTheSecondTryAndOnce() throws IOException {
    planned();
    post.dynamo.deleteItem(
        delete -> delete.tableName(post.mailings()).key(Item.key(Post.MAILING, "body#da")));
    post.dynamo.deleteItem(
        delete -> delete.tableName(post.mailings()).key(Item.key(Post.MAILING, "body#en")));
    assertFalse(sends(0, 1));
    assertEquals(List.of(), post.aws.mails, "the queue may mend it");
    assertFalse(sends(0, 2));
    assertTrue(mail().toString().contains("Udsendelsen kommer ikke videre"));
    assertFalse(sends(1, 2));
    assertFalse(sends(0, 3));
    assertEquals(1, post.aws.mails.size(), "staff are told once");
    assertTrue(post.aws.bulkEntries.isEmpty());
  }

  @Test
  void staffWhoCouldNotBeToldAreToldAtTheNextTry() throws IOException {
    planned();
    post.dynamo.deleteItem(
        delete -> delete.tableName(post.mailings()).key(Item.key(Post.MAILING, "body#da")));
    post.dynamo.deleteItem(
        delete -> delete.tableName(post.mailings()).key(Item.key(Post.MAILING, "body#en")));
    post.aws.mailFails = true;
    assertFalse(sends(0, 2));
    post.aws.mailFails = false;
    assertFalse(sends(0, 3));
    assertEquals(1, post.aws.mails.size());
  }

  @Test
  void aPlanThatFailsIsToldToo() throws IOException {
    planned();
    post.dynamo.deleteItem(
        delete ->
            delete
                .tableName(post.template.table("ClubsTable").name())
                .key(Item.key("her-er-debat", "issue#2026-12")));
    new Mailings(post.dynamo, post.mailings()).begin(waiting());
    String message = "{\"mailing\":\"her-er-debat_2026-12--panel-1\"}";
    assertFalse(receives(post.planner, message, 1));
    assertEquals(List.of(), post.aws.mails);
    assertFalse(receives(post.planner, message, 2));
    assertTrue(mail().toString().contains("Udsendelsen kommer ikke videre"));
  }

  private Mailing waiting() {
    Club club = new Clubs(post.contents()).find("her-er-debat").orElseThrow();
    return Mailing.waiting(
        new MailingId("her-er-debat_2026-12--panel-1"),
        Mailing.Kind.PANEL,
        club,
        "2026-12",
        "bibliotek.example",
        post.now,
        null,
        null);
  }

  @Test
  void aMemberOfALanguageThatTheClubDoesNotWriteGetsTheOneItWrites() throws IOException {
    Club club = new Clubs(post.contents()).find("her-er-debat").orElseThrow();
    new Clubs(post.contents())
        .save(
            new Club(
                club.id(),
                club.name(),
                club.about(),
                Language.DANISH,
                club.topics(),
                club.sender(),
                club.rhythm(),
                club.staff(),
                List.of(Language.DANISH),
                club.look(),
                club.privacy(),
                club.rules()));
    post.member(900, "Ann", Language.ENGLISH, Member.Tracking.NONE, Member.State.ACTIVE);
    planned();
    var mailings = new Mailings(post.dynamo, post.mailings());
    assertTrue(
        mailings.body(new MailingId(Post.MAILING), "en").isEmpty(),
        "nothing is drawn that nobody reads");
    for (int batch = 0; batch < 3; batch++) {
      assertTrue(sends(batch, 1));
    }
    assertEquals(251, post.aws.bulkEntries.size());
  }
}
