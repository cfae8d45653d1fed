package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the writer to whoever approves, and back. */
final class ApprovalFlowTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2026-12";
  private static final Map<String, String> THIS = Map.of("issue", "2026-12", "back", ISSUE);

  private final Visitor visitor = new Visitor();

  ApprovalFlowTest() {
    visitor.given("save-club", "save-event", "save-issue");
    rosa();
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private void rosa() {
    visitor.as("rosa@bibliotek.example", "writer");
  }

  private void gert() {
    visitor.as("gert@bibliotek.example", "approver");
  }

  private String mails() {
    return String.join("\n", visitor.aws.mails);
  }

  @Test
  void aTestMailGoesToWhoAsksAndToNobodyElse() {
    visitor.post(CLUB + "/acts/send-test", THIS);
    assertTrue(mails().contains("rosa@bibliotek.example"), mails());
    assertTrue(mails().contains("Prøve: "), mails());
    assertFalse(mails().contains("Ida"), "it is to nobody of that name: " + mails());
    assertFalse(mails().contains("{{"), mails());
    int sent = visitor.aws.mails.size();
    String page =
        visitor
            .post(
                CLUB + "/acts/send-test", Map.of("issue", "2026-12", "to", "fremmed@andet.example"))
            .body();
    assertTrue(page.contains("Vælg en af mulighederne."), page);
    assertEquals(sent, visitor.aws.mails.size());
  }

  @Test
  void whoApprovesIsAskedReadsSendsBackAndSeesWhatIsNew() {
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    assertTrue(mails().contains("/admin/clubs/her-er-debat/issues/2026-12/approval"), mails());
    assertTrue(visitor.get(ISSUE).body().contains("Til godkendelse"));
    assertFalse(visitor.get(ISSUE + "/approval").body().contains(">Godkend</button>"), "a writer");

    gert();
    String page = visitor.get(ISSUE + "/approval").body();
    assertTrue(page.contains("Alt er nyt."), page);
    assertTrue(page.contains(">Godkend</button>"), page);
    visitor.post(
        CLUB + "/acts/return-issue",
        Map.of("issue", "2026-12", "message", "Emnet er for langt", "back", ISSUE));
    assertTrue(mails().contains("Emnet er for langt"), mails());

    rosa();
    page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Sendt tilbage"), page);
    assertTrue(page.contains("»Emnet er for langt«"), page);
    visitor.post(ISSUE + "/save", Map.of("was.preheader", preheader(), "set.preheader", "Kort nu"));
    visitor.post(CLUB + "/acts/ask-approval", THIS);

    gert();
    page = visitor.get(ISSUE + "/approval").body();
    assertTrue(page.contains("Ændret siden sidst"), page);
    assertTrue(page.contains("<ins>Kort nu</ins>"), page);
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    assertTrue(visitor.get(ISSUE).body().contains("✓ Godkendt"));
  }

  @Test
  void whoAskedTakesItBackUntilItIsAnswered() {
    Map<String, String> takesBack = new HashMap<>(THIS);
    takesBack.put("ask.asked", "yes");
    assertFalse(visitor.get(ISSUE).body().contains("Træk anmodningen tilbage"), "nobody asked");
    assertEquals(
        "Der er sendt en mail til dem, der får besked: Debat.",
        told(visitor.post(CLUB + "/acts/ask-approval", THIS).location()));
    assertTrue(visitor.get(ISSUE).body().contains("Træk anmodningen tilbage"));
    int sent = visitor.aws.mails.size();
    assertEquals(
        "Anmodningen er trukket tilbage.",
        told(visitor.post(CLUB + "/acts/ask-approval", takesBack).location()));
    visitor.post(CLUB + "/acts/ask-approval", takesBack); // who presses twice
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Rosa bad om godkendelse, men trak anmodningen tilbage"), page);
    assertTrue(page.contains(">Bed om godkendelse</button>"), page);
    assertEquals(sent, visitor.aws.mails.size());
    gert();
    assertFalse(visitor.get(CLUB).body().contains("December venter på godkendelse"));
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    rosa();
    visitor.post(CLUB + "/acts/ask-approval", takesBack);
    assertTrue(visitor.get(ISSUE).body().contains("✓ Godkendt"), "it is answered");
  }

  /** What a page that somebody comes back to says was done. */
  private String told(String address) {
    String page = visitor.get(address).body();
    int at = page.indexOf("<div class=\"note\" role=\"status\">\n<p>");
    return page.substring(page.indexOf("<p>", at) + 3, page.indexOf("</p>", at));
  }

  private static final String GONE =
      "http://www.avis.dk/artikel: Siden findes ikke (fejl 404). Ret adressen, eller fjern linket.";

  private void linksTo(String address) {
    String issue =
        visitor.file("save-issue").replace("https://www.aabenby.example/da-byen-trak-lod", address);
    assertTrue(visitor.gives(issue).contains("\"ok\":true"));
  }

  @Test
  void aDeadLinkIsToldWhoeverAsksForApprovalWhereTheyWrite() {
    linksTo("http://www.avis.dk/artikel");
    visitor.site.answers("/artikel", 404);
    Visitor.Page page = visitor.post(CLUB + "/acts/ask-approval", THIS);
    assertEquals(409, page.status());
    String body = page.body();
    assertTrue(
        body.contains("<li><a href=\"#blocks-2-url\">Del 3 (artikel), link</a>: " + GONE), body);
    assertTrue(body.contains("id=\"blocks-2-url-wrong\">" + GONE), body);
    assertTrue(body.contains("<details class=\"more missing\" open>"), body);
    assertEquals("", mails(), "nobody is asked to read what can't be approved");
    String alert = body.substring(body.indexOf("role=\"alert\""));
    assertTrue(alert.substring(0, alert.indexOf("</div>")).contains(GONE), body);
    assertTrue(
        body.contains("<ul id=\"missing\"></ul>"), "what is typed renews this, and not the alert");
    assertFalse(body.contains("er klar"), "nobody knows that before its links are followed");
    visitor.site.page("/artikel", "Her er den");
    visitor.post(CLUB + "/acts/ask-approval", THIS); // the control
    assertTrue(mails().contains("/approval"), mails());
  }

  @Test
  void whoApprovesSendsADeadLinkBackWithOnePressAndItsWriterReadsIt() {
    linksTo("http://www.avis.dk/artikel");
    visitor.site.page("/artikel", "Her er den");
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    visitor.site.answers("/artikel", 404);
    gert();
    Visitor.Page page =
        visitor.post(
            CLUB + "/acts/approve-issue", Map.of("issue", "2026-12", "back", ISSUE + "/approval"));
    assertEquals(409, page.status());
    String message = "Del 3 (artikel), link: " + GONE;
    assertTrue(page.body().contains("<li>" + message), page.body());
    assertTrue(page.body().contains("required>" + message + "</textarea>"), page.body());
    visitor.post(
        CLUB + "/acts/return-issue", Map.of("issue", "2026-12", "message", message, "back", ISSUE));
    rosa();
    assertTrue(visitor.get(ISSUE).body().contains("»" + message + "«"));
  }

  @Test
  void whoApprovesSeesThatItIsSentBackByWhomWithWhatAndWhatCanBeDone() {
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    gert();
    assertTrue(visitor.get(ISSUE + "/approval").body().contains("class=\"primary\">Godkend<"));
    visitor.post(
        CLUB + "/acts/return-issue",
        Map.of("issue", "2026-12", "message", "Emnet er for langt", "back", ISSUE + "/approval"));
    for (String address : List.of(ISSUE, ISSUE + "/approval")) {
      String page = visitor.get(address).body();
      assertTrue(page.contains("Gert sendte den tilbage"), page);
      assertTrue(page.contains("»Emnet er for langt« Nu venter den på Rosa."), page);
      assertTrue(page.contains(">Godkend alligevel</button>"), page);
      assertFalse(page.contains("class=\"primary\""), page);
    }
    assertTrue(visitor.get(CLUB).body().contains("Venter på Rosa."));
    rosa();
    assertTrue(visitor.get(ISSUE).body().contains("« Ret den, og bed om godkendelse igen."));
    visitor.post(ISSUE + "/save", Map.of("was.preheader", preheader(), "set.preheader", "Kort nu"));
    gert();
    assertTrue(visitor.get(ISSUE + "/approval").body().contains("Der er rettet i den siden."));
  }

  @Test
  void anApprovalThatIsTakenBackIsToldWhoAskedForItByMailOnTheIssueAndInTheOverview() {
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    gert();
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    int before = visitor.aws.mails.size();
    visitor.post(CLUB + "/acts/withdraw-approval", THIS);
    String mail = String.join("\n", visitor.aws.mails.subList(before, visitor.aws.mails.size()));
    assertTrue(mail.contains("rosa@bibliotek.example"), mail);
    assertTrue(mail.contains("gert@bibliotek.example har trukket godkendelsen af udgaven"), mail);
    String said = "Gert trak godkendelsen tilbage ";
    assertTrue(waits(visitor.get(CLUB).body()).contains(said), "he can't write");
    rosa();
    assertTrue(visitor.get(ISSUE).body().contains(said));
    String page = visitor.get(CLUB).body();
    assertTrue(page.contains("December: godkendelsen er trukket tilbage"), page);
    assertTrue(page.contains(said), page);
    assertFalse(waits(page).contains(said), page);
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    assertFalse(visitor.get(ISSUE).body().contains(said), "it is asked for again");
  }

  @Test
  void whoApprovedUnaskedTakesItBackAndNobodyIsMailed() {
    gert();
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    visitor.post(CLUB + "/acts/withdraw-approval", THIS);
    assertEquals("", mails());
    assertTrue(visitor.get(ISSUE).body().contains("Gert trak godkendelsen tilbage "));
  }

  /** What the overview lists as waiting for others; empty where nothing does. */
  private static String waits(String page) {
    int at = page.indexOf("<ul class=\"rows waits\">");
    return at < 0 ? "" : page.substring(at, page.indexOf("</ul>", at));
  }

  @Test
  void theOverviewAsksOfNobodyWhatTheirRoleCannotDo() {
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    String page = visitor.get(CLUB).body();
    assertTrue(waits(page).contains("December venter på godkendelse"), page);
    assertTrue(waits(page).contains("Venter på den, der godkender."), page);
    assertFalse(waits(page).contains("Januar"), page);
    assertTrue(page.contains(">Januar 2027 er ikke begyndt</a>"), page);
    gert();
    page = visitor.get(CLUB).body();
    assertFalse(waits(page).contains("December venter på godkendelse"), page);
    assertTrue(waits(page).contains("Januar 2027 er ikke begyndt"), page);
    assertTrue(waits(page).contains("Venter på den, der skriver."), page);
  }

  @Test
  void anApprovalThatFellIsToldInTheOverview() {
    gert();
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    rosa();
    String fell = "Godkendelsen er faldet bort, for der er rettet i den.";
    assertFalse(visitor.get(CLUB).body().contains(fell));
    visitor.post(ISSUE + "/save", Map.of("was.preheader", preheader(), "set.preheader", "Nyt"));
    assertTrue(visitor.get(CLUB).body().contains(fell));
  }

  @Test
  void whoApprovesReadsWhenItLeavesToHowManyAndWhatStandsInTheInboxBeforeTheyPress() {
    visitor.counts("her-er-debat", 40);
    String preheader = preheader();
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    gert();
    String departs =
        "Når den er godkendt, går den ud tirsdag den 1. december kl. 9 til ca. 40 medlemmer.";
    for (String address : List.of(ISSUE, ISSUE + "/approval")) {
      String page = visitor.get(address).body();
      int pressed = page.indexOf(">Godkend</button>");
      assertTrue(page.indexOf(departs) > 0 && page.indexOf(departs) < pressed, page);
    }
    String page = visitor.get(ISSUE + "/approval").body();
    assertTrue(page.contains("<dd>" + preheader + "</dd>"), page);
    rosa();
    assertFalse(visitor.get(ISSUE).body().contains(departs), "who can't approve");
  }

  /** December is asked for in October, when November is what comes next. */
  @Test
  void theOverviewSaysWhoIsWaitedForByIssuesThatAreNotTheNext() {
    visitor.now = Instant.parse("2026-10-20T10:00:00Z");
    rosa();
    assertFalse(visitor.get(CLUB).body().contains("December venter"), "nobody has asked");
    visitor.post(CLUB + "/acts/ask-approval", THIS);
    gert();
    String page = visitor.get(CLUB).body();
    assertTrue(page.contains("December venter på godkendelse"), page);
    assertTrue(page.contains("href=\"" + ISSUE + "/approval\""), page);
    visitor.post(
        CLUB + "/acts/return-issue", Map.of("issue", "2026-12", "message", "Nej", "back", ISSUE));
    rosa();
    page = visitor.get(CLUB).body();
    assertTrue(page.contains("December er sendt tilbage"), page);
    assertTrue(page.contains("til 0 medlemmer · Sendt tilbage"), page);
  }

  @Test
  void whoMendsWhatWasSentBackIsToldWhatIsMissingBesideTheMessage() {
    gert();
    visitor.post(
        CLUB + "/acts/return-issue", Map.of("issue", "2026-12", "message", "Nej", "back", ISSUE));
    rosa();
    String subject = hidden(visitor.get(ISSUE).body(), "subject");
    visitor.post(ISSUE + "/save", Map.of("was.subject", subject, "set.subject", ""));
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("»Nej« Der mangler én ting, før den kan godkendes."), page);
    assertFalse(page.contains("press-ask-approval"), page);
  }

  /** It would lose its approval without a word, and perhaps not leave. */
  @Test
  void anIdeaIsNotOfferedToAnIssueThatIsApproved() {
    visitor.post(CLUB + "/ideas", Map.of("note", "Natbussen"));
    assertTrue(visitor.get(CLUB + "/ideas").body().contains("Brug i december"));
    gert();
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    rosa();
    assertFalse(visitor.get(CLUB + "/ideas").body().contains("Brug i december"));
  }

  @Test
  void whatWasChangedWhileItWasReadIsNotApproved() {
    gert();
    String read = visitor.get(ISSUE + "/approval").body();
    rosa();
    visitor.post(ISSUE + "/save", Map.of("was.preheader", preheader(), "set.preheader", "Nyt"));
    gert();
    Map<String, String> approves =
        Map.of("issue", "2026-12", "back", ISSUE + "/approval", "seen", hidden(read, "seen"));
    assertEquals(
        ISSUE + "/approval", visitor.post(CLUB + "/acts/approve-issue", approves).location());
    String page = visitor.get(ISSUE + "/approval").body();
    assertTrue(
        page.contains("<div class=\"note warns\" role=\"alert\">\n<p>Udgaven er ændret, siden du"),
        page);
    assertFalse(page.contains("✓ Godkendt"), page);
    Map<String, String> again =
        Map.of("issue", "2026-12", "back", ISSUE, "seen", hidden(page, "seen"));
    visitor.post(CLUB + "/acts/approve-issue", again);
    visitor.post(CLUB + "/acts/approve-issue", again); // who presses twice
    assertTrue(visitor.get(ISSUE).body().contains("✓ Godkendt"));
  }

  private static String hidden(String page, String name) {
    String before = "name=\"" + name + "\" value=\"";
    int at = page.indexOf(before) + before.length();
    return page.substring(at, page.indexOf('"', at));
  }

  private String preheader() {
    return hidden(visitor.get(ISSUE).body(), "preheader");
  }

  @Test
  void whatIsSentNowCanBeRegrettedWhileAClockRuns() {
    gert();
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    assertFalse(visitor.get(ISSUE).body().contains("data-left"), "it leaves in a week");
    visitor.post(CLUB + "/acts/send-now", THIS);
    visitor.now = visitor.now.plusSeconds(19);
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("data-left=\"581\" aria-hidden=\"true\">9:41</span>"), page);
    visitor.now = visitor.now.plusSeconds(580);
    page = visitor.get(ISSUE).body();
    assertTrue(page.contains(">0:01</span>"), page);
    visitor.post(
        CLUB + "/acts/undo-mailing", Map.of("mailing", hidden(page, "mailing"), "back", ISSUE));
    assertTrue(visitor.get(ISSUE).body().contains("Fortrudt"));
  }

  @Test
  void whatIsApprovedMinutesBeforeItLeavesCanBeRegrettedTheSameWay() {
    gert();
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    visitor.now = Instant.parse("2026-12-01T07:49:59Z"); // it leaves at eight
    gert();
    assertFalse(visitor.get(ISSUE).body().contains("data-left"));
    visitor.now = Instant.parse("2026-12-01T07:50:19Z");
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Fortryd <span class=\"clock\" data-left=\"581\""), page);
    visitor.post(CLUB + "/acts/withdraw-approval", THIS);
    assertFalse(visitor.get(ISSUE).body().contains("✓ Godkendt"));
  }

  @Test
  void whoeverIsAskedIsNotWhoAsks() {
    visitor.as("debat@bibliotek.example", "writer");
    String page = visitor.post(CLUB + "/acts/ask-approval", Map.of("issue", "2026-12")).body();
    assertTrue(page.contains("Der er ingen at spørge"), page);
    assertEquals(List.of(), visitor.aws.mails);
  }

  @Test
  void whatIsApprovedIsNotSentBack() {
    gert();
    visitor.post(CLUB + "/acts/approve-issue", THIS);
    String page =
        visitor
            .post(CLUB + "/acts/return-issue", Map.of("issue", "2026-12", "message", "Nej"))
            .body();
    assertTrue(page.contains("Udgaven er godkendt"), page);
  }

  @Test
  void aMessageIsNeededToSendItBack() {
    gert();
    String page =
        visitor
            .post(CLUB + "/acts/return-issue", Map.of("issue", "2026-12", "message", " "))
            .body();
    assertTrue(page.contains("id=\"message-wrong\""), page);
  }
}
