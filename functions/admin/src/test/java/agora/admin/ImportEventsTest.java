package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static agora.edge.lambda.Json.asText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.insights.Stats;
import agora.stack.Item;
import agora.testkit.aws.NearStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own events, as its site tells of them in the shape that DPL CMS gives them. */
final class ImportEventsTest {

  private static final String PATH = "/api/v1/events?_format=json&from_date=2026-11-24";
  private static final String HARBOUR = "4f1b2c3d-0001-4a6b-9c8d-0123456789ab";
  private static final String JANUARY = "4f1b2c3d-0002-4a6b-9c8d-0123456789ab";

  private final Staff staff = new Staff();

  ImportEventsTest() {
    staff.sends("save-club");
    tells(recorded());
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private static String recorded() {
    try (InputStream in =
        Objects.requireNonNull(
            ImportEventsTest.class.getResourceAsStream("/agora/librarysite/events.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tells(String json) {
    staff.site.page(PATH, "application/json", json, StandardCharsets.UTF_8);
  }

  private Map<String, @Nullable Object> asks(boolean dryRun, String more) {
    return staff.asks(
        "{'command': 'import-events', 'club': 'her-er-debat', 'site':"
            + " 'http://www.site.example/om-os', 'dryRun': "
            + dryRun
            + more
            + "}");
  }

  private Map<String, @Nullable Object> done(boolean dryRun) {
    return result(asks(dryRun, ""));
  }

  private static Map<String, @Nullable Object> result(Map<String, @Nullable Object> answer) {
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  /** What each difference is, by the event's id. */
  private static Map<String, String> whats(Map<String, @Nullable Object> compared) {
    return asList(compared.get("events")).stream()
        .collect(
            Collectors.toMap(
                each -> asText(asMap(each).get("event")), each -> asText(asMap(each).get("what"))));
  }

  private static Map<String, @Nullable Object> difference(
      Map<String, @Nullable Object> compared, String id) {
    return asList(compared.get("events")).stream()
        .map(each -> asMap(each))
        .filter(each -> id.equals(each.get("event")))
        .findFirst()
        .orElseThrow();
  }

  private static String faults(Map<String, @Nullable Object> difference) {
    return asList(difference.get("faults")).stream()
        .map(each -> asText(asMap(each).get("field")) + ": " + asText(asMap(each).get("message")))
        .collect(Collectors.joining(" "));
  }

  private Map<String, @Nullable Object> event(String id) {
    return staff.asks("{'command': 'show-event', 'club': 'her-er-debat', 'event': '" + id + "'}");
  }

  private List<?> events() {
    return asList(
        asMap(staff.asks("{'command': 'list-events', 'club': 'her-er-debat'}").get("result"))
            .get("events"));
  }

  @Test
  void whatIsNewIsShownAndNothingIsKeptBeforeSomebodyAsks() {
    Map<String, @Nullable Object> compared = done(true);
    assertEquals(Map.of(HARBOUR, "new", JANUARY, "new"), whats(compared));
    assertEquals(List.of("Uden nummer", "Uden tid"), compared.get("unread"));
    assertEquals(0, compared.get("taken"));
    assertEquals(
        difference(compared, HARBOUR).get("series"), difference(compared, JANUARY).get("series"));
    assertEquals(List.of(), events());
    assertEquals(
        List.of("www.site.example " + PATH), staff.site.asked(), "from today on, and once");
  }

  @Test
  void whatIsTakenHasTheSitesFactsAndIsFoundTheSameAfterwards() {
    Map<String, @Nullable Object> taken = done(false);
    assertEquals(2, taken.get("taken"));
    Map<String, @Nullable Object> event = result(event(HARBOUR));
    assertEquals("Debat: Hvem bestemmer over havnen?", event.get("title"));
    assertEquals("2026-12-17T18:00:00Z", event.get("starts"));
    assertEquals("2026-12-17T20:00:00Z", event.get("ends"));
    assertEquals("Store Sal, 1. sal", event.get("place"));
    assertEquals(100, event.get("price"), "whole kroner of the dearest ticket");
    assertEquals(
        "Kom og vær med, når \\*havnen\\* skal deles. Ordstyrer: Mette Holm.", event.get("text"));
    assertEquals(List.of("klima"), event.get("topics"), "the club has a topic of that name");
    assertNull(event.get("shopUrl"), "when members may unlock is staff's to say");
    assertEquals("Havnens Bibliotek", result(event(JANUARY)).get("place"));
    assertEquals(0, result(event(JANUARY)).get("price"));

    Map<String, @Nullable Object> again = done(false);
    assertEquals(List.of(), again.get("events"));
    assertEquals(2, again.get("same"));
    assertEquals(0, again.get("taken"));
  }

  /**
   * As the CMS's own classes and serializer write it (dpl-cms, {@code packages/cms-api/Model} and
   * {@code EventRestMapper}): floats with a point, what is null left out, lists and links that may
   * be empty, an event of a whole day from midnight to 23:59:59.
   */
  @Test
  void whatTheSchemaOfTheCmsAllowsIsRead() {
    tells(
        """
        [{"uuid": "%s", "title": "Læsedag for alle", "description": "En dag med bøger.",
          "url": "https://www.site.example/arrangementer/laesedag",
          "created_at": "2026-09-30T08:00:01+02:00", "updated_at": "2026-10-02T13:30:00+02:00",
          "ticket_manager_relevance": false, "state": "SoldOut", "all_day": true,
          "date_time": {"start": "2026-12-18T00:00:00+01:00", "end": "2026-12-18T23:59:59+01:00"},
          "branches": [], "address": {"location": "", "locationType": "physical",
            "street": "Havnegade 3 ", "zip_code": 9999, "city": "Eksempelby", "country": "DK"},
          "categories": ["Litteratur"], "tags": [], "partners": ["Forfatterforeningen"],
          "ticket_categories": [
            {"uuid": "9b0a1b2c-0003-4a6b-9c8d-0123456789ab", "title": "Barn",
             "price": {"currency": "DKK", "value": 0.0}},
            {"uuid": "9b0a1b2c-0004-4a6b-9c8d-0123456789ab", "title": "Voksen",
             "price": {"currency": "DKK", "value": 40.0}}],
          "ticket_capacity": 60, "external_data": {}, "screen_names": []},
         {"uuid": "%s", "title": "Strikkecafé", "state": "Active",
          "url": "https://www.site.example/arrangementer/strik",
          "created_at": "2026-09-30T08:00:01+02:00", "updated_at": "2026-10-02T13:30:00+02:00",
          "ticket_manager_relevance": false, "all_day": false,
          "date_time": {"start": "2026-12-19T10:00:00+01:00", "end": "2026-12-19T12:00:00+01:00"},
          "address": {"locationType": "online"}, "ticket_categories": [], "external_data": []}]
        """
            .formatted(HARBOUR, JANUARY));
    Map<String, @Nullable Object> taken = done(false);
    assertEquals(List.of(), taken.get("unread"));
    assertEquals(2, taken.get("taken"));
    Map<String, @Nullable Object> day = result(event(HARBOUR));
    assertEquals("2026-12-17T23:00:00Z", day.get("starts"));
    assertEquals("2026-12-18T22:59:59Z", day.get("ends"));
    assertEquals(40, day.get("price"));
    assertEquals("Havnegade 3, 9999, Eksempelby", day.get("place"));
    Map<String, @Nullable Object> cafe = result(event(JANUARY));
    assertEquals("Online", cafe.get("place"));
    assertEquals(0, cafe.get("price"));
  }

  @Test
  void oereAreKronerOnceTheLibrarySaysSo() {
    result(asks(false, ", 'prices': 'oere'"));
    assertEquals(1, result(event(HARBOUR)).get("price"));
    assertEquals(422, asks(true, ", 'prices': 'euro'").get("status"));
  }

  @Test
  void onlyWhatIsChosenIsTaken() {
    Map<String, @Nullable Object> taken = result(asks(false, ", 'events': ['" + JANUARY + "']"));
    assertEquals(1, taken.get("taken"));
    assertEquals(true, difference(taken, JANUARY).get("taken"));
    assertEquals(404, event(HARBOUR).get("status"));
  }

  @Test
  void whatHasChangedIsShownFieldByFieldAndWhatStaffWroteStays() {
    done(false);
    staff.asks(
        "{'command': 'save-event', 'club': 'her-er-debat', 'id': '"
            + HARBOUR
            + "', 'title': 'Debat: Hvem bestemmer over havnen?', 'text': 'Vores egne ord',"
            + " 'speaker': 'Mette Holm', 'starts': '2026-12-17T18:00:00Z', 'ends':"
            + " '2026-12-17T20:00:00Z', 'place': 'Store Sal, 1. sal', 'price': 100, 'topics':"
            + " ['demokrati']}");
    tells(
        recorded()
            .replace("2026-12-17T19:00:00+01:00", "2026-12-17T18:30:00+0100")
            .replace("\"value\": 99.5", "\"value\": 120"));
    Map<String, @Nullable Object> shown = difference(done(true), HARBOUR);
    assertEquals("changed", shown.get("what"));
    assertEquals(
        List.of(
            Map.of(
                "field", "starts",
                "here", "torsdag den 17. december kl. 19–21",
                "there", "torsdag den 17. december kl. 18.30–21"),
            Map.of("field", "price", "here", "100", "there", "120")),
        shown.get("changes"));
    done(false);
    Map<String, @Nullable Object> event = result(event(HARBOUR));
    assertEquals("2026-12-17T17:30:00Z", event.get("starts"));
    assertEquals(120, event.get("price"));
    assertEquals("Vores egne ord", event.get("text"));
    assertEquals("Mette Holm", event.get("speaker"));
    assertEquals(List.of("demokrati"), event.get("topics"));
  }

  @Test
  void aCancelledOneAndOneThatIsGoneAreToldOfAndNothingHappensToThem() {
    done(false);
    tells(
        """
        [{"uuid": "%s", "title": "Debat", "state": "Cancelled",
          "date_time": {"start": "2026-12-17T19:00:00+01:00", "end": "2026-12-17T21:00:00+01:00"}}]
        """
            .formatted(HARBOUR));
    Map<String, @Nullable Object> compared = done(false);
    assertEquals(Map.of(HARBOUR, "cancelled", JANUARY, "gone"), whats(compared));
    assertEquals(0, compared.get("taken"));
    assertEquals("event: Arrangementet er aflyst.", faults(difference(compared, HARBOUR)));
    assertTrue(
        faults(difference(compared, JANUARY)).contains("står ikke længere på hjemmesiden"),
        compared::toString);
    assertEquals(false, result(event(HARBOUR)).get("cancelled"));
    assertEquals(200, status(event(JANUARY)));
  }

  private static int status(Map<String, @Nullable Object> answer) {
    return answer.get("status") instanceof Integer status ? status : 200;
  }

  @Test
  void anEventOfStaffsOwnIsNotTheSitesToMiss() {
    staff.sends("save-event");
    assertFalse(whats(done(true)).containsKey("hvem-lytter-byraadet-til"));
  }

  @Test
  void whatReadersKnowOtherwiseIsNotMovedBehindTheirBacks() {
    done(false);
    known();
    tells(recorded().replace("2026-12-17T19:00:00+01:00", "2026-12-17T17:00:00+01:00"));
    Map<String, @Nullable Object> compared = done(false);
    assertTrue(
        faults(difference(compared, HARBOUR)).startsWith("starts: "), () -> compared.toString());
    assertEquals(0, compared.get("taken"));
    assertEquals("2026-12-17T18:00:00Z", result(event(HARBOUR)).get("starts"));
  }

  /** Somebody has a code for the event. */
  private void known() {
    NearStore.environment(staff.environment)
        .dynamo()
        .putItem(
            put ->
                put.tableName(staff.template.table("StatsTable").name())
                    .item(
                        Item.of(Stats.ofTickets("her-er-debat", HARBOUR), "0")
                            .with("revealed", 1L)
                            .values()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "\"events\"",
        "[{\"uuid\": ",
        "<!doctype html><title>Forside</title>",
        "{\"message\": \"The \\\"from_date\\\" parameter is wrong\"}"
      })
  void aFeedThatIsNoneIsOneSentenceAndNothingChanges(String body) {
    tells(body);
    refused(
        "Siden fortæller ikke om arrangementer på den måde, som bibliotekernes hjemmesider gør."
            + " Se efter, om adressen er jeres egen hjemmeside.");
  }

  private void refused(String sentence) {
    Map<String, @Nullable Object> answer = asks(false, "");
    assertEquals(422, answer.get("status"), answer::toString);
    assertEquals(List.of(Map.of("field", "site", "message", sentence)), answer.get("errors"));
    assertEquals(List.of(), events());
  }

  @Test
  void soIsOneThatIsDownHugeClosedOrLeadsToAPrivateAddress() {
    staff.site.answers(PATH, 404);
    refused(
        "Siden fortæller ikke om arrangementer på den måde, som bibliotekernes hjemmesider gør."
            + " Se efter, om adressen er jeres egen hjemmeside.");
    staff.site.answers(PATH, 503);
    refused("Siden viser sig ikke for os (fejl 503). Åbn den selv, og se, om den virker.");
    staff.site.answers(PATH, 302, "Location: http://www.site.example:8080/latest/meta-data");
    refused("Adressen fører ikke til en side på det åbne internet.");
    staff.site.answers(PATH, 302, "Location: http://169.254.169.254/latest/meta-data");
    refused("Der er ingen side på adressen. Se efter, om den er stavet rigtigt.");
    tells("[" + " ".repeat(2_100_000) + "]");
    Map<String, @Nullable Object> huge = asks(false, "");
    assertEquals(422, huge.get("status"), huge::toString);
    tells("[".repeat(200_000));
    refused(
        "Siden fortæller ikke om arrangementer på den måde, som bibliotekernes hjemmesider gør."
            + " Se efter, om adressen er jeres egen hjemmeside.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"title\": \"<img src=x onerror=alert(1)>Hav\" | Hav",
        "\"title\": \"{{unsubscribe}} Hav\" | {{unsubscribe}} Hav",
        "\"title\": \"H\\u202eav\\u0000\\n{\" | Hav {"
      })
  void whatASiteWritesComesAsOneLineOfPlainText(String title, String becomes) {
    tells(
        """
        [{"uuid": "%s", %s, "branches": ["Hal"], "state": 7, "series": [], "tags": {"a": null},
          "description": {"x": 1}, "body": "<b>Fed</b><script>x</script> tekst",
          "date_time": {"start": "2026-12-17T19:00", "end": "2026-12-17T21:00:00Z"}}]
        """
            .formatted(HARBOUR, title));
    assertEquals(1, done(false).get("taken"));
    Map<String, @Nullable Object> event = result(event(HARBOUR));
    assertEquals(becomes, event.get("title"));
    assertEquals("2026-12-17T18:00:00Z", event.get("starts"), "the club's own zone");
    assertFalse(asText(event.get("text")).contains("<"), event::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ticket_categories\": [{\"title\": \"A\", \"price\": {\"currency\": \"EUR\", \"value\":"
            + " 7}}]",
        "\"ticket_categories\": [{\"title\": \"A\", \"price\": {\"currency\": \"DKK\", \"value\":"
            + " -7}}]",
        "\"ticket_categories\": [{\"title\": \"A\", \"price\": {\"value\": \"gratis\"}}]",
        "\"ticket_categories\": [{\"price\": {\"value\": 1e300}}]",
        "\"uuid\": \"../../x\"",
        "\"title\": \" \"",
        "\"date_time\": {\"start\": \"i morgen\", \"end\": \"i overmorgen\"}"
      })
  void anEntryThatIsNotUnderstoodIsNamedAndTheOthersAreTaken(String field) {
    tells(
        """
        [{"uuid": "%s", "title": "Galt", "branches": ["Hal"],
          "date_time": {"start": "2026-12-17T19:00:00Z", "end": "2026-12-17T21:00:00Z"}, %s},
         {"uuid": "%s", "title": "Rigtigt", "branches": ["Hal"],
          "date_time": {"start": "2026-12-17T19:00:00Z", "end": "2026-12-17T21:00:00Z"}}]
        """
            .formatted(HARBOUR, field, JANUARY));
    Map<String, @Nullable Object> taken = done(false);
    assertEquals(1, asList(taken.get("unread")).size(), taken::toString);
    assertEquals(Map.of(JANUARY, "new"), whats(taken));
    assertEquals(1, taken.get("taken"));
  }

  @Test
  void anEventThatEndsFirstOrIsNowhereIsShownAndNotTaken() {
    tells(
        """
        [{"uuid": "%s", "title": "Galt",
          "date_time": {"start": "2026-12-17T19:00:00Z", "end": "2026-12-17T18:00:00Z"}}]
        """
            .formatted(HARBOUR));
    Map<String, @Nullable Object> taken = done(false);
    assertEquals(0, taken.get("taken"));
    String faults = faults(difference(taken, HARBOUR));
    assertTrue(faults.contains("ends: ") && faults.contains("place: "), faults);
    assertEquals(404, event(HARBOUR).get("status"));
  }

  @Test
  void whatIsNoSiteIsRefusedBeforeAnybodyIsAsked() {
    for (String site :
        List.of("", "ikke en adresse", "file:///etc/passwd", "javascript:alert(1)")) {
      assertEquals(
          422,
          staff
              .asks("{'command': 'import-events', 'club': 'her-er-debat', 'site': '" + site + "'}")
              .get("status"));
    }
    assertEquals(List.of(), staff.site.asked());
  }
}
