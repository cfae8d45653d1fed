package agora.members;

import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** The given members of a club that still exist; at most 100 ids. */
  public List<Standing> of(String club, Collection<String> ids) {
    return Members.items(dynamo, table, club, ids).map(Standing::read).toList();
  }

  /**
   * Writes where a member waits for the lifecycle next.
   *
   * @param next what for; nothing for who waits for nothing
   * @return false where the member changed meanwhile, and so waits to be looked at again
   */
  public boolean waits(Standing standing, Optional<Due.Next> next) {
    Member member = standing.member();
    DueKey key =
        next.map(each -> DueKey.of(each.what().queue(), member.club(), member.id(), each.at()))
            .orElse(null);
    if (Objects.equals(key, standing.due())) {
      return true;
    }
    return write(
        member,
        key == null ? "REMOVE due, dueAt" : "SET " + DueKey.SET,
        asSeen(standing),
        Map.of("#state", "state"),
        values(standing, key == null ? Map.of() : key.values()));
  }

  /** That nobody changed the member since it was read: each change writes another key. */
  private static String asSeen(Standing standing) {
    return "#state = :was AND "
        + (standing.due() == null ? "attribute_not_exists(dueAt)" : "dueAt = :seen");
  }

  private static Map<String, AttributeValue> values(
      Standing standing, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> values = new HashMap<>(more);
    values.put(":was", text(standing.member().state().name()));
    if (standing.due() != null) {
      values.put(":seen", text(standing.due().at()));
    }
    return values;
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

  /**
   * Takes the right to send a member a mail of a kind.
   *
   * @return false where another has it, or did it, or where the member changed since it was read
   */
  public boolean begin(Standing standing, Mail mail, Instant now) {
    return write(
        standing.member(),
        "SET %s = :now".formatted(mail.lease),
        asSeen(standing)
            + " AND attribute_not_exists(%s) AND (attribute_not_exists(%s) OR %s <= :gone)"
                .formatted(mail.sent, mail.lease, mail.lease),
        Map.of("#state", "state"),
        values(standing, Map.of(":now", text(now), ":gone", text(now.minus(LEASE)))));
  }

  /**
   * Writes that SES took the mail, unless it was answered already.
   *
   * @param begun when the right to send it was taken
   */
  public void sent(Member member, Mail mail, Instant begun) {
    Map<String, AttributeValue> values =
        new HashMap<>(DueKey.changed(member.club(), member.id(), begun).values());
    values.put(":begun", text(begun));
    values.put(":active", text(Member.State.ACTIVE.name()));
    write(
        member,
        "SET %s = :begun, %s REMOVE %s".formatted(mail.sent, DueKey.SET, mail.lease),
        "#state = :active AND %s = :begun".formatted(mail.lease),
        values);
  }

  /**
   * Counts whether a member clicked in an issue; once for each, in the order of the issues, and
   * only while the member allows it.
   *
   * @param sent when the issue was sent
   * @param bored after how many issues without a click the lifecycle is to look at the member; 0
   *     for never
   */
  public boolean judge(Standing standing, Instant sent, boolean clicked, int bored, Instant now) {
    Member member = standing.member();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":sent", text(sent));
    values.put(":none", AttributeValue.fromN("0"));
    values.put(":personal", text(Member.Tracking.PERSONAL.name()));
    values.put(":active", text(Member.State.ACTIVE.name()));
    String update = "SET judged = :sent, unclicked = :none REMOVE wonBack";
    if (!clicked) {
      update = "SET judged = :sent, unclicked = if_not_exists(unclicked, :none) + :one";
      values.put(":one", AttributeValue.fromN("1"));
      if (bored > 0 && standing.unclicked() + 1 >= bored && standing.wonBack() == null) {
        update += ", " + DueKey.SET;
        values.putAll(DueKey.changed(member.club(), member.id(), now).values());
      }
    }
    return write(
        member,
        update,
        "#state = :active AND tracking = :personal"
            + " AND (attribute_not_exists(judged) OR judged < :sent)",
        values);
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
