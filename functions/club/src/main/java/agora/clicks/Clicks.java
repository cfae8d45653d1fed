package agora.clicks;

import agora.ids.MailingId;
import agora.store.RowKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Counts clicks, each by one write and no read. No address of a reader is kept. A click under a
 * name that is void counts as anybody's, by a second write, where the member allows that much, and
 * for nothing else; see {@link Pseudonyms}.
 *
 * <p>It does without the Enhanced Client: an addition is not for it, and a click's cold start would
 * be some 50 ms longer with it after a restore (423 to 138 ms primed, where the low-level client
 * needs 104), and its zip larger. The names alone come from the row.
 */
public final class Clicks {

  /** Raw facts go after 90 days, counted from the first. */
  public static final Duration RETENTION = Duration.ofDays(90);

  private static final String SET =
      "SET #mailing = :mailing, #link = :link, #first = if_not_exists(#first, :at), #last = :at,"
          + " #ttl = if_not_exists(#ttl, :ttl) ADD #count :one";

  /** The variant of whoever we cannot tell; of a few who read in a language none says so. */
  static final String ANYONE = "a-da";

  private static final String VALID = "attribute_not_exists(" + ClickRow.VOIDED + ")";
  private static final String NEVER = "attribute_exists(" + RowKey.PK + ")";

  private final DynamoDbClient dynamo;
  private final String table;
  private final RandomGenerator random;

  /**
   * @param dynamo a client that does not retry: a repeated addition would count twice
   */
  public Clicks(DynamoDbClient dynamo, String table, RandomGenerator random) {
    this.dynamo = dynamo;
    this.table = table;
    this.random = random;
  }

  public void add(Click click) {
    Map<String, AttributeValue> key =
        switch (click.recipient()) {
          case Recipient.Pseudonym someone ->
              RowKey.of(personal(click.mailing(), someone.id()), click.link());
          case Recipient.Anonymous(String variant) -> newRow(click, variant);
          case Recipient.Invented _ -> newRow(click, ANYONE);
        };
    try {
      dynamo.updateItem(update(key, click, VALID));
    } catch (ConditionalCheckFailedException e) { // the member has taken the name back
      if (e.item().containsKey(ClickRow.VARIANT)) {
        add(
            new Click(
                click.mailing(),
                click.link(),
                new Recipient.Anonymous(ANYONE),
                click.suspected(),
                click.at()));
      }
    }
  }

  /** The same write to a row that never was, where the store refuses it: a rehearsal. */
  public void rehearse(Click click) {
    try {
      dynamo.updateItem(update(RowKey.of("priming", "never"), click, NEVER));
    } catch (ConditionalCheckFailedException _) {
      // as it should be
    }
  }

  private UpdateItemRequest update(Map<String, AttributeValue> key, Click click, String condition) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key)
        .updateExpression(SET)
        .conditionExpression(condition)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .expressionAttributeNames(names(click.suspected() ? ClickRow.SUSPECTED : ClickRow.N))
        .expressionAttributeValues(values(click))
        .build();
  }

  /** A row of its own for a click that is nobody's; its random part comes from nowhere else. */
  private Map<String, AttributeValue> newRow(Click click, String variant) {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    String hex = HexFormat.of().formatHex(bytes);
    String pk = "A#" + click.mailing() + "#" + minute(click.at()) + "#" + hex.substring(0, 4);
    return RowKey.of(pk, click.link() + "#" + variant + "#" + hex.substring(4));
  }

  /** The partition of what is kept under a name. */
  static String personal(MailingId mailing, String pseudonym) {
    return "P#" + mailing + "#" + pseudonym;
  }

  private static String minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static Map<String, String> names(String count) {
    return Map.of(
        "#count", count,
        "#mailing", ClickRow.MAILING,
        "#link", ClickRow.LINK,
        "#first", ClickRow.FIRST,
        "#last", ClickRow.LAST,
        "#ttl", RowKey.TTL);
  }

  private static Map<String, AttributeValue> values(Click click) {
    boolean known = click.recipient() instanceof Recipient.Pseudonym;
    // To the second for a person who agreed; an anonymous row tells no more than its key's minute.
    Instant at = click.at().truncatedTo(known ? ChronoUnit.SECONDS : ChronoUnit.MINUTES);
    long ttl = at.plus(RETENTION).getEpochSecond();
    return Map.of(
        ":mailing", AttributeValue.fromS(click.mailing().value()),
        ":link", AttributeValue.fromS(click.link()),
        ":at", AttributeValue.fromS(at.toString()),
        ":ttl", AttributeValue.fromN(Long.toString(ttl)),
        ":one", AttributeValue.fromN("1"));
  }
}
