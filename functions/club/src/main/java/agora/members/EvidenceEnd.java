package agora.members;

import agora.store.AllOrNone;
import agora.store.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Removes evidence whose term is over, and the member with it. Nothing else deletes from the
 * Consents table: the template lets no other function do it.
 */
public final class EvidenceEnd {

  /** Fewer than DynamoDB's 100 actions in a transaction. */
  private static final int ACTIONS = 90;

  private final DynamoDbClient dynamo;
  private final String consents;
  private final String members;

  public EvidenceEnd(DynamoDbClient dynamo, String consentsTable, String membersTable) {
    this.dynamo = dynamo;
    this.consents = consentsTable;
    this.members = membersTable;
  }

  /** Removes facts whose term is over; those that are gone already do no harm. */
  public void remove(Collection<EvidenceRow> rows) {
    rows.forEach(row -> delete(row.club(), row.key()));
  }

  public void remove(ReducedEvidence reduced) {
    delete(reduced.club(), reduced.key());
  }

  /**
   * Reduces the evidence of an ended membership, and removes the member: all in one transaction,
   * save where there are more facts than one can hold; then the oldest go last.
   *
   * @param ends when what is left goes too
   * @return false where the member changed meanwhile: then nothing is removed
   */
  public boolean reduce(
      Standing standing, ReducedEvidence left, Instant ends, List<EvidenceRow> rows) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(left));
    writes.add(DueEvidence.put(consents, left.club(), left.key(), ends));
    if (rows.size() > ACTIONS) { // should this call break off, the rest is found by this
      Member member = standing.member();
      writes.add(DueEvidence.put(consents, member.club(), member.id(), left.lastMail()));
    }
    writes.add(gone(standing.member()));
    rows.stream().limit(ACTIONS).forEach(row -> writes.add(remove(row)));
    if (!written(writes)) {
      return false;
    }
    remove(rows.stream().skip(ACTIONS).toList());
    removeAddress(standing.member(), left.address());
    return true;
  }

  /** Removes a sign-up that nobody confirmed in time, and that it was asked for. */
  public boolean lapse(Standing standing, String addressHash, List<EvidenceRow> rows) {
    List<TransactWriteItem> writes = new ArrayList<>(List.of(gone(standing.member())));
    rows.stream().limit(ACTIONS).forEach(row -> writes.add(remove(row)));
    if (!written(writes)) {
      return false;
    }
    remove(rows.stream().skip(ACTIONS).toList());
    removeAddress(standing.member(), addressHash);
    return true;
  }

  private boolean written(List<TransactWriteItem> writes) {
    return AllOrNone.done(dynamo, writes);
  }

  private TransactWriteItem put(ReducedEvidence reduced) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(consents).item(reduced.item().values()))
        .build();
  }

  private TransactWriteItem gone(Member member) {
    return TransactWriteItem.builder()
        .delete(
            delete ->
                delete
                    .tableName(members)
                    .key(Item.key(member.club(), member.id()))
                    .conditionExpression("#state = :was AND joined = :joined")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(
                        Map.of(
                            ":was", AttributeValue.fromS(member.state().name()),
                            ":joined", AttributeValue.fromS(member.joined().toString()))))
        .build();
  }

  private TransactWriteItem remove(EvidenceRow row) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(consents).key(Item.key(row.club(), row.key())))
        .build();
  }

  /** The item that lets an address join once; another membership's stays. */
  private void removeAddress(Member member, String addressHash) {
    written(
        List.of(
            TransactWriteItem.builder()
                .delete(
                    delete ->
                        delete
                            .tableName(members)
                            .key(Item.key("ADDR#" + addressHash, member.club()))
                            .conditionExpression("#member = :id")
                            .expressionAttributeNames(Map.of("#member", "member"))
                            .expressionAttributeValues(
                                Map.of(":id", AttributeValue.fromS(member.id()))))
                .build()));
  }

  private void delete(String club, String key) {
    dynamo.deleteItem(delete -> delete.tableName(consents).key(Item.key(club, key)));
  }
}
