package agora.tickets.unlocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.Call;
import agora.edge.lambda.Json;
import agora.testkit.visitors.Robot;
import agora.tickets.Tickets;
import agora.tokens.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TicketsHandlerTest {

  private final Theatre theatre;
  private final TicketsHandler handler;

  TicketsHandlerTest() throws IOException {
    theatre = new Theatre();
    handler = theatre.handler();
  }

  @AfterEach
  void stop() {
    theatre.close();
  }

  private Map<String, @Nullable Object> json(String method, String token) throws IOException {
    return Json.object(
        Json.asText(Theatre.call(handler, method, token, "application/json").get("body")));
  }

  private Object state(String method, String token) throws IOException {
    return Json.asText(json(method, token).get("state"));
  }

  private String page(String method, String token, int status) throws IOException {
    var answer = Theatre.call(handler, method, token, "text/html");
    assertEquals(status, answer.get("statusCode"));
    return Json.asText(answer.get("body"));
  }

  @Test
  void aMemberUnlocksACodeAndGetsTheSameOneAgain() throws IOException {
    theatre.hasCodes("KODE-1", "KODE-2", "KODE-3");
    String ida = theatre.member("ida", "ACTIVE");
    var first = json("POST", ida);
    assertEquals("revealed", first.get("state"));
    assertEquals("https://shop.dk/jul", first.get("shopUrl"));
    assertEquals("2026-12-01T09:00:00Z", first.get("opensAt"));
    assertEquals("yours", state("POST", ida));
    assertEquals(first.get("code"), json("POST", ida).get("code"));
    assertEquals(first.get("code"), json("GET", ida).get("code"));
    assertTrue(page("GET", ida, 200).contains(Json.asText(first.get("code"))));
    assertEquals(new Tickets.Counts(3, 1), theatre.counts());
  }

  @Test
  void aLinkWhoseKeyLeakedClaimsNothingAndLeadsToWhereANewOneIsAskedFor() throws IOException {
    theatre.hasCodes("KODE-1");
    String ida = theatre.member("ida", "ACTIVE");
    theatre.keyLeaks();
    for (String method : List.of("GET", "POST")) {
      var answer = Theatre.call(handler, method, ida, "text/html");
      assertEquals(303, answer.get("statusCode"));
      assertEquals("/links/" + ida, Json.asMap(answer.get("headers")).get("location"));
    }
    assertEquals(new Tickets.Counts(1, 0), theatre.counts());
  }

  @Test
  void toOpenThePageClaimsNothing() throws IOException {
    theatre.hasCodes("KODE-1");
    String ida = theatre.member("ida", "ACTIVE");
    assertEquals("open", state("GET", ida));
    String page = page("GET", ida, 200);
    assertTrue(page.contains("/privacy?lang="), page);
    assertTrue(page.contains("<button"));
    assertFalse(page.contains("KODE-1"));
    assertEquals(new Tickets.Counts(1, 0), theatre.counts());
  }

  @Test
  void anEventThatIsCancelledSaysSoAndGivesNoCode() throws IOException {
    theatre.hasCodes("KODE-1");
    String ida = theatre.member("ida", "ACTIVE");
    theatre.cancels();
    assertEquals("cancelled", state("GET", ida));
    assertEquals("cancelled", state("POST", ida));
    String page = page("GET", ida, 200);
    assertTrue(page.contains("desværre aflyst"), page);
    assertFalse(page.contains("<button"), page);
    assertEquals(new Tickets.Counts(1, 0), theatre.counts());
  }

  @Test
  void beforeTheWindowAndAfterItNothingIsUnlocked() throws IOException {
    theatre.hasCodes("KODE-1");
    String ida = theatre.member("ida", "ACTIVE");
    theatre.isNow("2026-12-01T08:59:59.999Z");
    assertEquals("not-open", state("POST", ida));
    assertEquals("not-open", state("GET", ida));
    theatre.isNow("2026-12-01T17:00:00Z");
    assertEquals("closed", state("POST", ida));
    assertEquals("closed", state("GET", ida));
    assertEquals(new Tickets.Counts(1, 0), theatre.counts());
  }

  @Test
  void theWindowMovesWithItsEventForCodesThatWereImportedBefore() throws IOException {
    theatre.hasCodes("KODE-1", "KODE-2");
    theatre.moves(7);
    String ida = theatre.member("ida", "ACTIVE");
    var answer = json("POST", ida);
    assertEquals("not-open", answer.get("state"));
    assertEquals("2026-12-08T09:00:00Z", answer.get("opensAt"));
    assertTrue(page("GET", ida, 200).contains("tirsdag den 8. december 2026 kl. 10"));
    theatre.isNow("2026-12-08T16:59:59Z");
    assertEquals("open", state("GET", ida));
    assertEquals("revealed", state("POST", ida));
    theatre.isNow("2026-12-08T17:00:00Z");
    assertEquals("closed", state("POST", theatre.member("per", "ACTIVE")));
  }

  @Test
  void anEventWithoutTicketsNeedsNoCodeAndOneThatIsOverGivesNone() throws IOException {
    theatre.hasCodes("KODE-1");
    String ida = theatre.member("ida", "ACTIVE");
    theatre.isNow("2026-12-10T17:00:00Z");
    assertEquals("over", state("POST", ida));
    theatre.isNow("2026-12-01T10:00:00Z");
    theatre.sellsNone();
    assertEquals("no-tickets", state("POST", ida));
    assertTrue(page("GET", ida, 200).contains("Du skal ikke bruge en billetkode"));
    assertEquals(new Tickets.Counts(1, 0), theatre.counts());
  }

  @Test
  void whoHasLeftIsNotEntitledAndTheCodeStaysFree() throws IOException {
    theatre.hasCodes("KODE-1");
    assertEquals("not-entitled", state("POST", theatre.member("bo", "LEFT")));
    assertEquals("not-entitled", state("POST", theatre.member("eva", "PENDING")));
    assertEquals(new Tickets.Counts(1, 0), theatre.counts());
    assertEquals("revealed", state("POST", theatre.member("ida", "ACTIVE")));
    assertEquals("sold-out", state("POST", theatre.member("per", "ACTIVE")));
  }

  @Test
  void aForgedTokenAndOneForAnotherPurposeGiveTheSamePage() throws IOException {
    String ida = theatre.member("ida", "ACTIVE");
    String other = theatre.tokens.make(Purpose.PREFERENCES, null, "her-er-debat", "jul", "ida");
    assertEquals(page("GET", ida + "x", 404), page("POST", other, 404));
    assertEquals(404, Theatre.call(handler, "POST", "x", "application/json").get("statusCode"));
  }

  @Test
  void anExpiredTokenSaysThatTheLinkIsTooOld() throws IOException {
    String ida = theatre.member("ida", "ACTIVE");
    theatre.isNow("2027-01-01T00:00:00Z");
    assertTrue(page("GET", ida, 410).contains("Linket er for gammelt"));
  }

  @Test
  void aCodeThatIsImportedTwiceIsOneAndKeepsItsOwner() throws IOException {
    assertEquals(2, theatre.hasCodes("KODE-1", "KODE-2", " KODE-1 ", ""));
    String ida = theatre.member("ida", "ACTIVE");
    state("POST", ida);
    assertEquals(0, theatre.hasCodes("KODE-1", "KODE-2"));
    assertEquals(new Tickets.Counts(2, 1), theatre.counts());
    assertEquals("yours", state("POST", ida));
  }

  @Test
  void theFunctionDoesNoMoreThanItsPolicyAllows() throws IOException {
    theatre.hasCodes("KODE-1");
    String ida = theatre.member("ida", "ACTIVE");
    Set<String> used = new ConcurrentSkipListSet<>();
    theatre.dynamo.listen((Call call) -> used.add(call.action() + " " + call.table()));
    state("GET", ida);
    state("POST", ida);
    assertEquals(
        new TreeSet<>(
            Set.of(
                "GetItem " + Theatre.table("ClubsTable"),
                "GetItem " + Theatre.table("MembersTable"),
                "ConditionCheckItem " + Theatre.table("MembersTable"),
                "GetItem " + Theatre.table("TicketsTable"),
                "Query " + Theatre.table("TicketsTable"),
                "PutItem " + Theatre.table("TicketsTable"),
                "UpdateItem " + Theatre.table("TicketsTable"))),
        used);
  }

  private Robot.Answer send(String method, String path, Map<String, String> headers, String body) {
    try {
      String token = path.substring(path.lastIndexOf('/') + 1);
      var answer = Theatre.call(handler, method, token, headers, body);
      return new Robot.Answer(Json.asText(answer.get("body")), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRobotUnlocksForNobodyAndWithoutTheTimeOfThePageItWould() {
    theatre.hasCodes("KODE-1");
    String mail = "https://klub.example/tickets/" + theatre.member("ida", "ACTIVE");
    for (Robot robot : List.of(Robot.plain(this::send), Robot.browser(this::send))) {
      assertTrue(robot.scan(mail) >= 2, "it pressed, and pressed once more");
      assertEquals(new Tickets.Counts(1, 0), theatre.counts());
    }
    Iterator<String> times = List.of("2026-12-01T09:00:02Z", "2026-12-01T09:00:04Z").iterator();
    Robot.plain(this::send).patient(() -> theatre.isNow(times.next())).scan(mail);
    assertEquals(new Tickets.Counts(1, 1), theatre.counts());
  }
}
