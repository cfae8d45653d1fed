package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Rules;
import agora.members.Member;
import agora.members.Member.Tracking;
import agora.members.consents.Consent;
import agora.testkit.Weakened;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to a member while the lifecycle is at work on them; and that each test would find it
 * if the write's condition were not there.
 */
final class DueRacesTest {

  private static final Instant JOINED = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant ASKED = Instant.parse("2027-11-24T10:00:00Z");
  private static final Instant GOODBYE = Instant.parse("2027-12-24T10:00:00Z");

  private static final String AS_SEEN = "(#state = :is_state) AND (#dueAt = :is_dueAt)";
  private static final String ANYHOW =
      "(#state = :is_state OR #state <> :is_state)"
          + " AND (#dueAt = :is_dueAt OR #dueAt <> :is_dueAt)";

  private final Years years = new Years(new Rules(false, null, 15, 24, 60, 3, 0, true));
  private Member ida;

  @BeforeEach
  void idaIsAMember() {
    ida = years.at(JOINED).joins("ida@borger.example", Tracking.PERSONAL);
    years.runs(); // she waits for the day of the question
  }

  @AfterEach
  void close() {
    years.close();
  }

  @Test
  void aYesWhileTheGoodbyeIsMadeWins() throws IOException {
    idaIsAsked();
    years.at(GOODBYE);
    run(years.store.endpoint(), "#asked = :is_asked", this::saysYes);
    assertEquals(Member.State.ACTIVE, years.found(ida).state());
  }

  @Test
  void aYesWhileTheGoodbyeIsMadeWouldBeLostWithoutItsCondition() throws IOException {
    idaIsAsked();
    years.at(GOODBYE);
    String order = "#lastFact = :is_lastFact"; // which stands in the way of a later fact too
    try (Weakened weak =
            weakened("#asked = :is_asked", "#asked = :is_asked OR attribute_not_exists(#asked)");
        Weakened weaker =
            new Weakened(weak.endpoint(), order, order + " OR attribute_exists(#lastFact)")) {
      run(weaker.endpoint(), "#asked = :is_asked", this::saysYes);
    }
    assertEquals(Member.State.LEFT, years.found(ida).state());
  }

  @Test
  void whoLeavesWhileTheQuestionIsPreparedIsNotAsked() throws IOException {
    years.at(ASKED);
    run(years.store.endpoint(), "SET #asking = :asking", this::leaves);
    assertEquals(0, years.aws.mails.size());
    assertEquals(Member.State.LEFT, years.found(ida).state());
  }

  @Test
  void whoLeavesWhileTheQuestionIsPreparedWouldBeAskedWithoutItsCondition() throws IOException {
    years.at(ASKED);
    try (Weakened weak = weakened(AS_SEEN, ANYHOW)) {
      run(weak.endpoint(), "SET #asking = :asking", this::leaves);
    }
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void aYesThatIsFasterThanTheNoteOfTheQuestionStands() throws IOException {
    years.at(ASKED);
    run(years.store.endpoint(), "#asked = :asked", this::saysYes);
    assertEquals(1, years.aws.mails.size());
    assertNull(years.standing(ida).asked());
    years.at(GOODBYE).runs();
    assertEquals(Member.State.ACTIVE, years.found(ida).state());
  }

  @Test
  void aYesThatIsFasterThanTheNoteOfTheQuestionWouldBeLostWithoutItsCondition() throws IOException {
    years.at(ASKED);
    try (Weakened weak =
        weakened("#asking = :is_asking", "#asking = :is_asking OR attribute_not_exists(#asking)")) {
      run(weak.endpoint(), "#asked = :asked", this::saysYes);
    }
    years.at(GOODBYE).runs();
    assertEquals(Member.State.LEFT, years.found(ida).state());
  }

  /** The index told of her, and then another run has asked her: so does an index that lags. */
  @Test
  void whomTheIndexStillNamesAndAnotherRunHasAskedIsNotAskedAgain() throws IOException {
    years.at(ASKED);
    run(years.store.endpoint(), "\"sk\":{\"S\":\"" + ida.id(), years::runs);
    assertEquals(1, years.aws.mails.size());
    assertNotNull(years.standing(ida).asked());
  }

  /** The other run comes even later: when this one has read her item. */
  @Test
  void whomAnotherRunHasAskedSinceHerItemWasReadIsNotAskedAgain() throws IOException {
    years.at(ASKED);
    run(years.store.endpoint(), "SET #asking = :asking", years::runs);
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void whomAnotherRunHasAskedWouldBeAskedAgainWithoutTheCondition() throws IOException {
    years.at(ASKED);
    try (Weakened weak =
        weakened(
            AS_SEEN + ") AND (attribute_not_exists(#asked)",
            ANYHOW + ") AND (attribute_not_exists(#asked) OR attribute_exists(#asked)")) {
      run(weak.endpoint(), "SET #asking = :asking", years::runs);
    }
    assertEquals(2, years.aws.mails.size());
  }

  /** The other run begins when this one has sent the mail, and has not yet written it down. */
  @Test
  void twoRunsAtTheSameTimeAskOnce() throws IOException {
    years.at(ASKED);
    run(years.store.endpoint(), "#asked = :asked", years::runs);
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void twoRunsAtTheSameTimeWouldAskTwiceWithoutTheCondition() throws IOException {
    years.at(ASKED);
    try (Weakened weak =
        weakened("#asking <= :upTo_asking", "#asking <= :upTo_asking OR #asking > :upTo_asking")) {
      LifecycleHandler other = years.lifecycle(weak.endpoint());
      run(years.store.endpoint(), "#asked = :asked", () -> years.runs(other));
    }
    assertEquals(2, years.aws.mails.size());
  }

  /** What is written down when she has been looked at must not hide that she left since. */
  @Test
  void whoLeavesWhileTheNextDayIsWrittenDownIsLookedAtAgain() throws IOException {
    years.at(ASKED.minusSeconds(86_400)).tracks(ida, Tracking.ANONYMOUS);
    run(years.store.endpoint(), "SET #due = :due", this::leaves);
    years.at(ASKED).runs();
    assertNotNull(years.standing(ida).lastMail());
  }

  @Test
  void whoLeavesWhileTheNextDayIsWrittenDownWouldBeForgottenWithoutTheCondition()
      throws IOException {
    years.at(ASKED.minusSeconds(86_400)).tracks(ida, Tracking.ANONYMOUS);
    years.at(ASKED.minusSeconds(80_000));
    try (Weakened weak = weakened(AS_SEEN, ANYHOW)) {
      run(weak.endpoint(), "SET #due = :due", this::leaves);
    }
    years.at(ASKED.minusSeconds(1)).runs();
    assertNull(years.standing(ida).lastMail());
  }

  private void idaIsAsked() {
    years.at(ASKED).runs();
    assertNotNull(years.standing(ida).asked());
  }

  private void saysYes() {
    assertTrue(years.question.yes(years.found(ida), years.now().plusSeconds(1), Years.SHOWN));
  }

  private void leaves() {
    years.at(years.now().plusSeconds(1));
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
  }

  private Weakened weakened(String condition, String replacement) throws IOException {
    return new Weakened(years.store.endpoint(), condition, replacement);
  }

  /** A day of the lifecycle, in which something happens just before a call. */
  private void run(URI store, String before, Runnable happens) throws IOException {
    try (Meanwhile meanwhile = new Meanwhile(store, before, happens)) {
      years.runs(years.lifecycle(meanwhile.endpoint()));
      assertTrue(meanwhile.happened(), "nothing was in between");
    }
  }
}
