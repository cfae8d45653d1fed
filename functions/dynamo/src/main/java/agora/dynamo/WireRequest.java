package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as it comes in at a door.
 *
 * @param target {@code X-Amz-Target}: {@code DynamoDB_20120810.GetItem}
 * @param body the request's JSON
 * @param caller the access key id of who signed it; empty where nobody did
 */
public record WireRequest(String target, byte[] body, String caller) {

  /** The operation's name. */
  public String operation() {
    return target.substring(target.indexOf('.') + 1);
  }

  /** A request with another body. */
  public WireRequest with(byte[] other) {
    return new WireRequest(target, other, caller);
  }

  /** The uses of tables that it asks for, a transaction's as its parts, as IAM sees it. */
  static List<Call> calls(String caller, String operation, JsonNode body) {
    List<Call> calls = new ArrayList<>();
    switch (operation) {
      case "GetItem", "Query", "Scan" -> calls.add(call(caller, operation, body, false));
      case "PutItem", "UpdateItem", "DeleteItem" -> calls.add(call(caller, operation, body, true));
      case "BatchGetItem", "BatchWriteItem" ->
          body.path("RequestItems")
              .fieldNames()
              .forEachRemaining(
                  table ->
                      calls.add(
                          new Call(caller, operation, table, "", operation.contains("Write"))));
      case "TransactGetItems", "TransactWriteItems" ->
          body.path("TransactItems")
              .forEach(
                  item ->
                      item.properties()
                          .forEach(
                              part ->
                                  calls.add(
                                      call(
                                          caller,
                                          part.getKey() + "Item",
                                          part.getValue(),
                                          !part.getKey().equals("Get")
                                              && !part.getKey().equals("ConditionCheck")))));
      default -> {} // nothing that reads or writes items
    }
    return calls;
  }

  private static Call call(String caller, String action, JsonNode body, boolean write) {
    return new Call(
        caller, action, body.path("TableName").asText(), body.path("IndexName").asText(), write);
  }
}
