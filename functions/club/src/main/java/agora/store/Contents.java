package agora.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What staff write, kept as JSON in the Clubs table: partition key the club, sort key {@code
 * kind#id}.
 */
public final class Contents {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final DynamoDbClient dynamo;
  private final String table;

  public Contents(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public <T> Optional<T> find(String club, String kind, String id, Class<T> type) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).key(Item.key(club, kind + "#" + id)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item())).map(item -> read(item, type));
  }

  /** All of one kind in a club, in the order of their ids. */
  public <T> List<T> all(String club, String kind, Class<T> type) {
    List<T> found = new ArrayList<>();
    dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :club AND begins_with(sk, :kind)")
                    .expressionAttributeValues(
                        Map.of(
                            ":club", AttributeValue.fromS(club),
                            ":kind", AttributeValue.fromS(kind + "#"))))
        .items()
        .forEach(values -> found.add(read(Item.present(values), type)));
    return List.copyOf(found);
  }

  public void save(String club, String kind, String id, Object content) {
    Item item = Item.of(club, kind + "#" + id).with("body", write(content));
    dynamo.putItem(put -> put.tableName(table).item(item.values()));
  }

  /**
   * Saves a content in place of the one that was read.
   *
   * @return false, and nothing is saved, if somebody has saved another since
   */
  public boolean replace(String club, String kind, String id, Object read, Object content) {
    Item item = Item.of(club, kind + "#" + id).with("body", write(content));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item.values())
                  .conditionExpression("body = :read")
                  .expressionAttributeValues(Map.of(":read", AttributeValue.fromS(write(read)))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** The content as JSON, the same text for the same content. */
  public static String write(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + content.getClass(), e);
    }
  }

  /** The content that {@link #write} wrote. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not " + type.getSimpleName(), e);
    }
  }

  private static <T> T read(Item item, Class<T> type) {
    try {
      return read(item.required("body"), type);
    } catch (IllegalStateException e) {
      throw new IllegalStateException("cannot be read: " + item.text("sk"), e);
    }
  }
}
