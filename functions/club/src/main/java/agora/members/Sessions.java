package agora.members;

import agora.store.Item;
import agora.tokens.Hashes;
import agora.tokens.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Single-use links and the short sessions that they open, in the Sessions table: partition key
 * {@code mine#club#member}, sort key the kind and the hash of a secret. The secrets themselves are
 * in the member's mail and browser alone.
 */
public final class Sessions {

  /** How long a link waits to be used, and how long the session lasts that it opens. */
  public static final Duration MINUTES = Duration.ofMinutes(15);

  /** How long a new address may take to be confirmed. */
  public static final Duration ADDRESS = Duration.ofDays(2);

  private static final String LINK = "link#";
  private static final String SESSION = "session#";
  private static final String MOVE = "address#";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Ids ids;
  private final InstantSource clock;

  public Sessions(DynamoDbClient dynamo, String table, Ids ids, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes a link's secret, which works once within 15 minutes. */
  public String link(Member member) {
    return put(member, LINK, MINUTES, "");
  }

  /** Whether a link's secret is still good; changes nothing. */
  public boolean isFresh(String club, String member, String secret) {
    return row(club, member, LINK, secret).filter(row -> row.text("used") == null).isPresent();
  }

  /**
   * Uses a link up, by one conditional write: of two at the same time one wins.
   *
   * @return the secret of the session that it opens; empty where the link was used or is too old
   */
  public Optional<String> open(Member member, String secret) {
    Instant now = clock.instant();
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key(member.club(), member.id(), LINK, secret))
                  .updateExpression("SET used = :now")
                  .conditionExpression(
                      "attribute_exists(pk) AND attribute_not_exists(used) AND #ttl > :second")
                  .expressionAttributeNames(Map.of("#ttl", "ttl"))
                  .expressionAttributeValues(
                      Map.of(
                          ":now", AttributeValue.fromS(now.toString()),
                          ":second", AttributeValue.fromN(Long.toString(now.getEpochSecond())))));
      return Optional.of(put(member, SESSION, MINUTES, ""));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Whether a session is open. */
  public boolean isOpen(String club, String member, String secret) {
    return row(club, member, SESSION, secret).isPresent();
  }

  /** Remembers the address that a member wants to move to, until it is confirmed there. */
  public String moving(Member member, Address to) {
    return put(member, MOVE, ADDRESS, to.text());
  }

  /** The address that a member wants to move to. */
  public Optional<Address> movesTo(String club, String member, String secret) {
    return row(club, member, MOVE, secret).map(row -> row.required("address")).flatMap(Address::of);
  }

  private String put(Member member, String kind, Duration lives, String address) {
    String secret = ids.next();
    Item row =
        Item.of(SessionRows.partition(member.club(), member.id()), kind + Hashes.sha256(secret))
            .with("address", address)
            .expires(clock.instant().plus(lives));
    dynamo.putItem(put -> put.tableName(table).item(row.values()));
    return secret;
  }

  private Optional<Item> row(String club, String member, String kind, String secret) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).key(key(club, member, kind, secret)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()))
        .filter(row -> row.number("ttl", 0) > clock.instant().getEpochSecond());
  }

  private static Map<String, AttributeValue> key(
      String club, String member, String kind, String secret) {
    return Item.key(SessionRows.partition(club, member), kind + Hashes.sha256(secret));
  }
}
