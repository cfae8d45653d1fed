package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static agora.edge.lambda.Json.asText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.insights.Stats;
import agora.stack.Item;
import agora.testkit.aws.NearStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that change when readers know of them; now it is 24 November 2026. */
final class EventChangesTest {

  private static final String EVENT = "hvem-lytter-byraadet-til";
  private static final String NAMED = "'club': 'her-er-debat', 'event': '" + EVENT + "'";

  private final Staff staff = new Staff();

  EventChangesTest() {
    for (String file : List.of("save-club", "save-event", "approve-event-mails", "save-issue")) {
      assertEquals(true, staff.sends(file).get("ok"), file);
    }
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private Map<String, @Nullable Object> gives(String command, String fields) {
    return staff.asks("{'command': '%s', %s}".formatted(command, fields));
  }

  private Map<String, @Nullable Object> done(String command, String fields) {
    Map<String, @Nullable Object> answer = gives(command, fields);
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  private Map<String, @Nullable Object> event() {
    return asMap(
        asList(done("list-events", "'club': 'her-er-debat'").get("events")).stream()
            .findFirst()
            .orElseThrow());
  }

  /** The issue that announces it is on its way, and some have unlocked a code. */
  private void isAnnounced(int codes) {
    UnderWay.begin(staff).close();
    counted(Stats.ofTickets("her-er-debat", EVENT), "revealed", codes);
    counted(Stats.ofMailing(new MailingId(UnderWay.MAILING)), "sent", 3);
  }

  private void counted(String key, String name, long count) {
    try (var dynamo = NearStore.environment(staff.environment).dynamo()) {
      dynamo.putItem(
          put ->
              put.tableName(Objects.requireNonNull(staff.environment.get("STATS_TABLE")))
                  .item(Item.of(key, "0").with(name, count).values()));
    }
  }

  private int asked() {
    return staff.aws.asked.size();
  }

  private static final String A_WEEK_LATER = NAMED + ", 'starts': '2026-12-17T18:00:00Z'";

  @Test
  void aDryRunShowsWhoWouldReadWhatAndChangesNothing() {
    isAnnounced(2);
    int before = asked();
    Map<String, @Nullable Object> result = done("move-event", A_WEEK_LATER);
    assertEquals(true, result.get("dryRun"));
    Map<String, @Nullable Object> told = asMap(result.get("told"));
    assertEquals(2, told.get("withCode"));
    assertEquals(
        Map.of("mailing", UnderWay.MAILING, "sent", 3), asList(told.get("announced")).getFirst());
    assertEquals("Flyttet: Hvem lytter byrådet til?", told.get("subject"));
    assertTrue(asText(told.get("text")).contains("Torsdag den 17. december kl. 19–21"));
    assertNull(told.get("mailing"));
    assertEquals("2026-12-10T18:00:00Z", event().get("starts"));
    assertEquals(before, asked(), "nothing is asked of queue or schedules");
  }

  @Test
  void anEventMovesWithItsWindowAndItsMailsAndThoseWhoKnowOfItAreTold() {
    isAnnounced(2);
    Map<String, @Nullable Object> result = done("move-event", A_WEEK_LATER + ", 'dryRun': false");
    Map<String, @Nullable Object> told = asMap(result.get("told"));
    assertTrue(
        asText(told.get("mailing")).startsWith("her-er-debat_" + EVENT + "--moved-"),
        told::toString);
    assertEquals("2026-11-24T10:10:00Z", told.get("leaves"));
    assertEquals("2026-12-17T18:00:00Z", event().get("starts"));
    assertEquals("2026-12-17T20:00:00Z", event().get("ends"));
    assertEquals("2026-12-17T16:00:00Z", event().get("closesAt"));
    assertTrue(
        staff.aws.asked.stream()
            .anyMatch(each -> each.body().contains(asText(told.get("mailing")))),
        "it is queued");
    assertTrue(
        staff.aws.asked.stream().anyMatch(each -> each.body().contains("at(2026-12-14T09:00:00)")),
        "the mail before it moves along");
    assertEquals(422, gives("move-event", A_WEEK_LATER + ", 'dryRun': false").get("status"));
    assertEquals(
        422, gives("move-event", NAMED + ", 'starts': '2026-11-01T18:00:00Z'").get("status"));
  }

  @Test
  void whatNobodyKnowsOfIsMovedWithoutAWord() {
    Map<String, @Nullable Object> result = done("move-event", A_WEEK_LATER + ", 'dryRun': false");
    assertNull(asMap(result.get("told")).get("mailing"));
    assertEquals("2026-12-17T18:00:00Z", event().get("starts"));
  }

  @Test
  void saveEventMovesNothingThatReadersKnowOf() {
    String moved = Staff.file("save-event").replace("2026-12-10T18:00:00Z", "2026-12-10T17:00:00Z");
    assertEquals(true, staff.asks(moved).get("ok"));
    isAnnounced(0);
    Map<String, @Nullable Object> answer = staff.sends("save-event");
    assertEquals(409, answer.get("status"), answer::toString);
    assertTrue(asText(answer.get("detail")).contains("move-event"), answer::toString);
    assertEquals("2026-12-10T17:00:00Z", event().get("starts"));
    assertEquals(
        true,
        staff.asks(moved.replace("slutter med en kop kaffe", "slutter med kage")).get("ok"),
        "its text can be mended");
  }

  @Test
  void aCancelledEventIsToldOfOnceAndTakesPlaceAgainByAnActOfItsOwnWithItsMailsUnapproved() {
    isAnnounced(1);
    Map<String, @Nullable Object> cancelled = done("cancel-event", NAMED + ", 'dryRun': false");
    assertEquals("Aflyst: Hvem lytter byrådet til?", asMap(cancelled.get("told")).get("subject"));
    assertTrue(asText(asMap(cancelled.get("told")).get("mailing")).contains("--cancelled-"));
    assertEquals(List.of(), asMap(cancelled.get("event")).get("mailsToCome"));
    assertEquals(409, gives("cancel-event", NAMED + ", 'dryRun': false").get("status"));
    assertEquals(409, staff.sends("save-event").get("status"));
    assertEquals(409, gives("move-event", A_WEEK_LATER).get("status"));

    Map<String, @Nullable Object> back = done("uncancel-event", NAMED + ", 'dryRun': false");
    assertTrue(asText(asMap(back.get("told")).get("mailing")).contains("--takes-place-"));
    assertEquals(false, asMap(back.get("event")).get("mailsApproved"));
    assertEquals(false, event().get("cancelled"));
    assertEquals(409, gives("uncancel-event", NAMED).get("status"));
  }

  @Test
  void anEventWithoutTicketsLeavesOutTheirTimesAndTakesNoCodes() {
    String open =
        "'club': 'her-er-debat', 'id': 'aabent-hus', 'title': 'Åbent hus', 'starts':"
            + " '2026-12-05T10:00:00Z', 'ends': '2026-12-05T12:00:00Z', 'place': 'Salen', 'price':"
            + " 0";
    assertNull(done("save-event", open).get("opensAt"));
    String codes = "'club': 'her-er-debat', 'event': 'aabent-hus', 'csv': 'code\\nA-12345\\n'";
    assertEquals(422, gives("import-codes", codes).get("status"));
    Map<String, @Nullable Object> half =
        gives("save-event", open + ", 'opensAt': '2026-12-01T10:00:00Z'");
    assertEquals(
        List.of("closesAt", "publicAt"),
        asList(half.get("errors")).stream().map(each -> asMap(each).get("field")).toList());
  }

  private static final String WORDS =
      "'club': 'her-er-debat', 'id': 'pladser', 'subject': '12 pladser tilbage', 'text': 'Kom.'";

  @Test
  void aMessageGoesToATopicOrToThoseWithACodeUnderAnIdOfItsOwn() {
    Map<String, @Nullable Object> shown = done("send-message", WORDS + ", 'topic': 'demokrati'");
    assertNull(asMap(shown.get("told")).get("mailing"));
    String send = WORDS + ", 'topic': 'demokrati', 'dryRun': false";
    assertEquals(
        "her-er-debat_pladser--message",
        asMap(done("send-message", send).get("told")).get("mailing"));
    assertEquals(
        "her-er-debat_pladser--message",
        asMap(done("send-message", send).get("told")).get("mailing"),
        "said twice it is one mailing");
    assertEquals(409, gives("send-message", send.replace("Kom.", "Kom nu.")).get("status"));
    assertEquals(422, gives("send-message", WORDS + ", 'topic': 'findes-ikke'").get("status"));
    assertEquals(422, gives("send-message", WORDS).get("status"));
    assertEquals(
        409,
        gives("send-message", WORDS + ", 'event': '" + EVENT + "'").get("status"),
        "nobody has a code");
    counted(Stats.ofTickets("her-er-debat", EVENT), "revealed", 4);
    Map<String, @Nullable Object> holders =
        done("send-message", WORDS + ", 'event': '" + EVENT + "'");
    assertEquals(4, asMap(holders.get("told")).get("withCode"));
    assertFalse(asText(asMap(holders.get("told")).get("text")).isEmpty());
  }
}
