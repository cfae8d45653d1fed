package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads members of requests, and refuses what the model of the service does. */
final class Requests {
  private Requests() {}

  /** A text; null where it is not given. */
  static @Nullable String text(JsonNode request, String member) {
    JsonNode node = request.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw DynamoError.garbled("%s is no text".formatted(member));
    }
    return node.textValue();
  }

  static boolean flag(JsonNode request, String member, boolean otherwise) {
    JsonNode node = request.get(member);
    if (node == null || node.isNull()) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      throw DynamoError.garbled("%s is neither true nor false".formatted(member));
    }
    return node.booleanValue();
  }

  /** A whole number; null where it is not given. */
  static @Nullable Integer number(JsonNode request, String member) {
    JsonNode node = request.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw DynamoError.garbled("%s is no whole number".formatted(member));
    }
    return node.intValue();
  }

  /** The most that is wanted; null where it is not given. */
  static @Nullable Integer limit(JsonNode request) {
    Integer limit = Requests.number(request, "Limit");
    if (limit != null && limit < 1) {
      throw DynamoError.invalid(
          "1 validation error detected: Value '%d' at 'limit' failed to satisfy constraint: Member"
              .concat(" must have value greater than or equal to 1")
              .formatted(limit));
    }
    return limit;
  }

  /** One of the words that a member knows. */
  static String choice(JsonNode request, String member, String otherwise, String... words) {
    String given = text(request, member);
    if (given == null) {
      return otherwise;
    }
    if (!List.of(words).contains(given)) {
      throw DynamoError.invalid(
          "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must"
              .concat(" satisfy enum value set: [%s]")
              .formatted(given, lower(member), String.join(", ", words)));
    }
    return given;
  }

  static String lower(String member) {
    return Character.toLowerCase(member.charAt(0)) + member.substring(1);
  }

  private static final Pattern TABLE = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  /** That a table is named, and by a name that one can have. */
  static void requireTableName(JsonNode request) {
    String name = text(request, "TableName");
    if (name == null) {
      throw DynamoError.invalid(
          "Value null at 'tableName' failed to satisfy constraint: Member must not be null");
    }
    requireName(name);
  }

  static void requireName(String name) {
    if (!name.startsWith("arn:") && !TABLE.matcher(name).matches()) {
      throw DynamoError.invalid(
          "Invalid table/index name.  Table/index names must be between 3 and 255 characters long,"
              + " and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'");
    }
  }

  /** The tables of a batch. */
  static JsonNode tables(JsonNode request) {
    JsonNode tables = request.get("RequestItems");
    if (tables == null || tables.isNull()) {
      throw DynamoError.invalid(
          "1 validation error detected: Value null at 'requestItems' failed to satisfy constraint:"
              + " Member must not be null");
    }
    if (!tables.isObject()) {
      throw DynamoError.garbled("RequestItems is no map");
    }
    if (tables.isEmpty()) {
      throw DynamoError.invalid(
          "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint:"
              + " Member must have length greater than or equal to 1");
    }
    tables.fieldNames().forEachRemaining(Requests::requireName);
    return tables;
  }

  private static final List<String> EXPRESSIONS =
      List.of(
          "ConditionExpression",
          "FilterExpression",
          "KeyConditionExpression",
          "ProjectionExpression",
          "UpdateExpression");

  /** What to say of a parameter from before there were expressions. */
  static DynamoError legacy(JsonNode request, String member) {
    List<String> given = EXPRESSIONS.stream().filter(request::hasNonNull).toList();
    return given.isEmpty()
        ? DynamoError.invalid(Parameters.UNKNOWN.concat(": use an expression").formatted(member))
        : DynamoError.invalid(
            "Can not use both expression and non-expression parameters in the same request:"
                .concat(" Non-expression parameters: {%s} Expression parameters: {%s}")
                .formatted(member, String.join(", ", given)));
  }
}
