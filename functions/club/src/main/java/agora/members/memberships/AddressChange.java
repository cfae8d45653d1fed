package agora.members.memberships;

import static agora.store.Conditions.is;

import agora.members.Address;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.consents.Consent;
import agora.members.consents.Consents;
import agora.members.limits.Promotions;
import agora.store.AllOrNone;
import agora.store.Change;
import agora.store.Rows;
import agora.tokens.Keys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Moves a membership to another address: the member and both uniqueness items in one transaction.
 * Whoever calls has proof that the new mailbox is the member's.
 */
public final class AddressChange {

  private final DynamoDbClient dynamo;
  private final Rows<MemberRow> rows;
  private final AddressRows addresses;
  private final Promotions promotions;
  private final Consents consents;
  private final Supplier<Keys> keys;
  private final InstantSource clock;

  public AddressChange(
      DynamoDbClient dynamo,
      String table,
      Consents consents,
      Supplier<Keys> keys,
      InstantSource clock) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
    this.addresses = new AddressRows(dynamo, table);
    this.promotions = new Promotions(dynamo, table, keys);
    this.consents = consents;
    this.keys = keys;
    this.clock = clock;
  }

  /** What became of a change of address. */
  public sealed interface Outcome {

    /** The member has the new address. */
    record Moved() implements Outcome {}

    /** The address is another membership's of the club, or the member left or moved meanwhile. */
    record Refused() implements Outcome {}
  }

  /**
   * Moves an active member.
   *
   * @param member as it was read, with the old address
   */
  public Outcome move(Member member, Address to) {
    if (member.email().equals(to.text())) {
      return new Outcome.Moved();
    }
    MemberRow row = read(member);
    while (row != null) {
      if (AllOrNone.done(dynamo, writes(row, to))) {
        promotions.follow(member.club(), member.email(), to.text());
        return new Outcome.Moved();
      }
      MemberRow again = read(member);
      row = again == null || again.lastFact().equals(row.lastFact()) ? null : again;
    }
    return new Outcome.Refused();
  }

  /** The member, as long as the membership is active and at the old address. */
  private @Nullable MemberRow read(Member member) {
    return rows.find(member.club(), member.id().value())
        .filter(row -> row.member().state() == Member.State.ACTIVE)
        .filter(row -> row.member().email().equals(member.email()))
        .orElse(null);
  }

  private List<TransactWriteItem> writes(MemberRow row, Address to) {
    Member member = row.member();
    Instant at = row.lastFact().next(clock.instant());
    Change moved =
        new Change()
            .set(MemberRow.EMAIL, to.text())
            .when(is(MemberRow.EMAIL, member.email()), is(MemberRow.STATE, Member.State.ACTIVE));
    return List.of(
        addresses.take(hash(to.text()), member, null),
        addresses.leave(hash(member.email()), member),
        rows.changing(member.club(), member.id().value(), row.lastFact().then(moved, at)),
        consents.insert(
            Consent.of(member, at, Consent.Fact.CHANGED, Consent.How.ADDRESS)
                .from(hash(member.email()))));
  }

  private String hash(String address) {
    return keys.get().hashOfAddress(address);
  }
}
