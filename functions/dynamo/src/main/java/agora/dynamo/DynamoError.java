package agora.dynamo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What AWS answers in place of a result: an error's type and a sentence, sometimes with more. */
final class DynamoError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String SERVICE = "com.amazonaws.dynamodb.v20120810#";
  private static final String COMMON = "com.amazon.coral.";

  private final String type;
  private final int status;
  private boolean ofItem;
  private final transient ObjectNode more = JsonNodeFactory.instance.objectNode();

  private DynamoError(String type, int status, String message) {
    super(message, null, false, false); // the stack is never read: an error is an answer
    this.type = type;
    this.status = status;
  }

  /** The request breaks a rule of the API. */
  static DynamoError invalid(String message) {
    return new DynamoError(COMMON + "validate#ValidationException", 400, message);
  }

  /** The request is not what its marshalling promises. */
  static DynamoError garbled(String message) {
    return new DynamoError(COMMON + "service#SerializationException", 400, message);
  }

  static DynamoError unknownOperation(String message) {
    return new DynamoError(COMMON + "service#UnknownOperationException", 400, message);
  }

  /** The store itself failed: its disk is full, or it was closed. */
  static DynamoError internal(String message) {
    return new DynamoError(SERVICE + "InternalServerError", 500, message);
  }

  /** An error that the service's model names. */
  static DynamoError of(String exception, String message) {
    return new DynamoError(SERVICE + exception, 400, message);
  }

  static DynamoError noTable() {
    return of("ResourceNotFoundException", "Requested resource not found");
  }

  /** The type without its namespace, as a policy or a cancellation reason names it. */
  String name() {
    return type.substring(type.indexOf('#') + 1);
  }

  /** Marks what one item can't bear; in a transaction it is a reason to cancel. */
  DynamoError ofItem() {
    ofItem = true;
    return this;
  }

  boolean isOfItem() {
    return ofItem;
  }

  int status() {
    return status;
  }

  /** What the error carries beside its sentence. */
  ObjectNode more() {
    return more;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("__type", type);
    json.put(name().equals("TransactionCanceledException") ? "Message" : "message", getMessage());
    json.setAll(more);
    return json;
  }
}
