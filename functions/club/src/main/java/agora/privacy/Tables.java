package agora.privacy;

import agora.store.Contents;
import agora.tokens.Keys;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where something of a member may be held: the names of the tables that an erasure walks, and that
 * a member is shown.
 *
 * @param contents of the Clubs table, which names a club's issues and events
 * @param keys that addresses and members' ids are hashed with
 */
public record Tables(
    DynamoDbClient dynamo,
    Contents contents,
    Supplier<Keys> keys,
    String members,
    String consents,
    String mailings,
    String deliveries,
    String clicks,
    String tickets,
    String sessions,
    String erasures) {

  /**
   * The tables of a function's environment.
   *
   * @param environment tells a variable that the template must give
   */
  public static Tables of(
      UnaryOperator<String> environment,
      DynamoDbClient dynamo,
      Contents contents,
      Supplier<Keys> keys) {
    return new Tables(
        dynamo,
        contents,
        keys,
        environment.apply("MEMBERS_TABLE"),
        environment.apply("CONSENTS_TABLE"),
        environment.apply("MAILINGS_TABLE"),
        environment.apply("DELIVERIES_TABLE"),
        environment.apply("CLICKS_TABLE"),
        environment.apply("TICKETS_TABLE"),
        environment.apply("SESSIONS_TABLE"),
        environment.apply("ERASURES_TABLE"));
  }
}
