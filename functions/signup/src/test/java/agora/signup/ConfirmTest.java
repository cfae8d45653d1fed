package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Consent.Fact;
import agora.members.consents.Consent.Purpose;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceRow;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.tokens.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A confirmation: what is shown, what is said yes to, and what is written down of it. */
final class ConfirmTest {

  private static final String CONFIRM = "/confirm/{token}";
  private static final Wording.Names NAMES =
      new Wording.Names(SignupClub.LIBRARY.name(), "Hør her");

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private String signsUp() {
    club.signsUpOnThePage("email", "ida@example.dk", "age", "15", "consent", "yes");
    return club.aws.token("confirm");
  }

  /** The library's own site sends more than our form does. */
  private String asksForMore() {
    club.call(
        "POST /clubs/{club}/members",
        Map.of("club", SignupClub.ID),
        Map.of("content-type", "application/json"),
        "{\"email\":\"ida@example.dk\",\"name\":\"Ida\",\"consent\":true,\"language\":\"en\","
            + "\"topics\":[\"klima\",\"boger\"],\"tracking\":\"personal\",\"source\":\"event\"}");
    return club.aws.token("confirm");
  }

  private SignupClub.Answer saysYesToAll(String link) {
    return club.posts(CONFIRM, link, "topics", "klima", "topics", "boger", "tracking", "personal");
  }

  private Member ida() {
    return club.members().getFirst();
  }

  private List<EvidenceRow> facts() {
    return new Evidence(club.client, club.table("ConsentsTable")).of(SignupClub.ID, ida().id());
  }

  private EvidenceRow fact(Purpose purpose, Fact fact) {
    return facts().stream()
        .filter(row -> row.purpose() == purpose && row.fact() == fact)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + purpose + " " + fact + " in " + facts()));
  }

  @Test
  void aLinkConfirmsWhatItsOwnMailAskedForAndNothingLater() {
    String first = signsUp();
    club.now = club.now.plusSeconds(60);
    String second = asksForMore();
    assertFalse(club.opens(CONFIRM, first).body().contains("Klima"));
    saysYesToAll(first);
    assertEquals(Member.State.ACTIVE, ida().state());
    assertEquals(List.of(), ida().topics());
    assertEquals(Member.Tracking.ANONYMOUS, ida().tracking());
    assertNull(ida().name());
    assertEquals(Language.DANISH, ida().language());
    assertEquals("web", ida().source());
    assertFalse(
        facts().stream()
            .anyMatch(row -> row.fact() == Fact.CONFIRMED && row.purpose() != Purpose.MEMBERSHIP));
    saysYesToAll(second); // too late: there is nothing to confirm any more
    assertEquals(List.of(), ida().topics());
  }

  @Test
  void theLaterLinkConfirmsWhatWasAskedLater() {
    signsUp();
    club.now = club.now.plusSeconds(60);
    saysYesToAll(asksForMore());
    assertEquals(List.of("klima", "boger"), ida().topics());
    assertEquals(Member.Tracking.PERSONAL, ida().tracking());
    assertEquals("Ida", ida().name());
    assertEquals(Language.ENGLISH, ida().language());
  }

  @Test
  void whileSomebodyAsksForMoreTheFirstLinkStillConfirmsTheFirstAsking() throws Exception {
    String first = signsUp();
    Callable<String> asks = this::asksForMore;
    Callable<String> confirms = () -> saysYesToAll(first).body();
    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(List.of(asks, confirms, asks, confirms));
    }
    saysYesToAll(first);
    assertEquals(Member.State.ACTIVE, ida().state());
    assertEquals(List.of(), ida().topics());
    assertEquals(Member.Tracking.ANONYMOUS, ida().tracking());
  }

  @Test
  void mailAndPageShowEachYesWithItsWordsAndTickNothing() {
    String link = asksForMore();
    String mail = club.aws.mails.getLast();
    var page = Jsoup.parse(club.call("GET " + CONFIRM, Map.of("token", link), Map.of(), "").body());
    for (Purpose purpose : List.of(Purpose.MEMBERSHIP, Purpose.TOPICS, Purpose.TRACKING_PERSONAL)) {
      String words = Wording.of(purpose, Language.ENGLISH, NAMES);
      assertTrue(page.text().contains(words), page.text());
      assertTrue(mail.contains(words), mail);
    }
    assertTrue(page.text().contains("Climate") && page.text().contains("Books"), page.text());
    assertTrue(mail.contains("Climate, Books"), mail);
    assertEquals(0, page.select("input[checked]").size());
    assertEquals(3, page.select("input[type=checkbox]").size());
  }

  @Test
  void onlyWhatIsTickedIsConfirmedAndOnlyOfWhatWasAskedFor() {
    String link = asksForMore();
    club.posts(CONFIRM, link, "topics", "boger", "topics", "andet");
    assertEquals(List.of("boger"), ida().topics());
    assertEquals(Member.Tracking.ANONYMOUS, ida().tracking());
    assertEquals(List.of("boger"), fact(Purpose.TOPICS, Fact.CONFIRMED).topics());
    assertEquals(List.of("klima", "boger"), fact(Purpose.TOPICS, Fact.ASKED).topics());
    EvidenceRow clicks = fact(Purpose.TRACKING_ANONYMOUS, Fact.DEFAULT);
    assertEquals(Wording.usual(Member.Tracking.ANONYMOUS, Language.ENGLISH), clicks.text());
  }

  @Test
  void eachYesHasARowOfItsOwnThatTellsWhatStoodWhere() {
    String link = asksForMore();
    club.call(
        "POST " + CONFIRM,
        Map.of("token", link),
        Map.of("content-type", "application/json", "accept-language", "da"),
        "{\"topics\":[\"klima\"],\"tracking\":\"personal\"}");
    for (Purpose purpose : List.of(Purpose.MEMBERSHIP, Purpose.TOPICS, Purpose.TRACKING_PERSONAL)) {
      EvidenceRow row = fact(purpose, Fact.CONFIRMED);
      String words = Wording.of(purpose, Language.DANISH, NAMES);
      assertEquals(Wording.VERSION, row.textVersion());
      assertEquals(Wording.hash(words), row.textHash());
      assertEquals(
          Language.DANISH, row.language(), "the language that was read, not the one of the mails");
      assertEquals("/confirm", row.page());
      assertEquals("confirm", row.mail());
      assertEquals("CONFIRMATION", row.how());
      assertEquals(Shown.CITIZEN, row.actor());
      assertEquals("2027-04.1", row.notice());
    }
    EvidenceRow membership = fact(Purpose.MEMBERSHIP, Fact.CONFIRMED);
    assertEquals(Wording.of(Purpose.MEMBERSHIP, Language.DANISH, NAMES), membership.text());
  }

  @Test
  void whatNobodyChoseIsWrittenDownAsADefaultAndNoWordsAreClaimedThatNobodyRead() {
    String link = signsUp();
    assertFalse(facts().stream().anyMatch(row -> row.purpose() != Purpose.MEMBERSHIP));
    club.posts(CONFIRM, link);
    assertEquals(
        List.of(Purpose.TRACKING_ANONYMOUS),
        facts().stream()
            .filter(row -> row.fact() == Fact.DEFAULT)
            .map(EvidenceRow::purpose)
            .toList());
    club.call(
        "POST /clubs/{club}/members",
        Map.of("club", SignupClub.ID),
        Map.of("content-type", "application/json"),
        "{\"email\":\"bo@example.dk\",\"consent\":true}");
    Member bo =
        club.members().stream()
            .filter(each -> each.email().startsWith("bo"))
            .findFirst()
            .orElseThrow();
    EvidenceRow asked =
        new Evidence(club.client, club.table("ConsentsTable"))
            .of(SignupClub.ID, bo.id())
            .getFirst();
    assertEquals(Shown.ELSEWHERE, asked.page());
    assertNull(asked.text());
    assertEquals(Wording.hash(""), asked.textHash());
  }

  @Test
  void theWelcomeAsksWhatTheFormDidNotAndSavesItAsYessesOfTheirOwn() {
    var page = Jsoup.parse(club.posts(CONFIRM, signsUp()).body());
    var form = page.select("form").first();
    assertTrue(form != null, page.text());
    String me = form.attr("action").replaceAll("/me/([^?]*).*", "$1");
    assertEquals(3, form.select("input[name=tracking]").size());
    assertEquals(2, form.select("input[name=topics]").size());
    club.now = club.now.plusSeconds(30);
    var saved =
        club.posts(
            "/me/{token}",
            me,
            "page",
            "welcome",
            "name",
            "Ida",
            "topics",
            "boger",
            "tracking",
            "none");
    assertTrue(saved.body().contains("Det er gemt"), saved.body());
    assertEquals("Ida", ida().name());
    assertEquals(List.of("boger"), ida().topics());
    assertEquals(Member.Tracking.NONE, ida().tracking());
    EvidenceRow topics = fact(Purpose.TOPICS, Fact.CHANGED);
    assertEquals(List.of("boger"), topics.topics());
    assertEquals("/confirm", topics.page());
    assertEquals("/confirm", fact(Purpose.TRACKING_NONE, Fact.CHANGED).page());
  }

  @Test
  void aLinkThatNamesNoAskingIsOverAndBringsANewOne() {
    signsUp();
    Tokens tokens = new Tokens(club::keys, () -> club.now);
    String old =
        tokens.make(
            agora.tokens.Purpose.CONFIRM,
            club.now.plus(Duration.ofDays(2)),
            SignupClub.ID,
            ida().id().value());
    assertEquals(410, club.opens(CONFIRM, old).status());
    club.posts(CONFIRM, old);
    assertEquals(Member.State.PENDING, ida().state());
    club.posts(CONFIRM, club.aws.token("confirm"));
    assertEquals(Member.State.ACTIVE, ida().state());
  }

  @Test
  void whoLeavesTakesNameTopicsAndChoicesAlong() {
    saysYesToAll(asksForMore());
    club.posts("/me/{token}", club.aws.token("me"), "topics", "klima", "panel", "yes");
    club.posts("/unsubscribe/{token}", club.aws.token("unsubscribe"));
    Member left = ida();
    assertEquals(Member.State.LEFT, left.state());
    assertNull(left.name());
    assertEquals(List.of(), left.topics());
    assertEquals(Member.Tracking.NONE, left.tracking());
    assertFalse(left.panel());
    assertEquals("ida@example.dk", left.email(), "which evidence is found by");
    assertTrue(facts().stream().anyMatch(row -> row.fact() == Consent.Fact.WITHDRAWN));
  }
}
