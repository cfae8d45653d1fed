package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** What Scheduler refuses of a schedule by itself (API reference, "CreateSchedule"). */
final class ScheduleLimits {
  private static final int LARGEST_INPUT = 256 * 1024;

  private ScheduleLimits() {}

  static void check(String name, JsonNode schedule) {
    if (!name.matches("[0-9a-zA-Z_.-]{1,64}")) {
      throw refused("Value '%s' at 'name' failed to satisfy constraint.".formatted(name));
    }
    JsonNode window = schedule.path("FlexibleTimeWindow");
    oneOf(window.path("Mode"), "flexibleTimeWindow.mode", Set.of("OFF", "FLEXIBLE"), "");
    if (window.path("Mode").asText().equals("FLEXIBLE")) {
      between(window.path("MaximumWindowInMinutes"), "maximumWindowInMinutes", 1, 1440);
    }
    oneOf(schedule.path("State"), "state", Set.of("ENABLED", "DISABLED"), "ENABLED");
    oneOf(
        schedule.path("ActionAfterCompletion"),
        "actionAfterCompletion",
        Set.of("NONE", "DELETE"),
        "NONE");
    JsonNode retry = schedule.path("Target").path("RetryPolicy");
    if (retry.has("MaximumRetryAttempts")) {
      between(retry.path("MaximumRetryAttempts"), "maximumRetryAttempts", 0, 185);
    }
    if (retry.has("MaximumEventAgeInSeconds")) {
      between(retry.path("MaximumEventAgeInSeconds"), "maximumEventAgeInSeconds", 60, 86_400);
    }
    String input = schedule.path("Target").path("Input").asText();
    if (input.getBytes(StandardCharsets.UTF_8).length > LARGEST_INPUT) {
      throw refused("'target.input' is larger than 256 KB.");
    }
  }

  /** A schedule of one time must come: its time may not have passed when it is made or moved. */
  static void checkTime(ScheduleExpression expression, ZoneId zone, Instant now) {
    if (expression instanceof ScheduleExpression.At at
        && at.next(Instant.MIN, zone, now).filter(time -> time.isBefore(now)).isPresent()) {
      throw AwsError.badRequest(
          "ValidationException",
          "Invalid Schedule Expression at(%s): the time has passed.".formatted(at.time()));
    }
  }

  private static void oneOf(JsonNode value, String field, Set<String> allowed, String otherwise) {
    if (!allowed.contains(value.asText(otherwise))) {
      throw refused(
          "Value '%s' at '%s' failed to satisfy constraint: Member must satisfy enum value set: %s"
              .formatted(value.asText(), field, allowed));
    }
  }

  private static void between(JsonNode value, String field, int least, int most) {
    if (value.asInt(-1) < least || value.asInt() > most) {
      throw refused(
          "Value '%s' at '%s' failed to satisfy constraint: it must be from %d to %d"
              .formatted(value.asText(), field, least, most));
    }
  }

  private static AwsError refused(String what) {
    return AwsError.badRequest("ValidationException", "1 validation error detected: " + what);
  }
}
