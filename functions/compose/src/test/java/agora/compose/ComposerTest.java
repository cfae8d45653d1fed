package agora.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Language;
import agora.clubs.Library;
import agora.clubs.Rules;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposerTest {

  private static final Set<String> KNOWN =
      Set.of(
          "click_l1",
          "click_l2",
          "href_l1",
          "href_l2",
          "ticket_en_aften",
          "name_html",
          "name_text",
          "preferences",
          "unsubscribe");

  private static final Controller CONTROLLER =
      new Controller(
          new Library(
              "Eksempelby Bibliotek & Co",
              "12345678",
              "Torvet 1, 9999 Eksempelby",
              "bibliotek@example.dk",
              "12 34 56 78",
              new Library.Officer("DPO", "dpo@example.dk", "12 34 56 79")),
          1);

  private static final Club CLUB =
      new Club(
          "her-er-debat",
          "Her er debat",
          "Om klubben",
          Language.DANISH,
          List.of(),
          new Club.Sender("Her er debat", "her-er-debat", "debat@bibliotek.example"),
          new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
          List.of());

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
          120,
          "https://billetter.example/en-aften",
          Instant.parse("2026-11-20T08:00:00Z"),
          Instant.parse("2026-12-08T22:00:00Z"),
          Instant.parse("2026-12-09T08:00:00Z"));

  private static final Event FESTIVAL =
      new Event(
          "her-er-debat",
          "en-aften",
          "Tre dage",
          "11. december begynder vi.",
          null,
          Instant.parse("2026-12-11T18:00:00Z"),
          Instant.parse("2026-12-13T14:00:00Z"),
          "Store sal",
          50,
          "https://billetter.example/tre-dage",
          Instant.parse("2026-11-20T08:00:00Z"),
          Instant.parse("2026-12-11T16:00:00Z"),
          Instant.parse("2026-12-05T11:00:00Z"));

  private static Block block(String id, Block.Kind kind, String title, String text) {
    return Block.of(
        new Block.Fields(
            id,
            kind,
            title,
            text,
            "Ane Lykkeberg",
            null,
            "https://avis.example/" + id + "?a=1&b=2",
            "Læs " + title,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null));
  }

  private static Rendered render(Language language, String title, String text) {
    return render(CLUB, language, title, text);
  }

  private static Rendered render(Club club, Language language, String title, String text) {
    return render(club, language, title, text, EVENING);
  }

  private static Rendered render(
      Club club, Language language, String title, String text, Event event) {
    Block evening =
        Block.of(
            new Block.Fields(
                "e",
                Block.Kind.EVENT,
                "En aften",
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "en-aften",
                List.of(),
                null,
                null,
                null));
    Issue issue =
        new Issue(
            "her-er-debat",
            "2026-12",
            title,
            title,
            List.of(
                block("a", Block.Kind.ARTICLE, title, text),
                block("b", Block.Kind.BOOK, title, text),
                evening),
            null);
    return new Composer(CONTROLLER)
        .render(club, issue, Map.of("en-aften", event), language, "https://klub.example");
  }

  private static Set<String> variables(String text) {
    Set<String> names = new TreeSet<>();
    Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL)
        .matcher(text)
        .results()
        .forEach(found -> names.add(found.group(1)));
    return names;
  }

  @Test
  void everyPersonalPartIsAVariableThatTheSenderKnows() {
    Rendered mail = render(Language.DANISH, "Hvem bliver hørt?", "Et *godt* spørgsmål.");

    assertTrue(KNOWN.containsAll(variables(mail.html())), mail::html);
    assertEquals(
        Set.of(
            "click_l1", "click_l2", "ticket_en_aften", "name_text", "preferences", "unsubscribe"),
        variables(mail.text()));
  }

  @Test
  void aPictureOfOursIsShownWhereTheClubIsNowAndOneOfOthersWhereItWas() {
    String hash = "a".repeat(64);
    String html =
        pictured("https://trial.example/media/" + hash, "https://trial.example/media/photo.jpg");
    assertTrue(html.contains("src=\"https://klub.example/media/" + hash + "\""), html);
    assertTrue(html.contains("src=\"https://trial.example/media/photo.jpg\""), html);
    assertFalse(html.contains("trial.example/media/" + hash), html);
  }

  private static String pictured(String... images) {
    List<Block> blocks = new ArrayList<>();
    for (String image : images) {
      blocks.add(
          Block.of(
              new Block.Fields(
                  "b" + blocks.size(),
                  Block.Kind.ARTICLE,
                  "Titel",
                  "Tekst",
                  null,
                  null,
                  null,
                  null,
                  image,
                  "Et billede",
                  null,
                  null,
                  List.of(),
                  null,
                  null,
                  null)));
    }
    Issue issue = new Issue("her-er-debat", "2026-12", "Emne", "Linje", blocks, null);
    return new Composer(CONTROLLER)
        .render(CLUB, issue, Map.of(), Language.DANISH, "https://klub.example")
        .html();
  }

  @Test
  void aClubsColourIsThatOfItsButtonsAndLinks() {
    Club blue =
        new Club(
            CLUB.id(),
            CLUB.name(),
            CLUB.about(),
            CLUB.language(),
            CLUB.topics(),
            CLUB.sender(),
            CLUB.rhythm(),
            CLUB.staff(),
            CLUB.languages(),
            new Club.Look("#12457a"),
            CLUB.privacy(),
            CLUB.rules());
    assertTrue(render(blue, Language.DANISH, "Emne", "Tekst").html().contains("#12457a"));
    assertFalse(render(Language.DANISH, "Emne", "Tekst").html().contains("#12457a"));
  }

  @Test
  void aChildrensClubGreetsTheAdultByNoName() {
    Rules children = new Rules(true, null, 15, 24, 60, 3, 4, true);
    Club club =
        new Club(
            CLUB.id(),
            CLUB.name(),
            CLUB.about(),
            CLUB.language(),
            CLUB.topics(),
            CLUB.sender(),
            CLUB.rhythm(),
            CLUB.staff(),
            CLUB.languages(),
            CLUB.look(),
            CLUB.privacy(),
            children);
    Rendered mail = render(club, Language.DANISH, "Emne", "Tekst");
    for (String part : List.of(mail.html(), mail.text())) {
      assertTrue(part.contains("Hej forælder eller værge"), part);
      assertTrue(part.contains("fordi du har meldt et barn til"), part);
      assertFalse(part.contains("{{name_"), part);
    }
    Rendered adults = render(Language.DANISH, "Emne", "Tekst");
    assertTrue(adults.text().contains("Hej{{name_text}}"), adults.text());
  }

  @Test
  void theLinksAreThoseOfTheBlocksInOrder() {
    assertEquals(
        List.of(
            new Rendered.Link("l1", "a", "https://avis.example/a?a=1&b=2"),
            new Rendered.Link("l2", "b", "https://avis.example/b?a=1&b=2")),
        render(Language.DANISH, "Hvem", "Hvad").links());
  }

  @Test
  void aLinkIsAVariableOfItsOwnInHtmlSinceItIsEscapedThere() {
    Rendered mail = render(Language.DANISH, "Hvem", "Hvad");
    assertTrue(mail.html().contains(" href=\"{{href_l1}}\""), mail::html);
    assertFalse(mail.html().contains("click_"), mail::html);
    assertFalse(mail.text().contains("href_"), mail::text);
  }

  @Test
  void whatALinkInATextCannotShowIsNamed() {
    assertEquals(
        List.of("javascript:x", "www.b.example", "https://b.example/a b@", "x.png"),
        Prose.unshowable(
            "[a](javascript:x) [b](www.b.example) <https://ok.example/> [c](Https://B.example/å)"
                + " [d](mailto:a@b.example) [e](tel:+4512345678) [f](<https://b.example/a b@>)"
                + " ![g](x.png)"));
  }

  @Test
  void everyLinkThatIsTakenIsShown() {
    String html = Prose.html("[c](Https://B.example/å?a=1&b=2) [e](tel:+4512345678)");
    assertTrue(html.contains("href=\"https://b.example/%C3%A5?a&#61;1&amp;b&#61;2\""), html);
    assertTrue(html.contains("href=\"tel:&#43;4512345678\""), html);
    assertTrue(
        Prose.text("[c](Https://B.example/å)").contains("https://b.example/%C3%A5"),
        () -> Prose.text("[c](Https://B.example/å)"));
  }

  @Test
  void whatStaffWroteIsMarkedInAMailOfAnotherLanguage() {
    String html = render(Language.ENGLISH, "Hvem", "Hvad").html();
    assertTrue(html.contains("<span lang=\"da\">Store sal</span>"), html);
    assertTrue(html.contains("With <span lang=\"da\">Mette Holm</span>"), html);
    assertTrue(html.contains("<span lang=\"da\">Ane Lykkeberg</span>"), html);
    assertTrue(html.contains("Thursday 10 December"), html);
  }

  @Test
  void anEventTellsWhenWhereWithWhomAndForHowMuch() {
    String text = render(Language.DANISH, "Hvem", "Hvad").text();

    assertTrue(text.contains("Torsdag den 10. december kl. 19–21"), text);
    assertTrue(text.contains("Store sal"), text);
    assertTrue(text.contains("Medvirkende: Mette Holm"), text);
    assertTrue(text.contains("120 kr."), text);
  }

  @Test
  void anEventOverSeveralDaysTellsBothDaysAndBothTimes() {
    Rendered mail = render(CLUB, Language.DANISH, "Hvem", "Hvad", FESTIVAL);
    String when = "Fredag den 11. december kl. 19 – søndag den 13. december kl. 15";

    assertTrue(mail.text().contains("\n" + when + "\n"), mail::text);
    assertTrue(mail.html().contains(when + "<br"), mail::html);
    assertTrue(
        render(CLUB, Language.ENGLISH, "Hvem", "Hvad", FESTIVAL)
            .text()
            .contains("Friday 11 December 19:00 – Sunday 13 December 15:00"));
  }

  @Test
  void membersReadUntilWhenTheyAreAloneAndUntilWhenThereAreCodes() {
    String until =
        "Forbeholdt medlemmer indtil lørdag den 5. december kl. 12."
            + " Hent koden senest fredag den 11. december kl. 17.";
    Rendered mail = render(CLUB, Language.DANISH, "Hvem", "Hvad", FESTIVAL);

    assertTrue(mail.text().contains(until + " Hent din billetkode:\n"), mail::text);
    assertTrue(mail.html().contains(until), mail::html);
  }

  @Test
  void anEventThatIsCancelledSaysSoAndOffersNoCode() {
    Rendered mail = render(CLUB, Language.DANISH, "Hvem", "Hvad", EVENING.cancel());

    assertTrue(mail.text().contains("\nAflyst\n"), mail::text);
    assertTrue(mail.html().contains("Aflyst<br"), mail::html);
    assertFalse(mail.html().contains("{{ticket_"), mail::html);
    assertFalse(mail.text().contains("{{ticket_"), mail::text);
    assertTrue(render(CLUB, Language.DANISH, "Hvem", "Hvad", EVENING).html().contains("{{ticket_"));
  }

  @Test
  void aNumberThatBeginsALineIsTheSameInBothParts() {
    Rendered mail = render(Language.DANISH, "10. december", "10. december kl. 19\n\n24. december");

    assertTrue(mail.text().contains("\n10. december kl. 19\n\n24. december\n"), mail::text);
    assertTrue(mail.html().contains("<p>10. december kl. 19</p>"), mail::html);
    assertTrue(mail.html().contains("<p>24. december</p>"), mail::html);
  }

  @Test
  void anEnglishReaderGetsEnglishWordsAroundTheBlocks() {
    String text = render(Language.ENGLISH, "Hvem", "Hvad").text();

    assertTrue(text.contains("Thursday 10 December 19:00–21:00"), text);
    assertTrue(text.contains("Leave the club"), text);
  }

  @Test
  void bracesAndScriptsOfStaffAreHarmlessWhereverTheyStand() {
    String evil =
        "{{unsubscribe}} {{{{x}}}} <script>alert(1)</script> [k](javascript:alert(1)) ]]>";
    Rendered mail = render(Language.DANISH, evil, evil);

    assertTrue(KNOWN.containsAll(variables(mail.html())), () -> variables(mail.html()).toString());
    assertTrue(KNOWN.containsAll(variables(mail.text())), mail::text);
    assertEquals(Set.of(), variables(mail.subject()));
    assertFalse(mail.html().contains("<script>"), mail::html);
    assertFalse(mail.html().contains("\"javascript:"), mail::html);
    assertEquals(1, Collections.frequency(List.of(mail.text().split("\n", -1)), "{{unsubscribe}}"));
  }

  @Test
  void markdownBecomesHtmlAndReadableText() {
    Rendered mail =
        render(Language.DANISH, "Hvem", "Et **godt** [svar](https://svar.example/)\n\n- et\n- to");

    assertTrue(mail.html().contains("<strong>godt</strong>"), mail::html);
    assertTrue(mail.html().contains("<li>et</li>"), mail::html);
    assertTrue(mail.text().contains("\"svar\" (https://svar.example/)"), mail::text);
  }

  /** A font fetched from elsewhere would tell its owner who reads what. */
  @Test
  void nothingIsFetchedFromElsewhere() {
    String html = render(Language.DANISH, "Hvem", "Hvad").html();
    List<String> found =
        Pattern.compile("https?://[^\"')\\s]+")
            .matcher(html)
            .results()
            .map(each -> each.group())
            .filter(each -> !each.startsWith("http://www.w3.org/"))
            .filter(each -> !each.startsWith("https://klub.example/"))
            .toList();
    assertEquals(List.of(), found);
  }

  @Test
  void danishTextInAnEnglishMailIsMarkedAsDanish() {
    String html = render(Language.ENGLISH, "Hvem bliver hørt?", "Et spørgsmål.").html();
    assertTrue(html.contains("<html lang=\"en\""), html);
    assertTrue(html.contains("<h1 lang=\"da\">Hvem bliver hørt?"), html);
    assertTrue(html.contains("<div lang=\"da\"><p>Et spørgsmål.</p>"), html);
    assertTrue(html.contains("href=\"{{href_l1}}\" lang=\"da\""), html);
  }

  @Test
  void aQuotationStandsInDanishMarksInPlainText() {
    String text =
        render(Language.DANISH, "Hvem", "Hun sagde:\n\n> Vi taler.\n>\n> Og lytter.").text();
    assertTrue(text.contains("Hun sagde:\n\n»Vi taler.\n\nOg lytter.«\n"), text);
  }

  @Test
  void theFootIsASignatureThatRepliesLeaveOut() {
    assertTrue(
        render(Language.DANISH, "Hvem", "Hvad").text().contains("\n-- \nHer er debat, debat@"));
  }

  @Test
  void aLineBreakInASubjectIsNoHeaderOfItsOwn() {
    assertEquals("Hvem Bcc: x", render(Language.DANISH, "Hvem\r\nBcc: x", "Hvad").subject());
  }

  @Test
  void theSameIssueGivesTheSameBytesAndFitsWhatGmailShows() {
    Rendered mail = render(Language.DANISH, "Hvem", "Hvad");

    assertEquals(mail, render(Language.DANISH, "Hvem", "Hvad"));
    assertTrue(mail.html().getBytes(StandardCharsets.UTF_8).length < 102_000);
    assertTrue(mail.html().contains("lang=\"da\""), mail::html);
  }

  @Test
  void belowEachMailStandsWhoSentItAndWhereTheNoticeIs() {
    Rendered mail = render(Language.DANISH, "Titel", "Tekst");
    assertTrue(mail.html().contains("Eksempelby Bibliotek &amp; Co"), mail.html());
    for (String part : List.of(mail.html(), mail.text())) {
      assertTrue(part.contains("Torvet 1, 9999 Eksempelby · bibliotek@example.dk · 12 34 56 78"));
      assertTrue(part.contains("https://klub.example/clubs/her-er-debat/privacy"), part);
    }
  }

  /** MJML writes what a mailbox shows after the subject into the first element of the body. */
  private static String preview(List<Block> blocks) {
    Issue mail = new Issue("her-er-debat", "", "Emnet", "", blocks, null);
    List<String> all = blocks.stream().map(Block::id).toList();
    String html =
        new Composer(CONTROLLER)
            .render(
                CLUB,
                mail,
                Map.of("en-aften", EVENING),
                Language.DANISH,
                "https://klub.example",
                all)
            .html();
    String body = html.substring(html.indexOf("<body"));
    return body.substring(body.indexOf("<div"), body.indexOf("</div>"));
  }

  @Test
  void aMailWithoutAPreheaderShowsWhatItSaysAndNotItsSubjectAgain() {
    Block text = block("a", Block.Kind.TEXT, "Emnet", "Mødet er **flyttet** til kl. 20.\n\nKom!");
    assertTrue(preview(List.of(text)).contains("Mødet er flyttet til kl. 20. Kom!"));
    Block evening =
        Block.of(
            new Block.Fields(
                "e",
                Block.Kind.EVENT,
                "Emnet",
                "Kom!",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "en-aften",
                List.of(),
                null,
                null,
                null));
    assertTrue(
        preview(List.of(evening)).contains(", " + EVENING.place()), preview(List.of(evening)));
    String longer = preview(List.of(block("a", Block.Kind.TEXT, "", "ord ".repeat(200))));
    assertTrue(longer.endsWith(" …") && longer.length() < 600, longer);
  }

  @Test
  void whatIsGivenAwaySaysHowManyThereAreAndUntilWhenAndIsBehindALinkOfTheReadersOwn() {
    Block gift =
        new Block.Benefit(
            Block.Words.of("en-gave", "Tavse naboer", "Læs den *først*."),
            12,
            "2026-12-20T18:00",
            "Vis denne side.");
    Issue issue = new Issue("her-er-debat", "2026-12", "Emne", "", List.of(gift), null);
    for (Language language : Language.values()) {
      Rendered mail =
          new Composer(CONTROLLER).render(CLUB, issue, Map.of(), language, "https://klub.example");
      String says =
          language == Language.DANISH
              ? "Der er 12 i alt, kun til medlemmer, og de kan hentes indtil søndag den 20."
                  + " december"
              : "There are 12 in all, for members only. You can get one until Sunday 20 December";
      for (String part : List.of(mail.html(), mail.text())) {
        assertTrue(part.contains(says), part);
        assertFalse(part.contains("Vis denne side."), part);
        assertTrue(variables(part).contains("benefit_en_gave"), part);
        assertTrue(
            part.toUpperCase(language.locale())
                .contains(language == Language.DANISH ? "FORDEL" : "FOR MEMBERS"),
            part);
      }
      assertEquals(List.of(), mail.links());
    }
  }

  /** The editor shows a draft while it is written. */
  @Test
  void aGiftOfWhichNothingIsSaidYetIsDrawn() {
    Block gift = new Block.Benefit(Block.Words.of("en-gave", "", ""), null, null, null);
    assertFalse(preview(List.of(gift)).contains("null"));
  }

  @Test
  void anArticleForMembersBeginsInTheMailAndGoesOnBehindALinkOfTheReadersOwn() {
    Block article =
        new Block.Exclusive(
            Block.Words.of("den-lange", "Den lange", "Sådan *begynder* den.\n\nKun medlemmer."));
    Rendered mail =
        new Composer(CONTROLLER)
            .render(
                CLUB,
                new Issue("her-er-debat", "2026-12", "Emne", "", List.of(article), null),
                Map.of(),
                Language.DANISH,
                "https://klub.example");
    for (String part : List.of(mail.html(), mail.text())) {
      assertTrue(part.contains("begynder"), part);
      assertFalse(part.contains("Kun medlemmer."), part);
      assertTrue(variables(part).contains("read_den_lange"), part);
    }
    assertTrue(mail.text().contains("Læs resten: kun for medlemmer:\n{{read_den_lange}}"));
    assertEquals(List.of(), mail.links(), "nobody counts who reads on");
  }
}
