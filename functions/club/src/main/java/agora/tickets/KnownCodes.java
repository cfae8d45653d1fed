package agora.tickets;

import agora.store.Item;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codes that an event has already, unlocked or not. */
public final class KnownCodes {

  private final DynamoDbClient dynamo;
  private final String table;

  /**
   * @param table the name of the Tickets table
   */
  public KnownCodes(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** All codes of an event, strongly consistent. */
  public Set<String> of(String club, String event) {
    return IntStream.range(0, Slot.SHARDS)
        .boxed()
        .flatMap(shard -> in(Slot.partition(club, event, shard)))
        .map(slot -> Slot.read(slot).code())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Item> in(String partition) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :slots)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(partition),
                            ":slots", AttributeValue.fromS(Slot.PREFIX))))
        .items()
        .stream()
        .map(Item::present);
  }
}
