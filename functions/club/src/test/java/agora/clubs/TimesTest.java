package agora.clubs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  private static Times times(Language language) {
    return new Times(language, COPENHAGEN, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-10T18:00:00Z|2026-12-10T20:00:00Z|torsdag den 10. december kl. 19–21|Thursday 10 December 19:00–21:00
          2026-12-10T18:30:00Z|2026-12-10T20:00:00Z|torsdag den 10. december kl. 19.30–21|Thursday 10 December 19:30–21:00
          2026-06-06T07:05:00Z|2026-06-06T08:30:00Z|lørdag den 6. juni kl. 9.05–10.30|Saturday 6 June 09:05–10:30
          2026-12-11T18:00:00Z|2026-12-13T14:00:00Z|fredag den 11. december kl. 19 – søndag den 13. december kl. 15|Friday 11 December 19:00 – Sunday 13 December 15:00
          2026-12-11T21:00:00Z|2026-12-11T23:00:00Z|fredag den 11. december kl. 22 – lørdag den 12. december kl. 0.00|Friday 11 December 22:00 – Saturday 12 December 00:00
          """)
  void aSpanSaysOneDayOnceAndTwoDaysBoth(
      Instant starts, Instant ends, String danish, String english) {
    assertEquals(danish, times(Language.DANISH).span(starts, ends));
    assertEquals(english, times(Language.ENGLISH).span(starts, ends));
  }

  @Test
  void whatGoesOnAllDayIsSaidByItsDays() {
    Instant midnight = Instant.parse("2026-12-16T23:00:00Z");
    Instant late = Instant.parse("2026-12-17T22:59:59Z");
    assertEquals(
        "torsdag den 17. december, hele dagen", times(Language.DANISH).span(midnight, late));
    assertEquals(
        "Thursday 17 December, all day",
        times(Language.ENGLISH).span(midnight, Instant.parse("2026-12-17T22:59:00Z")));
    assertEquals(
        "torsdag den 17. december – lørdag den 19. december",
        times(Language.DANISH).span(midnight, Instant.parse("2026-12-19T22:59:59Z")));
    assertEquals(
        "torsdag den 17. december 2026 – lørdag den 2. januar 2027",
        times(Language.DANISH).withYears().span(midnight, Instant.parse("2027-01-02T22:59:59Z")));
    assertEquals(
        "torsdag den 17. december kl. 0.00–23.58",
        times(Language.DANISH).span(midnight, Instant.parse("2026-12-17T22:58:59Z")));
    assertEquals(
        "torsdag den 17. december kl. 0.01–23.59",
        times(Language.DANISH).span(midnight.plusSeconds(60), late));
  }

  @Test
  void aYearIsSaidOnceUnlessItTurns() {
    Times years = times(Language.DANISH).withYears();
    Instant eve = Instant.parse("2026-12-31T18:00:00Z");
    assertEquals(
        "torsdag den 31. december 2026 kl. 19–21",
        years.span(eve, Instant.parse("2026-12-31T20:00:00Z")));
    assertEquals(
        "tirsdag den 29. december kl. 19 – torsdag den 31. december 2026 kl. 19",
        years.span(Instant.parse("2026-12-29T18:00:00Z"), eve));
    assertEquals(
        "torsdag den 31. december 2026 kl. 19 – fredag den 1. januar 2027 kl. 1",
        years.span(eve, Instant.parse("2027-01-01T00:00:00Z")));
  }

  @Test
  void aMomentIsSaidWithItsDayAsADateOrToTheSecond() {
    Instant at = Instant.parse("2026-11-20T08:00:00Z");
    assertEquals("fredag den 20. november kl. 9", times(Language.DANISH).moment(at));
    assertEquals(
        "Friday 20 November 2026 at 09:00", times(Language.ENGLISH).withYears().moment(at));
    assertEquals("den 20. november kl. 9", times(Language.DANISH).date(at));
    assertEquals("20 November at 09:00", times(Language.ENGLISH).date(at));
    assertEquals(
        "24. november 2026 kl. 09.07.07",
        times(Language.DANISH).second(Instant.parse("2026-11-24T08:07:07.763710122Z")));
  }
}
