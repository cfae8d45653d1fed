package agora.mailings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clicks.Click;
import agora.clicks.Clicks;
import agora.clicks.PersonalClicks;
import agora.clicks.Pseudonyms;
import agora.clicks.Recipient;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Fact;
import agora.insights.Stats;
import agora.insights.StatsWriter;
import agora.mailings.Mailing.Reason;
import agora.mailings.Mailing.State;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Ledger;
import agora.store.StoreClient;
import agora.store.StoredRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rows as the stores of commit d48d15d wrote them, each with an attribute besides that a version to
 * come may add: they are read, and written on, and no write drops what it doesn't know.
 */
final class EarlierRowsTest {

  private static final String CLUB = "her-er-debat";
  private static final String PAUSED = "her-er-debat_2026-12";
  private static final String WAITING = "her-er-debat_2026-12-07--events";
  private static final String PLANNING = "her-er-debat_2026-11";
  private static final String REGRETTED = "her-er-debat_2026-11--rettelse";
  private static final String NAME = "abcdefghijklmnopqrstuvwxyz";
  private static final String TO_COME = "toCome";
  private static final Instant SENT = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));

  private final EmbeddedDynamo store = EmbeddedDynamo.inMemory(TEMPLATE);
  private final DynamoDbClient dynamo = StoreClient.of(store);
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Mailings mailings = new Mailings(dynamo, name("MailingsTable"));
  private final Batches batches = new Batches(dynamo, name("MailingsTable"));
  private final BatchClaims claims = new BatchClaims(dynamo, name("MailingsTable"), clock);
  private final SesReports reports = new SesReports(dynamo, name("MailingsTable"));
  private final SentLinks sent = new SentLinks(dynamo, name("MailingsTable"), clock);
  private final ScheduleTriggers occasions = new ScheduleTriggers(dynamo, name("MailingsTable"));
  private final JudgedMailings judged = new JudgedMailings(dynamo, name("MailingsTable"));
  private final Pace pace = new Pace(dynamo, name("MailingsTable"), clock, new Random(1));
  private final Deliveries deliveries = new Deliveries(dynamo, name("DeliveriesTable"));
  private final Ledger ledger = new Ledger(dynamo, name("LedgerTable"), clock);
  private final Stats stats = new Stats(dynamo, name("StatsTable"));
  private final Clicks clicks = new Clicks(dynamo, name("ClicksTable"), new Random(1));
  private final Pseudonyms pseudonyms = new Pseudonyms(dynamo, name("ClicksTable"));

  private static String name(String table) {
    return TEMPLATE.table(table).name();
  }

  @BeforeEach
  void store() throws IOException {
    try (InputStream rows =
        Objects.requireNonNull(getClass().getResourceAsStream("rows-d48d15d.json"))) {
      for (StoredRows.Row row : StoredRows.read(rows)) {
        Map<String, AttributeValue> item = new HashMap<>(row.item());
        item.put(TO_COME, AttributeValue.fromL(List.of(AttributeValue.fromBool(true))));
        dynamo.putItem(put -> put.tableName(name(row.table())).item(item));
      }
    }
  }

  @AfterEach
  void close() {
    dynamo.close();
    store.close();
  }

  /** The keys of all rows that have, or lack, what is to come. */
  private Set<String> keys(boolean kept) {
    return List.of("MailingsTable", "DeliveriesTable", "ClicksTable", "LedgerTable", "StatsTable")
        .stream()
        .flatMap(table -> store.scan(TEMPLATE.table(table)).stream())
        .filter(item -> item.containsKey(TO_COME) == kept)
        .map(item -> value(item, "pk").s() + " " + value(item, "sk").s())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name));
  }

  @Test
  void headsLinksAndTextsAreReadAsWhatTheySaid() {
    assertEquals(
        List.of(PLANNING, REGRETTED, PAUSED, WAITING),
        mailings.of(CLUB).stream().map(MailingId::value).toList());
    assertEquals(
        new Mailing(
            new MailingId(PAUSED),
            Mailing.Kind.ISSUE,
            State.PAUSED,
            Reason.BOUNCES,
            CLUB,
            "2026-12",
            "Her er debat <klub@bibliotek.example>",
            "debat@bibliotek.example",
            List.of("staff@bibliotek.example"),
            4,
            1,
            "m3",
            SENT,
            null,
            null,
            null),
        mailings.find(new MailingId(PAUSED)).orElseThrow());
    Mailing waiting = mailings.find(new MailingId(WAITING)).orElseThrow();
    assertEquals("", waiting.cursor());
    assertEquals(SENT.plusSeconds(600), waiting.notBefore());
    assertEquals(Instant.parse("2026-12-10T18:00:00Z"), waiting.notAfter());
    assertEquals(Reason.STAFF, mailings.find(new MailingId(REGRETTED)).orElseThrow().reason());
    assertEquals(
        new Mailing.Body("Emne", "<p>Hej {{name}}</p>", "Hej {{name}}"),
        mailings.body(new MailingId(PAUSED), "da").orElseThrow());
    assertEquals(
        List.of(
            new Mailings.Link("l1", "bog", "https://bibliotek.example/en-anden-bog"),
            new Mailings.Link("l2", null, "https://bibliotek.example/")),
        mailings.targets(new MailingId(PAUSED)));
    assertEquals(
        "https://bibliotek.example/",
        new Links(dynamo, name("MailingsTable"), clock)
            .find(new MailingId(PAUSED), "l2")
            .orElseThrow()
            .target());
    assertEquals(7, mailings.leftBefore(new MailingId(PAUSED), 99));
    assertEquals(
        new MailingId(PAUSED),
        occasions.choose(CLUB, "2026-12-01T08:00:00Z", new MailingId("another")));
    assertEquals(
        List.of("BEFORE_EVENT~debat", "AFTER_EVENT~oplaesning"),
        occasions.parts(new MailingId(WAITING)));
    assertTrue(judged.is(new MailingId(PLANNING)));
    assertFalse(judged.is(new MailingId(PAUSED)));
    assertEquals(14, pace.rate());
  }

  @Test
  void batchesAndDeliveriesAreReadAsWhatTheySaid() {
    assertEquals(
        new Batches.Batch(
            List.of(
                new Mailing.Recipient(new MemberId("m0"), ""),
                new Mailing.Recipient(new MemberId("m1"), NAME),
                new Mailing.Recipient(new MemberId("m2"), "", "1"),
                new Mailing.Recipient(new MemberId("m3"), "")),
            "m3"),
        batches.find(new MailingId(PAUSED), 0).orElseThrow());
    BatchClaims.Seen seen = claims.seen(new MailingId(PAUSED), 0, 2).getFirst();
    assertEquals(BatchClaims.State.SETTLING, seen.state());
    assertEquals("IllegalStateException: no text", seen.problem());
    assertEquals(
        new BatchProgress(
            Set.of(),
            Set.of(0, 1),
            Map.of(2, Missing.LEFT),
            Set.of(3),
            Set.of(),
            Set.of(0, 1),
            Set.of(),
            Map.of(1, SesReports.Kind.SOFT_BOUNCED),
            SENT,
            1),
        seen.standing());
    assertEquals(new BatchClaims.Troubles(Set.of(), Set.of(1), Set.of(0)), seen.troubles());
    assertEquals(
        BatchClaims.State.PLANNED, claims.seen(new MailingId(PAUSED), 0, 2).getLast().state());
    assertTrue(deliveries.onlySoftBounces(new MemberId("m1"), 1));
    assertFalse(deliveries.onlySoftBounces(new MemberId("m0"), 1));
    assertEquals(
        List.of(
            Map.of(
                "pk",
                "m1",
                "sk",
                PAUSED,
                "at",
                SENT.toString(),
                "trouble",
                "SOFT_BOUNCED",
                "ttl",
                1830672000L,
                TO_COME,
                List.of(true))),
        deliveries.of(new MemberId("m1")));
    assertEquals(
        Set.of(new MemberId("m0")),
        new Recipients(dynamo, name("DeliveriesTable"))
            .of(new MailingId(PAUSED), List.of(new MemberId("m0"), new MemberId("m2"))));
    assertEquals(
        SENT, new LastMail(dynamo, name("DeliveriesTable")).to(new MemberId("m0")).orElseThrow());
  }

  @Test
  void whatWasCountedAndDoneOnceStays() {
    Counts counts = stats.counts(Stats.ofMailing(new MailingId(PAUSED)));
    assertEquals(Map.of("sent", 3L, "human#l1", 1L), counts.sums());
    assertEquals(1, counts.of(Counter.HUMAN, "l1"));
    new StatsWriter(dynamo, name("StatsTable"), name("LedgerTable"), clock, new Random(1))
        .add(
            List.of(
                new Fact("e1", Stats.ofMailing(new MailingId(PAUSED)), DAY, Map.of("sent", 2L)),
                new Fact("e9", Stats.ofMailing(new MailingId(PAUSED)), DAY, Map.of("sent", 1L))));
    assertEquals(4, stats.counts(Stats.ofMailing(new MailingId(PAUSED))).of(Counter.SENT));
    assertFalse(ledger.once("purge#2026-12-01", () -> {}));
    assertTrue(new PersonalClicks(dynamo, name("ClicksTable")).any(new MailingId(PAUSED), NAME));
    assertEquals(1, pseudonyms.of(new MailingId(PAUSED), NAME).size());
    assertEquals(List.of(), pseudonyms.of(new MailingId(PAUSED), "zzzzefghijklmnopqrstuvwxyz"));
  }

  @Test
  void noWriteDropsWhatItDoesNotKnow() {
    Set<String> before = keys(true);
    assertTrue(mailings.tell(new MailingId(PAUSED), NOW).isPresent());
    assertTrue(mailings.resume(new MailingId(PAUSED), Reason.BOUNCES));
    assertTrue(mailings.pause(new MailingId(PAUSED)));
    assertTrue(mailings.cancel(new MailingId(PAUSED), Reason.STAFF, NOW));
    assertTrue(mailings.advance(mailings.find(new MailingId(PLANNING)).orElseThrow(), 2, "m9"));
    assertTrue(mailings.planned(new MailingId(PLANNING)));
    assertFalse(mailings.pause(new MailingId(PLANNING), Reason.LEAVING, "waived"));
    assertTrue(mailings.pause(new MailingId(PLANNING), Reason.COMPLAINTS, "not waived"));
    assertTrue(mailings.again(new MailingId(REGRETTED), NOW));
    assertTrue(mailings.start(new MailingId(WAITING)));
    assertFalse(mailings.regret(new MailingId(WAITING), Reason.STAFF, NOW));
    mailings.saveLink(new MailingId(PAUSED), "l1", "b", "https://elsewhere.example/", "k");
    mailings.saveBody(new MailingId(PAUSED), "da", new Mailing.Body("a", "b", "c"));
    assertEquals(
        "https://bibliotek.example/en-anden-bog",
        sent.correct(new MailingId(PAUSED), "l1", "https://bibliotek.example/", "bo")
            .orElseThrow());
    assertEquals(List.of("BEFORE_EVENT~debat", "AFTER_EVENT~oplaesning"), freeze());
    judged.mark(new MailingId(PLANNING), NOW);
    takesBatchOn();
    pace.take(4, new Pace.Allowance(14, 0), true); // none waits
    pace.take(4, new Pace.Allowance(14, 0), true); // lines up
    deliveries.trouble(new MemberId("m0"), new MailingId(PAUSED), SesReports.Kind.BOUNCED, NOW);
    click(NAME);
    pseudonyms.of(new MailingId(PAUSED), NAME);
    assertEquals(before, keys(true));
    assertEquals(State.CANCELLED, mailings.find(new MailingId(PAUSED)).orElseThrow().state());
    assertEquals(2, corrections());
  }

  private List<String> freeze() {
    return occasions.freeze(new MailingId(WAITING), List.of());
  }

  private void takesBatchOn() {
    var held = (BatchClaims.Attempt.Held) claims.claim(new MailingId(PAUSED), 0);
    assertEquals(2, held.number());
    held = claims.giveUp(held).orElseThrow();
    held = claims.intend(held, Set.of(3));
    held = claims.write(held, new BatchClaims.Change().sent(Set.of(3)).tries(0));
    assertEquals(Set.of(0, 1, 3), held.standing().sent());
    claims.write(held, new BatchClaims.Change().release(BatchClaims.State.SENT));
    reports.take(
        new MailingId(PAUSED),
        0,
        List.of(new SesReports.Report(SesReports.Kind.BOUNCED, 3, false)));
    claims.problem(new MailingId(PAUSED), 0, "again");
    BatchClaims.Seen seen = claims.seen(new MailingId(PAUSED), 0, 1).getFirst();
    assertEquals(Set.of(3), seen.troubles().bounced());
    assertEquals(BatchClaims.State.SENT, seen.state());
  }

  private void click(String name) {
    clicks.add(new Click(MailingId.of(PAUSED), "l1", new Recipient.Pseudonym(name), false, NOW));
  }

  private int corrections() {
    return store.scan(TEMPLATE.table("MailingsTable")).stream()
        .filter(item -> value(item, "sk").s().equals("link#l1"))
        .mapToInt(item -> value(item, "corrections").l().size())
        .sum();
  }

  @Test
  void onlyWhatIsPutInThePlaceOfARowDropsIt() {
    deliveries.sent(List.of(new MemberId("m0")), new MailingId(PAUSED), NOW);
    pseudonyms.voidName(new MailingId(PAUSED), NAME, List.of("l1"), true);
    assertEquals(Set.of("m0 " + PAUSED, "P#" + PAUSED + "#" + NAME + " l1"), keys(false));
  }
}
