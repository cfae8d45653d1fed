package agora.life;

import static agora.life.Life.linkIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.BrowserResponse;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The club's main job, from sign-up to unlocked ticket, as people live it. */
class MainJobTest {

  private final Life life = Life.at("2026-11-24T09:00:00Z");

  @BeforeEach
  void staffMakeTheClub() {
    life.staffGive("save-library.json");
    life.staffGive("save-club.json");
  }

  @AfterEach
  void close() {
    life.close();
  }

  private void staffApproveTheDecemberIssue() {
    life.staffGive("save-event.json");
    life.staffGive("import-codes.json", Map.of("dryRun", false));
    life.staffGive("save-issue.json");
    life.staffGive("approve-issue.json");
  }

  @Test
  void aCitizenJoinsReadsClicksAndUnlocksATicketAndStaffReadTheCounts() {
    life.joins("ida@borger.example", "personal");
    life.joins("ib@borger.example", "anonymous");
    life.joins("eva@borger.example", "none");
    for (int n = 1; n < 5; n++) { // fewer than five are not counted
      life.joins("nr" + n + "@borger.example", "anonymous");
    }
    staffApproveTheDecemberIssue();

    life.isNow("2026-12-01T12:00:00Z");

    assertEquals(1, life.issuesTo("ida@borger.example").size());
    OutboxMail ida = life.issuesTo("ida@borger.example").getFirst();
    OutboxMail ib = life.issuesTo("ib@borger.example").getFirst();
    OutboxMail eva = life.issuesTo("eva@borger.example").getFirst();
    assertTrue(ida.text().contains("/c/"), ida::text);
    assertTrue(ib.text().contains("/a-da"), ib::text);
    assertFalse(eva.text().contains("/c/"), eva::text);
    assertFalse(ida.html().contains("{{"), "a variable was left in the mail");
    assertEquals("List-Unsubscribe=One-Click", ida.header("List-Unsubscribe-Post"));

    String click = linkIn(ida, "/c/");
    BrowserResponse redirect = life.club().get(click);
    assertEquals(302, redirect.status());
    assertTrue(redirect.header("location").startsWith("https://"), redirect.header("location"));

    String ticket = linkIn(ida, "/tickets/");
    assertEquals(200, life.club().get(ticket).status());
    JsonNode first = unlock(ticket);
    JsonNode again = unlock(ticket);
    assertEquals("revealed", first.path("state").asText(), first::toString);
    assertEquals("yours", again.path("state").asText());
    assertEquals(first.path("code").asText(), again.path("code").asText());
    assertNotEquals(
        first.path("code").asText(), unlock(linkIn(ib, "/tickets/")).path("code").asText());

    JsonNode report = life.report("2026-12");
    assertEquals(7, report.path("planned").asInt(), report::toString);
    assertEquals(7, report.path("sent").asInt(), report::toString);
    assertEquals(7, report.path("delivered").asInt(), report::toString);
    assertEquals(1, humanClicks(report), report::toString);
    assertEquals(2, report.path("tickets").path("revealed").asInt(), report::toString);
  }

  private JsonNode unlock(String link) {
    return life.club()
        .send(
            java.net.http.HttpRequest.newBuilder(life.club().uri(link))
                .header("Accept", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
        .json();
  }

  private static int humanClicks(JsonNode report) {
    return StreamSupport.stream(report.path("links").spliterator(), false)
        .mapToInt(link -> link.path("human").asInt())
        .sum();
  }

  @Test
  void theApprovedIssueLeavesOnceWhenTheMonthTurns() {
    life.joins("ida@borger.example", "none");
    staffApproveTheDecemberIssue();

    life.isNow("2026-12-01T07:59:00Z");
    assertEquals(0, life.issuesTo("ida@borger.example").size());
    life.isNow("2026-12-01T08:05:00Z");
    assertEquals(1, life.issuesTo("ida@borger.example").size());
    life.isNow("2027-01-05T12:00:00Z");
    assertEquals(1, life.issuesTo("ida@borger.example").size());
  }

  @Test
  void withNoneApprovedNothingIsSentAndStaffAreTold() {
    life.joins("ida@borger.example", "none");
    int before = life.club().outbox("debat@bibliotek.example").size();

    life.isNow("2026-12-01T12:00:00Z");

    assertEquals(0, life.issuesTo("ida@borger.example").size());
    assertTrue(life.club().outbox("debat@bibliotek.example").size() > before);
  }

  @Test
  void whoOnlyOpensTheConfirmationLinkIsNoMemberYet() {
    life.signsUp("ida@borger.example", "none");
    assertEquals(
        200, life.club().get(linkIn(life.lastMailTo("ida@borger.example"), "/confirm/")).status());
    staffApproveTheDecemberIssue();

    life.isNow("2026-12-01T12:00:00Z");

    assertEquals(0, life.issuesTo("ida@borger.example").size());
  }

  @Test
  void whoLeavesByOneClickGetsNoMoreIssues() {
    life.joins("ida@borger.example", "none");
    staffApproveTheDecemberIssue();
    life.isNow("2026-12-01T12:00:00Z");
    OutboxMail mail = life.issuesTo("ida@borger.example").getFirst();
    String header = String.valueOf(mail.header("List-Unsubscribe"));
    String leave = header.substring(header.indexOf('<') + 1, header.indexOf('>'));

    assertEquals(
        200,
        life.club()
            .post(leave, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
            .status());

    Map<String, String> block =
        Map.of("id", "aar", "kind", "context", "title", "Et nyt år", "text", "Læs med i år.");
    life.staffGive("save-issue.json", Map.of("id", "2027-01", "blocks", List.of(block)));
    life.staffGive("approve-issue.json", Map.of("issue", "2027-01"));
    life.isNow("2027-01-05T12:00:00Z"); // New Year's Day moves the issue to Monday the 4th
    assertEquals(1, life.issuesTo("ida@borger.example").size());
  }

  @Test
  void aHardBounceStopsTheMember() {
    life.joins("ida@borger.example", "none");
    life.mailboxRefuses("ida@borger.example");
    staffApproveTheDecemberIssue();
    life.isNow("2026-12-01T12:00:00Z");

    assertEquals(1, life.report("2026-12").path("bounced").asInt());
    JsonNode members =
        life.club()
            .command(Map.of("command", "list-members", "club", Life.CLUB, "state", "bounced"))
            .path("result");
    assertEquals(1, members.path("members").size(), members::toString);
  }
}
