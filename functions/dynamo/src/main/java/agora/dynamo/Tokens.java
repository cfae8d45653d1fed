package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;

/**
 * The transactions of the last ten minutes by their tokens, so that one sent twice is done once.
 */
final class Tokens {
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

  private final LinkedHashMap<String, Token> known = new LinkedHashMap<>();

  /**
   * A transaction that was done.
   *
   * @param digest tells its request from others
   */
  record Token(String token, String digest, Instant at) {}

  void add(Token token) {
    known.putLast(token.token(), token);
    // The oldest stand first: to look at all of them each time would take as long as they are many.
    while (known.firstEntry().getValue().at().isBefore(token.at().minus(REMEMBERED_FOR))) {
      known.pollFirstEntry();
    }
  }

  /** All that are known, the oldest first. */
  Collection<Token> all() {
    return known.values();
  }

  /**
   * Whether a transaction was done already.
   *
   * @throws DynamoError if another one was done under its token
   */
  boolean knows(Token token) {
    Token before = known.get(token.token());
    if (before == null || before.at().isBefore(token.at().minus(REMEMBERED_FOR))) {
      return false;
    }
    if (!before.digest().equals(token.digest())) {
      throw DynamoError.of(
          "IdempotentParameterMismatchException",
          "The provided idempotency token is in use by a different request");
    }
    return true;
  }

  /** What tells a request from others, but for its token. */
  static String digest(JsonNode request) {
    ObjectNode rest = ((ObjectNode) request).deepCopy();
    rest.remove("ClientRequestToken");
    rest.remove("ReturnConsumedCapacity");
    return Integer.toHexString(rest.hashCode());
  }
}
