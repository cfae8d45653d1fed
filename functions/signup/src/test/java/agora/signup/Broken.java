package agora.signup;

import agora.stack.Table;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A club one of whose tables is away for a while. */
final class Broken implements AutoCloseable {

  private final SignupClub club;
  private final Table table;
  private final List<Map<String, AttributeValue>> items;
  private boolean away = true;

  Broken(SignupClub club, String id) {
    this.club = club;
    this.table = SignupClub.TEMPLATE.table(id);
    this.items = club.dynamo.scan(table);
    club.client.deleteTable(delete -> delete.tableName(table.name()));
  }

  /** The table is back, with all that it held. */
  void mend() {
    club.client.createTable(
        create ->
            create
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("pk"), attribute("sk"))
                .keySchema(
                    KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build(),
                    KeySchemaElement.builder().attributeName("sk").keyType(KeyType.RANGE).build()));
    items.forEach(item -> club.client.putItem(put -> put.tableName(table.name()).item(item)));
    away = false;
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  @Override
  public void close() {
    if (away) {
      mend();
    }
  }
}
