package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files as spreadsheets, shops and other newsletter systems write them. */
final class ImportedFilesTest {

  private static final String HEADER =
      "address,name,language,topics,consent_date,consent_source,consent_text\n";
  private static final String NOBODY = "address,reason\n";

  private final Staff staff = new Staff();

  @BeforeEach
  void aClub() {
    staff.sends("save-club");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  @Test
  void aSpreadsheetsSepLineAndItsEmptyLastColumnsAreNoHindrance() {
    suppresses(NOBODY);
    String row = "q1@borger.example;Ida;da;;2025-11-03;G;Ja tak;;\n";
    assertEquals(
        List.of("new"),
        verdicts(members("sep=;\r\n" + HEADER.strip().replace(',', ';') + ";;\r\n" + row)));
    assertEquals("Ida", found("q1@borger.example").get("name"));
  }

  @Test
  void separatorsAreTheHeadersOwn() {
    suppresses(NOBODY);
    for (String separator : List.of(";", "\t", "|")) {
      String address = "s" + (int) separator.charAt(0) + "@borger.example";
      String csv = HEADER + address + ",Ida,da,klima,2025-11-03,G,Ja tak\n";
      assertEquals(List.of("new"), verdicts(members("\uFEFF" + csv.replace(",", separator))));
      assertEquals(List.of("klima"), found(address).get("topics"));
    }
  }

  @Test
  void aQuotedCellKeepsItsSeparatorsItsQuotesAndItsLineBreaks() {
    suppresses(NOBODY);
    String csv =
        HEADER
            + "a@borger.example,\"Ann \"\"Bo\"\" Li\",da,\"klima, lokalt\",2025-11-03,G,\"Ja,\r\n"
            + "tak\"\r\nb@borger.example,Bo,da,,2025-11-03,G,Ja\r\n";
    assertEquals(List.of("new", "new"), verdicts(members(csv)));
    assertEquals("Ann \"Bo\" Li", found("a@borger.example").get("name"));
    assertEquals(List.of("klima", "lokalt"), found("a@borger.example").get("topics"));
  }

  @Test
  void aQuoteThatIsNeverClosedIsItsOwnRowsFaultAlone() {
    suppresses(NOBODY);
    Map<String, @Nullable Object> result =
        members(
            HEADER
                + "q1@borger.example,\"Ida,da,,2025-11-03,G,Ja tak\n"
                + "q2@borger.example,\"Eva,da,,2025-11-03,G,Ja tak\n"
                + "q3@borger.example,\"Ib \"\"B\"\"\",da,,2025-11-03,G,Ja tak\n");
    assertEquals(List.of("bad", "bad", "new"), verdicts(result));
    assertTrue(reason(result, 0).contains("citationstegn"), reason(result, 0));
    assertEquals("Ib \"B\"", found("q3@borger.example").get("name"));
  }

  @Test
  void aRowWithMoreFieldsThanTheHeaderIsNamedAndNotShifted() {
    suppresses(NOBODY);
    Map<String, @Nullable Object> result =
        members(HEADER + "a@borger.example,Hansen, Ida,da,,2025-11-03,G,Ja tak\n");
    assertEquals(List.of("bad"), verdicts(result));
  }

  @Test
  void rowsAreCountedAsTheSpreadsheetCountsThem() {
    suppresses(NOBODY);
    Map<String, @Nullable Object> result =
        members(HEADER + "\n;;;;;;\n,,,,,,\na@borger.example,,,,2025-11-03,G,Ja\n");
    assertEquals(4, asMap(asList(result.get("rows")).getFirst()).get("row"));
    assertEquals(1, result.get("of"));
  }

  @Test
  void aDressedOrPastedAddressIsStillTheAddress() {
    suppresses(NOBODY);
    String rest = ",,,,2025-11-03,G,Ja\n";
    assertEquals(
        List.of("new", "new", "new", "new", "new", "duplicate", "bad", "bad"),
        verdicts(
            members(
                HEADER
                    + "Ida <a1@borger.example>"
                    + rest
                    + "\"Hansen, Ida\" <a2@borger.example>"
                    + rest
                    + "mailto:a3@borger.example"
                    + rest
                    + "\u00A0a4@borger.example\u200B"
                    + rest
                    + "a5@borger.example."
                    + rest
                    + "<A1@BORGER.example>"
                    + rest
                    + "a6@borger.example og a7@borger.example"
                    + rest
                    + "Ida"
                    + rest)));
  }

  @Test
  void datesAreReadAsDanesWriteThem() {
    suppresses(NOBODY);
    Map<String, String> dates = new LinkedHashMap<>();
    dates.put("03-11-2025", "2025-11-03T00:00:00Z");
    dates.put("3/11/2025", "2025-11-03T00:00:00Z");
    dates.put("3.11.2025", "2025-11-03T00:00:00Z");
    dates.put("3. november 2025", "2025-11-03T00:00:00Z");
    dates.put("03-11-2025 14:02", "2025-11-03T13:02:00Z");
    dates.put("3. nov. 2025 kl. 14.02", "2025-11-03T13:02:00Z");
    dates.put("2025-11-03 14:02:00", "2025-11-03T13:02:00Z");
    dates.put("2025-07-03 14:02:00", "2025-07-03T12:02:00Z");
    dates.put("2025-11-03T14:02:00Z", "2025-11-03T14:02:00Z");
    dates.put("2025-11-03T14:02:00.123456+01:00", "2025-11-03T13:02:00Z");
    int row = 0;
    for (Map.Entry<String, String> each : dates.entrySet()) {
      String address = "d" + row++ + "@borger.example";
      assertEquals(
          List.of("new"),
          verdicts(members(HEADER + address + ",,,," + each.getKey() + ",G,Ja\n")),
          each.getKey());
      assertEquals(each.getValue(), found(address).get("since"), each.getKey());
    }
  }

  @Test
  void whatIsNoDateForSureIsNone() {
    suppresses(NOBODY);
    for (String date :
        List.of(
            "",
            "45964",
            "11/25/2025",
            "31-02-2025",
            "3-11-25",
            "0000-01-01",
            "-999999999-01-01",
            "1989-12-31",
            "2031-01-01",
            "2025-11-03 25:00",
            "i går")) {
      assertEquals(
          List.of("bad"),
          verdicts(members(HEADER + "a@borger.example,,,," + date + ",G,Ja\n")),
          date);
    }
  }

  @Test
  void languagesAndTopicsAreReadByTheirNamesToo() {
    suppresses(NOBODY);
    members(
        HEADER
            + "a@borger.example,,DA,Klima;Lokalt,2025-11-03,G,Ja\n"
            + "b@borger.example,,en-GB,klima lokalt,2025-11-03,G,Ja\n"
            + "c@borger.example,,Dansk,KLIMA|lokalt,2025-11-03,G,Ja\n");
    for (String address : List.of("a", "b", "c")) {
      assertEquals(List.of("klima", "lokalt"), found(address + "@borger.example").get("topics"));
    }
    assertEquals("en", found("b@borger.example").get("language"));
    assertEquals("da", found("c@borger.example").get("language"));
  }

  @Test
  void aBrokenNameIsRefusedAndWhatSaysNothingIsNoName() {
    suppresses(NOBODY);
    Map<String, @Nullable Object> result =
        members(
            HEADER
                + "enc1@borger.example,S\uFFFDren \uFFFDgaard,da,,2025-11-03,G,Ja tak\n"
                + "enc2@borger.example,SÃ¸ren,da,,2025-11-03,G,Ja tak\n"
                + "enc3@borger.example,\"Søren\u00ADAa\",da,,2025-11-03,G,Ja tak\n"
                + "enc4@borger.example,NULL,da,,2025-11-03,G,Ja tak\n"
                + "enc5@borger.example,Ângela Ã,da,,2025-11-03,G,Ja tak\n");
    assertEquals(List.of("bad", "bad", "new", "new", "new"), verdicts(result));
    assertTrue(reason(result, 1).contains("tegnkodning"), reason(result, 1));
    assertEquals("SørenAa", found("enc3@borger.example").get("name"));
    assertEquals(null, found("enc4@borger.example").get("name"));
  }

  @Test
  void whoLeftIsNeverMailedHoweverTheAddressWasWritten() {
    suppresses(
        """
        address,reason
        \u00A0 afmeldt.nbsp@borger.example,unsubscribed
        Holm <afmeldt.navn@borger.example>,Unsubscribed
        "Hansen, Ida" <afmeldt.citat@borger.example>,unsubscribed
        afmeldt.punkt@borger.example.,unsubscribed
        """);
    String rest = ",A,da,demokrati,2025-11-03,G,Ja tak\n";
    assertEquals(
        List.of("stopped", "stopped", "stopped", "stopped"),
        verdicts(
            members(
                HEADER.replace("topics", "gruppe")
                    + "afmeldt.nbsp@borger.example"
                    + rest
                    + "afmeldt.navn@borger.example"
                    + rest
                    + "afmeldt.citat@borger.example"
                    + rest
                    + "afmeldt.punkt@borger.example"
                    + rest)));
  }

  @Test
  void oneSuppressionThatIsNotUnderstoodKeepsTheGateShutUntilItIsMended() {
    String good =
        "a@borger.example,unsubscribed\nb@borger.example,bounced\nc@borger.example,spam\n";
    for (String bad :
        List.of(
            "d@borger.example,flyttet\n", "d(at)borger.example,bounced\n", "\"d@x.dk,bounced\n")) {
      Map<String, @Nullable Object> result = suppresses(NOBODY + good + bad);
      assertEquals("bad", verdicts(result).getLast(), bad);
      assertEquals(409, answer("import-members", HEADER).get("status"), bad);
      suppresses(NOBODY);
      assertEquals(409, answer("import-members", HEADER).get("status"), "another file opened it");
      suppresses(NOBODY + good);
      assertEquals(true, answer("import-members", HEADER).get("ok"), bad);
    }
  }

  @Test
  void mailchimpsExportsAreTakenAsTheyCome() {
    String unsubscribed =
        "\"Email Address\",\"First Name\",\"Last Name\",Address,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,"
            + "CONFIRM_TIME,CONFIRM_IP,LEID,EUID,NOTES,TAGS,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,"
            + "UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER\n";
    assertEquals(
        List.of("stopped", "stopped"),
        verdicts(
            suppresses(
                unsubscribed
                    + "ud@borger.example,Ib,Ud,\"Vej 1  5000 Odense\",2,\"2021-03-04 10:11:12\",1.2.3.4,"
                    + "\"2021-03-04 10:12:12\",1.2.3.4,1,abc,,,\"2024-01-02 03:04:05\",Nr,9,NO_LONGER,\n"
                    + "sur@borger.example,,,,2,,,,,2,abd,,,\"2024-01-02 03:04:05\",Nr,9,SPAM,\n")));
    String subscribed = unsubscribed.replaceFirst(",UNSUB_TIME.*", "");
    Map<String, @Nullable Object> result =
        done(
            staff.asks(
                Json.write(
                    Map.of(
                        "command", "import-members",
                        "club", "her-er-debat",
                        "dryRun", false,
                        "consentSource", "Mailchimp",
                        "consentText", "Ja tak til nyhedsbrevet",
                        "csv",
                            subscribed
                                + "ida@borger.example,Ida,Holm,\"Vej 2\",2,\"2021-03-04 10:11:12\",,"
                                + "\"2021-03-04 10:12:12\",,3,abe,,\"\"\"Klima\"\",\"\"VIP\"\"\"\n"
                                + "ud@borger.example,,,,2,\"2021-03-04 10:11:12\",,,,4,abf,,\n"))));
    assertEquals(List.of("new", "stopped"), verdicts(result));
    Map<String, @Nullable Object> ida = found("ida@borger.example");
    assertEquals("Ida Holm", ida.get("name"));
    assertEquals(List.of("klima"), ida.get("topics"));
    assertEquals("2021-03-04T10:12:12Z", ida.get("since"));
  }

  @Test
  void listmonksExportIsBothWhoIsMailedAndWhoIsNot() {
    String export =
        """
        uuid,email,name,attributes,status,created_at,updated_at
        u1,ida@borger.example,Ida,"{""by"": ""Fyn""}",enabled,2021-03-04T10:11:12.5Z,x
        u2,ud@borger.example,Ib,{},blocklisted,2021-03-04T10:11:12.5Z,x
        u3,fra@borger.example,Bo,{},disabled,2021-03-04T10:11:12.5Z,x
        """;
    assertEquals(List.of("passed", "stopped", "stopped"), verdicts(suppresses(export)));
    Map<String, @Nullable Object> result = members(export);
    assertEquals(List.of("bad", "bad", "bad"), verdicts(result));
    assertTrue(reason(result, 0).contains("hvor samtykket blev givet"), reason(result, 0));
    assertTrue(reason(result, 1).contains("blocklisted"), reason(result, 1));
  }

  @Test
  void codesAreReadWithTheSameReaderAndOneIsOneHoweverItIsSpelled() {
    staff.sends("save-event");
    Map<String, @Nullable Object> result =
        codes(
            """
            code
            DEBAT-AAAA-1
            debat-aaaa-1
            DEBAT-AAAA-1\s
            \u00A0 DEBAT-AAAA-2
            DEBAT\u2011AAAA\u20113
            "DEBAT-AAAA-4"
            0012345
            1,23E+12
            1.23457E+12
            """);
    assertEquals(
        List.of("new", "duplicate", "duplicate", "new", "new", "new", "new", "bad", "bad"),
        verdicts(result));
    assertTrue(reason(result, 7).contains("tal"), reason(result, 7));
    assertEquals(
        List.of("duplicate", "duplicate", "new"),
        verdicts(
            codes(
                "code;type;pris\r\nDEBAT-AAAA-1;Medlem;0\r\nDebat-Aaaa-3;M;0\nDEBAT-BBBB-1;M;0")));
  }

  @Test
  void aFileWithoutTheColumnIsRefusedInASentence() {
    suppresses(NOBODY);
    staff.sends("save-event");
    for (String csv : List.of("navn\nIda\n", "x", ";;;", "\"", "sep=;")) {
      Map<String, @Nullable Object> refused = answer("import-members", csv);
      assertEquals(422, refused.get("status"), csv);
      assertTrue(refused.toString().contains("ingen kolonne, der hedder address"), csv);
    }
  }

  private Map<String, @Nullable Object> members(String csv) {
    return done(answer("import-members", csv));
  }

  private Map<String, @Nullable Object> suppresses(String csv) {
    return done(answer("import-suppressions", csv));
  }

  private Map<String, @Nullable Object> codes(String csv) {
    return done(
        staff.asks(
            Json.write(
                Map.of(
                    "command", "import-codes",
                    "club", "her-er-debat",
                    "event", "hvem-lytter-byraadet-til",
                    "dryRun", false,
                    "csv", csv))));
  }

  private Map<String, @Nullable Object> answer(String command, String csv) {
    return staff.asks(
        Json.write(
            Map.of("command", command, "club", "her-er-debat", "dryRun", false, "csv", csv)));
  }

  private Map<String, @Nullable Object> found(String email) {
    return asMap(
        asList(
                done(staff.asks("{'command': 'find-member', 'email': '" + email + "'}"))
                    .get("members"))
            .getFirst());
  }

  private static List<Object> verdicts(Map<String, @Nullable Object> result) {
    return asList(result.get("rows")).stream()
        .<Object>map(row -> String.valueOf(asMap(row).get("verdict")))
        .toList();
  }

  private static String reason(Map<String, @Nullable Object> result, int row) {
    return String.valueOf(asMap(asList(result.get("rows")).get(row)).get("reason"));
  }

  private static Map<String, @Nullable Object> done(Map<String, @Nullable Object> answer) {
    assertEquals(true, answer.get("ok"), () -> Json.write(answer));
    return asMap(answer.get("result"));
  }
}
