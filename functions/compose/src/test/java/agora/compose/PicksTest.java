package agora.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands under <i>Valgt til dig</i>. */
final class PicksTest {

  private static final List<Club.Topic> TOPICS =
      List.of(
          new Club.Topic("demokrati", "Demokrati & magt", "Democracy & power"),
          new Club.Topic("klima", "Klima", "Climate"),
          new Club.Topic("kultur", "Kultur", "Culture"));

  private static final Event EVENING =
      new Event(
          "her-er-debat",
          "en-aften",
          "En aften",
          "Tekst",
          "Mette Holm",
          Instant.parse("2026-12-10T18:00:00Z"),
          Instant.parse("2026-12-10T20:00:00Z"),
          "Store sal",
          0,
          "https://billetter.example/en-aften",
          Instant.parse("2026-11-20T08:00:00Z"),
          Instant.parse("2026-12-08T22:00:00Z"),
          Instant.parse("2026-12-09T08:00:00Z"));

  private static Club club(List<Club.Topic> topics) {
    return new Club(
        "her-er-debat",
        "Her er debat",
        "Om klubben",
        Language.DANISH,
        topics,
        new Club.Sender("Her er debat", "her-er-debat", "debat@bibliotek.example"),
        new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
        List.of());
  }

  private static Block.Words words(String id, String title, String... topics) {
    return Block.Words.of(id, title, "Tekst")
        .linked("https://avis.example/" + id, "Læs")
        .about(List.of(topics));
  }

  private static Block article(String id, String title, String... topics) {
    return new Block.Article(words(id, title, topics));
  }

  private static Rendered mail(String id, List<Club.Topic> topics, Language in, Block... blocks) {
    Issue issue = new Issue("her-er-debat", id, "Emne", "Linje", List.of(blocks), null);
    return new Composer(null)
        .render(
            club(topics), issue, Map.of("en-aften", EVENING), in, "https://klub.bibliotek.example");
  }

  private static Rendered december(Block... blocks) {
    return mail("2026-12", TOPICS, Language.DANISH, blocks);
  }

  private static List<String> topics(Rendered mail) {
    return mail.picks().stream().map(Pick::topic).toList();
  }

  @Test
  void aTopicHasTheFirstBlockThatIsAboutItAndWhy() {
    Rendered mail =
        december(
            new Block.Text(Block.Words.of("intro", "", "Velkommen").about(List.of("kultur"))),
            article("a", "Den første", "demokrati"),
            article("b", "Den anden", "klima", "demokrati"),
            new Block.Book(words("c", "En bog", "klima", "kultur"), null));
    assertEquals(List.of("klima", "demokrati", "kultur"), topics(mail));
    assertEquals(
        "Valgt til dig, fordi du følger Klima:\nDen anden\n{{click_l2}}\n\n",
        mail.picks().getFirst().text());
    String html = mail.picks().get(1).html();
    assertTrue(html.contains("fordi du følger Demokrati &amp; magt"), html);
    assertTrue(html.contains("href=\"{{href_l2}}\""), html);
    assertTrue(mail.picks().get(2).html().contains("En bog"), mail.picks()::toString);
  }

  @Test
  void itIsAPlaceOfItsOwnAndTheBlocksStayInTheirOrder() {
    Block[] blocks = {article("a", "Den første", "klima"), article("b", "Den anden", "klima")};
    Rendered with = december(blocks);
    Rendered without = mail("2026-12", List.of(), Language.DANISH, blocks);
    assertEquals(
        without.html().replaceAll("\\s+", ""),
        with.html().replace("{{pick_html}}", "").replaceAll("\\s+", ""));
    assertEquals(without.text(), with.text().replace("{{pick_text}}", ""));
    assertEquals(List.of(), without.picks());
  }

  @Test
  void whatAllSeeFirstIsChosenForNobody() {
    Block event =
        new Block.EventBlock(Block.Words.of("e", "", "Kom").about(List.of("kultur")), "en-aften");
    assertEquals(
        List.of(), topics(december(article("a", "Den første", "klima"), event)), "the strip's");
    assertEquals(
        List.of("kultur"),
        topics(
            december(
                article("a", "Den første", "klima"),
                new Block.EventBlock(words("x", "En anden aften"), "en-aften"),
                event)));
  }

  @Test
  void anEventWithoutWordsOfItsOwnIsCalledByItsNameAndLeadsToTheTicket() {
    Block first = new Block.EventBlock(words("x", "En anden aften"), "en-aften");
    Block event =
        new Block.EventBlock(Block.Words.of("e", "", "Kom").about(List.of("kultur")), "en-aften");
    Pick pick = december(article("a", "Den første"), first, event).picks().getFirst();
    assertTrue(pick.html().contains(">En aften</a>"), pick::html);
    assertTrue(pick.html().contains("href=\"{{ticket_en_aften}}\""), pick::html);
    assertTrue(pick.text().contains("{{ticket_en_aften}}"), pick::text);
  }

  @Test
  void whatLeadsNowhereAndTopicsThatTheClubDoesNotHaveAreNotChosen() {
    Block bare = new Block.Context(Block.Words.of("c", "Kort", "Tekst").about(List.of("klima")));
    assertEquals(
        List.of(), topics(december(article("a", "Den første"), bare, article("b", "X", "sport"))));
  }

  @Test
  void aMailThatIsNoMonthsIssueChoosesNothing() {
    Block[] blocks = {article("a", "Den første"), article("b", "Den anden", "klima")};
    assertEquals(List.of("klima"), topics(december(blocks)));
    assertEquals(List.of(), topics(mail("proeve", TOPICS, Language.DANISH, blocks)));
  }

  @Test
  void moreThanEightAreNotToldApart() {
    List<Club.Topic> many =
        IntStream.range(0, 30).mapToObj(n -> new Club.Topic("t" + n, "T" + n, "T" + n)).toList();
    List<Block> blocks = new ArrayList<>(List.of(article("a", "Den første")));
    many.forEach(topic -> blocks.add(article("b-" + topic.id(), "Om", topic.id())));
    Rendered mail = mail("2026-12", many, Language.DANISH, blocks.toArray(Block[]::new));
    assertEquals(List.of("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7"), topics(mail));
  }

  @Test
  void theReaderIsToldInTheirLanguageAndStaffsWordsStayMarked() {
    Pick pick =
        mail(
                "2026-12",
                TOPICS,
                Language.ENGLISH,
                article("a", "Den første"),
                article("b", "Den anden", "demokrati"))
            .picks()
            .getFirst();
    assertTrue(pick.html().contains("because you follow Democracy &amp; power"), pick::html);
    assertTrue(pick.html().contains("lang=\"da\""), pick::html);
  }

  @Test
  void bracesAndMarkupOfStaffAreHarmlessInItToo() {
    Club.Topic evil = new Club.Topic("klima", "{{name_html}}</td><b>", "x");
    Rendered mail =
        mail(
            "2026-12",
            List.of(evil),
            Language.DANISH,
            article("a", "Den første"),
            article("b", "{{unsubscribe}}<script>alert(1)</script>", "klima"));
    Pick pick = mail.picks().getFirst();
    for (String part : List.of(pick.html(), pick.text())) {
      assertFalse(part.contains("{{unsubscribe}}"), part);
      assertFalse(part.contains("{{name_html}}"), part);
    }
    assertFalse(pick.html().contains("<script"), pick::html);
    assertFalse(pick.html().contains("</td><b>"), pick::html);
  }

  @Test
  void theMailsSizeIsThatOfWhoGetsMost() {
    Block[] blocks = {article("a", "Den første"), article("b", "Den anden", "klima")};
    Rendered mail = december(blocks);
    int longest = mail.picks().getFirst().html().length();
    assertTrue(mail.bytes() >= mail.html().length() + longest, mail::toString);
  }
}
