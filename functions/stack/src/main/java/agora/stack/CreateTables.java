package agora.stack;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Turns a table of the template into the request that makes it. */
final class CreateTables {
  private CreateTables() {}

  static CreateTableRequest request(Table table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(table.keys()))
            .attributeDefinitions(
                table.attributes().entrySet().stream()
                    .map(
                        each ->
                            AttributeDefinition.builder()
                                .attributeName(each.getKey())
                                .attributeType(each.getValue())
                                .build())
                    .toList());
    if (table.streamView() != null) {
      request.streamSpecification(
          StreamSpecification.builder()
              .streamEnabled(true)
              .streamViewType(table.streamView())
              .build());
    }
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (Table.Index index : table.indexes()) {
      if (index.global()) {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection(index))
                .build());
      } else {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection(index))
                .build());
      }
    }
    if (!global.isEmpty()) {
      request.globalSecondaryIndexes(global);
    }
    if (!local.isEmpty()) {
      request.localSecondaryIndexes(local);
    }
    return request.build();
  }

  private static List<KeySchemaElement> keys(List<Table.Key> keys) {
    return keys.stream()
        .map(
            key -> KeySchemaElement.builder().attributeName(key.name()).keyType(key.type()).build())
        .toList();
  }

  private static Projection projection(Table.Index index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    return index.nonKeys().isEmpty()
        ? projection.build()
        : projection.nonKeyAttributes(index.nonKeys()).build();
  }
}
