package agora.members;

import static agora.store.Conditions.all;
import static agora.store.Conditions.is;

import agora.store.AllOrNone;
import agora.store.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Removes evidence whose term is over, and the member with it. Nothing else deletes from the
 * Consents table: the template lets no other function do it.
 */
public final class EvidenceEnd {

  /** Fewer than DynamoDB's 100 actions in a transaction. */
  private static final int ACTIONS = 90;

  private final DynamoDbClient dynamo;
  private final Rows<ConsentRow> facts;
  private final Rows<ReducedRow> reduced;
  private final DueEvidence due;
  private final Rows<MemberRow> members;
  private final AddressRows addresses;

  public EvidenceEnd(DynamoDbClient dynamo, String consentsTable, String membersTable) {
    this.dynamo = dynamo;
    this.facts = new Rows<>(dynamo, consentsTable, () -> ConsentRow.SCHEMA);
    this.reduced = new Rows<>(dynamo, consentsTable, () -> ReducedRow.SCHEMA);
    this.due = new DueEvidence(dynamo, consentsTable);
    this.members = new Rows<>(dynamo, membersTable, () -> MemberRow.SCHEMA);
    this.addresses = new AddressRows(dynamo, membersTable);
  }

  /** Removes facts whose term is over; those that are gone already do no harm. */
  public void remove(Collection<EvidenceRow> rows) {
    rows.forEach(row -> facts.delete(row.club(), row.key()));
  }

  public void remove(ReducedEvidence left) {
    reduced.delete(left.club(), left.key());
  }

  /**
   * Reduces the evidence of an ended membership, and removes the member: all in one transaction,
   * save where there are more facts than one can hold; then the oldest go last.
   *
   * @param ends when what is left goes too
   * @return false where the member changed meanwhile: then nothing is removed
   */
  public boolean reduce(
      MemberStanding standing, ReducedEvidence left, Instant ends, List<EvidenceRow> rows) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(reduced.putting(new ReducedRow(left, Map.of())));
    writes.add(due.putting(left.club(), left.key(), ends));
    if (rows.size() > ACTIONS) { // should this call break off, the rest is found by this
      Member member = standing.member();
      writes.add(due.putting(member.club(), member.id().value(), left.lastMail()));
    }
    writes.add(gone(standing.member()));
    rows.stream().limit(ACTIONS).forEach(row -> writes.add(remove(row)));
    if (!written(writes)) {
      return false;
    }
    remove(rows.stream().skip(ACTIONS).toList());
    addresses.release(left.address(), standing.member());
    return true;
  }

  /**
   * Removes a sign-up that nobody confirmed in time, and that it was asked for. The address is then
   * again that of the membership before it, if there was one.
   */
  public boolean lapse(MemberStanding standing, String addressHash, List<EvidenceRow> rows) {
    Member member = standing.member();
    List<TransactWriteItem> writes = new ArrayList<>(List.of(gone(member)));
    standing.earlier().reversed().stream()
        .filter(id -> members.find(member.club(), id.value()).isPresent())
        .findFirst()
        .ifPresent(before -> writes.add(addresses.giveBack(addressHash, member, before)));
    rows.stream().limit(ACTIONS).forEach(row -> writes.add(remove(row)));
    if (!written(writes)) {
      return false;
    }
    remove(rows.stream().skip(ACTIONS).toList());
    addresses.release(addressHash, member);
    return true;
  }

  private boolean written(List<TransactWriteItem> writes) {
    return AllOrNone.done(dynamo, writes);
  }

  private TransactWriteItem gone(Member member) {
    return members.deleting(
        member.club(),
        member.id().value(),
        all(is(MemberRow.STATE, member.state()), is(MemberRow.JOINED, member.joined())));
  }

  private TransactWriteItem remove(EvidenceRow row) {
    return facts.deleting(row.club(), row.key());
  }
}
