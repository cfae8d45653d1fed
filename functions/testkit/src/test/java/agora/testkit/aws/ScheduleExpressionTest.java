package agora.testkit.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleExpressionTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(0 5 * * ? *)            | 2026-11-24T08:00:00Z | 2026-11-25T04:00:00Z",
        "cron(0/15 8-9 ? * MON-FRI *) | 2026-11-27T08:45:00Z | 2026-11-30T07:00:00Z",
        "cron(0 9 L * ? *)            | 2027-02-01T00:00:00Z | 2027-02-28T08:00:00Z",
        "cron(0 9 ? * 6L *)           | 2026-11-01T00:00:00Z | 2026-11-27T08:00:00Z",
        "cron(0 9 ? * TUE#1 *)        | 2026-11-24T08:00:00Z | 2026-12-01T08:00:00Z",
        "cron(0 9 1 JAN,JUL ? 2028)   | 2026-11-24T08:00:00Z | 2028-01-01T08:00:00Z",
        "cron(30 2 * * ? *)           | 2027-03-27T01:30:00Z | 2027-03-29T00:30:00Z",
        "cron(30 2 * * ? *)           | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z",
        "at(2026-12-01T09:00:00)      | 2026-11-24T08:00:00Z | 2026-12-01T08:00:00Z",
        "rate(2 hours)                | 2026-11-24T08:00:00Z | 2026-11-24T10:00:00Z",
      })
  void theNextTimeIs(String expression, Instant after, Instant next) {
    assertEquals(
        next, ScheduleExpression.parse(expression).next(after, COPENHAGEN, after).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(0 5 * * * *)",
        "cron(0 5 * * ?)",
        "cron(61 5 * * ? *)",
        "cron(0 5 1W * ? *)",
        "rate(5 fortnights)",
        "at(2026-02-30T09:00:00)",
        "tomorrow"
      })
  void whatIsNoExpressionIsRefused(String expression) {
    assertThrows(AwsError.class, () -> ScheduleExpression.parse(expression));
  }
}
