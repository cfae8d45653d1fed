package agora.members.due;

import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.consents.EvidenceRemoval;
import agora.members.consents.EvidenceRow;
import agora.members.consents.ReducedEvidence;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.members.queues.DueEvidence;
import agora.store.AllOrNone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Removes evidence whose term is over, and the member with it. */
public final class EvidenceExpiry {

  /** Fewer than DynamoDB's 100 actions in a transaction. */
  private static final int ACTIONS = 90;

  private final DynamoDbClient dynamo;
  private final EvidenceRemoval evidence;
  private final DueEvidence due;
  private final MemberStandings members;
  private final AddressRows addresses;

  public EvidenceExpiry(DynamoDbClient dynamo, String consentsTable, String membersTable) {
    this.dynamo = dynamo;
    this.evidence = new EvidenceRemoval(dynamo, consentsTable);
    this.due = new DueEvidence(dynamo, consentsTable);
    this.members = new MemberStandings(dynamo, membersTable);
    this.addresses = new AddressRows(dynamo, membersTable);
  }

  /** Removes facts whose term is over; those that are gone already do no harm. */
  public void remove(Collection<EvidenceRow> rows) {
    evidence.remove(rows);
  }

  public void remove(ReducedEvidence left) {
    evidence.remove(left);
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
    writes.add(evidence.keeping(left));
    writes.add(due.putting(left.club(), left.key(), ends));
    if (rows.size() > ACTIONS) { // should this call break off, the rest is found by this
      Member member = standing.member();
      writes.add(due.putting(member.club(), member.id().value(), left.lastMail()));
    }
    writes.add(members.removing(standing.member()));
    rows.stream().limit(ACTIONS).forEach(row -> writes.add(evidence.removing(row)));
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
    List<TransactWriteItem> writes = new ArrayList<>(List.of(members.removing(member)));
    standing.earlier().reversed().stream()
        .filter(id -> members.find(member.club(), id).isPresent())
        .findFirst()
        .ifPresent(before -> writes.add(addresses.giveBack(addressHash, member, before)));
    rows.stream().limit(ACTIONS).forEach(row -> writes.add(evidence.removing(row)));
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
}
