package agora.mailings;

import agora.store.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Who was sent a mailing, strongly consistent. */
public final class Recipients {

  private final DynamoDbClient dynamo;
  private final String deliveries;

  public Recipients(DynamoDbClient dynamo, String deliveries) {
    this.dynamo = dynamo;
    this.deliveries = deliveries;
  }

  /** Those of the members whom SES took the mailing for; at most 100 members. */
  public Set<String> of(String mailing, Collection<String> members) {
    if (members.isEmpty()) {
      return Set.of();
    }
    KeysAndAttributes asked =
        KeysAndAttributes.builder()
            .consistentRead(true)
            .keys(members.stream().map(member -> Item.key(member, mailing)).toList())
            .build();
    return dynamo.batchGetItemPaginator(get -> get.requestItems(Map.of(deliveries, asked))).stream()
        .flatMap(page -> page.responses().getOrDefault(deliveries, List.of()).stream())
        .map(values -> Item.present(values).required("pk"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
