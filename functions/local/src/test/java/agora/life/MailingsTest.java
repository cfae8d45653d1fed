package agora.life;

import static agora.life.Life.linkIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mailings that staff regret, correct and lose, as members get them. */
class MailingsTest {

  private final Life life = Life.at("2026-11-24T09:00:00Z");

  @BeforeEach
  void aClubWithAnApprovedIssue() {
    life.staffGive("save-library.json");
    life.staffGive("save-club.json");
    life.joins("ida@borger.example", "none");
    life.staffGive("save-event.json");
    life.staffGive("import-codes.json", Map.of("dryRun", false));
    life.staffGive("save-issue.json");
    life.staffGive("approve-issue.json");
  }

  @AfterEach
  void close() {
    life.close();
  }

  private int mailsTo(String email) {
    return life.issuesTo(email).size();
  }

  private JsonNode undo() {
    return life.club()
        .command(
            Map.of(
                "command", "undo-mailing", "club", Life.CLUB, "mailing", Life.CLUB + "_2026-12"));
  }

  @Test
  void withinTenMinutesStaffRegretAndNothingLeavesAfterThemItIsTooLate() {
    life.staffGive("send-now.json");
    life.isNow("2026-11-24T09:09:59Z");
    assertEquals(0, mailsTo("ida@borger.example"));
    assertTrue(undo().path("ok").asBoolean());
    life.isNow("2026-11-24T10:00:00Z");
    assertEquals(0, mailsTo("ida@borger.example"));

    life.staffGive("send-now.json");
    life.isNow("2026-11-24T10:11:00Z");
    assertEquals(1, mailsTo("ida@borger.example"));
    assertEquals(409, undo().path("status").asInt());
  }

  @Test
  void aCorrectionReachesThoseWhoGotTheErrorOnly() {
    life.staffGive("send-now.json");
    life.isNow("2026-11-24T09:11:00Z");
    life.joins("ib@borger.example", "none");
    life.staffGive("send-correction.json");
    life.isNow("2026-11-24T09:25:00Z");
    assertEquals(2, mailsTo("ida@borger.example"));
    assertTrue(
        life.lastMailTo("ida@borger.example").subject().startsWith("Rettelse:"),
        () -> life.lastMailTo("ida@borger.example").subject());
    assertEquals(0, mailsTo("ib@borger.example"));
  }

  @Test
  void theMailsOfAnEventMoveWithItAndDieWithIt() {
    life.staffGive("approve-event-mails.json");
    life.isNow("2026-12-01T12:00:00Z");
    assertEquals(1, mailsTo("ida@borger.example"));
    life.presses(linkIn(life.lastMailTo("ida@borger.example"), "/tickets/"));
    life.staffGive("move-event.json");

    life.isNow("2026-12-08T12:00:00Z");
    assertEquals(2, mailsTo("ida@borger.example"), "she has a code, and hears of it");
    assertTrue(
        life.lastMailTo("ida@borger.example").subject().startsWith("Flyttet:"),
        () -> life.lastMailTo("ida@borger.example").subject());
    life.isNow("2026-12-14T12:00:00Z");
    assertEquals(3, mailsTo("ida@borger.example"), "the event is in three days");
    life.isNow("2026-12-16T12:00:00Z");
    assertEquals(4, mailsTo("ida@borger.example"), "the window closes tomorrow");
    life.staffGive("cancel-event.json");
    life.isNow("2026-12-20T12:00:00Z");
    assertEquals(5, mailsTo("ida@borger.example"), "that it is cancelled, and nothing more");
    assertTrue(
        life.lastMailTo("ida@borger.example").subject().startsWith("Aflyst:"),
        () -> life.lastMailTo("ida@borger.example").subject());
  }
}
