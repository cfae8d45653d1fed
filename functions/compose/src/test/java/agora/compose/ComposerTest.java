package agora.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ComposerTest {
  private static final String NASTY = "{{x}} {{{y}}} <script>a</script> [b](javascript:c)";

  @Test
  void onlyKnownVariablesReachSes() {
    var mail = mail(NASTY, "da");
    var known = "\\{\\{(click_l\\d+|ticket_aften_1|name_html|name_text|unsubscribe|preferences)\\}\\}";
    for (var part : List.of(mail.html(), mail.text(), mail.subject())) {
      var rest = part.replaceAll(known, "");
      assertFalse(rest.contains("{{") || rest.contains("}}"), rest);
    }
  }

  @Test
  void scriptsOfStaffAreHarmless() {
    var html = mail(NASTY, "da").html();
    assertFalse(html.contains("<script>a"), html);
    assertFalse(html.contains("href=\"javascript:"), html);
  }

  @Test
  void bothPartsHoldEveryLinkAndTheTicket() {
    var mail = mail("Ord", "da");
    assertEquals(1, mail.links().size());
    for (var part : List.of(mail.html(), mail.text())) {
      for (var name : List.of("click_l1", "ticket_aften_1", "unsubscribe", "preferences")) {
        assertTrue(part.contains("{{" + name + "}}"), name + " in " + part);
      }
    }
  }

  @Test
  void aMailIsSmallAndTheSameEachTime() {
    var mail = mail("Ord", "en");
    assertEquals(mail, mail("Ord", "en"));
    assertTrue(mail.html().getBytes(StandardCharsets.UTF_8).length < 102_000);
    assertTrue(mail.text().contains("Unsubscribe"));
  }

  private static Rendered mail(String words, String language) {
    var club = new Club("debat", words, words, "da", List.of(), new Club.Sender("a", "a", "a@b.example"),
        new Club.Rhythm(1, "09:00", "Europe/Copenhagen"), List.of());
    var at = Instant.parse("2026-12-09T18:00:00Z");
    var event = new Event("debat", "aften-1", words, words, words, at, at.plusSeconds(7200), words, 0,
        "https://billetter.bibliotek.example/1", Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-12-08T22:00:00Z"), at);
    var block = new Block("b1", Block.Kind.EVENT, words, words, words, null, null, words, null, null, "aften-1", List.of());
    return new Composer().render(club, new Issue("debat", "2026-12", words, words, List.of(block), null),
        Map.of("aften-1", event), language, "https://klub.example", "m1");
  }
}
