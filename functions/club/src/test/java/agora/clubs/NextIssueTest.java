package agora.clubs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.store.Contents;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NextIssueTest {

  private static Instant next(int day, String time, String now) {
    return next(day, time, RhythmExceptions.EMPTY, now);
  }

  private static Instant next(int day, String time, RhythmExceptions calendar, String now) {
    Club.Rhythm rhythm = new Club.Rhythm(day, time, "Europe/Copenhagen");
    return NextIssue.after(rhythm, calendar, Instant.parse(now)).orElseThrow().toInstant();
  }

  /** The day of the month's issue, for a club that sends at noon. */
  private static LocalDate day(int day, String month, boolean workingDays) {
    Club.Rhythm rhythm = new Club.Rhythm(day, "12:00", "Europe/Copenhagen", workingDays);
    return NextIssue.after(rhythm, RhythmExceptions.EMPTY, Instant.parse(month + "-01T00:00:00Z"))
        .orElseThrow()
        .toLocalDate();
  }

  @Test
  void easterIsWhereTheAlmanacHasIt() {
    // Almanak, University of Copenhagen, and the extremes of the Gregorian calendar
    for (String sunday :
        List.of(
            "1818-03-22",
            "1961-04-02",
            "2000-04-23",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2038-04-25")) {
      LocalDate easter = LocalDate.parse(sunday);
      assertEquals(easter, Holidays.easter(easter.getYear()));
    }
  }

  private static LocalDate day(Club.Week week, DayOfWeek weekday, String month) {
    Club.Rhythm rhythm = new Club.Rhythm(1, "09:00", "Europe/Copenhagen", false, week, weekday);
    return NextIssue.of(rhythm, RhythmExceptions.EMPTY, YearMonth.parse(month))
        .orElseThrow()
        .toLocalDate();
  }

  @Test
  void aRhythmByWeekdayGoesByThatAndIsMovedByHolidaysAsAnyOther() {
    assertEquals(LocalDate.parse("2026-12-01"), day(Club.Week.FIRST, DayOfWeek.TUESDAY, "2026-12"));
    assertEquals(LocalDate.parse("2027-02-02"), day(Club.Week.FIRST, DayOfWeek.TUESDAY, "2027-02"));
    assertEquals(
        LocalDate.parse("2026-12-22"), day(Club.Week.FOURTH, DayOfWeek.TUESDAY, "2026-12"));
    assertEquals(LocalDate.parse("2026-12-29"), day(Club.Week.LAST, DayOfWeek.TUESDAY, "2026-12"));
    assertEquals(LocalDate.parse("2027-01-04"), day(Club.Week.FIRST, DayOfWeek.FRIDAY, "2027-01"));
    assertEquals(LocalDate.parse("2026-12-28"), day(Club.Week.LAST, DayOfWeek.FRIDAY, "2026-12"));
  }

  @Test
  void aRhythmThatWasSavedBeforeThereWereWeekdaysGoesByItsDay() {
    String saved = "{\"dayOfMonth\":15,\"time\":\"09:00\",\"zone\":\"Europe/Copenhagen\"}";
    Club.Rhythm rhythm = Contents.read(saved, Club.Rhythm.class);
    assertEquals(LocalDate.parse("2026-12-15"), rhythm.in(YearMonth.parse("2026-12")));
  }

  @Test
  void aPublicHolidayMovesTheIssueToTheNextWorkingDay() {
    assertEquals(LocalDate.parse("2027-01-04"), day(1, "2027-01", false)); // a Friday
    assertEquals(LocalDate.parse("2026-04-07"), day(2, "2026-04", false)); // Maundy Thursday
    assertEquals(LocalDate.parse("2026-05-15"), day(14, "2026-05", false)); // Ascension
    assertEquals(LocalDate.parse("2026-05-26"), day(25, "2026-05", false)); // Whit Monday
    assertEquals(LocalDate.parse("2026-12-28"), day(25, "2026-12", false));
  }

  @Test
  void storeBededagIsAnOrdinaryFridayAndAWeekendIsLeftAloneUnlessTheRuleSaysSo() {
    assertEquals(LocalDate.parse("2026-05-01"), day(1, "2026-05", true)); // 4th Friday after Easter
    assertEquals(LocalDate.parse("2026-08-01"), day(1, "2026-08", false)); // a Saturday
    assertEquals(LocalDate.parse("2026-08-03"), day(1, "2026-08", true));
  }

  @Test
  void aSkippedMonthHasNoIssueAndAShiftedOneGoesOutWhereItIsShiftedTo() {
    RhythmExceptions calendar =
        RhythmExceptions.EMPTY
            .skip(YearMonth.of(2027, 7), true)
            .shift(YearMonth.of(2027, 8), LocalDateTime.parse("2027-09-01T08:00"));
    assertEquals(
        Instant.parse("2027-09-01T06:00:00Z"), next(24, "09:00", calendar, "2027-07-01T00:00:00Z"));
    assertEquals(
        Instant.parse("2027-09-24T07:00:00Z"), next(24, "09:00", calendar, "2027-09-01T06:00:00Z"));
    assertEquals(
        Instant.parse("2027-07-24T07:00:00Z"),
        next(24, "09:00", calendar.skip(YearMonth.of(2027, 7), false), "2027-07-01T00:00:00Z"));
    assertEquals(
        Instant.parse("2027-08-24T07:00:00Z"),
        next(24, "09:00", calendar.unshift(YearMonth.of(2027, 8)), "2027-07-01T00:00:00Z"));
  }

  @Test
  void aClosedClubHasNoNextIssue() {
    Club.Rhythm rhythm = new Club.Rhythm(1, "09:00", "Europe/Copenhagen");
    assertTrue(
        NextIssue.after(rhythm, RhythmExceptions.EMPTY.close(true, Instant.EPOCH), Instant.EPOCH)
            .isEmpty());
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
    assertEquals(Instant.parse("2027-01-31T23:30:00Z"), next(1, "00:30", "2027-01-31T23:10:00Z"));
  }

  @Test
  void theClockOnTheWallStaysWhenSummerTimeBeginsAndEnds() {
    assertEquals(Instant.parse("2021-03-28T07:00:00Z"), next(28, "09:00", "2021-03-01T00:00:00Z"));
    assertEquals(Instant.parse("2027-10-28T07:00:00Z"), next(28, "09:00", "2027-10-01T00:00:00Z"));
    assertEquals(Instant.parse("2026-10-25T08:00:00Z"), next(25, "09:00", "2026-10-01T00:00:00Z"));
  }

  @Test
  void anHourOrDayThatIsSometimesMissingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> next(1, "02:30", "2026-11-01T00:00:00Z"));
    assertThrows(IllegalArgumentException.class, () -> next(29, "09:00", "2026-11-01T00:00:00Z"));
  }
}
