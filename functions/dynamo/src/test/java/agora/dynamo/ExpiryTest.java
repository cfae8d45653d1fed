package agora.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Time to live: what has expired stays until it is swept, and the stream tells who did it. */
final class ExpiryTest {

  private static String ttl(long second) {
    return "'ttl': {'N': '%d'}".formatted(second);
  }

  @Test
  void anExpiredItemIsThereUntilItIsSwept() {
    try (Ask ask = new Ask(Unkindness.NONE, null)) {
      long now = ask.now.getEpochSecond();
      ask.put("expired", ttl(now));
      ask.put("not yet", ttl(now + 1));
      ask.put("no time", "'ttl': {'S': '%d'}".formatted(now));
      ask.put("too old", ttl(ask.now.minus(Duration.ofDays(6 * 365)).getEpochSecond()));
      ask.put("never", "");
      assertTrue(ask.get("expired").isObject());
      assertEquals(1, ask.dynamo.sweep(ask.now));
      assertTrue(ask.get("expired").isMissingNode());
      assertEquals(4, ask.dynamo.items("Rows").size());
      var record = ask.dynamo.records("Rows", null, 100).getLast();
      assertEquals("REMOVE", record.path("eventName").asText());
      assertEquals("dynamodb.amazonaws.com", record.at("/userIdentity/PrincipalId").asText());
    }
  }

  @Test
  void aDeletionByACallerNamesNoService() {
    try (Ask ask = new Ask(Unkindness.NONE, null)) {
      ask.put("1", "");
      ask.of("DeleteItem", "{'TableName': 'Rows', 'Key': {'pk': {'S': 'a'}, 'sk': {'S': '1'}}}");
      assertFalse(ask.dynamo.records("Rows", null, 100).getLast().has("userIdentity"));
    }
  }
}
