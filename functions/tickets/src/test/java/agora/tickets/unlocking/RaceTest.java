package agora.tickets.unlocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.testkit.Weakened;
import agora.tickets.Tickets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is promised about codes, attacked by real threads that begin at the same time. */
final class RaceTest {

  private static final int MEMBERS = 60;
  private static final int CODES = 25;

  private final Theatre theatre;

  RaceTest() throws IOException {
    theatre = new Theatre();
  }

  @AfterEach
  void stop() {
    theatre.close();
  }

  private record Result(String state, String code) {}

  private static List<Result> race(TicketsHandler handler, List<String> links) throws Exception {
    CountDownLatch start = new CountDownLatch(links.size());
    List<Callable<Result>> runners = new ArrayList<>();
    for (String link : links) {
      runners.add(
          () -> {
            start.countDown();
            start.await();
            Map<String, @Nullable Object> answer =
                Theatre.call(handler, "POST", link, "application/json");
            var body = Json.object(Json.asText(answer.get("body")));
            return new Result(
                Json.asText(body.get("state")),
                Json.asText(body.get(body.containsKey("number") ? "number" : "code")));
          });
    }
    List<Result> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(links.size())) {
      for (var each : threads.invokeAll(runners)) {
        results.add(each.get());
      }
    }
    return results;
  }

  private List<String> members() {
    List<String> links = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      links.add(theatre.member("member" + i, "ACTIVE"));
    }
    return links;
  }

  private void codes() {
    for (int i = 0; i < CODES; i++) {
      theatre.hasCodes("KODE-" + i);
    }
  }

  private static List<String> codesOf(List<Result> results) {
    return results.stream().map(Result::code).filter(code -> !code.isEmpty()).toList();
  }

  @Test
  void sixtyMembersForTwentyFiveCodesGetEachCodeOnce() throws Exception {
    codes();
    List<Result> results = race(theatre.handler(), members());
    List<String> given = codesOf(results);
    assertEquals(CODES, given.size());
    assertEquals(CODES, new HashSet<>(given).size());
    assertEquals(
        MEMBERS - CODES, results.stream().filter(each -> each.state().equals("sold-out")).count());
    assertEquals(CODES, theatre.counts().revealed());
  }

  @Test
  void oneMemberWhoPressesManyTimesGetsOneCode() throws Exception {
    codes();
    String ida = theatre.member("ida", "ACTIVE");
    List<String> given = codesOf(race(theatre.handler(), java.util.Collections.nCopies(20, ida)));
    assertEquals(20, given.size());
    assertEquals(1, new HashSet<>(given).size());
    assertEquals(1, theatre.counts().revealed());
  }

  private List<String> thirteen() {
    List<String> links = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      links.add(theatre.getsOne("member" + i, "ACTIVE"));
    }
    return links;
  }

  @Test
  void thirteenMembersForTwelveOfABenefitGetEachNumberOnceAndOneGetsNone() throws Exception {
    theatre.gives(12);
    List<Result> results = race(theatre.handler(), thirteen());
    assertEquals(12, new HashSet<>(codesOf(results)).size());
    assertEquals(12, codesOf(results).size());
    assertEquals(1, results.stream().filter(each -> each.state().equals("sold-out")).count());
    assertEquals(new Tickets.Counts(12, 12), theatre.given());
  }

  @Test
  void withoutTheSlotsConditionTwoOfTheThirteenGetTheSameNumber() throws Exception {
    theatre.gives(12);
    try (var weak =
        new Weakened(
                theatre.dynamo.endpoint(),
                "(#state = :is_state) AND (attribute_not_exists(#member))",
                "(#state = :is_state OR attribute_exists(pk))")
            .racing()) {
      List<String> given = codesOf(race(theatre.handler(weak.endpoint()), thirteen()));
      assertTrue(new HashSet<>(given).size() < given.size(), "nobody got another's number");
    }
  }

  @Test
  void oneMemberWhoPressesManyTimesGetsOneOfABenefit() throws Exception {
    theatre.gives(12);
    String ida = theatre.getsOne("ida", "ACTIVE");
    List<String> given = codesOf(race(theatre.handler(), java.util.Collections.nCopies(13, ida)));
    assertEquals(13, given.size());
    assertEquals(1, new HashSet<>(given).size());
    assertEquals(1, theatre.given().revealed());
  }

  /** The same race over a store that lets a taken slot be taken again: it must find a double. */
  @Test
  void withoutTheSlotsConditionTheSameRaceFindsADouble() throws Exception {
    codes();
    try (var weak =
        new Weakened(
                theatre.dynamo.endpoint(),
                "(#state = :is_state) AND (attribute_not_exists(#member))",
                "(#state = :is_state OR attribute_exists(pk))")
            .racing()) {
      List<String> given = codesOf(race(theatre.handler(weak.endpoint()), members()));
      assertTrue(new HashSet<>(given).size() < given.size(), "nobody got another's code");
    }
  }
}
