package agora.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two keys of a row. Every table of the template calls them the same. */
public record RowKey(String pk, String sk) {

  public static final String PK = "pk";
  public static final String SK = "sk";

  /** When DynamoDB may delete a row: epoch seconds. */
  public static final String TTL = "ttl";

  /** As a call of the low-level client takes it. */
  public static Map<String, AttributeValue> of(String pk, String sk) {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }
}
