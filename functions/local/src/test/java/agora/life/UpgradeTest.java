package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.BrowserResponse;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stack that is upgraded in place: nothing is migrated, and all that members have in their mails
 * and staff have approved goes on.
 */
final class UpgradeTest {

  private static final String JSON = "application/json";
  private static final String IDA = "ida@borger.example";
  private static final String IB = "ib@borger.example";
  private static final String EVA = "eva@borger.example";
  private static final String NINA = "nina@borger.example";
  private static final String OLGA = "olga@borger.example";

  private final EarlierStack earlier = EarlierStack.read();
  @TempDir private Path folder;

  @Test
  void whatWasKeptByAnEarlierVersionIsCarriedOn() {
    try (Life life = earlier.upgraded(folder)) {
      life.staffGive("save-library.json"); // nobody joins before the library says who it is
      whoHadAskedConfirms(life);
      life.joins(OLGA, "anonymous");
      whoHasALinkPrefersOtherThings(life);
      whoHasALinkLeaves(life);
      clicksAreCountedOn(life);
      codesAreWhereTheyWere(life);
      life.staffGive("approve-issue.json", Map.of("issue", "2027-02"));
      whoHasTheFreshLinkIsErased(life);
      whatWasApprovedLeaves(life);
    }
  }

  /** Links of that time don't say what they confirm, so that they are as good as expired ones. */
  private void whoHadAskedConfirms(Life life) {
    String link = earlier.link(NINA, "/confirm/");
    assertEquals(410, life.club().get(link).status());
    assertEquals(200, life.presses(link).status()); // mails a link that says it
    assertEquals("pending", member(life, NINA).path("state").asText());
    life.confirms(NINA);
    assertEquals("active", member(life, NINA).path("state").asText());
  }

  private void whoHasALinkPrefersOtherThings(Life life) {
    String link = earlier.link(IB, "/me/");
    assertEquals(200, life.club().get(link).status());
    BrowserResponse saved =
        life.club()
            .post(
                link, JSON, "{\"topics\": [\"klima\"], \"frequency\": \"all\", \"name\": \"Ib\"}");
    assertEquals(200, saved.status(), saved::body);
    JsonNode ib = member(life, IB);
    assertEquals("klima", ib.path("topics").path(0).asText(), ib::toString);
    assertEquals("all", ib.path("frequency").asText());
  }

  private void whoHasALinkLeaves(Life life) {
    String link = earlier.link(EVA, "/unsubscribe/");
    BrowserResponse left =
        life.club().post(link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
    assertEquals(200, left.status());
    assertEquals("left", member(life, EVA).path("state").asText());
  }

  private void clicksAreCountedOn(Life life) {
    JsonNode before = life.report("2026-12");
    for (String name : List.of("planned", "sent", "delivered", "bounced", "complained")) {
      assertEquals(earlier.report().path(name), before.path(name), name);
    }
    assertTrue(before.path("sent").asInt() > 0, before::toString);
    assertEquals(clicks(earlier.report()), clicks(before));
    BrowserResponse redirect = life.club().get(earlier.link(IDA, "/c/"));
    assertEquals(302, redirect.status());
    assertTrue(redirect.header("location").startsWith("https://"));
    assertEquals(302, life.club().get(earlier.link(IB, "/c/")).status());
    assertTrue(clicks(life.report("2026-12")) > clicks(before));
  }

  private void codesAreWhereTheyWere(Life life) {
    JsonNode ida = unlock(life, earlier.link(IDA, "/tickets/"));
    assertEquals("yours", ida.path("state").asText(), ida::toString);
    JsonNode ib = unlock(life, earlier.link(IB, "/tickets/"));
    assertEquals("revealed", ib.path("state").asText(), ib::toString);
    assertFalse(ib.path("code").asText().equals(ida.path("code").asText()));
  }

  private void whoHasTheFreshLinkIsErased(Life life) {
    String link = earlier.link(IDA, "/mine/");
    assertEquals(200, life.club().get(link).status());
    String cookie = life.club().post(link, JSON, "{}").header("set-cookie");
    BrowserResponse erased =
        life.club()
            .send(
                HttpRequest.newBuilder(life.club().uri(link))
                    .header("Content-Type", JSON)
                    .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"act\": \"erase-for-good\"}")));
    assertEquals(200, erased.status(), erased::body);
    assertTrue(member(life, IDA).isMissingNode());
  }

  private void whatWasApprovedLeaves(Life life) {
    life.isNow("2026-12-08T12:00:00Z");
    assertTrue(subjects(life, IB).stream().anyMatch(each -> each.startsWith("På torsdag")));
    life.isNow("2027-01-05T12:00:00Z");
    life.isNow("2027-02-02T12:00:00Z");
    for (String email : List.of(IB, NINA, OLGA, "juno@borger.example")) {
      assertTrue(subjects(life, email).containsAll(List.of("Januar", "Februar")), email);
    }
    for (String email : List.of(IDA, EVA, "kaj@borger.example", "sara@borger.example")) {
      assertEquals(List.of(), subjects(life, email), email);
    }
    assertEquals(List.of(), subjects(life, "mona@borger.example"));
    assertEquals("left", member(life, "ivar@borger.example").path("state").asText());
  }

  @Test
  void withAnotherKeyNoLinkHoldsAndWhatWasEditedSinceItsApprovalStays() {
    try (Life life = earlier.upgraded(folder, "Januar", "Februar i januar")) {
      life.staffGive("save-library.json");
      assertEquals(404, life.club().get(earlier.link(NINA, "/confirm/")).status());
      life.isNow("2027-01-05T12:00:00Z");
      assertEquals(List.of(), subjects(life, IB));
    }
  }

  private static List<String> subjects(Life life, String email) {
    return life.issuesTo(email).stream().map(OutboxMail::subject).toList();
  }

  private static JsonNode member(Life life, String email) {
    return life.club()
        .command(Map.of("command", "find-member", "email", email))
        .path("result")
        .path("members")
        .path(0);
  }

  private static JsonNode unlock(Life life, String link) {
    return life.club()
        .send(
            HttpRequest.newBuilder(life.club().uri(link))
                .header("Accept", JSON)
                .POST(HttpRequest.BodyPublishers.noBody()))
        .json();
  }

  private static int clicks(JsonNode report) {
    int clicks = 0;
    for (JsonNode link : report.path("links")) {
      clicks += link.path("human").asInt();
    }
    return clicks;
  }
}
