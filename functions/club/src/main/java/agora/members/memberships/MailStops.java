package agora.members.memberships;

import static agora.store.Conditions.is;

import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.queues.DueKey;
import agora.store.Change;
import agora.store.Rows;
import agora.tokens.Keys;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stops the mails to members whose mailbox refuses them, or who complained. */
public final class MailStops {

  private final Rows<MemberRow> rows;
  private final AddressRows addresses;
  private final Supplier<Keys> keys;
  private final InstantSource clock;

  /**
   * @param keys hash addresses, as the items are named that tell an address's clubs
   */
  public MailStops(DynamoDbClient dynamo, String table, Supplier<Keys> keys, InstantSource clock) {
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
    this.addresses = new AddressRows(dynamo, table);
    this.keys = keys;
    this.clock = clock;
  }

  /** Stops a member who complained; one who has left, or is gone, stays so. */
  public void complained(String club, MemberId member) {
    stop(club, member, Member.State.COMPLAINED);
  }

  /**
   * Stops a member who complained of a mail to their address, and whoever has the address in the
   * club by now: the mail may be of a membership that ended before. A mail that asked a new address
   * to confirm went to somebody who is no member yet.
   *
   * @param address as SES reports it; empty where it does not
   */
  public void complained(String club, MemberId member, String address) {
    if (address.isEmpty()) {
      complained(club, member);
    } else {
      String plain = plain(address);
      stopAtAddress(club, member, plain, Member.State.COMPLAINED);
      addresses
          .holders(keys.get().hashOfAddress(plain))
          .filter(row -> row.club().equals(club) && !row.member().equals(member))
          .forEach(row -> stopAtAddress(club, row.member(), plain, Member.State.COMPLAINED));
    }
  }

  /**
   * Stops a member whose mailbox refuses mails for good, unless the member has another address
   * since, and every membership of that address in other clubs.
   *
   * @param address as SES reports it; empty where it does not
   */
  public void bounced(String club, MemberId member, String address) {
    if (address.isEmpty()) {
      stop(club, member, Member.State.BOUNCED);
      return;
    }
    String plain = plain(address);
    stopAtAddress(club, member, plain, Member.State.BOUNCED);
    addresses
        .holders(keys.get().hashOfAddress(plain))
        .forEach(row -> stopAtAddress(row.club(), row.member(), plain, Member.State.BOUNCED));
  }

  private static String plain(String address) {
    return Address.of(address).map(Address::text).orElse(address);
  }

  private void stopAtAddress(String club, MemberId member, String address, Member.State state) {
    stop(club, member, state, is(MemberRow.EMAIL, address));
  }

  /**
   * One who left, is erased, was stopped before or has another address by now stays as it is. The
   * membership is over as by leaving: what nobody needs any more goes, and names that the member
   * may have in mails already sent are to be made void.
   */
  private void stop(String club, MemberId member, Member.State state, Expression... conditions) {
    Change stopped =
        Memberships.without(DueKey.changed(club, member, clock.instant()).in(new Change()))
            .set(MemberRow.STATE, state)
            .set(MemberRow.VOIDING, state)
            .remove(MemberRow.UNCLICKED, MemberRow.JUDGED, MemberRow.WON_BACK)
            .when(is(MemberRow.STATE, Member.State.ACTIVE))
            .when(conditions);
    rows.change(club, member.value(), stopped);
  }
}
