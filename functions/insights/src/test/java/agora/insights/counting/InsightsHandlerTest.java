package agora.insights.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.testkit.Weakened;
import agora.testkit.aws.NearStore;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class InsightsHandlerTest {

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.dk", "StaffMail", "klub@bibliotek.dk"));

  private static final AttributeValue ZERO = AttributeValue.fromN("0");
  private static final String MAILING = "her-er-debat_2026-12";

  private final EmbeddedDynamo dynamo = EmbeddedDynamo.inMemory(TEMPLATE);
  private int events;

  @AfterEach
  void stop() {
    dynamo.close();
  }

  private Map<String, String> variables(URI endpoint) {
    Map<String, String> variables = new HashMap<>(TEMPLATE.environment("InsightsFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ENDPOINT_URL", endpoint.toString());
    variables.put("AWS_ACCESS_KEY_ID", "InsightsFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    return variables;
  }

  private InsightsHandler handler(URI endpoint) {
    Instant now = Instant.parse("2026-12-01T09:00:00Z");
    return new InsightsHandler(
        NearStore.environment(variables(endpoint)), () -> now, new Random(3));
  }

  private Map<String, Object> change(
      String name, Map<String, Object> before, Map<String, Object> after) {
    events++;
    return Map.of(
        "eventID",
        "event-" + events,
        "eventName",
        name,
        "eventSourceARN",
        "arn:aws:dynamodb:eu-north-1:000000000000:table/agora-T/stream/1",
        "dynamodb",
        Map.of("SequenceNumber", "" + events, "OldImage", before, "NewImage", after));
  }

  private static Map<String, Object> image(String pk, String sk, Object... rest) {
    Map<String, Object> image = new HashMap<>();
    image.put("pk", Map.of("S", pk));
    image.put("sk", Map.of("S", sk));
    for (int i = 0; i < rest.length; i += 2) {
      String type = rest[i + 1] instanceof Integer ? "N" : "S";
      image.put(rest[i].toString(), Map.of(type, rest[i + 1].toString()));
    }
    return image;
  }

  private static Map<String, Object> click(int n, int suspected) {
    return image(
        "P#" + MAILING + "#ida",
        "b1",
        "mailing",
        MAILING,
        "link",
        "b1",
        "n",
        n,
        "suspected",
        suspected);
  }

  private static void deliver(InsightsHandler handler, List<Map<String, Object>> changes)
      throws IOException {
    String event = Json.write(Map.of("Records", changes));
    var out = new ByteArrayOutputStream();
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> "r");
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
    assertEquals("{\"batchItemFailures\":[]}", out.toString(StandardCharsets.UTF_8));
  }

  private Map<String, Long> counted(String pk) {
    try (var client = NearStore.environment(variables(dynamo.endpoint())).dynamo()) {
      return new Stats(client, TEMPLATE.table("StatsTable").name()).counts(pk).sums();
    }
  }

  private List<Map<String, Object>> clicks(int number) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      changes.add(change("INSERT", Map.of(), click(1, 0)));
    }
    return changes;
  }

  @Test
  void aNameThatIsTakenBackChangesNoCounter() throws IOException {
    InsightsHandler handler = handler(dynamo.endpoint());
    deliver(handler, List.of(change("INSERT", Map.of(), click(3, 0))));
    Map<String, Object> marker =
        Map.of(
            "pk", Map.of("S", "P#" + MAILING + "#ida"),
            "sk", Map.of("S", "b1"),
            "voided", Map.of("BOOL", true));
    deliver(handler, List.of(change("MODIFY", click(3, 0), marker)));
    long counted =
        dynamo.scan(TEMPLATE.table("StatsTable")).stream()
            .filter(
                row ->
                    Stats.ofMailing(new MailingId(MAILING))
                        .equals(row.getOrDefault("pk", ZERO).s()))
            .mapToLong(row -> Long.parseLong(row.getOrDefault("human#b1", ZERO).n()))
            .sum();
    assertEquals(3, counted);
  }

  /** The clock of this function stands at 1 December 2026, 9:00. */
  @Test
  void whoLeavesWithinThirtyDaysOfJoiningIsCountedApart() throws IOException {
    InsightsHandler handler = handler(dynamo.endpoint());
    deliver(
        handler,
        List.of(
            leaves("ida", "2026-11-30T09:00:00Z"),
            leaves("bo", "2026-11-01T09:00:01Z"),
            leaves("eva", "2026-11-01T09:00:00Z"),
            leaves("kaj", "2024-11-01T09:00:00Z")));
    assertEquals(
        Map.of("active", -4L, "left", 4L, "leftSettled", 2L),
        counted(Stats.ofClub("her-er-debat")));
  }

  private Map<String, Object> leaves(String member, String since) {
    return change(
        "MODIFY",
        image("her-er-debat", member, "tracking", "NONE", "state", "ACTIVE", "since", since),
        image("her-er-debat", member, "tracking", "NONE", "state", "LEFT", "since", since));
  }

  @Test
  void whatARestoreBringsBackIsCountedNoMore() throws IOException {
    String restored = "2026-12-01T08:00:00Z";
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            change(
                "INSERT",
                Map.of(),
                image(
                    "her-er-debat",
                    "ida",
                    "tracking",
                    "NONE",
                    "state",
                    "ACTIVE",
                    "restored",
                    restored)),
            change(
                "INSERT", Map.of(), image(MAILING, "head", "planned", 7, "restored", restored))));
    assertEquals(Map.of(), counted(Stats.ofClub("her-er-debat")));
    assertEquals(Map.of(), counted(Stats.ofMailing(new MailingId(MAILING))));
  }

  @Test
  void whoWasBroughtBackAndLeavesWithinADayHadLeftBeforeAndLaterLeavesLikeAnyone()
      throws IOException {
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            leavesRestored("ida", "2026-11-30T09:00:01Z"),
            leavesRestored("bo", "2026-11-30T09:00:00Z")));
    assertEquals(Map.of("active", -1L, "left", 1L), counted(Stats.ofClub("her-er-debat")));
  }

  private Map<String, Object> leavesRestored(String member, String restored) {
    return change(
        "MODIFY",
        image("her-er-debat", member, "tracking", "NONE", "state", "ACTIVE", "restored", restored),
        image("her-er-debat", member, "tracking", "NONE", "state", "LEFT", "restored", restored));
  }

  @Test
  void aBatchDeliveredTwiceCountsOnce() throws IOException {
    InsightsHandler handler = handler(dynamo.endpoint());
    List<Map<String, Object>> changes = clicks(200);
    deliver(handler, changes.subList(0, 120));
    deliver(handler, changes);
    deliver(handler, changes);
    assertEquals(Map.of("human#b1", 200L), counted(Stats.ofMailing(new MailingId(MAILING))));
  }

  /** The same check over a store whose ledger forgets: it must find the double. */
  @Test
  void withoutTheLedgerTheSameBatchWouldCountTwice() throws IOException {
    try (var forgetful =
        new Weakened(
            dynamo.endpoint(),
            "attribute_not_exists(pk)",
            "attribute_not_exists(pk) OR attribute_exists(pk)")) {
      InsightsHandler handler = handler(forgetful.endpoint());
      List<Map<String, Object>> changes = clicks(100);
      deliver(handler, changes);
      deliver(handler, changes);
    }
    assertEquals(Map.of("human#b1", 200L), counted(Stats.ofMailing(new MailingId(MAILING))));
  }

  @Test
  void batchesThatAreDeliveredAtTheSameTimeCountOnce() throws Exception {
    List<Map<String, Object>> changes = clicks(100);
    List<Callable<Boolean>> deliveries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      InsightsHandler handler = handler(dynamo.endpoint());
      deliveries.add(
          () -> {
            deliver(handler, changes);
            return true;
          });
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var each : threads.invokeAll(deliveries)) {
        each.get();
      }
    }
    assertEquals(Map.of("human#b1", 100L), counted(Stats.ofMailing(new MailingId(MAILING))));
  }

  @Test
  void countersFollowTheDifferenceOfTheImages() throws IOException {
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            change("INSERT", Map.of(), click(1, 0)),
            change("MODIFY", click(1, 0), click(4, 0)),
            change("MODIFY", click(4, 0), click(0, 4)),
            change("INSERT", Map.of(), image(MAILING, "head", "planned", 50)),
            change(
                "MODIFY",
                image(MAILING + "#0", "batch#0#claim", "sent", 10),
                image(MAILING + "#0", "batch#0#claim", "sent", 48, "bounced", 2))));
    Map<String, Long> counts = counted(Stats.ofMailing(new MailingId(MAILING)));
    assertEquals(0L, counts.get("human#b1"));
    assertEquals(4L, counts.get("suspected#b1"));
    assertEquals(50L, counts.get("planned"));
    assertEquals(38L, counts.get("sent"));
    assertEquals(2L, counts.get("bounced"));
  }

  @Test
  void whatIsCountedIsCountedOnItsDayInDenmarkToo() throws IOException {
    var head = change("INSERT", Map.of(), image(MAILING, "head", "planned", 50));
    var first = change("INSERT", Map.of(), click(1, 0));
    var later = change("MODIFY", click(1, 0), click(3, 1));
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            at("2026-11-30T22:59:59Z", head),
            at("2026-11-30T23:00:00Z", first),
            at("2026-12-02T09:00:00Z", later)));
    try (var client = NearStore.environment(variables(dynamo.endpoint())).dynamo()) {
      var days =
          new Stats(client, TEMPLATE.table("StatsTable").name())
              .days(Stats.ofMailing(new MailingId(MAILING)));
      assertEquals(
          Map.of(
              LocalDate.of(2026, 11, 30), new Counts(Map.of("planned", 50L)),
              LocalDate.of(2026, 12, 1), new Counts(Map.of("human#b1", 1L)),
              LocalDate.of(2026, 12, 2), new Counts(Map.of("human#b1", 2L, "suspected#b1", 1L))),
          days);
    }
    assertEquals(
        Map.of("planned", 50L, "human#b1", 3L, "suspected#b1", 1L),
        counted(Stats.ofMailing(new MailingId(MAILING))));
  }

  @SuppressWarnings("unchecked") // as it was made above
  private static Map<String, Object> at(String written, Map<String, Object> change) {
    Map<String, Object> record = new HashMap<>((Map<String, Object>) change.get("dynamodb"));
    record.put("ApproximateCreationDateTime", Instant.parse(written).getEpochSecond());
    Map<String, Object> dated = new HashMap<>(change);
    dated.put("dynamodb", record);
    return dated;
  }

  @Test
  void slotsAndActiveMembersAreCountedAndARemovalChangesNothing() throws IOException {
    var free = image("her-er-debat#jul#3", "slot#1", "state", "FREE");
    var revealed = image("her-er-debat#jul#3", "slot#1", "state", "REVEALED");
    var pending = member("ida", "PENDING", "web");
    var active = member("ida", "ACTIVE", "web");
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            change("INSERT", Map.of(), free),
            change("MODIFY", free, revealed),
            change("REMOVE", revealed, Map.of()),
            change("INSERT", Map.of(), pending),
            change("MODIFY", pending, active),
            change("REMOVE", click(4, 0), Map.of())));
    assertEquals(
        Map.of("slots", 1L, "revealed", 1L), counted(Stats.ofTickets("her-er-debat", "jul")));
    assertEquals(Map.of("active", 1L, "joined#web", 1L), counted(Stats.ofClub("her-er-debat")));
    assertEquals(Map.of(), counted(Stats.ofMailing(new MailingId(MAILING))));
  }

  private static Map<String, Object> member(String id, String state, String source) {
    return image("her-er-debat", id, "tracking", "NONE", "state", state, "source", source);
  }

  private Map<String, Object> becomes(String id, String before, String after, String source) {
    return change("MODIFY", member(id, before, source), member(id, after, source));
  }

  private Map<String, Long> joined() {
    Map<String, Long> joined = new HashMap<>(counted(Stats.ofClub("her-er-debat")));
    joined.keySet().removeIf(name -> !name.startsWith("joined"));
    return joined;
  }

  @Test
  void whoIsConfirmedIsCountedByWhereTheyCameFromOnceHoweverOftenItIsTold() throws IOException {
    InsightsHandler handler = handler(dynamo.endpoint());
    List<Map<String, Object>> changes =
        List.of(
            change("INSERT", Map.of(), member("ida", "PENDING", "web")),
            // asked again, at a poster: what was confirmed counts
            change(
                "MODIFY", member("ida", "PENDING", "web"), member("ida", "PENDING", "poster-by")),
            change("MODIFY", member("ida", "PENDING", "web"), member("ida", "ACTIVE", "poster-by")),
            becomes("bo", "PENDING", "ACTIVE", "poster-by"),
            becomes("eva", "PENDING", "ACTIVE", "desk"));
    deliver(handler, changes);
    deliver(handler(dynamo.endpoint()), changes);
    deliver(handler, changes.subList(2, 4));
    assertEquals(Map.of("joined#poster-by", 2L, "joined#desk", 1L), joined());
  }

  /** The same check over a store whose ledger forgets: it must find the double. */
  @Test
  void withoutTheLedgerWhoJoinedWouldCountTwice() throws IOException {
    try (var forgetful =
        new Weakened(
            dynamo.endpoint(),
            "attribute_not_exists(pk)",
            "attribute_not_exists(pk) OR attribute_exists(pk)")) {
      InsightsHandler handler = handler(forgetful.endpoint());
      List<Map<String, Object>> changes = List.of(becomes("bo", "PENDING", "ACTIVE", "web"));
      deliver(handler, changes);
      deliver(handler, changes);
    }
    assertEquals(Map.of("joined#web", 2L), joined());
  }

  @Test
  void whoLeavesAndJoinsAgainIsANewMemberAndWhoIsErasedChangesNothing() throws IOException {
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            becomes("ida", "PENDING", "ACTIVE", "web"),
            becomes("ida", "ACTIVE", "LEFT", "web"),
            change("INSERT", Map.of(), member("ida-2", "PENDING", "poster-by")),
            becomes("ida-2", "PENDING", "ACTIVE", "poster-by"),
            change("MODIFY", member("ida-2", "ACTIVE", "poster-by"), member("ida-2", "LEFT", "")),
            change("REMOVE", member("ida-2", "LEFT", ""), Map.of()),
            change("REMOVE", member("ida", "ACTIVE", "web"), Map.of())));
    assertEquals(Map.of("joined#web", 1L, "joined#poster-by", 1L), joined());
  }

  @Test
  void nobodyJoinsByChangingAChoiceOrByBeingRuledInAgain() throws IOException {
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            becomes("ida", "ACTIVE", "ACTIVE", "web"),
            becomes("ida", "ACTIVE", "BOUNCED", "web"),
            becomes("ida", "BOUNCED", "ACTIVE", "web"),
            becomes("bo", "LEFT", "ACTIVE", "web")));
    assertEquals(Map.of(), joined());
  }

  @Test
  void whatAFileOrNoNameOfOursSaysIsNoCountersName() throws IOException {
    deliver(
        handler(dynamo.endpoint()),
        List.of(
            change("INSERT", Map.of(), member("ida", "ACTIVE", "Stand, ida@borger.example")),
            change("INSERT", Map.of(), member("bo", "ACTIVE", "desk")),
            becomes("eva", "PENDING", "ACTIVE", "Ida's bord"),
            becomes("kaj", "PENDING", "ACTIVE", "joined#web"),
            becomes("leo", "PENDING", "ACTIVE", "")));
    assertEquals(Map.of("joined#import", 2L, "joined#other", 3L), joined());
  }

  @Test
  void manyMailingsInOneBatchFitInTransactions() throws IOException {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      changes.add(change("INSERT", Map.of(), image("club-a_" + i, "head", "planned", 7)));
    }
    deliver(handler(dynamo.endpoint()), changes);
    for (int i = 0; i < 40; i++) {
      assertEquals(Map.of("planned", 7L), counted(Stats.ofMailing(new MailingId("club-a_" + i))));
    }
  }
}
