package agora.mailings;

import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.store.RowKey;
import agora.store.Rows;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who was sent a mailing, strongly consistent. */
public final class Recipients {

  private final Rows<DeliveryRow> rows;

  public Recipients(DynamoDbClient dynamo, String deliveries) {
    this.rows = new Rows<>(dynamo, deliveries, () -> DeliveryRow.SCHEMA);
  }

  /** Those of the members whom SES took the mailing for; at most 100 members. */
  public Set<MemberId> of(MailingId mailing, Collection<MemberId> members) {
    return rows
        .all(members.stream().map(member -> new RowKey(member.value(), mailing.value())).toList())
        .stream()
        .map(DeliveryRow::member)
        .collect(Collectors.toUnmodifiableSet());
  }
}
