package agora.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What DynamoDB may do at any time happens by the seed, and no more than it may. */
final class UnkindnessTest {
  private static final int CALLS = 400;

  /** Of such items a page holds eleven. */
  private static final String LONG = "x".repeat(99_990);

  private static List<String> run(Unkindness unkindness) {
    List<String> seen = new ArrayList<>();
    try (Ask ask = new Ask(unkindness, null)) {
      for (int i = 0; i < CALLS; i++) {
        seen.add(Ask.error(ask.put("1", "'n': {'N': '%d'}".formatted(i))));
        seen.add(ask.get("1", false).at("/n/N").asText());
      }
    }
    return seen;
  }

  @Test
  void theSameSeedIsTheSameRun() {
    assertEquals(run(Unkindness.usual(7)), run(Unkindness.usual(7)));
    assertNotEquals(run(Unkindness.usual(7)), run(Unkindness.usual(8)));
  }

  @Test
  void aKindStoreDoesNothingUnexpected() {
    List<String> seen = run(Unkindness.NONE);
    for (int i = 0; i < CALLS; i++) {
      assertEquals("", seen.get(2 * i));
      assertEquals(Integer.toString(i), seen.get(2 * i + 1));
    }
  }

  @Test
  void aReadLagsOnlyWhenItNeedNotBeConsistentAndOnlyForAFewCalls() {
    int lagged = 0;
    try (Ask ask = new Ask(new Unkindness(1, 1, 3, 0, 0, 0), null)) {
      for (int i = 1; i <= CALLS; i++) {
        ask.put("1", "'n': {'N': '%d'}".formatted(i));
        assertEquals(i, ask.get("1").at("/n/N").asInt());
        lagged += ask.get("1", false).at("/n/N").asInt() == i ? 0 : 1;
        ask.get("2");
        assertEquals(i, ask.get("1", false).at("/n/N").asInt());
      }
    }
    assertTrue(lagged > 0, "no read lagged");
  }

  @Test
  void aQueryLagsAsAWholeItemAndSettlesAtOnceWhenAsked() {
    try (Ask ask = new Ask(new Unkindness(1, 1, 3, 0, 0, 0), null)) {
      ask.put("1", "");
      assertEquals(0, query(ask, false).path("Count").asInt());
      ask.put("2", "");
      assertEquals(2, query(ask, true).path("Count").asInt());
      ask.dynamo.settle();
      assertEquals(2, query(ask, false).path("Count").asInt());
      ask.of("DeleteItem", "{'TableName': 'Rows', 'Key': {'pk': {'S': 'a'}, 'sk': {'S': '1'}}}");
      assertEquals(2, query(ask, false).path("Count").asInt());
      ask.dynamo.settle();
      assertEquals(1, query(ask, false).path("Count").asInt());
    }
  }

  @Test
  void aQueryOverSeveralPagesSeesEachItemOnceHoweverReadsLag() {
    try (Ask ask = new Ask(new Unkindness(1, 0.5, 3, 0, 0, 0), null)) {
      for (int i = 10; i < 40; i++) {
        ask.put(Integer.toString(i), "'n': {'N': '1'}, 'x': {'S': '%s'}".formatted(LONG));
      }
      ask.dynamo.settle();
      for (boolean forward : new boolean[] {true, false}) {
        for (boolean consistent : new boolean[] {true, false}) {
          ask.put("20", "'n': {'N': '2'}, 'x': {'S': '%s'}".formatted(LONG));
          List<String> seen = pages(ask, consistent, forward);
          List<String> all = IntStream.range(10, 40).mapToObj(Integer::toString).toList();
          assertEquals(forward ? all : all.reversed(), seen);
        }
      }
    }
  }

  private static List<String> pages(Ask ask, boolean consistent, boolean forward) {
    List<String> seen = new ArrayList<>();
    JsonNode last = MissingNode.getInstance();
    do {
      JsonNode page =
          ask.of(
              "Query",
              """
              {'TableName': 'Rows', 'KeyConditionExpression': 'pk = :a', 'ConsistentRead': %s,
               'ScanIndexForward': %s, 'ExpressionAttributeValues': {':a': {'S': 'a'}}%s}
              """
                  .formatted(
                      consistent,
                      forward,
                      last.isMissingNode() ? "" : ", 'ExclusiveStartKey': " + last));
      page.path("Items").forEach(item -> seen.add(item.at("/sk/S").asText()));
      last = page.path("LastEvaluatedKey");
    } while (!last.isMissingNode());
    return seen;
  }

  private static JsonNode query(Ask ask, boolean consistent) {
    return ask.of(
        "Query",
        """
        {'TableName': 'Rows', 'KeyConditionExpression': 'pk = :a', 'ConsistentRead': %s,
         'ExpressionAttributeValues': {':a': {'S': 'a'}}}
        """
            .formatted(consistent));
  }

  @Test
  void aBatchLeavesSomeForAnotherTryButNeverAll() {
    try (Ask ask = new Ask(new Unkindness(1, 0, 1, 1, 0, 0), null)) {
      JsonNode answer =
          ask.of(
              "BatchWriteItem",
              """
              {'RequestItems': {'Rows': [
                {'PutRequest': {'Item': {'pk': {'S': 'a'}, 'sk': {'S': '1'}}}},
                {'PutRequest': {'Item': {'pk': {'S': 'a'}, 'sk': {'S': '2'}}}}]}}
              """);
      assertEquals(1, answer.at("/UnprocessedItems/Rows").size());
      assertTrue(ask.get("1").isObject());
      assertTrue(ask.get("2").isMissingNode());
      JsonNode read =
          ask.of(
              "BatchGetItem",
              """
              {'RequestItems': {'Rows': {'ConsistentRead': true, 'Keys': [
                {'pk': {'S': 'a'}, 'sk': {'S': '1'}}, {'pk': {'S': 'a'}, 'sk': {'S': '2'}}]}}}
              """);
      assertEquals(1, read.at("/Responses/Rows").size());
      assertEquals("2", read.at("/UnprocessedKeys/Rows/Keys/0/sk/S").asText());
      assertTrue(read.at("/UnprocessedKeys/Rows/ConsistentRead").asBoolean());
    }
  }

  @Test
  void conflictsAndThrottlingChangeNothing() {
    try (Ask ask = new Ask(new Unkindness(1, 0, 1, 0, 1, 0), null)) {
      JsonNode answer =
          ask.of(
              "TransactWriteItems",
              """
              {'TransactItems': [
                {'Put': {'TableName': 'Rows', 'Item': {'pk': {'S': 'a'}, 'sk': {'S': '1'}}}}]}
              """);
      assertEquals("TransactionCanceledException", Ask.error(answer));
      assertEquals("TransactionConflict", answer.at("/CancellationReasons/0/Code").asText());
      assertEquals("TransactionConflictException", Ask.error(ask.put("1", "")));
      assertTrue(ask.get("1").isMissingNode());
    }
    try (Ask ask = new Ask(new Unkindness(1, 0, 1, 0, 0, 1), null)) {
      assertEquals("ThrottlingException", Ask.error(ask.put("1", "")));
      assertEquals(List.of(), ask.dynamo.items("Rows"));
    }
  }

  @Test
  void whatTestsGetIsModest() {
    var errors =
        new TreeSet<>(
            run(Unkindness.usual(1)).stream().filter(each -> each.endsWith("Exception")).toList());
    assertEquals(Set.of("ThrottlingException", "TransactionConflictException"), errors);
  }
}
