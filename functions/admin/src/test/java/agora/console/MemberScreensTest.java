package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the desk reads of members is in words, and where it belongs. */
final class MemberScreensTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final Map<String, String> IDA =
      Map.of("member", "m00000", "purpose", "member-asked");

  private final Visitor visitor = new Visitor();

  MemberScreensTest() {
    visitor.given("save-club");
    visitor.members("her-er-debat", 1);
    visitor.as("dagny@bibliotek.example", "desk");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private String finds(String email, String purpose) {
    return visitor.post(CLUB + "/members", Map.of("email", email, "purpose", purpose)).body();
  }

  @Test
  void aPurposeThatIsMissingIsToldWhereItIsChosen() {
    String page = finds("m00000@borger.example", "");
    assertTrue(page.contains("id=\"find-purpose-wrong\">Vælg, hvad du skal bruge det til.<"), page);
    assertTrue(
        page.contains("aria-describedby=\"find-purpose-hint find-purpose-wrong\" aria-invalid"),
        page);
    assertFalse(page.contains("email-wrong"), page);
    page = finds("ingen", "security"); // the control: what is wrong with the address is told there
    assertTrue(page.contains("id=\"email-wrong\""), page);
    assertFalse(page.contains("find-purpose-wrong"), page);
    page = finds("ingen", "");
    assertTrue(page.contains("email-wrong") && page.contains("find-purpose-wrong"), page);
  }

  /** What staff did, in the order in which it stands in the audit. */
  private List<String> acts() {
    visitor.settle();
    try (DynamoDbClient store = visitor.store()) {
      return store
          .scan(scan -> scan.tableName(visitor.template.table("AuditTable").name()))
          .items()
          .stream()
          .map(row -> Objects.requireNonNull(row.get("command")).s())
          .toList();
    }
  }

  @Test
  void aSearchThatFindsNobodyListsNobodyAndIsInNobodysRecord() {
    for (String sought : List.of("ida", "nobody@borger.example", "")) {
      String page = finds(sought, "member-asked");
      assertTrue(page.contains("id=\"email-wrong\""), page);
      assertFalse(page.contains("m00000"), page);
    }
    assertTrue(acts().contains("find-member"), acts()::toString);
    assertFalse(acts().contains("list-members"), acts()::toString);
    assertFalse(known().contains("Se medlemmer"), this::known);
    String list = visitor.get(CLUB + "/members?purpose=club-work").body(); // the control
    assertTrue(list.contains("m00000@borger.example"), list);
    assertTrue(acts().contains("list-members"), acts()::toString);
    assertTrue(known().contains("Se medlemmer"), this::known);
  }

  @Test
  void aSearchSaysWhatIsWrongWithItAndNothingOfSending() {
    String page = finds("ida", "member-asked");
    assertTrue(page.contains("Det er ikke en hel mailadresse."), page);
    assertFalse(page.contains("sende til"), page);
    page = finds("nobody@borger.example", "member-asked"); // the control
    assertTrue(page.contains("Adressen hører ikke til et medlem af klubben."), page);
    assertFalse(page.contains("hel mailadresse."), page);
  }

  /** All that is known of Ida, as it is read. */
  private String known() {
    visitor.settle();
    return GoldenScreensTest.said(visitor.post(CLUB + "/acts/export-member", IDA).body());
  }

  @Test
  void whatStaffDidIsToldByItsName() {
    visitor.post(CLUB + "/acts/show-member", IDA);
    String said = known();
    assertTrue(said.contains("Handling\nVis et medlem\n"), said);
    assertFalse(said.contains("show-member"), said);
  }

  @Test
  void aConsentHasItsWordsAndItsTopicsTheirNamesInAllThatIsKnown() {
    chose(Consent.Purpose.TOPICS, List.of("demokrati", "klima"), 3);
    chose(Consent.Purpose.TRACKING_PERSONAL, List.of(), 6);
    String said = known();
    for (Consent.Purpose each :
        List.of(Consent.Purpose.TOPICS, Consent.Purpose.TRACKING_PERSONAL)) {
      String words = Wording.of(each, Language.DANISH, Wording.Names.NONE);
      assertTrue(said.contains(words.lines().findFirst().orElseThrow().strip()), said);
    }
    assertTrue(said.contains("Demokrati, Klima"), said);
    assertFalse(said.contains("demokrati"), said);
  }

  @Test
  void anIssueThatWasMailedHasItsSubjectAndOtherMailsSayWhatTheyWere() {
    visitor.given("save-issue");
    Club club = new Clubs(visitor.contents()).find("her-er-debat").orElseThrow();
    Issue issue = new Issues(visitor.contents()).all("her-er-debat").getFirst();
    begun(Mailing.preview("her-er-debat", issue.id(), 1), Mailing.Kind.PANEL, issue.id());
    begun(Mailing.id("her-er-debat", "2026-12-01--events"), Mailing.Kind.BEFORE_EVENT, "2026");
    String mailing = "her-er-debat_" + issue.id();
    assertEquals(issue.subject(), subject(mailing, club));
    assertEquals("Prøve: " + issue.subject(), subject(mailing + "--panel-1", club));
    assertEquals("Før", subject("her-er-debat_2026-12-01--events", club));
    assertNull(subject(mailing + "-x", club), "there is none of the name");
    assertNull(subject("other_2026-12", club));
  }

  private @Nullable Object subject(String mailing, Club club) {
    Map<String, String> variables = new HashMap<>(visitor.template.environment("AdminFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    try (DynamoDbClient store = visitor.store()) {
      Reading reading = new Reading(store, visitor.aws.environment(variables), () -> visitor.now);
      return new ToldRows(reading, club, Language.DANISH)
          .of(Map.of("mailing", mailing, "batch", 1))
          .get("subject");
    }
  }

  private void begun(MailingId id, Mailing.Kind kind, String about) {
    visitor
        .mailings()
        .begin(
            new Mailing(
                id,
                kind,
                Mailing.State.WAITING,
                null,
                "her-er-debat",
                about,
                "klub@bibliotek.example",
                "klub@bibliotek.example",
                List.of(),
                0,
                0,
                "",
                visitor.now,
                null,
                null,
                null));
  }

  @Test
  void whoIsLookedUpByNoAddressIsToldWhatToWriteAndNothingOfSending() {
    String page =
        visitor
            .post(CLUB + "/acts/find-member", Map.of("email", "ida", "purpose", "member-asked"))
            .body();
    assertTrue(page.contains("Skriv en mailadresse, som klub@bibliotek.dk."), page);
    assertFalse(page.contains("sende til"), page);
    page = visitor.post(CLUB + "/acts/add-member", Map.of("email", "ida")).body(); // the control
    assertTrue(page.contains("Vi kan ikke sende til denne adresse."), page);
  }

  @Test
  void aPrintedConsentIsInWordsThroughout() {
    Shown told = Shown.told("command line", "Ringede", Language.DANISH, null, Wording.Names.NONE);
    said(
        Consent.Purpose.TRACKING_PERSONAL,
        Consent.Fact.CONFIRMED,
        Consent.How.CONFIRMATION,
        5,
        List.of(),
        told);
    chose(Consent.Purpose.TOPICS, List.of("demokrati", "klima", "gone"), 3);
    String page = GoldenScreensTest.said(visitor.post(CLUB + "/acts/print-consent", IDA).body());
    assertTrue(page.contains("Klub: Her er debat"), page);
    assertTrue(page.contains("Kilde: hjemmesiden"), page);
    assertTrue(page.contains("Medlemmets id: m00000"), page);
    assertTrue(page.contains("Af: biblioteket, via kommandolinjen."), page);
    assertTrue(page.contains("Stod også i bekræftelsesmailen"), page);
    assertTrue(page.contains("Emner: Demokrati, Klima, gone."), page); // whose name nobody knows
    assertFalse(page.contains("her-er-debat") || page.contains(": confirm"), page);
  }

  /** Ida said yes behind the link of a mail. */
  private void chose(Consent.Purpose purpose, List<String> topics, int second) {
    Shown shown = Shown.on("/confirm", Language.DANISH, null, Wording.Names.NONE).alsoIn("confirm");
    said(purpose, Consent.Fact.CONFIRMED, Consent.How.CONFIRMATION, second, topics, shown);
  }

  @Test
  void thePageSaysWhatCanBeSearchedFor() {
    assertTrue(visitor.get(CLUB + "/members").body().contains("Der kan ikke søges på navn"));
  }

  private void said(String page, Consent.Fact fact, Consent.How how, int second) {
    Shown shown = Shown.on(page, Language.DANISH, null, Wording.Names.NONE);
    said(Consent.Purpose.MEMBERSHIP, fact, how, second, List.of(), shown);
  }

  private void said(
      Consent.Purpose purpose,
      Consent.Fact fact,
      Consent.How how,
      int second,
      List<String> topics,
      Shown shown) {
    try (DynamoDbClient store = visitor.store()) {
      Consent consent =
          new Consent(
              "her-er-debat",
              new MemberId("m00000"),
              Instant.parse("2026-11-01T10:00:00Z").plusSeconds(second),
              purpose,
              fact,
              "web",
              how,
              topics,
              shown);
      store.transactWriteItems(
          write ->
              write.transactItems(
                  new Consents(store, visitor.template.table("ConsentsTable").name())
                      .insert(consent)));
    }
  }

  /** The words that a site of the library's own had are nowhere here, nor is a hash of nothing. */
  @Test
  void aConsentThatWasReadElsewhereSaysSoInPlaceOfAnEmptyText() {
    said(Shown.ELSEWHERE, Consent.Fact.ASKED, Consent.How.SIGN_UP, 0);
    String page = visitor.post(CLUB + "/acts/print-consent", IDA).body();
    assertTrue(page.contains("Teksten stod på bibliotekets egen hjemmeside."), page);
    assertFalse(page.contains("SHA-256") || page.contains("elsewhere"), page);
    said("/confirm", Consent.Fact.CONFIRMED, Consent.How.CONFIRMATION, 9);
    page = visitor.post(CLUB + "/acts/print-consent", IDA).body(); // the control
    assertTrue(page.contains("SHA-256"), page);
    assertTrue(page.contains("siden bag linket i bekræftelsesmailen"), page);
  }

  @Test
  void allThatIsKnownIsToldInTheReadersWords() {
    said(Shown.ELSEWHERE, Consent.Fact.ASKED, Consent.How.SIGN_UP, 0);
    said("/confirm", Consent.Fact.CONFIRMED, Consent.How.CONFIRMATION, 9);
    visitor.post(CLUB + "/acts/show-member", IDA);
    String page = visitor.post(CLUB + "/acts/export-member", IDA).body();
    String said = GoldenScreensTest.said(page);
    for (String word : List.of("citizen", "elsewhere", "/confirm", "Portion", "SIGN_UP")) {
      assertFalse(said.contains(word), word + " in " + said);
    }
    assertTrue(said.contains("borgeren selv"), said);
    assertTrue(said.contains("bibliotekets egen hjemmeside"), said);
    assertEquals(-1, said.indexOf("Emne\n"), said);
  }
}
