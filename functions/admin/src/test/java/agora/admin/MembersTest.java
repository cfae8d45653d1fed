package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.stack.Item;
import agora.testkit.StandIns;
import agora.testkit.aws.NearStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Staff and the members: add, import, export, find, print, erase. */
final class MembersTest {

  private static final String HEADER =
      "address,name,language,topics,consent_date,consent_source,consent_text\\n";
  private static final String GOOD =
      "ida@x.example,Ida,da,klima,2025-03-01,Gammelt nyhedsbrev,Ja tak\\n";

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo();

  @BeforeEach
  void aClub() {
    staff.sends("save-club");
  }

  @AfterEach
  void close() {
    dynamo.close();
    staff.close();
  }

  @Test
  void whoIsAddedAtTheDeskWaitsForTheirOwnConfirmation() {
    Map<String, @Nullable Object> answer = done(staff.sends("add-member"));
    assertEquals("confirmation-sent", answer.get("status"));
    StandIns.Asked mail =
        staff.aws.asked.stream()
            .filter(each -> each.body().contains("Destination"))
            .reduce((_, last) -> last)
            .orElseThrow();
    assertTrue(mail.body().contains("/confirm/"), mail.body());
    assertTrue(mail.body().contains("EmailTags"), mail.body()); // a bounce finds the member
    Map<String, @Nullable Object> member = found("vera.disken@borger.example");
    assertEquals("pending", member.get("state"));
    assertEquals("desk", member.get("source"));
  }

  @Test
  void theDeskMailsNoAddressMoreThanThreeTimesADay() {
    String eva = "{'command': 'add-member', 'club': 'her-er-debat', 'consent': true, 'email': ";
    for (int i = 0; i < 3; i++) {
      done(staff.asks(eva + "'eva@x.example'}"));
    }
    int before = staff.aws.asked.size();
    for (int i = 0; i < 9; i++) {
      Map<String, @Nullable Object> refused = staff.asks(eva + "'Eva@X.example '}");
      assertEquals(429, refused.get("status"));
      assertEquals(List.of("email"), fields(refused));
    }
    assertEquals(before, staff.aws.asked.size());
    done(staff.asks(eva + "'kaj@x.example'}")); // the control: another address
    assertEquals(before + 1, staff.aws.asked.size());
  }

  @Test
  void rowsAreJudgedInTheLanguageOfWhoeverAsks() {
    suppresses("", false);
    String command =
        "{'command': 'import-members', 'club': 'her-er-debat', 'dryRun': true, 'csv':"
            + " 'address\\nida\\n'";
    assertTrue(done(staff.asks(command + "}")).toString().contains("er ikke en mailadresse"));
    String english = done(staff.asks(command + ", 'language': 'en'}")).toString();
    assertTrue(english.contains("“ida” is not an email address that we can send to."), english);
  }

  @Test
  void nobodyIsAddedWithoutTheirYes() {
    assertEquals(
        List.of("consent"),
        fields(
            staff.asks(
                "{'command': 'add-member', 'club': 'her-er-debat', 'email': 'ida@x.example'}")));
  }

  private static final String ADD_IDA =
      "{'command': 'add-member', 'club': 'her-er-debat', 'email': 'ida@x.example', 'consent': true";

  @Test
  void theDeskOffersOnlyTheLanguagesOfTheClub() {
    done(
        staff.asks(
            Staff.file("save-club").replace("[\"da\", \"en\"]", "[\"da\"]").replace('"', '\'')));
    assertEquals(List.of("language"), fields(staff.asks(ADD_IDA + ", 'language': 'en'}")));
    done(staff.asks(ADD_IDA + "}"));
    assertEquals("da", found("ida@x.example").get("language"));
  }

  @Test
  void aClosedClubIsNotJoinedAtTheDesk() {
    done(staff.asks("{'command': 'close-club', 'club': 'her-er-debat'}"));
    assertEquals(List.of("club"), fields(staff.asks(ADD_IDA + "}")));
    done(staff.asks("{'command': 'close-club', 'club': 'her-er-debat', 'closed': false}"));
    done(staff.asks(ADD_IDA + "}"));
  }

  @Test
  void nobodyIsImportedIntoAClosedClubAndWhoLeftTheFormerSystemStillIs() {
    done(staff.asks("{'command': 'close-club', 'club': 'her-er-debat'}"));
    suppresses("left@x.example,unsubscribed\\n", false);
    for (boolean dryRun : List.of(true, false)) {
      Map<String, @Nullable Object> refused = imports(GOOD, dryRun);
      assertEquals(List.of("club"), fields(refused));
      assertTrue(refused.toString().contains("Klubben er lukket."), refused::toString);
    }
    assertEquals(List.of(), asList(finds("ida@x.example").get("members")));
    done(staff.asks("{'command': 'close-club', 'club': 'her-er-debat', 'closed': false}"));
    assertEquals(Map.of("new", 1), done(imports(GOOD, false)).get("counts"));
  }

  @Test
  void whatCannotBeAddedIsSaidFieldByField() {
    assertEquals(
        List.of("email", "name", "language", "source", "topics"),
        fields(
            staff.asks(
                "{'command': 'add-member', 'club': 'her-er-debat', 'email': 'ida', 'consent': true,"
                    + " 'name': '{{x}}', 'language': 'se', 'source': 'Ved Disken', 'topics':"
                    + " ['sport']}")));
  }

  @Test
  void nobodyIsImportedBeforeTheUnsubscribesAndBounces() {
    Map<String, @Nullable Object> refused = imports(GOOD, false);
    assertEquals(409, refused.get("status"));
    suppresses("", true); // a dry run is none
    assertEquals(409, imports(GOOD, false).get("status"));
    suppresses("", false);
    assertEquals(Map.of("new", 1), done(imports(GOOD, false)).get("counts"));
  }

  @Test
  void aDryRunImportsNobody() {
    suppresses("", false);
    assertEquals(Map.of("new", 1), done(imports(GOOD, true)).get("counts"));
    assertEquals(List.of(), asList(finds("ida@x.example").get("members")));
  }

  @Test
  void whoIsImportedIsAMemberWithTheConsentOfTheFormerSystem() {
    suppresses("", false);
    imports(GOOD, false);
    Map<String, @Nullable Object> ida = found("ida@x.example");
    assertEquals("active", ida.get("state"));
    assertEquals("none", ida.get("tracking"));
    assertEquals("2025-03-01T00:00:00Z", ida.get("since"));
    Map<String, @Nullable Object> fact =
        asMap(asList(prints("ida@x.example").get("facts")).getFirst());
    assertEquals("Ja tak", fact.get("text"));
    assertEquals("Gammelt nyhedsbrev", fact.get("source"));
    assertEquals("2025-03-01T00:00:00Z", fact.get("at"));
    assertEquals(true, fact.get("textProven"));
    String text = String.valueOf(prints("ida@x.example").get("text"));
    assertTrue(text.contains("1. marts 2025 kl. 01.00.00"), text);
  }

  @Test
  void eachRowGetsItsVerdict() {
    suppresses("left@x.example,unsubscribed\\nbounced@x.example,bounced\\n", false);
    imports(GOOD, false);
    Map<String, @Nullable Object> result =
        done(
            imports(
                GOOD
                    + "LEFT@x.example,,da,,2025-03-01,s,t\\n"
                    + "bounced@x.example,,da,,2025-03-01,s,t\\n"
                    + "new@x.example,,en,klima|lokalt,2025-03-01T10:00:00Z,s,t\\n"
                    + "new@x.example,,da,,2025-03-01,s,t\\n"
                    + "æ@x.example,,da,,2025-03-01,s,t\\n"
                    + "a@x.example,,da,sport,2025-03-01,s,t\\n"
                    + "b@x.example,,da,,2031-03-01,s,t\\n"
                    + "c@x.example,,da,,,s,t\\n"
                    + "d@x.example,,da,,2025-03-01,,t\\n"
                    + "e@x.example,,da,,2025-03-01,s,\\n"
                    + "f@x.example,010203-1234,da,,2025-03-01,s,t\\n",
                false));
    assertEquals(
        List.of(
            "known",
            "stopped",
            "stopped",
            "new",
            "duplicate",
            "bad",
            "bad",
            "bad",
            "bad",
            "bad",
            "bad",
            "bad"),
        asList(result.get("rows")).stream().map(row -> asMap(row).get("verdict")).toList());
  }

  @Test
  void aFileThatIsImportedTwiceLeavesTheFirstMembersUntouched() {
    suppresses("", false);
    imports(GOOD, false);
    Object id = found("ida@x.example").get("id");
    assertEquals(
        Map.of("known", 1), done(imports(GOOD.replace("Ida", "Eva"), false)).get("counts"));
    assertEquals(id, found("ida@x.example").get("id"));
    assertEquals("Ida", found("ida@x.example").get("name"));
  }

  @Test
  void whoWasErasedIsNotImported() {
    suppresses("", false);
    imports(GOOD, false);
    done(
        staff.asks(
            "{'command': 'erase-member', 'club': 'her-er-debat', 'email': 'ida@x.example',"
                + " 'really': true}"));
    assertEquals(List.of(), asList(finds("ida@x.example").get("members")));
    assertEquals(Map.of("erased", 1), done(imports(GOOD, false)).get("counts"));
  }

  @Test
  void aDanishSpreadsheetsSemicolonsAreRead() {
    suppresses("", false);
    Map<String, @Nullable Object> answer =
        staff.asks(
            "{'command': 'import-members', 'club': 'her-er-debat', 'csv': '\uFEFF"
                + HEADER.replace(',', ';')
                + "ida@x.example;Ida;da;klima,lokalt;2025-03-01;s;t\\n'}");
    assertEquals(Map.of("new", 1), done(answer).get("counts"));
  }

  @Test
  void anExportIsSafeAgainstFormulas() {
    for (String name : List.of("=cmd|x", "+1", "-1", "@SUM(A1)", "\\ttab", "Ida")) {
      put(name.hashCode(), name.replace("\\t", "\t"));
    }
    String csv =
        String.valueOf(
            done(staff.asks("{'command': 'export-members', 'club': 'her-er-debat'}")).get("csv"));
    for (String start : List.of(",=", ",+", ",-", ",@", ",\t", "\"=", "\"+", "\"\t")) {
      assertFalse(csv.contains(start), start + " in " + csv);
    }
    assertTrue(csv.contains("'=cmd|x"), csv);
    assertTrue(csv.contains(",Ida,"), csv);
  }

  @Test
  void anExportOfManyMembersComesInPartsThatFitTogether() {
    for (int i = 0; i < 7_000; i++) {
      put(i, "Navn af en vis længde, så at det fylder noget " + i);
    }
    String ask = "{'command': 'export-members', 'club': 'her-er-debat'%s}";
    Map<String, @Nullable Object> first = done(staff.asks(ask.formatted("")));
    Map<String, @Nullable Object> second =
        done(staff.asks(ask.formatted(", 'after': '" + first.get("next") + "'")));
    assertEquals(null, second.get("next"));
    assertEquals(7_001, (String.valueOf(first.get("csv")) + second.get("csv")).lines().count());
  }

  @Test
  void aSegmentIsListedByLanguageSourceAndTime() {
    put(1, "Ida");
    String ask = "{'command': 'list-members', 'club': 'her-er-debat', %s}";
    for (String filter :
        List.of("'language': 'da'", "'source': 'web'", "'since': '2026-11-01T10:00:00Z'")) {
      assertEquals(1, asList(done(staff.asks(ask.formatted(filter))).get("members")).size());
    }
    for (String filter :
        List.of("'language': 'en'", "'source': 'desk'", "'since': '2026-11-01T10:00:01Z'")) {
      assertEquals(0, asList(done(staff.asks(ask.formatted(filter))).get("members")).size());
    }
    assertEquals(List.of("limit"), fields(staff.asks(ask.formatted("'limit': 501"))));
  }

  @Test
  void aConsentIsPrintedWithTheExactWords() {
    done(staff.sends("add-member"));
    Map<String, @Nullable Object> print = prints("vera.disken@borger.example");
    String text = String.valueOf(print.get("text"));
    assertTrue(text.contains("må gemme min mailadresse og mine valg"), text);
    assertTrue(text.contains("Bedt om"), text);
    assertTrue(text.contains("Kilde: skranken"), text);
    assertTrue(String.valueOf(print.get("html")).contains("<h1>Dokumentation for samtykke</h1>"));
    assertEquals(true, asMap(asList(print.get("facts")).getFirst()).get("textProven"));
  }

  @Test
  void whatStandsAroundTheWordsIsInTheLanguageThatIsAskedFor() {
    done(staff.sends("add-member"));
    String text =
        String.valueOf(
            done(staff.asks(
                    "{'command': 'print-consent', 'club': 'her-er-debat', 'email':"
                        + " 'vera.disken@borger.example', 'language': 'en'}"))
                .get("text"));
    assertTrue(text.startsWith("Evidence of consent\nClub: Her er debat\n"), text);
    assertTrue(text.contains("Membership and the club's emails: Asked for"), text);
    assertTrue(text.contains("må gemme min mailadresse og mine valg"), text);
  }

  private static final String IDA = " 'club': 'her-er-debat', 'email': 'ida@x.example'";

  private void idaIsAMember() {
    suppresses("", false);
    done(imports(GOOD, false));
  }

  @Test
  void whoTelephonesIsUnsubscribedAndTheEvidenceSaysByWhomAndWhy() {
    idaIsAMember();
    String leave = "{'command': 'unsubscribe-member'," + IDA;
    assertEquals(List.of("reason"), fields(staff.asks(leave + "}")));
    assertEquals(
        List.of("reason"), fields(staff.asks(leave + ", 'reason': 'Ringede, 010190-1234'}")));
    assertEquals("active", found("ida@x.example").get("state"));
    done(staff.asks(leave + ", 'reason': 'Ringede 24. november'}"));
    assertEquals("left", found("ida@x.example").get("state"));
    String text = String.valueOf(prints("ida@x.example").get("text"));
    assertTrue(text.contains("Trukket tilbage"), text);
    assertTrue(
        text.contains("Af: biblioteket, via kommandolinjen. Bilag: Ringede 24. november"), text);
    done(staff.asks(leave + ", 'reason': 'Ringede igen'}"));
    assertFalse(prints("ida@x.example").toString().contains("Ringede igen"), "she had left");
  }

  @Test
  void aNameIsCorrectedAtTheDeskAndTheEvidenceSaysByWhomAndWhy() {
    idaIsAMember();
    String correct = "{'command': 'correct-member'," + IDA;
    assertEquals(List.of("reason"), fields(staff.asks(correct + ", 'name': 'Ida Bo'}")));
    assertEquals(
        List.of("name", "language"),
        fields(
            staff.asks(
                correct + ", 'name': '{{x}}', 'language': 'se', 'reason': 'Sagt ved skranken'}")));
    done(
        staff.asks(
            correct + ", 'name': 'Ida Bo', 'language': 'en', 'reason': 'Sagt ved skranken'}"));
    assertEquals("Ida Bo", found("ida@x.example").get("name"));
    assertEquals("en", found("ida@x.example").get("language"));
    assertEquals(List.of("klima"), found("ida@x.example").get("topics"));
    String text = String.valueOf(prints("ida@x.example").get("text"));
    assertTrue(text.contains("Bilag: Sagt ved skranken"), text);
    done(staff.asks("{'command': 'unsubscribe-member'," + IDA + ", 'reason': 'Ringede'}"));
    assertEquals(
        404,
        staff.asks(correct + ", 'name': 'Bo', 'reason': 'Ringede'}").get("status"),
        "nothing is kept of who has left that could be corrected");
  }

  @Test
  void noFreeTextOfStaffTakesACprNumber() {
    String event = Staff.file("save-event").replace('"', '\'');
    for (String number : List.of("010190-1234", "010190–1234", "01.01.90 1234", "0101901234")) {
      assertEquals(
          List.of("speaker"),
          fields(staff.asks(event.replace("Signe Holmgaard, forsker", "Signe " + number + ","))),
          number);
      suppresses("", false);
      assertFalse(
          asMap(
                  done(imports(GOOD.replace("Gammelt nyhedsbrev", "Blanket " + number), false))
                      .get("counts"))
              .containsKey("new"),
          number);
    }
    done(staff.asks(event));
  }

  @Test
  void nobodyIsErasedByAccident() {
    done(staff.sends("add-member"));
    assertEquals(
        List.of("really"),
        fields(
            staff.asks(
                "{'command': 'erase-member', 'club': 'her-er-debat', 'email':"
                    + " 'vera.disken@borger.example'}")));
    assertEquals("pending", found("vera.disken@borger.example").get("state"));
  }

  private void put(int number, String name) {
    dynamo.putItem(
        put ->
            put.tableName(Objects.requireNonNull(staff.environment.get("MEMBERS_TABLE")))
                .item(
                    Item.of("her-er-debat", "m%010d".formatted(number & 0xffffffffL))
                        .with("email", "m" + number + "@x.example")
                        .with("name", name)
                        .with("language", "da")
                        .with("topics", List.of("klima"))
                        .with("tracking", "ANONYMOUS")
                        .with("state", "ACTIVE")
                        .with("source", "web")
                        .with("joined", "2026-11-01T09:00:00Z")
                        .with("since", "2026-11-01T10:00:00Z")
                        .values()));
  }

  private Map<String, @Nullable Object> imports(String rows, boolean dryRun) {
    return staff.asks(
        "{'command': 'import-members', 'club': 'her-er-debat', 'dryRun': %s, 'csv': '%s'}"
            .formatted(dryRun, HEADER + rows));
  }

  private void suppresses(String rows, boolean dryRun) {
    done(
        staff.asks(
            "{'command': 'import-suppressions', 'club': 'her-er-debat', 'dryRun': %s, 'csv': '%s'}"
                .formatted(dryRun, "address,reason\\n" + rows)));
  }

  private Map<String, @Nullable Object> finds(String email) {
    return done(staff.asks("{'command': 'find-member', 'email': '" + email + "'}"));
  }

  private Map<String, @Nullable Object> found(String email) {
    return asMap(asList(finds(email).get("members")).getFirst());
  }

  private Map<String, @Nullable Object> prints(String email) {
    return done(
        staff.asks(
            "{'command': 'print-consent', 'club': 'her-er-debat', 'email': '" + email + "'}"));
  }

  private static Map<String, @Nullable Object> done(Map<String, @Nullable Object> answer) {
    assertEquals(true, answer.get("ok"), () -> Json.write(answer));
    return asMap(answer.get("result"));
  }

  private static List<Object> fields(Map<String, @Nullable Object> answer) {
    assertEquals(false, answer.get("ok"), () -> Json.write(answer));
    return asList(answer.get("errors")).stream()
        .<Object>map(error -> String.valueOf(asMap(error).get("field")))
        .toList();
  }
}
