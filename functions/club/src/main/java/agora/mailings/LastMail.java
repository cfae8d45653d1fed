package agora.mailings;

import agora.ids.MemberId;
import agora.store.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** When a member was last sent a mailing, by the Deliveries table; it remembers 400 days. */
public final class LastMail {

  private final Rows<DeliveryRow> rows;

  public LastMail(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> DeliveryRow.SCHEMA);
  }

  public Optional<Instant> to(MemberId member) {
    return rows.of(member.value())
        .flatMap(row -> Stream.ofNullable(row.at()))
        .max(Comparator.naturalOrder());
  }
}
