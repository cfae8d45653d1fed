package agora.members.memberships;

import agora.members.Address;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.addresses.StopReason;
import agora.tokens.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What is known of an address, found by its keyed hash: its membership in each club, and whether it
 * was stopped in the system that a club had before.
 */
public final class AddressBook {

  private final AddressRows rows;
  private final Supplier<Keys> keys;
  private final Members members;

  public AddressBook(DynamoDbClient dynamo, String table, Supplier<Keys> keys) {
    this.rows = new AddressRows(dynamo, table);
    this.keys = keys;
    this.members = new Members(dynamo, table);
  }

  /** The keyed hash that stands for an address. */
  public String hash(Address address) {
    return keys.get().hashOfAddress(address.text());
  }

  /** The memberships of an address, in all clubs. */
  public List<Member> memberships(Address address) {
    return rows.holders(hash(address))
        .flatMap(row -> members.find(row.club(), row.member()).stream())
        .toList();
  }

  /** The membership of an address in a club, whatever its state. */
  public Optional<Member> membership(String club, Address address) {
    return membership(club, hash(address));
  }

  /**
   * The same.
   *
   * @param hash of the address, as {@link #hash} makes it
   */
  public Optional<Member> membership(String club, String hash) {
    return rows.member(hash, club).flatMap(member -> members.find(club, member));
  }

  /** Why the address was stopped in a club's former system; empty where it was not. */
  public Optional<StopReason> stopped(String club, Address address) {
    return rows.stopped(hash(address), club);
  }

  /** Writes down that the address was stopped. A complaint is never overwritten by less. */
  public void stop(String club, Address address, StopReason reason, Instant at) {
    rows.stop(hash(address), club, reason, at);
  }
}
