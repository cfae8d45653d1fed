package agora.mailings;

import agora.store.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When a member was last sent a mailing, by the Deliveries table; it remembers 400 days. */
public final class LastMail {

  private final DynamoDbClient dynamo;
  private final String table;

  public LastMail(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public Optional<Instant> to(String member) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :member")
                    .expressionAttributeValues(Map.of(":member", AttributeValue.fromS(member))))
        .items()
        .stream()
        .map(values -> Item.present(values).instant("at"))
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder());
  }
}
