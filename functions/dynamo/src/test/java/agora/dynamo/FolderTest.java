package agora.dynamo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.journal.JournalException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine kept in a folder is there again when the next one opens it. */
final class FolderTest {
  private static final String PAIR =
      """
      {'TransactItems': [
        {'Put': {'TableName': 'Rows', 'Item': {'pk': {'S': 'a'}, 'sk': {'S': '1'}}}},
        {'Update': {'TableName': 'Rows', 'Key': {'pk': {'S': 'a'}, 'sk': {'S': '2'}},
          'UpdateExpression': 'ADD n :one', 'ExpressionAttributeValues': {':one': {'N': '1'}}}}],
       'ClientRequestToken': 'once'}
      """;

  @TempDir Path folder = Path.of("");

  private Ask open() {
    return new Ask(Unkindness.NONE, folder);
  }

  @Test
  void itemsOfEveryTypeAreThereAgain() {
    String all =
        """
        's': {'S': 'æ😀'}, 'n': {'N': '-1.5E-100'}, 'b': {'B': 'AP8='}, 't': {'BOOL': false},
        'nil': {'NULL': true}, 'l': {'L': [{'N': '1'}, {'M': {'x': {'S': ''}}}]},
        'ss': {'SS': ['x', 'y']}, 'ns': {'NS': ['1', '2']}, 'bs': {'BS': ['YQ==']}
        """;
    JsonNode before;
    try (Ask ask = open()) {
      ask.put("1", all);
      ask.put("2", "");
      ask.of("DeleteItem", "{'TableName': 'Rows', 'Key': {'pk': {'S': 'a'}, 'sk': {'S': '2'}}}");
      before = ask.get("1");
    }
    try (Ask ask = open()) {
      assertEquals(before, ask.get("1"));
      assertTrue(ask.get("2").isMissingNode());
    }
  }

  @Test
  void aTransactionSentAgainAfterARestartIsNotDoneAgain() {
    try (Ask ask = open()) {
      ask.of("TransactWriteItems", PAIR);
    }
    try (Ask ask = open()) {
      ask.of("TransactWriteItems", PAIR);
      assertEquals("1", ask.get("2").at("/n/N").asText());
      ask.now = ask.now.plus(Duration.ofMinutes(11));
      ask.of("TransactWriteItems", PAIR);
      assertEquals("2", ask.get("2").at("/n/N").asText());
    }
  }

  @Test
  void theStreamGoesOnWhereItWas() {
    var records = open();
    String last;
    try (records) {
      records.put("1", "");
      records.of("TransactWriteItems", PAIR.replace("'1'", "'3'"));
      var all = records.dynamo.records("Rows", null, 10);
      assertEquals(3, all.size());
      last = all.get(1).at("/dynamodb/SequenceNumber").asText();
    }
    try (Ask ask = open()) {
      ask.put("4", "");
      var rest = ask.dynamo.records("Rows", last, 10);
      assertEquals(2, rest.size());
      assertEquals("2", rest.getFirst().at("/dynamodb/Keys/sk/S").asText());
      assertEquals("4", rest.getLast().at("/dynamodb/Keys/sk/S").asText());
      assertNotEquals(last, rest.getFirst().at("/dynamodb/SequenceNumber").asText());
    }
  }

  @Test
  void aFolderOfWhichTheMostIsOverIsMadeShorterAndNothingIsLost() throws IOException {
    List<ObjectNode> items;
    List<ObjectNode> records;
    try (Ask ask = open()) {
      for (int n = 0; n < 500; n++) {
        ask.put("often", "'n': {'N': '%d'}".formatted(n));
      }
      ask.put("gone", "");
      ask.of("DeleteItem", "{'TableName': 'Rows', 'Key': {'pk': {'S': 'a'}, 'sk': {'S': 'gone'}}}");
      ask.now = ask.now.plus(Duration.ofDays(2)); // the stream forgets them with its next record
      ask.put("soon", "'ttl': {'N': '%d'}".formatted(ask.now.getEpochSecond() + 60));
      ask.of("TransactWriteItems", PAIR);
      items = ask.dynamo.items("Rows");
      records = ask.dynamo.records("Rows", null, 1000);
      assertEquals(3, records.size());
    }
    long before = Files.size(folder.resolve("tables"));
    for (int start = 0; start < 2; start++) {
      try (Ask ask = open()) {
        assertTrue(10 * Files.size(folder.resolve("tables")) < before);
        assertEquals(items, ask.dynamo.items("Rows"));
        assertEquals(records, ask.dynamo.records("Rows", null, 1000));
      }
    }
    try (Ask ask = open()) {
      ask.now = ask.now.plus(Duration.ofDays(2));
      ask.of("TransactWriteItems", PAIR);
      assertEquals("1", ask.get("2").at("/n/N").asText(), "the token is known");
      ask.put("after", "");
      String last = records.getLast().at("/dynamodb/SequenceNumber").asText();
      ObjectNode next = ask.dynamo.records("Rows", last, 10).getFirst();
      assertEquals("after", next.at("/dynamodb/Keys/sk/S").asText());
      assertEquals(1, ask.dynamo.sweep(ask.now.plusSeconds(60)), "time to live");
    }
  }

  @Test
  void aFolderThatIsAliveStaysAsItIs() throws IOException {
    try (Ask ask = open()) {
      for (int n = 0; n < 500; n++) {
        ask.put("item " + n, "");
      }
    }
    byte[] before = Files.readAllBytes(folder.resolve("tables"));
    open().close();
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("tables")));
  }

  @Test
  void whatExpiresStillDoesAfterARestart() {
    try (Ask ask = open()) {
      ask.put("1", "'ttl': {'N': '%d'}".formatted(ask.now.getEpochSecond() + 60));
    }
    try (Ask ask = open()) {
      assertEquals(0, ask.dynamo.sweep(ask.now));
      assertEquals(1, ask.dynamo.sweep(ask.now.plusSeconds(60)));
    }
    try (Ask ask = open()) {
      assertTrue(ask.get("1").isMissingNode());
    }
  }

  @Test
  void aFolderIsOneEnginesAtATime() {
    try (Ask ask = open()) {
      ask.put("1", "");
      assertThrows(JournalException.class, this::open);
      assertTrue(ask.get("1").isObject());
    }
  }
}
