package agora.clicks;

import agora.store.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The names that members who chose personal tracking have in a mailing. A name is made void by
 * putting a marker in the place of each of its links' rows: what was known is gone at once, and the
 * next click finds the marker by the same write that would have counted it, so that clicks never
 * need to read who has withdrawn. A marker tells nothing of anybody, and stays as long as the mail
 * may be opened.
 */
public final class Pseudonyms {

  private static final int MOST_WRITES = 25; // of one BatchWriteItem

  private final DynamoDbClient dynamo;
  private final String table;

  public Pseudonyms(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** What is kept under a name: a row for each link that was opened, no markers. */
  public List<Item> of(String mailing, String pseudonym) {
    return rows(mailing, pseudonym).stream().filter(row -> !row.flag("voided")).toList();
  }

  /**
   * Makes a name void.
   *
   * @param links all of the mailing's links
   * @param language of the mail, for the variant that later clicks count for
   */
  public void voidName(
      String mailing, String pseudonym, Collection<String> links, String language) {
    TreeSet<String> all = new TreeSet<>(links);
    rows(mailing, pseudonym).forEach(row -> all.add(row.required("sk")));
    List<WriteRequest> markers = new ArrayList<>();
    for (String link : all) {
      Item marker =
          Item.of(partition(mailing, pseudonym), link)
              .with("voided", true)
              .with("variant", "a-" + language);
      markers.add(
          WriteRequest.builder()
              .putRequest(PutRequest.builder().item(marker.values()).build())
              .build());
    }
    for (int from = 0; from < markers.size(); from += MOST_WRITES) {
      write(markers.subList(from, Math.min(from + MOST_WRITES, markers.size())));
    }
  }

  private void write(List<WriteRequest> markers) {
    Map<String, List<WriteRequest>> left = Map.of(table, markers);
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> now = left;
      left = dynamo.batchWriteItem(write -> write.requestItems(now)).unprocessedItems();
    }
  }

  private List<Item> rows(String mailing, String pseudonym) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(partition(mailing, pseudonym)))))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }

  private static String partition(String mailing, String pseudonym) {
    return "P#" + mailing + "#" + pseudonym;
  }
}
