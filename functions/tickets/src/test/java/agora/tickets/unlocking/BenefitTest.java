package agora.tickets.unlocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.Call;
import agora.edge.lambda.Json;
import agora.tickets.Tickets;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an issue gives away to the members who ask first. */
final class BenefitTest {

  private final Theatre theatre;
  private final TicketsHandler handler;

  BenefitTest() throws IOException {
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

  private String state(String method, String token) throws IOException {
    return Json.asText(json(method, token).get("state"));
  }

  private String page(String method, String token, String language) throws IOException {
    var answer =
        Theatre.call(
            handler, method, token, Map.of("accept", "text/html", "accept-language", language), "");
    assertEquals(200, answer.get("statusCode"));
    return Json.asText(answer.get("body"));
  }

  @Test
  void whoPressesGetsTheNextAndHowToFetchItAndTheSameAtASecondPress() throws IOException {
    theatre.gives(2);
    String ida = theatre.getsOne("ida", "ACTIVE");
    String bo = theatre.getsOne("bo", "ACTIVE");
    assertEquals("open", state("GET", ida));
    assertEquals(new Tickets.Counts(0, 0), theatre.given(), "to open it takes nothing");
    Map<String, @Nullable Object> got = json("POST", ida);
    assertEquals("revealed", got.get("state"));
    assertEquals("1", got.get("number"));
    assertEquals("Vis denne side ved skranken.", got.get("pickup"));
    assertEquals("yours", state("POST", ida));
    assertEquals("1", json("POST", ida).get("number"));
    assertEquals("1", json("GET", ida).get("number"));
    assertEquals("2", json("POST", bo).get("number"));
    String per = theatre.getsOne("per", "ACTIVE");
    assertEquals("sold-out", state("GET", per), "nobody presses a button for nothing");
    assertEquals("sold-out", state("POST", per));
    assertEquals("yours", state("GET", ida));
    assertEquals(new Tickets.Counts(2, 2), theatre.given());
    assertEquals(new Tickets.Counts(0, 0), theatre.counts(), "the event's codes are others");
  }

  @Test
  void itsPageSpeaksOfNoTicketInEitherLanguage() throws IOException {
    theatre.gives(1);
    String ida = theatre.getsOne("ida", "ACTIVE");
    String before = page("GET", ida, "da");
    assertTrue(before.contains("<h1 lang=\"da\">Tavse naboer</h1>"), before);
    assertTrue(
        before.contains("Der er 1 i alt") && before.contains("tirsdag den 1. december 2026 kl. 18"),
        before);
    assertTrue(before.contains("<button") && !before.contains("ved skranken"), before);
    assertTrue(page("GET", ida, "en").contains("There are 1 in all"));
    json("POST", ida);
    String bo = theatre.getsOne("bo", "ACTIVE");
    String eva = theatre.getsOne("eva", "LEFT");
    for (String language : new String[] {"da", "en"}) {
      String mine = page("GET", ida, language);
      assertTrue(mine.contains("<p lang=\"da\">Vis denne side ved skranken.</p>"), mine);
      assertFalse(mine.contains("<button"), mine);
      for (String page :
          new String[] {mine, page("POST", bo, language), page("GET", eva, language)}) {
        assertFalse(
            page.toLowerCase(java.util.Locale.ROOT).matches("(?s).*(billet|ticket).*"), page);
      }
      assertFalse(page("GET", bo, language).contains("skranken"));
    }
  }

  @Test
  void onlyMembersGetOneAndOnlyOncePerPerson() throws IOException {
    theatre.gives(12);
    for (String state : new String[] {"LEFT", "PENDING", "BOUNCED", "COMPLAINED"}) {
      assertEquals("not-entitled", state("POST", theatre.getsOne("m-" + state.length(), state)));
    }
    assertEquals(new Tickets.Counts(0, 0), theatre.given());
    String ida = theatre.getsOne("ida", "ACTIVE");
    assertEquals("1", json("POST", ida).get("number"));
  }

  @Test
  void whenTheTimeIsOverNobodyGetsOneAndWhoHasOneStillSeesIt() throws IOException {
    theatre.gives(12);
    String ida = theatre.getsOne("ida", "ACTIVE");
    theatre.isNow("2026-12-01T16:59:59Z");
    assertEquals("revealed", state("POST", ida));
    theatre.isNow("2026-12-01T17:00:00Z");
    assertEquals("yours", state("GET", ida));
    assertEquals("1", json("POST", ida).get("number"));
    assertEquals("closed", state("POST", theatre.getsOne("bo", "ACTIVE")));
    assertEquals(new Tickets.Counts(1, 1), theatre.given());
  }

  /** Approved again with fewer than were taken, and then with more than ever. */
  @Test
  void whatIsApprovedAgainTakesFromNobodyAndGivesNoMoreThanItSays() throws IOException {
    theatre.gives(3);
    String ida = theatre.getsOne("ida", "ACTIVE");
    String bo = theatre.getsOne("bo", "ACTIVE");
    json("POST", ida);
    json("POST", bo);
    theatre.gives(1);
    assertEquals("1", json("POST", ida).get("number"));
    assertEquals("2", json("POST", bo).get("number"));
    assertEquals("sold-out", state("POST", theatre.getsOne("per", "ACTIVE")));
    theatre.gives(4);
    assertEquals("2", json("GET", bo).get("number"));
    assertEquals("3", json("POST", theatre.getsOne("per", "ACTIVE")).get("number"));
    assertEquals("4", json("POST", theatre.getsOne("eva", "ACTIVE")).get("number"));
    assertEquals("sold-out", state("POST", theatre.getsOne("tor", "ACTIVE")));
  }

  @Test
  void beforeAnApprovalTheLinkOpensNothing() throws IOException {
    String ida = theatre.getsOne("ida", "ACTIVE");
    for (String method : new String[] {"GET", "POST"}) {
      assertEquals(404, Theatre.call(handler, method, ida, "text/html").get("statusCode"));
    }
  }

  @Test
  void itNeedsNoMoreThanTheFunctionsPolicyAllows() throws IOException {
    theatre.gives(1);
    String ida = theatre.getsOne("ida", "ACTIVE");
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
}
