package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.events.Event;
import agora.events.Events;
import agora.events.Message;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.ScheduleTriggers;
import agora.stack.Item;
import agora.store.Contents;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Short messages: whom they reach, and what they say. */
final class MessageTest {

  private static final String CLUB = "her-er-debat";
  private static final String ID = CLUB + "_klima--moved-1";
  private static final String DAY = CLUB + "_2026-12-01--events";
  private static final Instant EVENING = Instant.parse("2026-12-10T18:00:00Z");

  private static final Event BEFORE =
      new Event(
          CLUB,
          "klima",
          "Aften om klima",
          "Kom.",
          null,
          EVENING,
          EVENING.plus(Duration.ofHours(2)),
          "Store Sal",
          0,
          "https://billet.example/klima",
          Instant.parse("2026-11-20T08:00:00Z"),
          EVENING.minus(Duration.ofHours(2)),
          EVENING.minus(Duration.ofDays(3)));

  private static final Event AFTER =
      BEFORE.moved(
          EVENING.plus(Duration.ofDays(7)),
          EVENING.plus(Duration.ofDays(7)).plus(Duration.ofHours(2)),
          "Lille Sal",
          BEFORE.sale().orElseThrow());

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

  private void member(String id, Language language, String... topics) {
    Item item =
        Item.of(CLUB, id)
            .with("email", id + "@x.example")
            .with("language", language.code())
            .with("topics", List.of(topics))
            .with("tracking", "ANONYMOUS")
            .with("state", "ACTIVE")
            .with("source", "web")
            .with("joined", post.now);
    put("MembersTable", item);
  }

  private void put(String table, Item item) {
    post.dynamo.putItem(
        put -> put.tableName(post.template.table(table).name()).item(item.values()));
  }

  private void hasCode(String member) {
    put("TicketsTable", Item.of(CLUB + "#klima#claims", member).with("code", "A-1"));
  }

  private void wasSent(String member, String mailing) {
    put("DeliveriesTable", Item.of(member, mailing).with("at", post.now));
  }

  private void sends(String id, Message message) throws IOException {
    new ScheduleTriggers(post.dynamo, post.mailings())
        .freeze(new MailingId(id), List.of(Contents.write(message)));
    new Mailings(post.dynamo, post.mailings())
        .begin(
            Mailing.waiting(
                new MailingId(id),
                Mailing.Kind.MESSAGE,
                new Clubs(post.contents()).find(CLUB).orElseThrow(),
                "klima",
                "bibliotek.example",
                post.now,
                null,
                null));
    assertTrue(Post.message(post.planner, "{\"mailing\":\"" + id + "\"}"));
  }

  private static Message message(Message.About about, Event event, Message.Audience audience) {
    return new Message(about, "", "", null, null, event, BEFORE, 2, audience);
  }

  private static Message.Audience concerned(Message.Announcement... announced) {
    return new Message.Audience(true, List.of(announced), List.of());
  }

  private String mail(String id) throws IOException {
    assertTrue(Post.message(post.sender, "{\"mailing\":\"" + id + "\",\"batch\":0}"));
    return post.aws.bulkEntries.getFirst().call().toString();
  }

  @Test
  void aMoveReachesThoseWithACodeOrTheAnnouncementInTheirMailAndNobodyElse() throws IOException {
    new Events(post.contents()).save(AFTER);
    for (int i = 1; i <= 6; i++) {
      member("m" + i, Language.DANISH, "klima");
    }
    hasCode("m1");
    wasSent("m2", CLUB + "_2026-11");
    wasSent("m3", CLUB + "_2026-10");
    wasSent("m4", DAY);
    wasSent("m5", DAY);
    new Batches(post.dynamo, post.mailings())
        .putIfAbsent(
            new MailingId(DAY),
            0,
            new Batches.Batch(
                List.of(
                    new Mailing.Recipient(new MemberId("m4"), "", "3"),
                    new Mailing.Recipient(new MemberId("m5"), "", "1")),
                "m5"));
    sends(
        ID,
        message(
            Message.About.MOVED,
            AFTER,
            concerned(
                new Message.Announcement(new MailingId(CLUB + "_2026-11"), 1, 0),
                new Message.Announcement(new MailingId(DAY), 1, 2))));
    assertEquals(List.of(List.of("m1", "m2", "m4")), post.batchesOf(ID));
    String mail = mail(ID);
    for (String said :
        List.of(
            "Flyttet: Aften om klima",
            "flyttet fra torsdag den 10. december kl. 19–21, Store Sal, til torsdag den 17.",
            "Torsdag den 17. december kl. 19–21",
            "Lille Sal",
            "er den stadig din")) {
      assertTrue(mail.contains(said), said + " in " + mail);
    }
  }

  @Test
  void aMessageThatIsNotTrueAnyMoreDoesNotLeaveAndStaffAreTold() throws IOException {
    new Events(post.contents()).save(BEFORE);
    member("m1", Language.DANISH);
    hasCode("m1");
    sends(ID, message(Message.About.MOVED, AFTER, concerned()));
    assertEquals(Mailing.State.CANCELLED, post.head(ID).state());
    assertEquals(0, post.head(ID).batches());
    assertTrue(post.aws.mails.getFirst().contains("ændret igen"), post.aws.mails::toString);
  }

  @Test
  void aCancelledEventIsTakenBackInTheReadersLanguageWithoutAButton() throws IOException {
    Event cancelled = BEFORE.cancel();
    new Events(post.contents()).save(cancelled);
    member("m1", Language.ENGLISH);
    hasCode("m1");
    sends(ID, message(Message.About.CANCELLED, cancelled, concerned()));
    String mail = mail(ID);
    assertTrue(mail.contains("Cancelled: Aften om klima"), mail);
    assertTrue(mail.contains("We are sorry: the event is cancelled."), mail);
    assertFalse(mail.contains("{{ticket_"), mail);
  }

  @Test
  void aWordToATopicKeepsToTheLimitOfPromotionsAndToWhatMembersChose() throws IOException {
    member("m1", Language.DANISH, "klima");
    member("m2", Language.DANISH, "kultur");
    put(
        "MembersTable",
        Item.of(CLUB, "m3")
            .with("email", "m3@x.example")
            .with("language", "da")
            .with("topics", List.of("klima"))
            .with("tracking", "NONE")
            .with("state", "ACTIVE")
            .with("frequency", "ISSUES")
            .with("source", "web")
            .with("joined", post.now));
    for (int n = 1; n <= 3; n++) {
      String id = CLUB + "_pladser--message-" + n;
      sends(
          id,
          new Message(
              Message.About.WORD,
              "12 pladser tilbage",
              "Der er plads til flere.",
              null,
              null,
              null,
              null,
              n,
              new Message.Audience(false, List.of(), List.of("klima"))));
      assertEquals(n <= 2 ? List.of("m1") : List.of(), post.batchesOf(id).getFirst());
    }
    String mail = mail(CLUB + "_pladser--message-1");
    assertTrue(mail.contains("12 pladser tilbage"), mail);
    assertFalse(
        mail.contains("<h2 style=\"margin:0;font-size:22px;line-height:1.25\"></h2>"), mail);
  }
}
