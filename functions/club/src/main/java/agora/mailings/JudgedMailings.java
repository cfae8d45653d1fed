package agora.mailings;

import agora.ids.MailingId;
import agora.store.Rows;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which mailings have been looked through for who clicked in them. */
public final class JudgedMailings {

  private final Rows<JudgedRow> rows;

  public JudgedMailings(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> JudgedRow.SCHEMA);
  }

  public boolean is(MailingId mailing) {
    return rows.find(mailing.value(), JudgedRow.SK).isPresent();
  }

  /** Marks one, unless it is marked. */
  public void mark(MailingId mailing, Instant at) {
    rows.putIfAbsent(new JudgedRow(mailing, at));
  }
}
