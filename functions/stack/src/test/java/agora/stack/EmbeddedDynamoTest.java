package agora.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class EmbeddedDynamoTest {
  private static final String YAML =
      """
      Resources:
        T:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }, { AttributeName: sk, AttributeType: S }, { AttributeName: shelf, AttributeType: N }]
            KeySchema: [{ AttributeName: pk, KeyType: HASH }, { AttributeName: sk, KeyType: RANGE }]
            GlobalSecondaryIndexes:
              - { IndexName: byShelf, KeySchema: [{ AttributeName: shelf, KeyType: HASH }], Projection: { ProjectionType: ALL } }
            StreamSpecification: { StreamViewType: NEW_AND_OLD_IMAGES }
            TimeToLiveSpecification: { AttributeName: ttl, Enabled: true }
      """;

  @TempDir Path folder = Path.of("");

  private Template template() throws IOException {
    return Template.read(Files.writeString(folder.resolve("template.yaml"), YAML), Map.of());
  }

  private static DynamoDbClient client(EmbeddedDynamo dynamo) {
    return DynamoDbClient.builder()
        .endpointOverride(dynamo.endpoint())
        .region(Region.EU_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("SignupFunction", "none")))
        .httpClient(EmbeddedDynamo.at(dynamo.endpoint()))
        .build();
  }

  private static Map<String, AttributeValue> item(String pk) {
    return Map.of(
        "pk",
        AttributeValue.fromS(pk),
        "sk",
        AttributeValue.fromS("-"),
        "shelf",
        AttributeValue.fromN("7"));
  }

  @Test
  void tablesIndexesAndStreamsAreThereAndCallsAreHeard() throws IOException {
    Template template = template();
    try (var dynamo = EmbeddedDynamo.kind(template, InstantSource.system());
        var client = client(dynamo)) {
      List<Call> calls = new CopyOnWriteArrayList<>();
      dynamo.listen(calls::add);
      client.putItem(put -> put.tableName("agora-T").item(item("a")));
      var found =
          client.query(
              query ->
                  query
                      .tableName("agora-T")
                      .indexName("byShelf")
                      .keyConditionExpression("shelf = :n")
                      .expressionAttributeValues(Map.of(":n", AttributeValue.fromN("7"))));
      assertEquals(1, found.count());
      assertEquals(
          List.of(
              new Call("SignupFunction", "PutItem", "agora-T", "", true),
              new Call("SignupFunction", "Query", "agora-T", "byShelf", false)),
          calls);
      Table table = template.table("T");
      JsonNode record = dynamo.records(table, null, 10).getFirst();
      assertEquals("INSERT", record.path("eventName").asText());
      assertEquals("7", record.at("/dynamodb/NewImage/shelf/N").asText());
    }
  }

  @Test
  void aStreamIsReadFromItsStartOrBehindARecordAlsoWhenItWasEmptyBefore() throws IOException {
    Template template = template();
    try (var dynamo = EmbeddedDynamo.kind(template, InstantSource.system());
        var client = client(dynamo)) {
      Table table = template.table("T");
      assertEquals(List.of(), dynamo.records(table, null, 10));
      client.putItem(put -> put.tableName("agora-T").item(item("a")));
      client.putItem(put -> put.tableName("agora-T").item(item("b")));
      List<ObjectNode> both = dynamo.records(table, null, 10);
      assertEquals(2, both.size());
      String first = both.getFirst().at("/dynamodb/SequenceNumber").asText();
      assertEquals(both.subList(1, 2), dynamo.records(table, first, 10));
    }
  }

  @Test
  void clearingEmptiesEveryTable() throws IOException {
    Template template = template();
    try (var dynamo = EmbeddedDynamo.kind(template, InstantSource.system());
        var client = client(dynamo)) {
      client.putItem(put -> put.tableName("agora-T").item(item("a")));
      client.putItem(put -> put.tableName("agora-T").item(item("b")));
      dynamo.clear();
      assertEquals(List.of(), dynamo.scan(template.table("T")));
    }
  }

  @Test
  void twoInMemoryStoresKnowNothingOfEachOther() throws IOException {
    Template template = template();
    try (var one = EmbeddedDynamo.kind(template, InstantSource.system());
        var other = EmbeddedDynamo.kind(template, InstantSource.system());
        var client = client(one)) {
      client.putItem(put -> put.tableName("agora-T").item(item("a")));
      assertEquals(List.of(), other.scan(template.table("T")));
    }
  }

  @Test
  void aFolderKeepsWhatWasThere() throws IOException {
    Template template = template();
    try (var dynamo =
            EmbeddedDynamo.inFolder(template, InstantSource.system(), folder.resolve("store"));
        var client = client(dynamo)) {
      client.putItem(put -> put.tableName("agora-T").item(item("a")));
    }
    try (var dynamo =
        EmbeddedDynamo.inFolder(template, InstantSource.system(), folder.resolve("store"))) {
      assertTrue(dynamo.scan(template.table("T")).getFirst().containsKey("pk"));
    }
  }
}
