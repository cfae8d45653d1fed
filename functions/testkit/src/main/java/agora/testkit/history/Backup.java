package agora.testkit.history;

import agora.stack.EmbeddedDynamo;
import agora.stack.Table;
import agora.stack.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All tables as they are now, but for the log of erasures, which is never restored with them. */
public final class Backup {

  private final Map<Table, List<Map<String, AttributeValue>>> items = new LinkedHashMap<>();

  public Backup(EmbeddedDynamo store, Template template) {
    for (Table table : template.tables()) {
      if (!table.id().equals("ErasuresTable")) {
        items.put(table, List.copyOf(store.scan(table)));
      }
    }
  }

  /** Brings back every item that was there. */
  public void restore(DynamoDbClient dynamo) {
    items.forEach(
        (table, all) ->
            all.forEach(item -> dynamo.putItem(put -> put.tableName(table.name()).item(item))));
  }
}
