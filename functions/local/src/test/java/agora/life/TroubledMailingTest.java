package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A mailing in trouble as staff see it, command by command, through the whole club: each test
 * leaves its transcript in {@code target/transcripts}.
 */
class TroubledMailingTest {

  private static final String MAILING = Life.CLUB + "_2026-12";

  private final Life life = Life.at("2026-11-24T09:00:00Z");
  private final Transcript staff = new Transcript(life, MAILING);

  @BeforeEach
  void aClubWithAnApprovedIssue() {
    for (String file :
        List.of(
            "save-library.json",
            "save-club.json",
            "save-event.json",
            "save-issue.json",
            "approve-issue.json")) {
      life.staffGive(file);
    }
  }

  @AfterEach
  void close() {
    life.close();
  }

  private void everyoneHasOneMail(int members) {
    Map<String, Integer> mails = new TreeMap<>();
    life.club().outbox().stream()
        .filter(mail -> MAILING.equals(mail.tags().get("mailing")))
        .map(OutboxMail::to)
        .forEach(to -> mails.merge(to, 1, Integer::sum));
    assertEquals(members, mails.size(), "somebody was lost");
    mails.forEach((to, count) -> assertEquals(1, count, () -> to + " has more than one"));
  }

  private static JsonNode done(JsonNode answer) {
    assertTrue(answer.path("ok").asBoolean(), answer::toString);
    return answer.path("result");
  }

  @Test
  void complaintsPauseItStaffAreToldOnceAndLetItGoOnToEveryoneOnce() {
    life.club().ses(Map.of("maxSendRate", 400));
    life.hasMembers(
        IntStream.range(0, 1200)
            .mapToObj(n -> (n % 10 == 3 && n < 50 ? "complaint" : "m") + n + "@borger.example")
            .toList());
    life.staffGive("send-now.json");
    life.isNow("2026-11-24T09:11:00Z");
    staff.happens("The issue has begun to leave; readers of its first batch call it spam.");

    JsonNode paused = done(staff.gives("report"));
    assertEquals("paused", paused.path("state").asText());
    assertEquals("COMPLAINTS", paused.path("reason").asText());
    assertEquals(5, paused.path("complained").asInt());
    assertTrue(paused.path("remaining").asInt() > 0, "some are left to send to");
    List<OutboxMail> told = life.club().outbox(Life.STAFF);
    assertEquals(1, told.size(), "staff are told once");
    assertTrue(told.getFirst().text().contains("Meldt som spam: 5 ("), told.getFirst()::text);
    staff.happens("Staff have one mail:");
    staff.staffRead();

    life.isNow("2026-11-24T15:00:00Z");
    staff.happens("Six hours later nothing more has left. Staff let it go on.");
    JsonNode still = done(staff.gives("report"));
    assertEquals(paused.path("sent"), still.path("sent"));
    assertEquals("sending", done(staff.gives("resume-mailing")).path("state").asText());
    life.isNow("2026-11-24T15:30:00Z");
    JsonNode over = done(staff.gives("report"));
    assertEquals(1200, over.path("sent").asInt());
    assertEquals(0, over.path("remaining").asInt());
    assertEquals(1, life.club().outbox(Life.STAFF).size(), "and never again for the same reason");
    everyoneHasOneMail(1200);
    staff.keep("paused-by-complaints");
  }

  @Test
  void aBatchThatCannotBeSentWaitsWithItsReasonUntilStaffHaveMendedTheCauseAndRetryIt() {
    life.hasMembers(IntStream.range(0, 120).mapToObj(n -> "m" + n + "@borger.example").toList());
    life.joins("uden-sporing@borger.example", "none");
    life.linkLeadsNowhere(MAILING, "l1");
    life.staffGive("send-now.json");
    life.isNow("2026-11-24T09:11:00Z");
    staff.happens("The issue has left, but for the batch of a reader whose plain link is broken.");
    assertEquals(
        0, done(staff.gives("retry-batches", Map.of("look", "yes"))).path("retried").asInt());

    life.isNow("2026-11-24T11:00:00Z");
    staff.happens("An hour and a half later its message has failed five times.");
    JsonNode look = done(staff.gives("retry-batches", Map.of("look", "yes")));
    assertEquals(1, look.path("batches").size());
    int batch = look.path("batches").path(0).path("batch").asInt();
    assertEquals("no target for the link l1", look.path("batches").path(0).path("reason").asText());
    assertEquals(0, life.issuesTo("uden-sporing@borger.example").size());

    life.isNow("2026-11-24T11:01:00Z");
    staff.happens("Staff mend the link, and send the batch again.");
    done(
        staff.gives(
            "correct-link", Map.of("link", "l1", "target", "https://www.bibliotek.example/")));
    life.isNow("2026-11-24T11:03:00Z");
    JsonNode retried = done(staff.gives("retry-batches"));
    assertEquals(1, retried.path("retried").asInt());
    assertEquals(batch, retried.path("batches").path(0).path("batch").asInt());
    life.isNow("2026-11-24T11:10:00Z");
    everyoneHasOneMail(121);
    assertEquals(0, done(staff.gives("retry-batches")).path("retried").asInt(), "none is left");
    assertEquals(121, done(staff.gives("report")).path("sent").asInt());
    staff.keep("retried-batch");
  }
}
