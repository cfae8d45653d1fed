package agora.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.journal.Kills;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that writes items and transactions is killed again and again, and goes on with its
 * folder each time. What was answered is there, a transaction whole, and the stream tells of just
 * what is there.
 */
final class FolderKillTest {
  /** Writers, as their acknowledgements name them. */
  private static final int SINGLE = 0;

  private static final int PAIRS = 1;

  @TempDir private Path folder;

  @Test
  void killsLoseNoAnsweredWriteAndLeaveNoHalfTransaction() throws Exception {
    assertEquals(0, kills().lostIn(Kills.MANY, Kills.WRITES_FIRST));
  }

  @Test
  void whoAnswersBeforeItWritesIsFoundOut() throws Exception {
    assertTrue(kills().lostIn(1, Kills.ANSWERS_FIRST) > 0);
  }

  @Test
  void aPairOfWhichOneIsLackingIsFoundOut() {
    try (Ask ask = new Ask(Unkindness.NONE, null)) {
      ask.of("TransactWriteItems", pair(1));
      assertEquals("", wrong(ask));
      ask.put("left 000002", "");
      assertEquals("1 rights to 2 lefts", wrong(ask));
    }
  }

  @Test
  void aStreamThatLacksAChangeIsFoundOut() {
    try (Ask ask = new Ask(Unkindness.NONE, null)) {
      ask.put("single 000001", "");
      List<ObjectNode> records = ask.dynamo.records("Rows", null, Integer.MAX_VALUE);
      assertEquals(items(ask), told(records));
      assertTrue(told(records.subList(1, records.size())).isEmpty());
    }
  }

  private Kills kills() {
    return new Kills(Writer.class, folder, FolderKillTest::there);
  }

  private static int[] there(Path kept) {
    try (Ask ask = new Ask(Unkindness.NONE, kept)) {
      assertEquals("", wrong(ask));
      assertEquals(
          items(ask), told(ask.dynamo.records("Rows", null, Integer.MAX_VALUE)), "the stream");
      return counts(ask);
    }
  }

  private static int[] counts(Ask ask) {
    int[] counts = new int[2];
    counts[SINGLE] = count(items(ask), "single");
    counts[PAIRS] = count(items(ask), "left");
    return counts;
  }

  /** What is not as whole transactions, one after another, leave it; empty where all is well. */
  private static String wrong(Ask ask) {
    Map<String, JsonNode> items = items(ask);
    int lefts = count(items, "left");
    int rights = count(items, "right");
    if (lefts != rights) {
      return "%d rights to %d lefts".formatted(rights, lefts);
    }
    int counted = ask.get("pairs").at("/n/N").asInt();
    return counted == lefts ? "" : "%d counted of %d pairs".formatted(counted, lefts);
  }

  private static Map<String, JsonNode> items(Ask ask) {
    Map<String, JsonNode> items = new TreeMap<>();
    ask.dynamo.items("Rows").forEach(item -> items.put(item.at("/sk/S").asText(), item));
    return items;
  }

  /** How many items of a kind there are; each must be the one that follows. */
  private static int count(Map<String, JsonNode> items, String kind) {
    int count = 0;
    for (String name : items.keySet()) {
      if (name.startsWith(kind + " ")) {
        count++;
        assertEquals(name(kind, count), name);
      }
    }
    return count;
  }

  /** What a stream says that there is; each record must follow from those before. */
  private static Map<String, JsonNode> told(List<ObjectNode> records) {
    Map<String, JsonNode> items = new TreeMap<>();
    for (JsonNode record : records) {
      String name = record.at("/dynamodb/Keys/sk/S").asText();
      JsonNode before = record.at("/dynamodb/OldImage");
      JsonNode after = record.at("/dynamodb/NewImage");
      assertEquals(items.getOrDefault(name, MissingNode.getInstance()), before, name);
      items.put(name, after);
    }
    return items;
  }

  private static String name(String kind, int number) {
    return "%s %06d".formatted(kind, number);
  }

  /** A transaction of two new items and a count of both. */
  private static String pair(int number) {
    return """
        {'TransactItems': [
          {'Put': {'TableName': 'Rows', 'Item': {'pk': {'S': 'a'}, 'sk': {'S': '%s'}}}},
          {'Update': {'TableName': 'Rows', 'Key': {'pk': {'S': 'a'}, 'sk': {'S': 'pairs'}},
            'UpdateExpression': 'ADD n :one', 'ExpressionAttributeValues': {':one': {'N': '1'}}}},
          {'Put': {'TableName': 'Rows', 'Item': {'pk': {'S': 'a'}, 'sk': {'S': '%s'}}}}]}
        """
        .formatted(name("left", number), name("right", number));
  }

  /** Writes for as long as it lives, and tells each write that was answered. */
  static final class Writer {
    public static void main(String... arguments) {
      Ask ask = new Ask(Unkindness.NONE, Path.of(arguments[0]));
      Kills.write(counts(ask), arguments[1], (writer, number) -> write(ask, writer, number));
    }

    private static void write(Ask ask, int writer, int number) {
      JsonNode answer =
          writer == SINGLE
              ? ask.put(name("single", number), "")
              : ask.of("TransactWriteItems", pair(number));
      if (!Ask.error(answer).isEmpty()) {
        throw new IllegalStateException(answer.toString());
      }
    }
  }
}
