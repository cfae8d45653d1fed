package agora.members;

import agora.store.Item;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The evidence of consents, in the Consents table: rows are inserted, never changed. Partition key
 * the club, sort key {@code member#time#purpose#fact}, so that a club's evidence can be walked
 * through member by member.
 */
public final class Consents {

  private final String table;

  public Consents(String table) {
    this.table = table;
  }

  /** The insert of a fact, to be written in the transaction of what it is the evidence of. */
  public TransactWriteItem insert(Consent consent) {
    Item item =
        Item.of(
                consent.club(),
                String.join(
                    "#",
                    consent.member(),
                    consent.at().toString(),
                    consent.purpose().name(),
                    consent.fact().name()))
            .with("textVersion", Wording.VERSION)
            .with("textHash", Wording.hash(Wording.of(consent.purpose(), consent.language())))
            .with("language", consent.language())
            .with("source", consent.source());
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(item.values())
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }
}
