package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.Member;
import agora.testkit.history.History;
import agora.testkit.history.Traces;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a member chooses, and from when on it holds. */
final class PreferencesTest {

  private static final String ME = "/me/{token}";

  private final SignupClub club = new SignupClub();
  private final History history = club.history();
  private final Traces traces = club.traces();

  @AfterEach
  void close() {
    club.close();
  }

  private Member ida() {
    return club.members().getFirst();
  }

  @Test
  void frequencyPauseAndPanelAreKeptAndSayWhatMayBeSent() {
    club.idaJoins();
    String me = club.aws.token("me");
    assertTrue(ida().receives(Member.Occasion.OWN_EVENT, club.now));
    assertFalse(ida().receives(Member.Occasion.OTHER_EVENT, club.now));
    String page =
        club.posts(
                ME,
                me,
                "topics",
                "klima",
                "frequency",
                "issues",
                "pause",
                "2026-11-20",
                "panel",
                "no",
                "panel",
                "yes")
            .body();
    assertTrue(page.contains("Det er gemt") && page.contains("value=\"2026-11-20\""), page);
    assertEquals(Member.Frequency.ISSUES, ida().frequency());
    Instant until = Instant.parse("2026-11-19T23:00:00Z"); // midnight in Denmark
    assertFalse(ida().receives(Member.Occasion.ISSUE, until.minusSeconds(1)));
    assertTrue(ida().receives(Member.Occasion.ISSUE, until));
    assertFalse(ida().receives(Member.Occasion.OWN_EVENT, until));
    assertTrue(ida().receives(Member.Occasion.PANEL, until));
    club.posts(ME, me, "topics", "klima", "frequency", "all", "pause", "", "panel", "no");
    assertTrue(ida().receives(Member.Occasion.OTHER_EVENT, club.now));
    assertFalse(ida().receives(Member.Occasion.PANEL, club.now));
    club.posts("/unsubscribe/{token}", club.aws.token("unsubscribe"));
    assertFalse(ida().receives(Member.Occasion.ISSUE, until));
  }

  @Test
  void aPauseThatIsNoDayAheadIsMarked() {
    club.idaJoins();
    String me = club.aws.token("me");
    for (String day : new String[] {"2026-11-02", "2020-01-01", "2030-01-01", "i morgen"}) {
      var answer = club.posts(ME, me, "pause", day);
      assertEquals(422, answer.status(), day);
      assertTrue(answer.body().contains("id=\"pause-error\""), answer.body());
    }
    assertEquals(422, club.posts(ME, me, "frequency", "hourly").status());
  }

  @Test
  void takingPersonalTrackingBackHoldsAtOnceForMailsAlreadySent() {
    history.of(club.idaJoins());
    assertEquals(1, traces.clicks("P").size());
    club.posts(ME, club.aws.token("me"), "topics", "klima", "tracking", "anonymous");
    assertEquals(0, traces.clicks("P").size(), "what was kept is gone");
    history.opens(History.MAILING, History.PSEUDONYM, "l1");
    history.opens(History.MAILING, History.PSEUDONYM, "l2");
    assertEquals(0, traces.clicks("P").size());
    assertEquals(2, traces.clicks("A").size(), "later clicks count for nobody");
  }

  @Test
  void leavingTakesItBackToo() {
    history.of(club.idaJoins());
    club.posts("/unsubscribe/{token}", club.aws.token("unsubscribe"));
    history.opens(History.MAILING, History.PSEUDONYM, "l2");
    assertEquals(0, traces.clicks("P").size());
    assertEquals(0, traces.clicks("A").size(), "who left is no reader any more");
  }

  @Test
  void whoWantsNothingCountedIsNotCountedByMailsAlreadySentEither() {
    history.of(club.idaJoins());
    club.posts(ME, club.aws.token("me"), "topics", "klima", "tracking", "none");
    history.opens(History.MAILING, History.PSEUDONYM, "l1");
    history.opens(History.MAILING, History.PSEUDONYM, "l2");
    assertEquals(0, traces.clicks("P").size());
    assertEquals(0, traces.clicks("A").size(), "not even as anybody's");
  }

  @Test
  void aWithdrawalThatFailsHalfWayIsFinishedByTheNextTry() {
    history.of(club.idaJoins());
    String me = club.aws.token("me");
    try (var broken = new Broken(club, "ClicksTable")) {
      assertEquals(500, club.posts(ME, me, "tracking", "none").status());
      assertEquals(Member.Tracking.NONE, ida().tracking());
      broken.mend();
    }
    assertEquals(1, traces.clicks("P").size());
    assertEquals(200, club.posts(ME, me, "tracking", "none").status());
    assertEquals(0, traces.clicks("P").size());
  }

  @Test
  void topicsLeaveEvidenceOfTheirOwn() {
    club.idaJoins();
    club.now = club.now.plusSeconds(5);
    club.posts(ME, club.aws.token("me"), "topics", "boger");
    assertTrue(club.consents().getLast().contains("TOPICS#CHANGED"));
    club.now = club.now.plusSeconds(5);
    club.posts(ME, club.aws.token("me"), "language", "en");
    assertTrue(club.consents().getLast().contains("TOPICS#WITHDRAWN"));
  }
}
