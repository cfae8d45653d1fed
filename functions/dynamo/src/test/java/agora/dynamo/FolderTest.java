package agora.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.journal.JournalException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
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
