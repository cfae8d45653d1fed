package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.Member;
import agora.members.consents.Consent;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Of two facts the evidence tells which one stands, though both came in one instant. */
final class EvidenceOrderTest {

  private static final String ME = "/me/{token}";

  /** In this order no two neighbours sort by their names as they happened. */
  private static final List<String> CHOICES =
      List.of("none", "personal", "anonymous", "personal", "none", "anonymous", "none");

  @Test
  void changesOfOneInstantStandInTheOrderInWhichTheyWereMade() {
    try (SignupClub club = new SignupClub()) {
      club.idaJoins();
      changesAll(club, () -> club.now);
    }
  }

  @Test
  void soDoThoseOfTwoMachinesWhoseClocksDiffer() {
    try (SignupClub club = new SignupClub()) {
      club.idaJoins();
      AtomicInteger call = new AtomicInteger();
      Instant now = club.now;
      changesAll(
          club, () -> now.plus(Duration.ofMillis(call.incrementAndGet() % 2 == 0 ? 0 : 700)));
    }
  }

  private static void changesAll(SignupClub club, Supplier<Instant> clock) {
    String me = club.aws.token("me");
    for (String choice : CHOICES) {
      club.now = clock.get();
      club.posts(ME, me, "topics", "klima", "tracking", choice);
      assertEquals("TRACKING_" + choice.toUpperCase(Locale.ROOT), tracking(club));
    }
    List<Instant> times =
        facts(club).stream()
            .filter(row -> row.fact() == Consent.Fact.CHANGED)
            .map(EvidenceRow::at)
            .toList();
    assertEquals(CHOICES.size(), times.size());
    assertEquals(times.stream().distinct().sorted().toList(), times);
  }

  private static String tracking(SignupClub club) {
    return facts(club).stream()
        .filter(row -> row.purpose().name().startsWith("TRACKING"))
        .toList()
        .getLast()
        .purpose()
        .name();
  }

  @Test
  void ofTwoThatOvertakeOneAnotherTheLaterOneStands() {
    assertEquals(0, lies(SignupClub::new));
  }

  @Test
  void withoutItsConditionTheEvidenceWouldTellTheOtherOne() {
    String guard = "#lastFact = :is_lastFact";
    assertTrue(lies(() -> SignupClub.without(guard, guard + " OR attribute_exists(pk)")) > 0);
  }

  /** How often a second change between two calls of the first leaves evidence that lies. */
  private static int lies(Supplier<SignupClub> clubs) {
    int lies = 0;
    for (int at = 1; ; at++) {
      try (SignupClub club = clubs.get()) {
        Member ida = club.idaJoins();
        String me = club.aws.token("me");
        AtomicInteger calls = new AtomicInteger();
        int call = at;
        club.dynamo.listen(
            _ -> {
              if (calls.incrementAndGet() == call) {
                club.posts(ME, me, "tracking", "personal");
              }
            });
        club.posts(ME, me, "topics", "boger", "tracking", "personal");
        if (calls.get() < call) {
          return lies;
        }
        List<String> told =
            facts(club).stream()
                .filter(row -> row.purpose() == Consent.Purpose.TOPICS)
                .toList()
                .getLast()
                .topics();
        if (!told.equals(club.members().getFirst().topics())) {
          lies++;
        }
        assertEquals(ida.id(), club.members().getFirst().id());
      }
    }
  }

  private static List<EvidenceRow> facts(SignupClub club) {
    return new Evidence(club.client, club.table("ConsentsTable"))
        .of(SignupClub.ID, club.members().getFirst().id());
  }
}
