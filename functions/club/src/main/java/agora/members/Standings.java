package agora.members;

import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Where each member stands with the club's rules: attributes of the member's own item. */
public final class Standings {

  /** How long somebody who writes to a member keeps others from doing the same. */
  private static final Duration LEASE = Duration.ofHours(1);

  private final DynamoDbClient dynamo;
  private final String table;

  public Standings(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public Optional<Standing> find(String club, String member) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).key(Item.key(club, member)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item())).map(Standing::read);
  }

  /** All of a club in the order of their ids, after one of them; read page by page. */
  public Stream<Standing> all(String club, String after) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :club AND sk > :after")
                    .expressionAttributeValues(
                        Map.of(
                            ":club", text(club),
                            ":after", text(after.isEmpty() ? " " : after))))
        .items()
        .stream()
        .map(values -> Standing.read(Item.present(values)));
  }

  /** Writes when an ended membership got its last mail, before the rows that tell it expire. */
  public boolean ended(Member member, Instant lastMail) {
    return write(
        member,
        "SET lastMail = :at",
        "#state = :was AND attribute_not_exists(lastMail)",
        Map.of(":at", text(lastMail), ":was", text(member.state().name())));
  }

  /**
   * Keeps one who was a member before from vanishing where the new sign-up is not confirmed: the
   * evidence of what was before still needs to be found.
   *
   * @param addressHash the keyed hash of the member's address
   */
  public void keep(Member member, String addressHash) {
    write(
        member,
        "REMOVE #ttl",
        "#state = :was AND attribute_exists(#ttl)",
        Map.of("#state", "state", "#ttl", "ttl"),
        Map.of(":was", text(Member.State.PENDING.name())));
    write(
        Item.key("ADDR#" + addressHash, member.club()),
        "REMOVE #ttl",
        "#member = :id",
        Map.of("#ttl", "ttl", "#member", "member"),
        Map.of(":id", text(member.id())));
  }

  /** Puts one who was a member before, and did not confirm a new sign-up, back to where it was. */
  public boolean back(Member member) {
    return write(
        member,
        "SET #state = :left",
        "#state = :was AND joined = :joined",
        Map.of(
            ":left", text(Member.State.LEFT.name()),
            ":was", text(Member.State.PENDING.name()),
            ":joined", text(member.joined())));
  }

  /** Takes the right to send a member a mail of a kind; false where another has it, or did it. */
  public boolean begin(Member member, Mail mail, Instant now) {
    return write(
        member,
        "SET %s = :now".formatted(mail.lease),
        "#state = :active AND attribute_not_exists(%s) AND (attribute_not_exists(%s) OR %s <= :gone)"
            .formatted(mail.sent, mail.lease, mail.lease),
        Map.of(
            ":now", text(now),
            ":gone", text(now.minus(LEASE)),
            ":active", text(Member.State.ACTIVE.name())));
  }

  /** Writes that SES took the mail. */
  public void sent(Member member, Mail mail, Instant now) {
    write(
        member,
        "SET %s = :now REMOVE %s".formatted(mail.sent, mail.lease),
        "#state = :active",
        Map.of(":now", text(now), ":active", text(Member.State.ACTIVE.name())));
  }

  /**
   * Counts whether a member clicked in an issue; once for each, in the order of the issues, and
   * only while the member allows it.
   *
   * @param sent when the issue was sent
   */
  public boolean judge(Member member, Instant sent, boolean clicked) {
    return write(
        member,
        clicked
            ? "SET judged = :sent, unclicked = :none REMOVE wonBack"
            : "SET judged = :sent, unclicked = if_not_exists(unclicked, :none) + :one",
        "#state = :active AND tracking = :personal"
            + " AND (attribute_not_exists(judged) OR judged < :sent)",
        clicked
            ? Map.of(
                ":sent", text(sent),
                ":none", AttributeValue.fromN("0"),
                ":personal", text(Member.Tracking.PERSONAL.name()),
                ":active", text(Member.State.ACTIVE.name()))
            : Map.of(
                ":sent", text(sent),
                ":none", AttributeValue.fromN("0"),
                ":one", AttributeValue.fromN("1"),
                ":personal", text(Member.Tracking.PERSONAL.name()),
                ":active", text(Member.State.ACTIVE.name())));
  }

  /** A single mail of the lifecycle, sent once until something undoes it. */
  public enum Mail {
    /** The yearly question; undone by the answer. */
    QUESTION("asked", "asking"),
    /** Whether something else would do; undone by a click. */
    WIN_BACK("wonBack", "winning");

    private final String sent;
    private final String lease;

    Mail(String sent, String lease) {
      this.sent = sent;
      this.lease = lease;
    }
  }

  private boolean write(
      Member member, String update, String condition, Map<String, AttributeValue> values) {
    return write(member, update, condition, Map.of("#state", "state"), values);
  }

  private boolean write(
      Member member,
      String update,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    return write(Item.key(member.club(), member.id()), update, condition, names, values);
  }

  private boolean write(
      Map<String, AttributeValue> key,
      String update,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    try {
      dynamo.updateItem(
          to ->
              to.tableName(table)
                  .key(key)
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static AttributeValue text(Object text) {
    return AttributeValue.fromS(text.toString());
  }
}
