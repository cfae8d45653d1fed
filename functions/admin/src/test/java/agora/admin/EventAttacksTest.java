package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff should not be able to tell readers about an event, and what they are told instead. */
final class EventAttacksTest {

  private static final String EVENT = "'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til'";

  private final Staff staff = new Staff();

  @BeforeEach
  void anEvent() {
    List.of("save-club", "save-event", "approve-event-mails", "import-codes").forEach(staff::sends);
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private Map<String, @Nullable Object> asks(String command) {
    return staff.asks("{'command': " + command + "}");
  }

  private void refused(String command, String field, String message) {
    Map<String, @Nullable Object> answer = asks(command);
    assertEquals(
        List.of(field + ": " + message),
        asList(answer.get("errors")).stream()
            .map(each -> asMap(each).get("field") + ": " + asMap(each).get("message"))
            .toList(),
        () -> command + ": " + answer);
  }

  private Map<String, @Nullable Object> event(String id) {
    return asMap(asks("'show-event', 'club': 'her-er-debat', 'event': '" + id + "'").get("result"));
  }

  /** Readers would be told, too late, what they can no longer do. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'starts': '2026-11-24T09:00:00Z', 'ends': '2026-11-24T12:00:00Z', 'closesAt': '2026-11-24T11:00:00Z', 'publicAt': '2026-11-24T11:00:00Z' | starts | Det tidspunkt er forbi.
          'closesAt': '2026-11-23T12:00:00Z' | closesAt | Det tidspunkt er forbi.
          'publicAt': '2026-12-11T11:00:00Z' | publicAt | Salget for alle begynder, før arrangementet er forbi.
          'starts': '2026-12-02T18:00:00Z' | publicAt | Salget for alle begynder, før arrangementet er forbi.
          'ends': '2026-12-10T17:00:00Z' | ends | Et arrangement slutter, efter at det er begyndt.
          'opensAt': '2026-12-10T17:00:00Z', 'publicAt': '2026-12-10T18:00:00Z' | closesAt | Medlemmernes periode slutter, efter at den er begyndt.
          'place': 'Sal\\n\\n# Overskrift' | place | Brug én linje på højst 200 tegn.
          """)
  void aMoveThatNobodyCouldFollowIsRefused(String fields, String field, String message) {
    refused("'move-event', " + EVENT + ", " + fields, field, message);
  }

  @Test
  void aMoveNeverLeavesCodesThatAreOverWhenTheirHoldersHearOfIt() {
    // the window closes nine days before the event: moved to tomorrow, it closed last week
    asks(
        "'save-event', 'club': 'her-er-debat', 'id': 'tidlig', 'title': 'Tidlig', 'starts':"
            + " '2026-12-10T18:00:00Z', 'ends': '2026-12-10T20:00:00Z', 'place': 'Sal', 'price': 0,"
            + " 'opensAt': '2026-11-10T08:00:00Z', 'closesAt': '2026-12-01T16:00:00Z', 'publicAt':"
            + " '2026-11-12T08:00:00Z'");
    String move =
        "'move-event', 'club': 'her-er-debat', 'event': 'tidlig', 'starts': '2026-11-26T18:00:00Z'";
    refused(move, "closesAt", "Det tidspunkt er forbi.");
    Map<String, @Nullable Object> moved = asks(move + ", 'closesAt': '2026-11-26T12:00:00Z'");
    assertEquals(true, moved.get("ok"), moved::toString);
  }

  @Test
  void anEventThatIsUnderWayCanLastLongerButNotBeginAgain() {
    staff.now = Instant.parse("2026-12-10T18:30:00Z");
    assertEquals(
        true, asks("'move-event', " + EVENT + ", 'ends': '2026-12-10T21:00:00Z'").get("ok"));
    refused(
        "'move-event', " + EVENT + ", 'starts': '2026-12-10T18:15:00Z'",
        "starts",
        "Det tidspunkt er forbi.");
  }

  @Test
  void whatHasTakenPlaceIsNotCancelledToThoseWhoWereThere() {
    staff.now = Instant.parse("2026-12-10T20:00:00Z");
    for (String dryRun : List.of("true", "false")) {
      Map<String, @Nullable Object> answer =
          asks("'cancel-event', " + EVENT + ", 'dryRun': " + dryRun);
      assertEquals(409, answer.get("status"), answer::toString);
      assertEquals("Arrangementets tid er gået", answer.get("title"));
    }
    assertEquals(false, event("hvem-lytter-byraadet-til").get("cancelled"));
    staff.now = Instant.parse("2026-12-10T19:59:00Z"); // the speaker left half-way
    assertEquals(true, asks("'cancel-event', " + EVENT).get("ok"));
  }

  /** A drafted text is Markdown, and a title is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Hvem ejer *vandet*? | Hvem ejer \\*vandet\\*?
          1. maj | 1\\. maj
          - og hvad så? | \\- og hvad så?
          5 < 7 & [ja] | 5 \\< 7 \\& \\[ja\\]
          Byråd_2026_ | Byråd\\_2026\\_
          """)
  void aTitleIsReadAsItIsInTheMailsThatAreDraftedOfIt(String title, String drafted) {
    Map<String, @Nullable Object> saved =
        staff.asks(
            Json.write(
                Map.of(
                    "command", "save-event",
                    "club", "her-er-debat",
                    "id", "titel",
                    "title", title,
                    "starts", "2026-12-20T18:00:00Z",
                    "ends", "2026-12-20T20:00:00Z",
                    "place", "Sal",
                    "price", 0,
                    "mails", Map.of("before", Map.of(), "after", Map.of()))));
    assertEquals(true, saved.get("ok"), saved::toString);
    Map<String, @Nullable Object> mails = asMap(event("titel").get("mails"));
    assertEquals(drafted, asMap(mails.get("before")).get("text"));
    assertEquals(
        "Tak til alle, der var med til *" + drafted + "*.", asMap(mails.get("after")).get("text"));
  }

  /**
   * A place is one line of a mail, a calendar and a page; a year of five digits is no schedule's.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'place': 'Sal\\nX' | place | Brug én linje på højst 200 tegn.
          'place': 'LONG' | place | Brug én linje på højst 200 tegn.
          'place': 'Sal', 'speaker': 'Ida\\tBo' | speaker | Brug én linje på højst 200 tegn.
          'place': 'Sal', 'speaker': 'LONG' | speaker | Brug én linje på højst 200 tegn.
          """)
  void aPlaceAndASpeakerAreOneLine(String fields, String field, String message) {
    refused(
        "'save-event', 'club': 'her-er-debat', 'id': 'x', 'title': 'T', 'starts':"
            + " '2026-12-20T18:00:00Z', 'ends': '2026-12-20T20:00:00Z', 'price': 0, "
            + fields.replace("LONG", "x".repeat(201)),
        field,
        message);
  }

  @Test
  void anEventIsNoMoreThanFiveYearsAhead() {
    String event =
        "'save-event', 'club': 'her-er-debat', 'id': 'x', 'title': 'T', 'starts': '%sT18:00:00Z',"
            + " 'ends': '%sT20:00:00Z', 'place': 'Sal', 'price': 0, 'mails': {'after': {'days':"
            + " 30}}";
    refused(
        event.formatted("9999-12-30", "9999-12-30"), "ends", "Der kan højst planlægges 5 år frem.");
    refused(
        event.formatted("2031-11-24", "2031-11-24"), "ends", "Der kan højst planlægges 5 år frem.");
    assertEquals(true, asks(event.formatted("2031-11-23", "2031-11-23")).get("ok"));
  }

  /** An approval says that the mails leave by themselves. */
  @Test
  void mailsThatCanNotLeaveAnyMoreAreNotApproved() {
    staff.now = Instant.parse("2026-12-11T07:59:00Z"); // the last of them leaves at nine
    String approve = "'approve-event-mails', " + EVENT;
    assertEquals(true, asks(approve).get("ok"));
    staff.now = Instant.parse("2026-12-11T08:01:00Z");
    assertEquals("Arrangementets tid er gået", asks(approve).get("title"));
    staff.now = Staff.NOW;
    asks("'cancel-event', " + EVENT + ", 'dryRun': false");
    assertEquals("Arrangementet er aflyst", asks(approve).get("title"));
  }

  @Test
  void whatStaffWriteIsNoVariableOfAMail() {
    Map<String, @Nullable Object> told =
        asMap(
            asMap(
                    asks("'send-message', 'club': 'her-er-debat', 'id': 'm', 'subject': 'Hej"
                            + " {{name_text}}', 'text': 'Meld {{unsubscribe}} fra', 'topic':"
                            + " 'klima'")
                        .get("result"))
                .get("told"));
    String all = told.get("subject") + " " + told.get("text");
    assertFalse(all.contains("Hej {{name_text}}") || all.contains("Meld {{unsubscribe}}"), all);
    assertTrue(all.contains("name_text") && all.contains("unsubscribe"), all);
  }
}
