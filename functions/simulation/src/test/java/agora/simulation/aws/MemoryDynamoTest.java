package agora.simulation.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.aws.Environment;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The store in memory does what DynamoDB Local does, whatever is asked of the two. */
final class MemoryDynamoTest {

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of(
              "MailDomain", "bibliotek.example",
              "StaffMail", "klub@bibliotek.example",
              "PublicHost", "klub.bibliotek.example",
              "CertificateArn", "arn:aws:acm:eu-north-1:000000000000:certificate/0a"));
  private static final String TABLE = TEMPLATE.table("MailingsTable").name();
  private static final int OPERATIONS = 600;

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedDynamo store;

  @SuppressWarnings("NullAway.Init")
  private static DynamoDbClient real;

  @BeforeAll
  static void open() {
    store = EmbeddedDynamo.inMemory(TEMPLATE);
    real =
        new Environment(
                Map.of(
                    "AWS_REGION",
                    "eu-north-1",
                    "AWS_ACCESS_KEY_ID",
                    "test",
                    "AWS_SECRET_ACCESS_KEY",
                    "none",
                    "AWS_ENDPOINT_URL_DYNAMODB",
                    store.endpoint().toString()))
            .dynamo();
  }

  @AfterAll
  static void close() {
    real.close();
    store.close();
  }

  @BeforeEach
  void clear() {
    store.clear();
  }

  @Test
  void randomOperationsComeOutAlike() {
    for (long seed = 1; seed <= 3; seed++) {
      store.clear();
      MemoryDynamo memory = new MemoryDynamo(Calls.AT_ONCE);
      Operations ofReal = new Operations(new Random(seed), TABLE);
      Operations ofMemory = new Operations(new Random(seed), TABLE);
      TreeMap<String, Integer> outcomes = new TreeMap<>();
      for (int i = 0; i < OPERATIONS; i++) {
        String expected = ofReal.next(real);
        String outcome = ofMemory.next(memory);
        assertEquals(expected, outcome, "seed " + seed + ", operation " + i + ": " + ofReal.last);
        outcomes.merge(expected.replaceFirst("[ {].*", ""), 1, Integer::sum);
      }
      assertEquals(
          contents(store.scan(TEMPLATE.table("MailingsTable"))), contents(memory.all(TABLE)));
      assertTrue(outcomes.size() > 3, outcomes::toString);
    }
  }

  private static Set<String> contents(List<Map<String, AttributeValue>> items) {
    TreeSet<String> texts = new TreeSet<>();
    items.forEach(item -> texts.add(Operations.text(item)));
    return texts;
  }

  @Test
  void aDifferenceWouldBeSeen() {
    MemoryDynamo weakened = new MemoryDynamo(Calls.AT_ONCE);
    weakened.weaken(expression -> expression.replace("<>", "="));
    MemoryDynamo whole = new MemoryDynamo(Calls.AT_ONCE);
    Operations one = new Operations(new Random(1), TABLE);
    Operations other = new Operations(new Random(1), TABLE);
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int i = 0; i < OPERATIONS; i++) {
      first.append(one.next(whole));
      second.append(other.next(weakened));
    }
    assertNotEquals(first.toString(), second.toString());
  }

  @Test
  void whatTheHouseDoesNotWriteIsRefused() {
    MemoryDynamo memory = new MemoryDynamo(Calls.AT_ONCE);
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
    for (String expression :
        List.of("SET a.b = :x", "SET a[0] = :x", "SET a = list_append(a, :x)", "FROB a")) {
      assertThrows(
          UnsupportedOperationException.class,
          () ->
              memory.updateItem(
                  update ->
                      update
                          .tableName(TABLE)
                          .key(key)
                          .updateExpression(expression)
                          .expressionAttributeValues(Map.of(":x", AttributeValue.fromN("1")))));
    }
  }

  @Test
  void aPlaceholderThatNothingMentionsIsAnErrorInBoth() {
    MemoryDynamo memory = new MemoryDynamo(Calls.AT_ONCE);
    for (DynamoDbClient client : List.of(real, memory)) {
      Map<String, AttributeValue> values = new HashMap<>();
      values.put(":x", AttributeValue.fromN("1"));
      values.put(":y", AttributeValue.fromN("1"));
      assertThrows(
          DynamoDbException.class,
          () ->
              client.updateItem(
                  update ->
                      update
                          .tableName(TABLE)
                          .key(
                              Map.of(
                                  "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b")))
                          .updateExpression("SET a = :x")
                          .expressionAttributeValues(values)));
    }
  }
}
