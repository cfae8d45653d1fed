package agora.members.limits;

import agora.store.Plain;
import agora.store.Rows;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How many mails were asked for to an address, as {@link MailLimit} counted them. */
public final class MailCounts {

  private final Rows<CounterRow> rows;

  /**
   * @param table the name of the Sessions table
   */
  public MailCounts(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> CounterRow.SCHEMA);
  }

  /** All that is counted of an address, for its owner to read. */
  public List<Map<String, Object>> held(String addressHash) {
    return rows.of(MailLimit.partition(addressHash))
        .map(row -> Plain.of(CounterRow.SCHEMA, row))
        .toList();
  }

  /** Forgets how many mails were asked for. */
  public void forget(String addressHash) {
    rows.of(MailLimit.partition(addressHash))
        .toList()
        .forEach(row -> rows.delete(row.pk(), row.sk()));
  }
}
