package agora.clicks;

import agora.ids.MailingId;
import agora.store.Partition;
import agora.store.Plain;
import agora.store.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The names that members who chose personal tracking have in a mailing. A name is made void by
 * putting a marker in the place of each of its links' rows: what was known is gone at once, and the
 * next click finds the marker by the same write that would have counted it, so that clicks never
 * need to read who has withdrawn. A marker tells no more than whether such a click may still count
 * as anybody's, and stays as long as the mail may be opened.
 */
public final class Pseudonyms {

  private final Rows<ClickRow> rows;
  private final Partition names;

  public Pseudonyms(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> ClickRow.SCHEMA);
    this.names = new Partition(dynamo, table);
  }

  /** What is kept under a name: a row for each link that was opened, no markers. */
  public List<Map<String, Object>> of(MailingId mailing, String pseudonym) {
    return rows.of(Clicks.personal(mailing, pseudonym))
        .filter(row -> !row.voided())
        .map(row -> Plain.of(ClickRow.SCHEMA, row))
        .toList();
  }

  /**
   * Makes a name void.
   *
   * @param links all of the mailing's links
   * @param counted whether later clicks still count, as anybody's: the member allows that much
   */
  public void voidName(
      MailingId mailing, String pseudonym, Collection<String> links, boolean counted) {
    TreeSet<String> all = new TreeSet<>(links);
    rows.of(Clicks.personal(mailing, pseudonym)).forEach(row -> all.add(row.sk()));
    rows.putAll(
        all.stream().map(link -> ClickRow.marker(mailing, pseudonym, link, counted)).toList());
  }

  /** Forgets a name, and that it is void: its mailing's links lead nowhere any more. */
  public void forget(MailingId mailing, String pseudonym) {
    names.clear(Clicks.personal(mailing, pseudonym));
  }
}
