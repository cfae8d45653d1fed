package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.issues.Block;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.stack.Item;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an issue's mail shows by the topics that its reader follows. */
final class ChosenForYouTest {

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
    new Clubs(post.contents())
        .save(
            new Club(
                "her-er-debat",
                "Her er debat",
                "Debat på biblioteket",
                Language.DANISH,
                List.of(
                    new Club.Topic("demokrati", "Demokrati", "Democracy"),
                    new Club.Topic("klima", "Klima", "Climate"),
                    new Club.Topic("kultur", "Kultur", "Culture")),
                new Club.Sender("Her er debat", "debat", "svar@bibliotek.example"),
                new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
                List.of("redaktion@bibliotek.example")));
    issue(List.of(List.of("demokrati"), List.of("klima"), List.of("kultur", "klima")));
  }

  @AfterEach
  void close() {
    post.close();
  }

  /** An approved issue whose articles are about these topics each. */
  private void issue(List<List<String>> topics) {
    List<Block> blocks =
        IntStream.range(0, topics.size())
            .<Block>mapToObj(
                n ->
                    new Block.Article(
                        Block.Words.of("a" + n, "Artikel " + n, "Læs")
                            .linked("https://avis.example/" + n + "?b=1&c=2", "Læs")
                            .about(topics.get(n))))
            .toList();
    Issue draft = new Issue("her-er-debat", "2026-12", "December", "Nyt", blocks, null);
    new Issues(post.contents()).save(draft.approved(ContentHash.of(draft)));
    post.store.settle();
  }

  private void member(int n, Member.Tracking tracking, String... topics) {
    post.member(n, "Ida", Language.DANISH, tracking, Member.State.ACTIVE);
    follows(n, topics);
  }

  private void follows(int n, String... topics) {
    post.dynamo.updateItem(
        update ->
            update
                .tableName(post.template.table("MembersTable").name())
                .key(Item.key("her-er-debat", "m%04d".formatted(n)))
                .updateExpression("SET topics = :topics")
                .expressionAttributeValues(
                    Map.of(
                        ":topics",
                        AttributeValue.fromL(
                            Stream.of(topics).map(AttributeValue::fromS).toList()))));
  }

  /** A variable of the mail that a member got. */
  private String value(int n, String variable) throws IOException {
    String data =
        post.aws.bulkEntries.stream()
            .filter(entry -> entry.to().equals("m%04d@example.org".formatted(n)))
            .findFirst()
            .orElseThrow()
            .data();
    return Json.asText(Json.object(data).get(variable));
  }

  @Test
  void eachGetsTheFirstThatIsAboutATopicOfTheirsAndWhoFollowsNoneNothing() throws IOException {
    member(0, Member.Tracking.ANONYMOUS);
    member(1, Member.Tracking.ANONYMOUS, "klima");
    member(2, Member.Tracking.ANONYMOUS, "kultur");
    member(3, Member.Tracking.ANONYMOUS, "kultur", "klima");
    member(4, Member.Tracking.ANONYMOUS, "demokrati");
    member(5, Member.Tracking.NONE, "klima");
    post.planNow();
    assertTrue(post.sends(0));

    assertEquals("", value(0, "pick_html"));
    assertEquals("", value(0, "pick_text"));
    assertTrue(
        value(1, "pick_text").startsWith("Valgt til dig, fordi du følger Klima:\nArtikel 1"));
    assertTrue(value(2, "pick_text").contains("fordi du følger Kultur:\nArtikel 2"));
    assertTrue(value(3, "pick_text").contains("fordi du følger Klima:\nArtikel 1"));
    assertEquals("", value(4, "pick_html"), "all see the lead first");
    assertTrue(value(1, "pick_html").contains("/c/" + Post.MAILING + "/l2/a-da\""));
    assertTrue(
        value(5, "pick_html").contains("href=\"https://avis.example/1?b=1&amp;c=2\""),
        "it needs no tracking, and brings none");
    assertTrue(value(5, "pick_text").contains("\nhttps://avis.example/1?b=1&c=2\n"));
    for (int n = 0; n < 6; n++) {
      assertFalse(value(n, "pick_html").contains("{{"), "SES fills in no value");
      assertFalse(value(n, "pick_text").contains("{{"));
    }
  }

  @Test
  void whatAMemberFollowsWhenItLeavesCountsAndNothingOfItIsKeptWithTheMailing() throws IOException {
    member(0, Member.Tracking.ANONYMOUS, "klima");
    member(1, Member.Tracking.ANONYMOUS, "kultur");
    post.planNow();
    follows(0);
    follows(1, "klima");
    assertTrue(post.sends(0));

    assertEquals("", value(0, "pick_html"));
    assertTrue(value(1, "pick_text").contains("følger Klima"));
    Set<String> variants =
        new Batches(post.dynamo, post.mailings())
            .find(MailingId.of(Post.MAILING), 0).orElseThrow().recipients().stream()
                .map(Mailing.Recipient::variant)
                .collect(Collectors.toSet());
    assertEquals(Set.of(""), variants);
  }

  @Test
  void thereAreAsManyTextsAsLanguagesHoweverManyTopics() throws IOException {
    member(0, Member.Tracking.ANONYMOUS, "klima");
    post.planNow();
    long texts =
        post.store.scan(post.template.table("MailingsTable")).stream()
            .filter(row -> Objects.requireNonNull(row.get("sk")).s().startsWith("body#"))
            .count();
    assertEquals(2, texts);
    Mailing.Body body =
        new Mailings(post.dynamo, post.mailings())
            .body(MailingId.of(Post.MAILING), "da")
            .orElseThrow();
    assertEquals(
        List.of("klima", "kultur"), body.picks().stream().map(Mailing.Pick::topic).toList());
  }

  @Test
  void anIssueOfNoTopicsHasNoPlaceForIt() throws IOException {
    issue(List.of(List.of(), List.of()));
    member(0, Member.Tracking.ANONYMOUS, "klima");
    post.planNow();
    assertTrue(post.sends(0));
    String data = post.aws.bulkEntries.getFirst().data();
    assertFalse(data.contains("pick_"), data);
    assertNotEquals("", value(0, "click_l1"));
  }

  @Test
  void whatIsGivenAwayIsBehindALinkOfEachReadersOwn() throws IOException {
    List<Block> blocks =
        List.of(
            new Block.Text(Block.Words.of("hej", "", "Hej")),
            new Block.Text(Block.Words.of("a", "Artikel", "Læs")),
            new Block.Benefit(
                Block.Words.of("en-gave", "Tavse naboer", "Læs den først.").about(List.of("klima")),
                12,
                "2026-12-20T18:00",
                "Vis denne side ved skranken."));
    Issue draft = new Issue("her-er-debat", "2026-12", "December", "Nyt", blocks, null);
    new Issues(post.contents()).save(draft.approved(ContentHash.of(draft)));
    post.store.settle();
    member(0, Member.Tracking.NONE, "klima");
    member(1, Member.Tracking.PERSONAL);
    post.planNow();
    assertTrue(post.sends(0));

    String own = value(0, "benefit_en_gave");
    assertTrue(own.matches("https://klub\\.bibliotek\\.example/tickets/[A-Za-z0-9._~-]+"), own);
    assertTrue(own.contains("her-er-debat~2026-12--en-gave~m0000"), own);
    assertNotEquals(own, value(1, "benefit_en_gave"));
    assertTrue(value(0, "pick_html").contains("href=\"" + own + "\""), value(0, "pick_html"));
    assertTrue(value(0, "pick_text").contains("\n" + own + "\n"));
    Mailing.Body body =
        new Mailings(post.dynamo, post.mailings())
            .body(MailingId.of(Post.MAILING), "da")
            .orElseThrow();
    assertFalse(body.html().contains("skranken") || body.text().contains("skranken"));
  }

  /** It needs no tracking either: each has a link of their own, which is counted nowhere. */
  @Test
  void theRestOfAnArticleForMembersIsBehindALinkOfEachReadersOwn() throws IOException {
    List<Block> blocks =
        List.of(
            new Block.Article(
                Block.Words.of("a", "Artikel", "Læs").linked("https://avis.example/", "Læs")),
            new Block.Exclusive(
                Block.Words.of("den-lange", "Den lange", "Begyndelsen.\n\nResten.")
                    .about(List.of("klima"))));
    Issue draft = new Issue("her-er-debat", "2026-12", "December", "Nyt", blocks, null);
    new Issues(post.contents()).save(draft.approved(ContentHash.of(draft)));
    post.store.settle();
    member(0, Member.Tracking.NONE, "klima");
    member(1, Member.Tracking.PERSONAL);
    post.planNow();
    assertTrue(post.sends(0));

    String own = value(0, "read_den_lange");
    assertTrue(own.matches("https://klub\\.bibliotek\\.example/read/[A-Za-z0-9._~-]+"), own);
    assertTrue(own.contains("her-er-debat~m0000~2026-12_den-lange"), own);
    assertNotEquals(own, value(1, "read_den_lange"));
    assertTrue(value(0, "pick_html").contains("href=\"" + own + "\""), value(0, "pick_html"));
    assertTrue(value(0, "pick_text").contains("\n" + own + "\n"));
    Mailing.Body body =
        new Mailings(post.dynamo, post.mailings())
            .body(MailingId.of(Post.MAILING), "da")
            .orElseThrow();
    assertTrue(body.html().contains("Begyndelsen.") && body.text().contains("Begyndelsen."));
    assertFalse(body.html().contains("Resten.") || body.text().contains("Resten."));
  }
}
