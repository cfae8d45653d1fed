package agora.newsletter;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.mailings.SesReports;
import agora.members.Member;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.testkit.StandIns;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SendingTest {

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
    post.approvedIssue();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private List<String> recipients() {
    return post.aws.bulkEntries.stream().map(StandIns.BulkEntry::to).sorted().toList();
  }

  @Test
  void everyMemberOfThreeBatchesGetsTheIssueOnce() throws IOException {
    post.members(240);
    post.planNow();
    for (int batch = 0; batch < 3; batch++) {
      assertTrue(post.sends(batch));
    }
    assertEquals(240, recipients().size());
    assertEquals(240, new HashSet<>(recipients()).size());
    assertEquals(100, post.count(0, "sent"));
    assertEquals(40, post.count(2, "sent"));
    assertEquals("SENT", post.claim(2).text("state"));
    assertEquals(240, post.store.scan(post.template.table("DeliveriesTable")).size());
  }

  @Test
  void aRedeliveredMessageSendsNothingAgainAndWithoutTheClaimItWould() throws IOException {
    post.members(50);
    post.planNow();
    assertTrue(post.sends(0));
    assertTrue(post.sends(0));
    assertEquals(50, recipients().size());

    post.dynamo.deleteItem(d -> d.tableName(post.mailings()).key(post.claimKey(0)));
    post.sends(0);
    assertNotEquals(50, recipients().size(), "the check above must see a batch sent twice");
  }

  @Test
  void manySendersAtOnceSendABatchOnce() throws Exception {
    post.members(50);
    post.planNow();
    List<Callable<Boolean>> senders = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var sender = post.sender(i);
      senders.add(() -> Post.message(sender, "{\"mailing\":\"" + Post.MAILING + "\",\"batch\":0}"));
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var each : threads.invokeAll(senders)) {
        assertTrue(each.get());
      }
    }
    assertEquals(50, recipients().size());
    assertEquals(50, new HashSet<>(recipients()).size());
    assertEquals("SENT", post.claim(0).text("state"));
  }

  @Test
  void aBounceThatIsReportedBeforeTheRowIsWrittenStaysOnTheRow() throws IOException {
    post.members(1);
    post.planNow();
    post.dynamo.putItem(
        put ->
            put.tableName(post.mailings())
                .item(
                    Item.of(Post.MAILING + "#0", "batch#000000#claim")
                        .with("state", "PLANNED")
                        .values()));
    post.aws.onBulk = () -> post.reported(0, SesReports.Kind.SOFT_BOUNCED, 0);
    post.sends(0);
    var row = post.store.scan(post.template.table("DeliveriesTable")).getFirst();
    assertEquals("SOFT_BOUNCED", Item.present(row).text("trouble"));
  }

  @Test
  void anAddressThatSesRefusesCostsNobodyElseTheirMail() throws IOException {
    post.members(5);
    post.planNow();
    post.aws.poison.add("m0003@example.org");
    assertTrue(post.sends(0));
    assertEquals(4, recipients().size());
    assertEquals(4, post.count(0, "sent"));
    assertEquals(List.of("3~INVALID"), post.missing(0));
  }

  @Test
  void whoLeftAfterPlanningIsNotSentTo() throws IOException {
    post.members(3);
    post.planNow();
    post.member(1, "Ida", Language.DANISH, Member.Tracking.ANONYMOUS, Member.State.LEFT);
    assertTrue(post.sends(0));
    assertEquals(List.of("m0000@example.org", "m0002@example.org"), recipients());
    assertEquals(List.of("1~LEFT"), post.missing(0));
  }

  @Test
  void aBatchInTwoLanguagesIsThreeCallsOfSesAndTenWritesOfItsOwn() throws IOException {
    post.close();
    // Kind: what is tried again would be counted too.
    post = new Post(each -> EmbeddedDynamo.kind(each, InstantSource.system()));
    post.approvedIssue();
    for (int n = 0; n < 100; n++) {
      Language language = n % 5 == 0 ? Language.ENGLISH : Language.DANISH;
      post.member(n, "Ida", language, Member.Tracking.ANONYMOUS, Member.State.ACTIVE);
    }
    post.planNow();
    post.sends(0); // the club's first mail ever finds no pace, and writes how many left before
    post.dynamo.deleteItem(d -> d.tableName(post.mailings()).key(post.claimKey(0)));
    post.aws.bulkEntries.clear();
    List<String> writes = new CopyOnWriteArrayList<>();
    post.store.listen(
        call -> {
          if (call.write() && call.caller().equals("SenderFunction")) {
            writes.add(call.action());
          }
        });
    post.sends(0);
    String slice = "UpdateItem UpdateItem BatchWriteItem%s UpdateItem"; // pace, intent, outcome
    String two = slice.formatted(" BatchWriteItem"); // of 25 rows at most
    assertEquals(
        String.join(" ", "UpdateItem", two, two, slice.formatted("")), String.join(" ", writes));
    assertEquals(
        List.of(50, 30, 20), // 80 in Danish, 20 in English
        post.aws.bulkEntries.stream()
            .collect(groupingBy(StandIns.BulkEntry::call, LinkedHashMap::new, counting()))
            .values()
            .stream()
            .map(Long::intValue)
            .toList());
  }

  @Test
  void headersTagsAndVariablesAreTheRecipientsOwn() throws IOException {
    post.member(
        0, "Ida <b> & {{x}}", Language.DANISH, Member.Tracking.PERSONAL, Member.State.ACTIVE);
    post.member(1, "Bo", Language.DANISH, Member.Tracking.ANONYMOUS, Member.State.ACTIVE);
    anonymous(2, 4, Language.DANISH);
    post.planNow();
    post.sends(0);
    String ida = post.aws.bulkEntries.get(0).entry().toString();
    String bo = post.aws.bulkEntries.get(1).entry().toString();
    assertTrue(
        ida.contains(
            "{\"Name\":\"List-Unsubscribe-Post\",\"Value\":\"List-Unsubscribe=One-Click\"}"),
        ida);
    assertTrue(
        ida.matches(
            ".*Value\":\"<http[^>]+/unsubscribe/k1\\.u\\.0\\.her-er-debat~m0000\\.[^>]+>.*"),
        ida);
    assertTrue(bo.contains("/unsubscribe/k1.u.0.her-er-debat~m0001."), bo);
    assertTrue(ida.contains("\"<her-er-debat.bibliotek.example>\""), ida);
    var tags = post.aws.bulkEntries.get(1).tags();
    assertEquals("1", tags.get("index"));
    assertEquals("0", tags.get("batch"));
    assertEquals("her-er-debat", tags.get("ses:feedback-id-a"));
    assertEquals("issue", tags.get("ses:feedback-id-b"));
    var values = Json.object(post.aws.bulkEntries.get(0).data());
    assertEquals(" Ida &lt;b&gt; &amp; { {x}}", values.get("name_html"));
    assertTrue(
        Json.asText(values.get("click_l1"))
            .matches(".*/c/her-er-debat_2026-12/l1/[a-z2-9]{26}[0-9a-f]{10}"));
    var other = Json.object(post.aws.bulkEntries.get(1).data());
    assertTrue(Json.asText(other.get("click_l1")).endsWith("/l1/a-da"));
  }

  private void anonymous(int from, int members, Language language) {
    for (int n = from; n < from + members; n++) {
      post.member(n, "Nr. " + n, language, Member.Tracking.ANONYMOUS, Member.State.ACTIVE);
    }
  }

  @Test
  void fewerThanFiveWhoShareALinkAreNotCounted() throws IOException {
    anonymous(0, 5, Language.DANISH);
    anonymous(5, 4, Language.ENGLISH);
    post.member(9, "Eva", Language.ENGLISH, Member.Tracking.NONE, Member.State.ACTIVE);
    post.member(10, "Ann", Language.ENGLISH, Member.Tracking.PERSONAL, Member.State.ACTIVE);
    post.planNow();
    post.sends(0);
    assertEquals(11, post.aws.bulkEntries.size());
    for (StandIns.BulkEntry entry : post.aws.bulkEntries) {
      String link = Json.asText(Json.object(entry.data()).get("click_l1"));
      int n = Integer.parseInt(String.valueOf(entry.tags().get("index")));
      boolean personal = n == 10;
      assertEquals(n < 5, link.endsWith("/l1/a-da"), n + ": " + link);
      assertEquals(n < 5 || personal, link.contains("/c/"), n + ": " + link);
    }
  }

  @Test
  void whoAllowsNoTrackingHasPlainLinks() throws IOException {
    post.member(0, "Ida", Language.DANISH, Member.Tracking.NONE, Member.State.ACTIVE);
    post.planNow();
    post.sends(0);
    var values = Json.object(post.aws.bulkEntries.getFirst().data());
    assertEquals("https://avis.example/a?b=1&c=2", values.get("click_l1"));
    assertEquals("https://avis.example/a?b=1&amp;c=2", values.get("href_l1"));
    assertFalse(post.aws.bulkEntries.getFirst().data().contains("/c/"));
  }

  @Test
  void twoLanguagesAreTwoCalls() throws IOException {
    post.member(0, "Ida", Language.DANISH, Member.Tracking.NONE, Member.State.ACTIVE);
    post.member(1, "Ann", Language.ENGLISH, Member.Tracking.NONE, Member.State.ACTIVE);
    post.planNow();
    assertTrue(post.sends(0));
    assertEquals(2, post.aws.bulks.size());
    assertEquals(
        "svar@bibliotek.example",
        post.aws.bulkEntries.getFirst().call().path("ReplyToAddresses").path(0).asText());
  }
}
