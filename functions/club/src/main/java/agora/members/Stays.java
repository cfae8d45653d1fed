package agora.members;

import agora.store.AllOrNone;
import agora.store.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How the yearly question ends: by the member's yes, or by none within the time. Each is one
 * transaction with its evidence.
 */
public final class Stays {

  private final DynamoDbClient dynamo;
  private final String table;
  private final Consents consents;

  public Stays(DynamoDbClient dynamo, String table, Consents consents) {
    this.dynamo = dynamo;
    this.table = table;
    this.consents = consents;
  }

  /**
   * The member's yes.
   *
   * @return false where the membership is not active
   */
  public boolean yes(Member member, Instant now) {
    return write(
        member,
        "SET stays = :now, " + DueKey.SET + " REMOVE asked, asking",
        "#state = :active AND attribute_not_exists(erasing)",
        now,
        Map.of(":active", text("ACTIVE")),
        Consent.of(member, now, Consent.Fact.CONFIRMED, Consent.How.YEARLY_QUESTION));
  }

  /**
   * Ends the membership of one who did not answer.
   *
   * @param asked when the question was sent that was not answered: a yes meanwhile wins
   */
  public boolean unanswered(Member member, Instant asked, Instant now) {
    return write(
        member,
        "SET #state = :left, leftAt = :now, tracking = :none, "
            + DueKey.SET
            + (member.tracking() == Member.Tracking.PERSONAL ? ", voiding = :active" : "")
            + " REMOVE unclicked, judged, wonBack, "
            + String.join(", ", Memberships.LEFT_BEHIND),
        "#state = :active AND asked = :asked AND tracking = :tracking",
        now,
        Map.of(
            ":left", text("LEFT"),
            ":none", text(Member.Tracking.NONE.name()),
            ":tracking", text(member.tracking().name()),
            ":active", text("ACTIVE"),
            ":asked", text(asked.toString())),
        Consent.of(member, now, Consent.Fact.WITHDRAWN, Consent.How.UNANSWERED));
  }

  private boolean write(
      Member member,
      String update,
      String condition,
      Instant now,
      Map<String, AttributeValue> values,
      Consent evidence) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":now", text(now.toString()));
    all.putAll(DueKey.changed(member.club(), member.id(), now).values());
    TransactWriteItem change =
        TransactWriteItem.builder()
            .update(
                to ->
                    to.tableName(table)
                        .key(Item.key(member.club(), member.id()))
                        .updateExpression(update)
                        .conditionExpression(condition)
                        .expressionAttributeNames(names(update))
                        .expressionAttributeValues(all))
            .build();
    return AllOrNone.done(dynamo, List.of(change, consents.insert(evidence)));
  }

  private static Map<String, String> names(String update) {
    return update.contains("#name")
        ? Map.of("#state", "state", "#name", "name")
        : Map.of("#state", "state");
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
