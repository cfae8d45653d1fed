package agora.mailings;

import agora.store.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What SES reports of a batch's recipients, each report counted once however often it comes. */
public final class Reports {

  /** What is reported. The counter on the claim has the name in lower case. */
  public enum Kind {
    DELIVERED,
    BOUNCED,
    COMPLAINED,
    REJECTED;

    String counter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final DynamoDbClient dynamo;
  private final String table;

  public Reports(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Counts those of the recipients that were not counted before. */
  public void count(String mailing, int batch, Kind kind, Collection<Integer> indexes) {
    Set<Integer> fresh = fresh(mailing, batch, kind, indexes);
    while (!fresh.isEmpty() && !add(mailing, batch, kind, fresh)) {
      fresh = fresh(mailing, batch, kind, indexes); // another report came in between
    }
  }

  private Set<Integer> fresh(String mailing, int batch, Kind kind, Collection<Integer> indexes) {
    var item =
        dynamo
            .getItem(
                get -> get.tableName(table).key(Claims.key(mailing, batch)).consistentRead(true))
            .item();
    Set<Integer> fresh = new TreeSet<>(indexes);
    if (Item.read(item) == null) {
      return Set.of(); // no batch of ours
    }
    fresh.removeAll(Claims.indexes(item.get(kind.counter() + "Of")));
    return fresh;
  }

  private boolean add(String mailing, int batch, Kind kind, Set<Integer> fresh) {
    Map<String, AttributeValue> values = new HashMap<>();
    List<String> conditions = new ArrayList<>(List.of("attribute_exists(pk)"));
    for (int index : fresh) {
      values.put(":i" + index, Claims.number(index));
      conditions.add("NOT contains(#of, :i" + index + ")");
    }
    values.put(":fresh", Claims.numbers(fresh));
    values.put(":n", Claims.number(fresh.size()));
    return Conditional.done(
        () ->
            dynamo.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(Claims.key(mailing, batch))
                        .updateExpression("ADD #of :fresh, #counter :n")
                        .conditionExpression(String.join(" AND ", conditions))
                        .expressionAttributeNames(
                            Map.of("#of", kind.counter() + "Of", "#counter", kind.counter()))
                        .expressionAttributeValues(values)));
  }
}
