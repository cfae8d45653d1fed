package agora.privacy;

import agora.members.Consent;
import agora.members.Consents;
import agora.members.DueEvidence;
import agora.members.DueKey;
import agora.members.Member;
import agora.members.Members;
import agora.members.Promotions;
import agora.members.SessionRows;
import agora.store.AllOrNone;
import agora.store.Item;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Erases a member (GDPR article 17). First the member is marked, and the erasure logged, in one
 * transaction: from then on nothing is mailed. Then what hangs on the member goes, table by table,
 * and the member last; so a try that failed half-way is finished by the next one, or by the daily
 * {@link Replay}.
 *
 * <p>What stays names nobody: the counters, the random id in the batches of mailings that went out
 * and in the rows of consent, and the log's keyed hashes.
 */
public final class Erasure {

  private static final int TRIES = 5;

  private final Tables tables;
  private final InstantSource clock;
  private final Members members;
  private final Consents consents;
  private final Erasures log;
  private final Withdrawal withdrawal;

  public Erasure(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
    this.members = new Members(tables.dynamo(), tables.members());
    this.consents = new Consents(tables.consents());
    this.log = new Erasures(tables);
    this.withdrawal = new Withdrawal(tables);
  }

  /**
   * Erases a member, however often it is asked; one that is gone already stays so.
   *
   * @param how by what act it was asked for
   */
  public void erase(String club, String id, Consent.How how) {
    for (int attempt = 1; ; attempt++) {
      Item item = members.item(club, id).orElse(null);
      Member member = members.find(club, id).orElse(null);
      if (item == null || member == null) {
        return;
      }
      try {
        if (item.text("erasing") == null) {
          begin(member, how, clock.instant().plusNanos((attempt - 1) * 1000L));
        }
        finish(member);
        return;
      } catch (TransactionCanceledException e) { // somebody else began it, or the member changed
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Erases a member again whom a restore has brought back: what is logged is not logged anew. */
  void again(Member member) {
    Instant now = clock.instant();
    Update mark = mark(member, now);
    Map<String, AttributeValue> values = new HashMap<>(mark.expressionAttributeValues());
    values.remove(":was");
    new DueEvidence(tables.dynamo(), tables.consents()).put(member.club(), member.id(), now);
    try {
      tables
          .dynamo()
          .updateItem(
              update ->
                  update
                      .tableName(mark.tableName())
                      .key(mark.key())
                      .updateExpression(mark.updateExpression())
                      .conditionExpression("attribute_exists(pk)")
                      .expressionAttributeNames(mark.expressionAttributeNames())
                      .expressionAttributeValues(values));
    } catch (ConditionalCheckFailedException e) {
      return; // gone meanwhile
    }
    finish(member);
  }

  private void begin(Member member, Consent.How how, Instant now) {
    List<TransactWriteItem> writes = new ArrayList<>(log.inserts(member, now));
    writes.add(DueEvidence.put(tables.consents(), member.club(), member.id(), now));
    writes.add(TransactWriteItem.builder().update(mark(member, now)).build());
    if (member.state() != Member.State.LEFT) {
      writes.add(consents.insert(Consent.of(member, now, Consent.Fact.WITHDRAWN, how)));
    }
    AllOrNone.write(tables.dynamo(), writes);
  }

  private Update mark(Member member, Instant now) {
    Map<String, AttributeValue> values =
        new HashMap<>(DueKey.changed(member.club(), member.id(), now).values());
    values.put(":left", AttributeValue.fromS("LEFT"));
    values.put(":was", AttributeValue.fromS(member.state().name()));
    values.put(":now", AttributeValue.fromS(now.toString()));
    return Update.builder()
        .tableName(tables.members())
        .key(Item.key(member.club(), member.id()))
        .updateExpression(
            "SET #state = :left, erasing = :now, " + DueKey.SET + " REMOVE #name, #ttl")
        .conditionExpression("#state = :was AND attribute_not_exists(erasing)")
        .expressionAttributeNames(Map.of("#state", "state", "#name", "name", "#ttl", "ttl"))
        .expressionAttributeValues(values)
        .build();
  }

  private void finish(Member member) {
    withdrawal.voidNames(member);
    new Departure(tables).of(member);
    forgetAddress(member);
    tables
        .dynamo()
        .deleteItem(
            delete -> delete.tableName(tables.members()).key(Item.key(member.club(), member.id())));
    new SessionRows(tables.dynamo(), tables.sessions()).end(member.club(), member.id());
  }

  private void forgetAddress(Member member) {
    String address = tables.keys().get().hashOfAddress(member.email());
    new Promotions(tables.dynamo(), tables.members(), tables.keys())
        .forget(member.club(), member.email());
    new SessionRows(tables.dynamo(), tables.sessions()).forgetAddress(address);
    String hash = "ADDR#" + address;
    try {
      tables
          .dynamo()
          .deleteItem(
              delete ->
                  delete
                      .tableName(tables.members())
                      .key(Item.key(hash, member.club()))
                      .conditionExpression("attribute_not_exists(pk) OR #member = :id")
                      .expressionAttributeNames(Map.of("#member", "member"))
                      .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(member.id()))));
    } catch (ConditionalCheckFailedException e) {
      // somebody has joined anew with the address: it is theirs
    }
  }
}
