package agora.tickets;

import agora.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One try to take one slot, in one transaction: the member's claim if there is none, the slot if it
 * is free, and the member's standing.
 */
record Claim(String tickets, String members, Right right, Slot slot, Instant now) {

  /** How a try ended. */
  enum Outcome {
    DONE,
    CLAIMED_BEFORE,
    SLOT_TAKEN,
    NOT_ENTITLED,
    TRY_AGAIN
  }

  private static final String FAILED = "ConditionalCheckFailed";

  Outcome attempt(DynamoDbClient dynamo) {
    try {
      dynamo.transactWriteItems(
          transaction ->
              transaction.transactItems(
                  TransactWriteItem.builder().put(claim()).build(),
                  TransactWriteItem.builder().update(reveal()).build(),
                  TransactWriteItem.builder().conditionCheck(active()).build()));
      return Outcome.DONE;
    } catch (TransactionCanceledException e) {
      return outcome(e.cancellationReasons(), e);
    }
  }

  private static Outcome outcome(
      List<CancellationReason> reasons, TransactionCanceledException cause) {
    List<String> codes =
        reasons.stream().map(reason -> reason.code() == null ? "None" : reason.code()).toList();
    if (codes.contains("ValidationError") || codes.size() != 3) {
      throw cause;
    }
    if (codes.get(0).equals(FAILED)) {
      return Outcome.CLAIMED_BEFORE;
    }
    if (codes.get(2).equals(FAILED)) {
      return Outcome.NOT_ENTITLED;
    }
    return codes.get(1).equals(FAILED) ? Outcome.SLOT_TAKEN : Outcome.TRY_AGAIN;
  }

  private Put claim() {
    Item claim =
        Item.of(right.claims(), right.member())
            .with("code", slot.code())
            .with("slot", slot.sk())
            .with("at", now);
    return Put.builder()
        .tableName(tickets)
        .item(claim.values())
        .conditionExpression("attribute_not_exists(pk)")
        .build();
  }

  private Update reveal() {
    return Update.builder()
        .tableName(tickets)
        .key(Item.key(slot.pk(), slot.sk()))
        .updateExpression("SET #state = :revealed, #member = :member, revealedAt = :now")
        .conditionExpression("#state = :free AND attribute_not_exists(#member)")
        .expressionAttributeNames(Map.of("#state", "state", "#member", "member"))
        .expressionAttributeValues(
            Map.of(
                ":free", AttributeValue.fromS(Slot.FREE),
                ":revealed", AttributeValue.fromS(Slot.REVEALED),
                ":member", AttributeValue.fromS(right.member()),
                ":now", AttributeValue.fromS(now.toString())))
        .build();
  }

  private ConditionCheck active() {
    return ConditionCheck.builder()
        .tableName(members)
        .key(Item.key(right.club(), right.member()))
        .conditionExpression("#state = :active")
        .expressionAttributeNames(Map.of("#state", "state"))
        .expressionAttributeValues(Map.of(":active", AttributeValue.fromS("ACTIVE")))
        .build();
  }
}
