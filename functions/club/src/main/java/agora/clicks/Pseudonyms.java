package agora.clicks;

import agora.clubs.Language;
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
 * need to read who has withdrawn. A marker tells nothing of anybody, and stays as long as the mail
 * may be opened.
 */
public final class Pseudonyms {

  private final Rows<ClickRow> rows;

  public Pseudonyms(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, ClickRow.SCHEMA);
  }

  /** What is kept under a name: a row for each link that was opened, no markers. */
  public List<Map<String, Object>> of(String mailing, String pseudonym) {
    return rows.of(Clicks.personal(mailing, pseudonym))
        .filter(row -> !row.voided())
        .map(row -> Plain.of(ClickRow.SCHEMA, row))
        .toList();
  }

  /**
   * Makes a name void.
   *
   * @param links all of the mailing's links
   * @param language of the mail, for the variant that later clicks count for
   */
  public void voidName(
      String mailing, String pseudonym, Collection<String> links, Language language) {
    TreeSet<String> all = new TreeSet<>(links);
    rows.of(Clicks.personal(mailing, pseudonym)).forEach(row -> all.add(row.sk()));
    rows.putAll(
        all.stream()
            .map(link -> ClickRow.marker(mailing, pseudonym, link, "a-" + language.code()))
            .toList());
  }
}
