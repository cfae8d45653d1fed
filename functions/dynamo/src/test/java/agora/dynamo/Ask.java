package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Speaks the wire's JSON with an engine, single quotes for double ones. */
final class Ask implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Dynamo dynamo;
  Instant now = Instant.parse("2026-12-01T09:00:00Z");

  Ask(Unkindness unkindness, @Nullable Path folder) {
    dynamo = new Dynamo(new Dynamo.Options("eu-north-1", () -> now, unkindness, folder));
    if (!dynamo.tables().contains("Rows")) {
      of(
          "CreateTable",
          """
          {'TableName': 'Rows', 'BillingMode': 'PAY_PER_REQUEST',
           'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'},
             {'AttributeName': 'sk', 'AttributeType': 'S'}],
           'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'},
             {'AttributeName': 'sk', 'KeyType': 'RANGE'}],
           'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'NEW_AND_OLD_IMAGES'}}
          """);
      of(
          "UpdateTimeToLive",
          """
          {'TableName': 'Rows', 'TimeToLiveSpecification': {'AttributeName': 'ttl', 'Enabled': true}}
          """);
    }
  }

  JsonNode of(String operation, String body) {
    WireResponse answer =
        dynamo.answer(
            new WireRequest(
                "DynamoDB_20120810." + operation,
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                "TestFunction"));
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts an item, with more attributes where they are given. */
  JsonNode put(String sk, String more) {
    return of(
        "PutItem",
        "{'TableName': 'Rows', 'Item': {'pk': {'S': 'a'}, 'sk': {'S': '%s'}%s}}"
            .formatted(sk, more.isEmpty() ? "" : ", " + more));
  }

  /** The item, consistently read; missing where there is none. */
  JsonNode get(String sk) {
    return get(sk, true);
  }

  JsonNode get(String sk, boolean consistent) {
    return of(
            "GetItem",
            "{'TableName': 'Rows', 'ConsistentRead': %s, 'Key': {'pk': {'S': 'a'}, 'sk': {'S': '%s'}}}"
                .formatted(consistent, sk))
        .path("Item");
  }

  static String error(JsonNode answer) {
    return answer.path("__type").asText().replaceFirst(".*#", "");
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
