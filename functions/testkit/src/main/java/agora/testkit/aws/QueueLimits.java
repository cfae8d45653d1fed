package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What SQS refuses of a request by itself (developer guide, "Amazon SQS message quotas"). */
final class QueueLimits {
  private static final int LARGEST = 1024 * 1024;
  private static final int MOST = 10;
  private static final int LONGEST_DELAY = 900;
  private static final int LONGEST_GROUP = 128;
  private static final int LONGEST_VISIBILITY = 12 * 60 * 60;

  private QueueLimits() {}

  /** The body of a message. */
  static String body(JsonNode request) {
    String body = request.path("MessageBody").asText();
    if (body.isEmpty()) {
      throw refused("MissingParameter", "The request must contain the parameter MessageBody.");
    }
    if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw refused(
          "InvalidParameterValue",
          "One or more parameters are invalid. Reason: Message must be shorter than 1048576"
              + " bytes.");
    }
    if (!body.codePoints().allMatch(QueueLimits::mayBeSent)) {
      throw refused(
          "InvalidMessageContents",
          "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF"
              + " | #xE000 to #xFFFD | #x10000 to #x10FFFF.");
    }
    return body;
  }

  private static boolean mayBeSent(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /** The group that a message belongs to; empty where it belongs to none. */
  static String group(JsonNode request) {
    String group = request.path("MessageGroupId").asText();
    if (group.length() > LONGEST_GROUP || !group.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw refused(
          "InvalidParameterValue",
          "Value %s for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length."
              .formatted(group));
    }
    return group;
  }

  static Duration delay(JsonNode request, Duration usual) {
    return seconds(request, "DelaySeconds", usual, LONGEST_DELAY);
  }

  static Duration visibility(JsonNode request, Duration usual) {
    return seconds(request, "VisibilityTimeout", usual, LONGEST_VISIBILITY);
  }

  private static Duration seconds(JsonNode request, String name, Duration usual, int most) {
    long seconds = request.path(name).asLong(usual.toSeconds());
    if (seconds < 0 || seconds > most) {
      throw refused(
          "InvalidParameterValue",
          "Value %d for parameter %s is invalid. Reason: %s must be >= 0 and <= %d."
              .formatted(seconds, name, name, most));
    }
    return Duration.ofSeconds(seconds);
  }

  /** How many messages may be received at once. */
  static int count(JsonNode request) {
    int count = request.path("MaxNumberOfMessages").asInt(1);
    if (count < 1 || count > MOST) {
      throw refused(
          "InvalidParameterValue",
          "Value %d for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided."
              .formatted(count));
    }
    return count;
  }

  static void batch(JsonNode entries) {
    if (entries.isEmpty()) {
      throw refused("EmptyBatchRequest", "There should be at least one entry in the request.");
    }
    if (entries.size() > MOST) {
      throw refused(
          "TooManyEntriesInBatchRequest",
          "Maximum number of entries per request are 10. You have sent %d."
              .formatted(entries.size()));
    }
    Set<String> ids = new HashSet<>();
    long bytes = 0;
    for (JsonNode entry : entries) {
      String id = entry.path("Id").asText();
      if (!id.matches("[A-Za-z0-9_-]{1,80}")) {
        throw refused(
            "InvalidBatchEntryId",
            "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It"
                + " can be at most 80 letters long.");
      }
      if (!ids.add(id)) {
        throw refused("BatchEntryIdsNotDistinct", "Id %s repeated.".formatted(id));
      }
      bytes += entry.path("MessageBody").asText().getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes > LARGEST) {
      throw refused(
          "BatchRequestTooLong",
          "Batch requests cannot be longer than 1048576 bytes. You have sent %d bytes."
              .formatted(bytes));
    }
  }

  private static AwsError refused(String type, String message) {
    return AwsError.badRequest("com.amazonaws.sqs#" + type, message);
  }
}
