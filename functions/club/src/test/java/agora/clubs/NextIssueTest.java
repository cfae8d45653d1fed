package agora.clubs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NextIssueTest {

  private static Instant next(int day, String time, String now) {
    return NextIssue.after(new Club.Rhythm(day, time, "Europe/Copenhagen"), Instant.parse(now))
        .toInstant();
  }

  @Test
  void laterThisMonthWhereTheDayIsStillToCome() {
    assertEquals(Instant.parse("2026-11-24T08:00:00Z"), next(24, "09:00", "2026-11-24T07:59:59Z"));
  }

  @Test
  void nextMonthFromTheVeryMomentOn() {
    assertEquals(Instant.parse("2026-12-24T08:00:00Z"), next(24, "09:00", "2026-11-24T08:00:00Z"));
  }

  @Test
  void theTwentyEighthComesInFebruaryTooAndTheYearTurns() {
    assertEquals(Instant.parse("2027-01-28T08:00:00Z"), next(28, "09:00", "2026-12-31T12:00:00Z"));
    assertEquals(Instant.parse("2027-02-28T08:00:00Z"), next(28, "09:00", "2027-01-31T12:00:00Z"));
  }

  @Test
  void theLocalMonthCountsNotTheOneOfUtc() {
    assertEquals(Instant.parse("2026-12-31T23:30:00Z"), next(1, "00:30", "2026-12-31T23:10:00Z"));
  }

  @Test
  void theClockOnTheWallStaysWhenSummerTimeBeginsAndEnds() {
    assertEquals(Instant.parse("2027-03-28T07:00:00Z"), next(28, "09:00", "2027-03-01T00:00:00Z"));
    assertEquals(Instant.parse("2027-10-28T07:00:00Z"), next(28, "09:00", "2027-10-01T00:00:00Z"));
    assertEquals(Instant.parse("2026-10-25T08:00:00Z"), next(25, "09:00", "2026-10-01T00:00:00Z"));
  }

  @Test
  void anHourOrDayThatIsSometimesMissingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> next(1, "02:30", "2026-11-01T00:00:00Z"));
    assertThrows(IllegalArgumentException.class, () -> next(29, "09:00", "2026-11-01T00:00:00Z"));
  }
}
