package agora.members.memberships;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.consents.Consents;
import agora.members.consents.ImportedMember;
import agora.members.queues.DueKey;
import agora.store.AllOrNone;
import agora.store.Rows;
import agora.tokens.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Takes in members of a former system: member, address and evidence in one transaction each. */
public final class Imports {

  private final DynamoDbClient dynamo;
  private final Rows<MemberRow> rows;
  private final AddressRows addressRows;
  private final Consents consents;
  private final AddressBook addresses;
  private final Ids ids;
  private final InstantSource clock;

  public Imports(
      DynamoDbClient dynamo,
      String table,
      Consents consents,
      AddressBook addresses,
      Ids ids,
      InstantSource clock) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
    this.addressRows = new AddressRows(dynamo, table);
    this.consents = consents;
    this.addresses = addresses;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes an address a member, tracked in nothing: what the former system tracked was no consent to
   * what we do.
   *
   * @return false, and nothing is written, where the address is known to the club already
   */
  public boolean add(ImportedMember importing) {
    return add(importing, ids.next());
  }

  /**
   * The same, by an id that the caller has chosen: one who does it again knows by it whether the
   * member is theirs.
   */
  public boolean add(ImportedMember importing, String id) {
    Member member =
        new Member(
            importing.club(),
            MemberId.of(id),
            importing.address().text(),
            importing.name(),
            importing.language(),
            importing.topics(),
            Member.Tracking.NONE,
            Member.State.ACTIVE,
            importing.source(),
            clock.instant(),
            importing.consented(),
            Member.Frequency.OWN_EVENTS,
            null,
            false);
    DueKey due = DueKey.changed(member.club(), member.id(), member.joined());
    List<TransactWriteItem> writes = new ArrayList<>(consents.imported(member, importing));
    writes.add(addressRows.take(addresses.hash(importing.address()), member, null));
    writes.add(rows.inserting(MemberRow.of(member, due, null)));
    return AllOrNone.done(dynamo, writes);
  }
}
