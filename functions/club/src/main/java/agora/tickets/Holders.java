package agora.tickets;

import agora.store.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Who has unlocked a code of an event, strongly consistent. */
public final class Holders {

  private final DynamoDbClient dynamo;
  private final String tickets;

  public Holders(DynamoDbClient dynamo, String tickets) {
    this.dynamo = dynamo;
    this.tickets = tickets;
  }

  /** Those of the members who have a code; at most 100 members. */
  public Set<String> of(String club, String event, Collection<String> members) {
    if (members.isEmpty()) {
      return Set.of();
    }
    KeysAndAttributes asked =
        KeysAndAttributes.builder()
            .consistentRead(true)
            .keys(
                members.stream()
                    .map(member -> new Right(club, event, member))
                    .map(right -> Item.key(right.claims(), right.member()))
                    .toList())
            .build();
    return dynamo.batchGetItemPaginator(get -> get.requestItems(Map.of(tickets, asked))).stream()
        .flatMap(page -> page.responses().getOrDefault(tickets, List.of()).stream())
        .map(values -> Item.present(values).required("sk"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
