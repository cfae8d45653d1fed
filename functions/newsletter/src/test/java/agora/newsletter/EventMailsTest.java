package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.LambdaFunction;
import agora.events.Event;
import agora.events.EventMails;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.mailings.Mailing;
import agora.newsletter.planning.PlannerHandler;
import agora.stack.Item;
import agora.testkit.Weakened;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about events, of a club whose time of day is 9:00; now it is 1 December 2026. */
final class EventMailsTest {

  private static final String CLUB = "her-er-debat";
  private static final Instant EVENING = Instant.parse("2026-12-04T18:00:00Z");

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private static EventMails before(String subject) {
    return new EventMails(
        new EventMails.Note(3, subject, "Vi glæder os.", "https://avis.example/a", "Læs"),
        null,
        false,
        false);
  }

  private Event event(String club, String id, @Nullable EventMails mails, String... topics) {
    Event event =
        new Event(
            club,
            id,
            "Aften om " + id,
            "Kom.",
            null,
            EVENING,
            EVENING.plus(Duration.ofHours(2)),
            "Store Sal",
            0,
            "https://billet.example/" + id,
            Instant.parse("2026-11-20T08:00:00Z"),
            Instant.parse("2026-12-02T16:00:00Z"),
            Instant.parse("2026-12-01T11:00:00Z"),
            List.of(topics),
            mails,
            false);
    new Events(post.contents()).save(event);
    return event;
  }

  private void approved(Event event) {
    new MailApprovals(post.contents()).approve(event, Instant.parse("2026-11-30T08:00:00Z"));
  }

  private void member(String club, String id, String email, String... topics) {
    Item item =
        Item.of(club, id)
            .with("email", email)
            .with("name", "Ida")
            .with("language", "da")
            .with("topics", List.of(topics))
            .with("tracking", "ANONYMOUS")
            .with("state", "ACTIVE")
            .with("source", "web")
            .with("joined", post.now);
    put("MembersTable", item);
  }

  private void hasCode(String club, String event, String member) {
    put("TicketsTable", Item.of(club + "#" + event + "#claims", member).with("code", "A-1"));
  }

  private void put(String table, Item item) {
    post.dynamo.putItem(
        put -> put.tableName(post.template.table(table).name()).item(item.values()));
  }

  private Object day(String club) throws IOException {
    return String.valueOf(Post.call(post.planner, mails(club, "2026-12-01")).get("outcome"));
  }

  private static String mails(String club, String day) {
    return "{\"task\":\"mails\",\"club\":\"%s\",\"day\":\"%s\",\"at\":\"2026-12-01T08:00:00Z\"}"
        .formatted(club, day);
  }

  private List<String> recipients(String club) {
    return post.batchesOf(club + "_2026-12-01--events").stream().flatMap(List::stream).toList();
  }

  @Test
  void aMailBeforeAnEventGoesToWhoChoseItsTopicOrHasACodeAndToNobodyElse() throws IOException {
    approved(event(CLUB, "klima", before("Snart"), "klima"));
    member(CLUB, "m1", "a@x.example", "klima");
    member(CLUB, "m2", "b@x.example", "kultur");
    member(CLUB, "m3", "c@x.example");
    member(CLUB, "m4", "d@x.example", "kultur");
    hasCode(CLUB, "klima", "m4");
    assertEquals("planned", day(CLUB));
    assertEquals(List.of("m1", "m4"), recipients(CLUB));
    Mailing head = post.head(CLUB + "_2026-12-01--events");
    assertEquals(Mailing.Kind.BEFORE_EVENT, head.kind());
    assertEquals("klima", head.about());
    assertEquals(EVENING, head.notAfter());
  }

  @Test
  void theSchedulesOfTwoEventsOnOneDayMakeOneMailAndEachMemberGetsWhatConcernsThem()
      throws IOException {
    approved(event(CLUB, "klima", before("Om klima"), "klima"));
    approved(event(CLUB, "kultur", before("Om kultur"), "kultur"));
    member(CLUB, "m1", "a@x.example", "klima");
    member(CLUB, "m2", "b@x.example", "kultur");
    member(CLUB, "m3", "c@x.example", "kultur", "klima");
    assertEquals("planned", day(CLUB));
    assertEquals("planned-before", day(CLUB));
    assertEquals(List.of("m1", "m2", "m3"), recipients(CLUB));
    assertTrue(
        Post.message(post.sender, "{\"mailing\":\"" + CLUB + "_2026-12-01--events\",\"batch\":0}"));
    assertEquals(3, post.aws.bulkEntries.size());
    String both = sentTo("c@x.example");
    assertTrue(both.contains("Aften om klima") && both.contains("Aften om kultur"), both);
    assertTrue(both.contains("Om klima – og én nyhed mere"), both);
    assertTrue(both.contains("Hej{{name_html}}") && both.contains("\" Ida"), both);
    String one = sentTo("a@x.example");
    assertTrue(one.contains("Om klima") && !one.contains("Aften om kultur"), one);
  }

  @Test
  void aNotesDatesAndItsEventsTimesAreReadAsTheyAre() throws IOException {
    String dates = "10. december begynder vi.\n\n24. december slutter vi.";
    EventMails.Note note = new EventMails.Note(3, "Snart", dates, null, null);
    approved(event(CLUB, "klima", new EventMails(note, null, false, false), "klima"));
    member(CLUB, "m1", "a@x.example", "klima");
    assertEquals("planned", day(CLUB));
    assertTrue(
        Post.message(post.sender, "{\"mailing\":\"" + CLUB + "_2026-12-01--events\",\"batch\":0}"));
    String mail = sentTo("a@x.example");
    for (String said :
        List.of(
            "<p>10. december begynder vi.</p>",
            "<p>24. december slutter vi.</p>",
            "Fredag den 4. december kl. 19–21",
            "Forbeholdt medlemmer indtil tirsdag den 1. december kl. 12.",
            "Hent koden senest onsdag den 2. december kl. 17.")) {
      assertTrue(mail.contains(said), said + " in " + mail);
    }
  }

  @Test
  void ofAPlannedDayACancelledEventFallsOutAndWhoWouldHaveReadOfNothingElseGetsNoMail()
      throws IOException {
    Event klima = event(CLUB, "klima", before("Om klima"), "klima");
    approved(klima);
    Event kultur = event(CLUB, "kultur", before("Om kultur"), "kultur");
    approved(kultur);
    member(CLUB, "m1", "a@x.example", "klima");
    member(CLUB, "m3", "c@x.example", "kultur", "klima");
    assertEquals("planned", day(CLUB));
    new Events(post.contents()).save(klima.cancel());
    String id = CLUB + "_2026-12-01--events";
    String batch = "{\"mailing\":\"" + id + "\",\"batch\":0}";
    assertTrue(Post.message(post.sender, batch));
    assertEquals(1, post.aws.bulkEntries.size());
    String rest = sentTo("c@x.example");
    assertTrue(rest.contains("Om kultur") && !rest.contains("Aften om klima"), rest);
    Item claim =
        Item.present(
            post.dynamo
                .getItem(
                    get ->
                        get.tableName(post.mailings())
                            .key(Item.key(id + "#0", "batch#000000#claim"))
                            .consistentRead(true))
                .item());
    assertEquals(
        List.of("0~EVENT_GONE"), Objects.requireNonNull(claim.values().get("missing")).ss());
    assertEquals(Mailing.State.PLANNED, post.head(id).state());
  }

  @Test
  void aPlannedDayIsCancelledWhenAllItsEventsAre() throws IOException {
    Event klima = event(CLUB, "klima", before("Om klima"), "klima");
    Event kultur = event(CLUB, "kultur", before("Om kultur"), "kultur");
    approved(klima);
    approved(kultur);
    member(CLUB, "m1", "a@x.example", "klima");
    assertEquals("planned", day(CLUB));
    new Events(post.contents()).save(klima.cancel());
    new Events(post.contents()).save(kultur.cancel());
    String id = CLUB + "_2026-12-01--events";
    assertTrue(Post.message(post.sender, "{\"mailing\":\"" + id + "\",\"batch\":0}"));
    assertEquals(0, post.aws.bulkEntries.size());
    assertEquals(Mailing.State.CANCELLED, post.head(id).state());
    assertEquals(Mailing.Reason.EVENT_GONE, post.head(id).reason());
  }

  private String sentTo(String address) {
    return post.aws.bulkEntries.stream()
        .filter(entry -> entry.to().equals(address))
        .map(entry -> entry.call().get("DefaultContent") + entry.data())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoHasACodeIsRemindedOfItBeforeTheWindowClosesAndNobodyElse() throws IOException {
    approved(event(CLUB, "klima", new EventMails(null, null, false, true), "klima"));
    member(CLUB, "m1", "a@x.example", "klima");
    member(CLUB, "m2", "b@x.example");
    hasCode(CLUB, "klima", "m2");
    assertEquals("planned", day(CLUB));
    assertEquals(List.of("m2"), recipients(CLUB));
    assertEquals(
        Instant.parse("2026-12-02T16:00:00Z"), post.head(CLUB + "_2026-12-01--events").notAfter());
  }

  @Test
  void overThreeClubsAMemberGetsTwoPromotionalMailsAWeekAndWithoutTheConditionThree()
      throws IOException {
    int got = threeClubs(post.planner);
    assertEquals(2, got);

    post.store.clear();
    try (Weakened store =
        new Weakened(
            post.store.endpoint(),
            "#older <= :upTo_older",
            "#older <= :upTo_older OR #older > :upTo_older")) {
      Map<String, String> environment = post.environment("PlannerFunction");
      environment.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
      assertEquals(
          3,
          threeClubs(
              new PlannerHandler(
                  post.aws.environment(environment), () -> post.now, new Random(1))));
    }
  }

  /** How many mails a member of three clubs gets, each of which has one today. */
  private int threeClubs(LambdaFunction planner) throws IOException {
    int got = 0;
    for (String club : List.of("a", "b", "c")) {
      post.club(club, 1, "09:00");
      approved(event(club, "klima", before("Snart"), "klima"));
      member(club, "m1", "ida@x.example", "klima");
      Post.call(planner, mails(club, "2026-12-01"));
      Post.call(planner, mails(club, "2026-12-01"));
      got += recipients(club).size();
    }
    return got;
  }

  @Test
  void mailsAboutOnesOwnEventsAreNotCounted() throws IOException {
    for (String club : List.of("a", "b", "c")) {
      post.club(club, 1, "09:00");
      approved(event(club, "klima", before("Snart"), "klima"));
      member(club, "m1", "ida@x.example", "klima");
      hasCode(club, "klima", "m1");
      assertEquals("planned", day(club));
      assertEquals(List.of("m1"), recipients(club));
    }
  }

  @Test
  void whatStaffHaveNotApprovedIsNotSentAndAnEditVoidsTheApproval() throws IOException {
    approved(event(CLUB, "klima", before("Snart"), "klima"));
    event(CLUB, "klima", before("Noget andet"), "klima");
    member(CLUB, "m1", "a@x.example", "klima");
    assertEquals("nothing-due", day(CLUB));
    assertEquals("nothing-due", day(CLUB));
    assertEquals(1, post.aws.mails.size());
    assertTrue(post.aws.queues.sent.isEmpty());
  }

  @Test
  void aMailDiesWithItsEventAndNoneLeavesWhenTheEventHasBegun() throws IOException {
    Event event = event(CLUB, "klima", before("Snart"), "klima");
    approved(event);
    member(CLUB, "m1", "a@x.example", "klima");
    new Events(post.contents()).save(event.cancel());
    assertEquals("nothing-due", day(CLUB));
    new Events(post.contents()).save(event);
    post.now = EVENING;
    assertEquals("nothing-due", day(CLUB));
    assertEquals("nothing-due", day(CLUB));
    assertTrue(post.aws.queues.sent.isEmpty());
    assertEquals(1, post.aws.mails.size(), "staff are told once that it came too late");
    assertTrue(post.aws.mails.getFirst().contains("kom for sent"), post.aws.mails::toString);
  }

  @Test
  void anEventThatIsCancelledWhileItsMailWaitsIsNotMailedAbout() throws IOException {
    Event event = event(CLUB, "klima", before("Snart"), "klima");
    new MailApprovals(post.contents()).approve(event, post.now);
    member(CLUB, "m1", "a@x.example", "klima");
    assertEquals("waiting", day(CLUB));
    new Events(post.contents()).save(event.cancel());
    post.now = post.now.plusSeconds(700);
    assertTrue(Post.message(post.planner, "{\"mailing\":\"" + CLUB + "_2026-12-01--events\"}"));
    Mailing head = post.head(CLUB + "_2026-12-01--events");
    assertEquals(Mailing.Reason.EVENT_GONE, head.reason());
    assertEquals(0, head.batches());
  }

  @Test
  void housekeepingKeepsTheSchedulesOfEventsAndRemovesThoseOfACancelledOne() throws IOException {
    Event event = event(CLUB, "klima", before("Snart"), "klima");
    String housekeeping =
        "{\"task\":\"housekeeping\",\"club\":\"her-er-debat\",\"at\":\"2026-11-25T04:00:00Z\"}";
    Post.message(post.planner, housekeeping);
    assertTrue(
        post.aws.schedules.stream()
            .anyMatch(
                schedule ->
                    schedule.startsWith("before-event-")
                        && schedule.contains("at(2026-12-01T09:00:00)")),
        post.aws.schedules::toString);
    post.aws.schedules.clear();
    new Events(post.contents()).save(event.cancel());
    Post.message(post.planner, housekeeping);
    assertTrue(
        post.aws.schedules.stream().anyMatch(each -> each.startsWith("-before-event-")),
        post.aws.schedules::toString);
    assertFalse(
        post.aws.schedules.stream().anyMatch(each -> each.startsWith("before-event-")),
        post.aws.schedules::toString);
  }

  private Event over(String id, boolean tickets) {
    EventMails.Note thanks = new EventMails.Note(1, "Tak for i går", "Her er bøgerne.", null, null);
    Event event = event(CLUB, id, new EventMails(null, thanks, false, false), "klima");
    Instant yesterday = Instant.parse("2026-11-30T18:00:00Z");
    Event over =
        event.moved(
            yesterday,
            yesterday.plusSeconds(7200),
            event.place(),
            tickets ? event.sale().orElseThrow() : null);
    new Events(post.contents()).save(over);
    approved(over);
    return over;
  }

  @Test
  void whatFollowsAnEventWithTicketsGoesToThoseWhoHadACodeAlone() throws IOException {
    over("klima", true);
    member(CLUB, "m1", "a@x.example", "klima");
    member(CLUB, "m2", "b@x.example", "kultur");
    hasCode(CLUB, "klima", "m2");
    assertEquals("planned", day(CLUB));
    assertEquals(List.of("m2"), recipients(CLUB));
  }

  @Test
  void whatFollowsAnEventWithoutTicketsSaysThatNobodyKnowsWhoWasThere() throws IOException {
    over("klima", false);
    member(CLUB, "m1", "a@x.example", "klima");
    member(CLUB, "m2", "b@x.example", "kultur");
    assertEquals("planned", day(CLUB));
    assertEquals(List.of("m1"), recipients(CLUB));
    assertTrue(
        Post.message(post.sender, "{\"mailing\":\"" + CLUB + "_2026-12-01--events\",\"batch\":0}"));
    String mail = sentTo("a@x.example");
    assertTrue(mail.contains("også hvis du ikke var med"), mail);
  }

  @Test
  void aDaysMailHoldsAnEventOnce() throws IOException {
    EventMails both =
        new EventMails(
            new EventMails.Note(3, "Snart", "Vi glæder os.", null, null), null, false, true);
    approved(event(CLUB, "klima", both, "klima"));
    member(CLUB, "m1", "a@x.example", "klima");
    hasCode(CLUB, "klima", "m1");
    member(CLUB, "m2", "b@x.example", "kultur");
    assertEquals("planned", day(CLUB));
    assertTrue(
        Post.message(post.sender, "{\"mailing\":\"" + CLUB + "_2026-12-01--events\",\"batch\":0}"));
    String mail = sentTo("a@x.example");
    assertTrue(mail.contains("Vi glæder os."), mail);
    assertFalse(mail.contains("Du har hentet en billetkode"), mail);
    assertFalse(mail.contains("én nyhed mere"), mail);
  }

  @Test
  void anEventThatIsMovedFallsOutOfWhatHasNotLeftSinceItsMailsMoveAlong() throws IOException {
    Event event = event(CLUB, "klima", before("Snart"), "klima");
    approved(event);
    member(CLUB, "m1", "a@x.example", "klima");
    assertEquals("planned", day(CLUB));
    new Events(post.contents())
        .save(
            event.moved(
                EVENING.plusSeconds(86_400),
                EVENING.plusSeconds(90_000),
                event.place(),
                event.sale().orElseThrow()));
    assertTrue(
        Post.message(post.sender, "{\"mailing\":\"" + CLUB + "_2026-12-01--events\",\"batch\":0}"));
    assertEquals(0, post.aws.bulkEntries.size());
  }
}
