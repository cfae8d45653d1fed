package agora.dynamo.conformance;

/** Where DynamoDB's requests are answered: by an engine in this JVM, or by a server. */
@FunctionalInterface
public interface Door {
  /**
   * Answers one request.
   *
   * @param target as in {@code X-Amz-Target}: {@code DynamoDB_20120810.GetItem}
   * @param body the request's JSON
   */
  Reply answer(String target, byte[] body);

  /** An answer of the wire: HTTP's status, and JSON. */
  record Reply(int status, byte[] body) {}
}
