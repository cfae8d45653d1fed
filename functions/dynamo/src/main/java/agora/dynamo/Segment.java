package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The part of a table that one of several scans reads: partitions by their hash. */
record Segment(int number, int total) {
  private static final int MOST = 1_000_000;

  static @Nullable Segment of(JsonNode request) {
    Integer number = Requests.number(request, "Segment");
    Integer total = Requests.number(request, "TotalSegments");
    if (number == null && total == null) {
      return null;
    }
    if (total == null) {
      throw DynamoError.invalid(
          "The TotalSegments parameter is required but was not present in the request when Segment"
              + " parameter is present");
    }
    if (number == null) {
      throw DynamoError.invalid(
          "The Segment parameter is required but was not present in the request when parameter"
              + " TotalSegments is present");
    }
    if (total < 1 || total > MOST) {
      throw DynamoError.invalid(
          "1 validation error detected: Value '%d' at 'totalSegments' failed to satisfy"
              .concat(" constraint: Member must have value %s than or equal to %d")
              .formatted(total, total < 1 ? "greater" : "less", total < 1 ? 1 : MOST));
    }
    if (number < 0 || number >= total) {
      throw DynamoError.invalid(
          "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
              .concat(" Segment: %d is not less than TotalSegments: %d")
              .formatted(number, total));
    }
    return new Segment(number, total);
  }

  boolean has(Key key) {
    return Math.floorMod(key.order(), total) == number;
  }
}
