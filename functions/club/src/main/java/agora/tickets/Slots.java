package agora.tickets;

import agora.store.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The slots of an event, spread over 16 partitions that are read strongly consistent. */
final class Slots {

  private final DynamoDbClient dynamo;
  private final String table;
  private final RandomGenerator random;

  Slots(DynamoDbClient dynamo, String table, RandomGenerator random) {
    this.dynamo = dynamo;
    this.table = table;
    this.random = random;
  }

  /** The free slots of one shard, the first in a random order that has some; none if none has. */
  List<Slot> someFree(Right right) {
    List<Integer> shards = new ArrayList<>(IntStream.range(0, Slot.SHARDS).boxed().toList());
    Collections.shuffle(shards, Random.from(random));
    return shards.stream()
        .map(shard -> free(Slot.partition(right.club(), right.event(), shard)))
        .filter(free -> !free.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Slot> free(String partition) {
    return in(partition, "#state = :free", Map.of(":free", AttributeValue.fromS(Slot.FREE)))
        .map(Slot::read)
        .toList();
  }

  /** How many slots an event has, by state. */
  Map<String, Long> states(String club, String event) {
    Map<String, Long> counts = new HashMap<>();
    for (int shard = 0; shard < Slot.SHARDS; shard++) {
      in(Slot.partition(club, event, shard), "attribute_exists(#state)", Map.of())
          .forEach(item -> counts.merge(item.required("state"), 1L, Long::sum));
    }
    return counts;
  }

  private Stream<Item> in(String partition, String filter, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> values = new HashMap<>(more);
    values.put(":pk", AttributeValue.fromS(partition));
    values.put(":slots", AttributeValue.fromS(Slot.PREFIX));
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :slots)")
                    .filterExpression(filter)
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(values))
        .items()
        .stream()
        .map(Item::present);
  }

  /** Whether the slot is new; one that is there already stays as it is. */
  boolean add(Slot slot, Window window) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(slot.free(window).values())
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
