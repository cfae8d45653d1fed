package agora.clubs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.checks.Fault;
import agora.checks.Problem;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ClubCheckTest {

  @Test
  void theUsualClubIsFine() {
    assertEquals(List.of(), ClubCheck.of(club("#8a2f1f", Rules.USUAL)));
  }

  @Test
  void aColourThatCannotBeReadOnWhiteIsRefused() {
    assertEquals("look.accent", only(club("#e0785f", Rules.USUAL)).field());
    assertEquals("look.accent", only(club("red", Rules.USUAL)).field());
  }

  @Test
  void aColourThatIsFineOnWhiteAndNotOnThePaperIsRefused() {
    assertTrue(Contrast.of("#767676", "#ffffff") >= 4.5); // the lightest grey that WCAG allows
    assertEquals(
        "#faf6ef", ((Problem.TooLight) only(club("#767676", Rules.USUAL)).problem()).ground());
  }

  @Test
  void blackOnWhiteHasTheContrastThatWcagSays() {
    assertEquals(21, Contrast.of("#000000", "#FFFFFF"), 1e-9);
    assertEquals(1, Contrast.of("#123456", "#123456"), 1e-9);
  }

  @Test
  void rulesOutsideTheirBoundsAreNamed() {
    Rules wrong = new Rules(false, "Æ", 14, 0, 0, 61, 25, true);
    assertEquals(
        List.of(
            "rules.minimumAge",
            "rules.invitation",
            "rules.evidenceMonths",
            "rules.trackingMonths",
            "rules.winBackAfter"),
        ClubCheck.of(club("#8a2f1f", wrong)).stream().map(Fault::field).toList());
    Rules shorter = new Rules(false, "sommer-2026", 15, 24, 23, 3, 0, false);
    assertEquals("rules.reducedMonths", only(club("#8a2f1f", shorter)).field());
  }

  @Test
  void aClubThatWasSavedBeforeThereWereRulesHasTheUsualOnes() throws Exception {
    String old =
        """
        {"id":"c","name":"C","about":"","language":"en","topics":[],
         "sender":{"name":"C","mailbox":"c","replyTo":"c@x.example"},
         "rhythm":{"dayOfMonth":1,"time":"09:00","zone":"Europe/Copenhagen"},"staff":[]}
        """;
    Club club =
        new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(old, Club.class);
    assertEquals(Rules.USUAL, club.rules());
    assertEquals(List.of(Language.ENGLISH, Language.DANISH), club.languages());
    assertEquals(Club.Look.PLAIN, club.look());
    assertEquals("", club.privacy().text(Language.DANISH));
  }

  @Test
  void termsAreCalendarMonths() {
    Instant last = Instant.parse("2026-08-31T10:00:00Z");
    assertEquals(Instant.parse("2028-08-31T10:00:00Z"), Rules.USUAL.evidenceEnds(last));
    assertEquals(Instant.parse("2026-11-30T10:00:00Z"), Rules.USUAL.trackingEnds(last));
    assertEquals(Instant.parse("2031-08-31T10:00:00Z"), Rules.USUAL.reducedEnds(last));
  }

  private static Fault only(Club club) {
    List<Fault> errors = ClubCheck.of(club);
    assertEquals(1, errors.size(), errors.toString());
    return errors.getFirst();
  }

  private static Club club(String accent, @Nullable Rules rules) {
    return new Club(
        "her-er-debat",
        "Her er debat",
        "Om debat.",
        Language.DANISH,
        List.of(new Club.Topic("klima", "Klima", "Climate")),
        new Club.Sender("Her er debat", "klub", "klub@bibliotek.example"),
        new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
        List.of(),
        List.of(Language.DANISH, Language.ENGLISH),
        new Club.Look(accent),
        Club.Privacy.NONE,
        rules == null ? Rules.USUAL : rules);
  }
}
