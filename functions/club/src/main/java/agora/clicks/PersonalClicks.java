package agora.clicks;

import agora.ids.MailingId;
import agora.store.Rows;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whether somebody who allows it opened a link of a mailing. */
public final class PersonalClicks {

  private final Rows<ClickRow> rows;

  public PersonalClicks(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> ClickRow.SCHEMA);
  }

  /**
   * Whether any click that looks like a person's is kept.
   *
   * @param pseudonym the member's name within this mailing
   */
  public boolean any(MailingId mailing, String pseudonym) {
    return rows.of(Clicks.personal(mailing, pseudonym))
        .anyMatch(row -> row.n() > 0 && !row.voided());
  }
}
