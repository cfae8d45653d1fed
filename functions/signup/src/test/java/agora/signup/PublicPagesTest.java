package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.events.Event;
import agora.events.Events;
import agora.ids.MailingId;
import agora.issues.Block;
import agora.issues.Correction;
import agora.issues.Corrections;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SentIssue;
import agora.issues.SentIssues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.SentLinks;
import agora.testkit.history.History;
import biweekly.Biweekly;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What anybody may read of a club. */
final class PublicPagesTest {

  private final SignupClub club = new SignupClub();
  private final History history = club.history();
  private final Map<String, String> path = Map.of("club", SignupClub.ID);

  @AfterEach
  void close() {
    club.close();
  }

  private void approves(String id, String subject) {
    Block block =
        Block.of(
            new Block.Fields(
                "a",
                Block.Kind.EVENT,
                "En aften",
                "Kom **med**, og læs [mere](https://bibliotek.dk/x).\n\n<script>x</script>\n\n* et\n* to",
                null,
                null,
                "javascript:alert(1)",
                null,
                null,
                null,
                null,
                "debat",
                List.of(),
                null,
                null,
                null));
    new Issues(club.contents())
        .save(new Issue(SignupClub.ID, id, subject, "Linje & mere", List.of(block), "hash"));
  }

  @Test
  void anIssueIsOnTheWebOnceItHasGoneOut() {
    approves("2026-12", "December");
    Map<String, String> issue = Map.of("club", SignupClub.ID, "issue", "2026-12");
    assertFalse(club.get("/clubs/{club}", path).body().contains("December"));
    assertEquals(404, club.get("/clubs/{club}/issues/{issue}", issue).status());
    history.goesOut("2026-12", 0);
    assertTrue(club.get("/clubs/{club}", path).body().contains("December"));
    assertEquals(200, club.get("/clubs/{club}/issues/{issue}", issue).status());
  }

  @Test
  void anIssuesMarkdownIsShownAndNothingDangerousIs() {
    history.of(club.idaJoins());
    approves("2026-12", "December");
    history.goesOut("2026-12", 0);
    String page = unmarked(issuePage());
    for (String html :
        List.of(
            "<strong>med</strong>",
            "<a href=\"https://bibliotek.dk/x\"",
            "<li>et</li>",
            "&lt;script&gt;",
            "Medvirkende: Ida Berg",
            "Salen",
            "Gratis",
            "22. november 2026 kl. 7–9")) {
      assertTrue(page.contains(html), html + " in " + page);
    }
    assertFalse(page.contains("<script") || page.contains("javascript:"), page);
  }

  @Test
  void theFeedHoldsTheIssuesThatHaveGoneOut() throws Exception {
    approves("2026-11", "November & <mere>");
    approves("2026-12", "December");
    history.goesOut("2026-11", 0);
    var answer = club.get("/clubs/{club}/feed.xml", path);
    assertEquals("application/atom+xml; charset=utf-8", answer.headers().get("content-type"));
    var feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())));
    var entries = feed.getElementsByTagName("entry");
    assertEquals(1, entries.getLength());
    assertTrue(entries.item(0).getTextContent().contains("November & <mere>"));
    assertEquals(404, club.get("/clubs/{club}/feed.xml", Map.of("club", "nope")).status());
  }

  @Test
  void theCalendarHoldsTheComingEvents() {
    history.of(club.idaJoins());
    var answer = club.get("/clubs/{club}/events.ics", path);
    assertEquals("text/calendar; charset=utf-8", answer.headers().get("content-type"));
    var events = Biweekly.parse(answer.body()).first().getEvents();
    assertEquals(1, events.size());
    assertEquals("Debat; om *klima*, og mere", events.getFirst().getSummary().getValue());
    assertEquals("Kom med.", events.getFirst().getDescription().getValue());
    assertEquals("debat.her-er-debat@agora", events.getFirst().getUid().getValue());
    club.now = club.now.plusSeconds(40L * 86_400);
    assertFalse(club.get("/clubs/{club}/events.ics", path).body().contains("VEVENT"));
  }

  private void savesThreeDays() {
    new Events(club.contents())
        .save(
            new Event(
                SignupClub.ID,
                "debat",
                "Tre dage",
                "10. december mødes vi.\n\n24. december holder vi lukket.",
                null,
                Instant.parse("2026-12-11T18:00:00Z"),
                Instant.parse("2026-12-13T14:00:00Z"),
                "Salen",
                0,
                null,
                Instant.parse("2026-11-20T08:00:00Z"),
                Instant.parse("2026-12-11T16:00:00Z"),
                Instant.parse("2026-12-05T11:00:00Z")));
  }

  @Test
  void anEventOverSeveralDaysTellsBothOnEveryPage() {
    history.of(club.idaJoins());
    savesThreeDays();
    approves("2026-12", "December");
    history.goesOut("2026-12", 0);
    Map<String, String> issue = Map.of("club", SignupClub.ID, "issue", "2026-12");
    String when = "Fredag den 11. december kl. 19 – søndag den 13. december 2026 kl. 15";
    for (String page :
        List.of(
            club.get("/clubs/{club}", path).body(),
            club.get("/clubs/{club}/issues/{issue}", issue).body())) {
      assertTrue(page.contains(when), page);
    }
  }

  @Test
  void aDateThatBeginsAParagraphIsTheSameOnThePageAndInTheCalendar() {
    String dates = "10. december mødes vi.\n\n24. december holder vi lukket.";
    Block block =
        Block.of(
            new Block.Fields(
                "a",
                Block.Kind.TEXT,
                "Datoer",
                dates,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null));
    new Issues(club.contents())
        .save(new Issue(SignupClub.ID, "2026-12", "December", "", List.of(block), "hash"));
    history.of(club.idaJoins());
    history.goesOut("2026-12", 0);
    savesThreeDays();
    Map<String, String> issue = Map.of("club", SignupClub.ID, "issue", "2026-12");
    String page = club.get("/clubs/{club}/issues/{issue}", issue).body();
    assertTrue(
        page.contains(
            """
            <p>10. december mødes vi.</p>
            <p>24. december holder vi lukket.</p>
            """),
        page);
    var events =
        Biweekly.parse(club.get("/clubs/{club}/events.ics", path).body()).first().getEvents();
    assertEquals(dates, events.getFirst().getDescription().getValue());
  }

  private static final Map<String, String> DECEMBER =
      Map.of("club", SignupClub.ID, "issue", "2026-12");

  private static final String MAILING = "her-er-debat_2026-12";

  private String issuePage() {
    return club.get("/clubs/{club}/issues/{issue}", DECEMBER).body();
  }

  /** Without the marks of staff's own words, which are in the club's language. */
  private static String unmarked(String page) {
    return page.replaceAll("<span lang=\"da\">([^<]*)</span>\\s*", "$1");
  }

  private SentIssues sent() {
    return new SentIssues(new Mailings(club.tables().dynamo(), club.tables().mailings()));
  }

  /** The December issue leaves as the planner has it: frozen with what it shows. */
  private void leavesFrozen() {
    approves("2026-12", "December");
    history.waits("2026-12");
    Issue issue = new Issues(club.contents()).find(SignupClub.ID, "2026-12").orElseThrow();
    Map<String, Event> events =
        new Events(club.contents())
            .find(SignupClub.ID, "debat")
            .map(event -> Map.of("debat", event))
            .orElse(Map.of());
    assertTrue(sent().start(new MailingId(MAILING), SentIssue.of(issue, events)));
    history.goesOut("2026-12", 1);
  }

  @Test
  void thePageIsWhatWasSentWhateverBecomesOfTheDraft() {
    leavesFrozen();
    new Issues(club.contents())
        .save(new Issue(SignupClub.ID, "2026-12", "Kladde", "Ny", List.of(), null));
    String page = issuePage();
    assertTrue(page.contains("December") && !page.contains("Kladde"), page);
    String front = club.get("/clubs/{club}", path).body();
    assertTrue(front.contains("December") && !front.contains("Kladde"), front);
    assertTrue(club.get("/clubs/{club}/feed.xml", path).body().contains("December"));
  }

  @Test
  void anIssueThatWaitsOrIsUndoneIsOnNoPage() {
    approves("2026-12", "December");
    history.waits("2026-12");
    assertEquals(404, club.get("/clubs/{club}/issues/{issue}", DECEMBER).status());
    assertFalse(club.get("/clubs/{club}", path).body().contains("December"));
    assertTrue(
        new Mailings(club.tables().dynamo(), club.tables().mailings())
            .regret(new MailingId(MAILING), Mailing.Reason.STAFF, Instant.EPOCH));
    assertEquals(404, club.get("/clubs/{club}/issues/{issue}", DECEMBER).status());
    assertFalse(club.get("/clubs/{club}/feed.xml", path).body().contains("December"));
  }

  @Test
  void aLinkThatWasCorrectedIsCorrectedOnThePageToo() {
    Block article =
        Block.of(
            new Block.Fields(
                "artikel",
                Block.Kind.ARTICLE,
                "En artikel",
                "Læs.",
                null,
                null,
                "https://avis.example/forkert",
                "Læs den",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null));
    Issue issue = new Issue(SignupClub.ID, "2026-12", "December", "", List.of(article), "hash");
    new Issues(club.contents()).save(issue);
    history.waits("2026-12");
    assertTrue(sent().start(new MailingId(MAILING), SentIssue.of(issue, Map.of())));
    Mailings mailings = new Mailings(club.tables().dynamo(), club.tables().mailings());
    mailings.saveLink(new MailingId(MAILING), "l1", "artikel", "https://avis.example/forkert", "k");
    history.goesOut("2026-12", 1);
    assertTrue(issuePage().contains("https://avis.example/forkert"));
    new SentLinks(club.tables().dynamo(), club.tables().mailings(), () -> club.now)
        .correct(new MailingId(MAILING), "l1", "https://avis.example/rigtig", "staff-1");
    String page = issuePage();
    assertTrue(page.contains("https://avis.example/rigtig"), page);
    assertFalse(page.contains("https://avis.example/forkert"), page);
  }

  @Test
  void aCorrectionThatWasMailedStandsOnThePageAndOneThatWaitsDoesNot() {
    leavesFrozen();
    Corrections corrections = new Corrections(club.contents());
    for (String id : List.of("en", "to")) {
      Correction correction =
          new Correction(
              SignupClub.ID, "2026-12", id, "Rettelse " + id, "Det er kl. **19**.", null, null);
      corrections.replace(
          corrections.read(SignupClub.ID, correction.name()),
          correction,
          new Mailings(club.tables().dynamo(), club.tables().mailings()));
    }
    history.goesOut("2026-12--en", 1);
    history.waits("2026-12--to");
    String page = issuePage();
    assertTrue(page.contains("Rettelse en") && page.contains("<strong>19</strong>"), page);
    assertFalse(page.contains("Rettelse to"), page);
  }

  @Test
  void anEventThatIsCancelledOrMovedAfterwardsSaysSoInTheArchive() {
    history.of(club.idaJoins());
    leavesFrozen();
    assertFalse(issuePage().contains("Aflyst"));
    Events events = new Events(club.contents());
    Event event = events.find(SignupClub.ID, "debat").orElseThrow();
    events.save(
        event.moved(
            event.starts().plusSeconds(86_400),
            event.ends().plusSeconds(86_400),
            "Lille Sal",
            event.sale().orElseThrow()));
    String moved = unmarked(issuePage());
    assertTrue(moved.contains("Ændret siden udgaven blev sendt:"), moved);
    assertTrue(moved.contains("Lille Sal") && moved.contains("<li>Salen</li>"), moved);
    events.save(event.cancel());
    assertTrue(issuePage().contains("<strong>Aflyst.</strong>"), issuePage());
  }

  @Test
  void oneEventAloneIsAFileForTheReadersCalendar() {
    history.of(club.idaJoins());
    savesThreeDays();
    Event other = new Events(club.contents()).find(SignupClub.ID, "debat").orElseThrow();
    new Events(club.contents())
        .save(
            new Event(
                SignupClub.ID,
                "anden",
                "Anden",
                "",
                null,
                other.starts(),
                other.ends(),
                "Salen",
                0,
                null,
                null,
                null,
                null));
    var all = club.get("/clubs/{club}/events.ics", path);
    assertEquals(2, Biweekly.parse(all.body()).first().getEvents().size());
    var one = club.get("/clubs/{club}/events.ics", path, Map.of("event", "anden"));
    var events = Biweekly.parse(one.body()).first().getEvents();
    assertEquals(1, events.size());
    assertEquals("Anden", events.getFirst().getSummary().getValue());
  }
}
