package agora.privacy;

import agora.members.Address;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceRow;
import agora.members.consents.ReducedEvidence;
import agora.store.Plain;
import agora.store.Rows;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The log of erasures, in a table of its own that is never restored with the others. Keyed hashes
 * only: of the member's id, so that a restored copy can be cleaned again, and of the address, so
 * that nobody is imported again by accident and a consent that was given can still be proved.
 */
public final class Erasures {

  /** How long an erasure is remembered: longer than any backup, and as long as evidence. */
  public static final Duration RETENTION = Duration.ofDays(730);

  /** A transaction has room for a hundred writes, and needs some for the erasure itself. */
  private static final int ADDRESSES = 20;

  private final Rows<ErasureRow> rows;
  private final Rows<ErasedAddressRow> addresses;
  private final Evidence evidence;
  private final Supplier<Keys> keys;

  public Erasures(Tables tables) {
    this.rows = new Rows<>(tables.dynamo(), tables.erasures(), () -> ErasureRow.SCHEMA);
    this.addresses = new Rows<>(tables.dynamo(), tables.erasures(), () -> ErasedAddressRow.SCHEMA);
    this.evidence = new Evidence(tables.dynamo(), tables.consents());
    this.keys = tables.keys();
  }

  /**
   * The inserts of an erasure, for the transaction that begins it: one for each address that the
   * member had, of the newest twenty, so that none of them is imported again.
   */
  List<TransactWriteItem> inserts(Member member, Instant at) {
    String hash = keys.get().hashOfMember(member.id());
    String address = keys.get().hashOfAddress(member.email());
    Instant forgotten = at.plus(RETENTION);
    List<EvidenceRow> facts = evidence.of(member.club(), member.id());
    List<TransactWriteItem> inserts = new ArrayList<>();
    inserts.add(
        rows.inserting(new ErasureRow(member.club(), at + "#" + hash, hash, address, forgotten)));
    Stream.concat(
            Stream.of(address),
            facts.reversed().stream().flatMap(row -> row.formerAddress().stream()))
        .distinct()
        .limit(ADDRESSES)
        .map(
            each ->
                addresses.inserting(
                    new ErasedAddressRow(
                        AddressRows.partition(each),
                        sk(member.club()) + at + "#" + hash,
                        hash,
                        ReducedEvidence.facts(facts),
                        forgotten,
                        Map.of())))
        .forEach(inserts::add);
    return inserts;
  }

  /** What the sort keys of a club's rows begin with, in the partition of an address. */
  private static String sk(String club) {
    return club + "#";
  }

  /** The keyed hashes of the ids of those erased in a club at a time or later. */
  public Set<String> since(String club, Instant from) {
    return logged(club, from).stream().map(Logged::member).collect(Collectors.toSet());
  }

  /** How many members of a club were erased from one time on, and before another. */
  public long count(String club, Instant from, Instant to) {
    var keys =
        QueryConditional.sortBetween(
            Rows.key(club, from.minusSeconds(1).toString()), Rows.key(club, to.toString()));
    return rows.query(keys)
        .map(row -> Instant.parse(row.sk().substring(0, row.sk().indexOf('#'))))
        .filter(at -> !at.isBefore(from) && at.isBefore(to))
        .count();
  }

  /** Who was erased: the keyed hashes of the id and of the address. */
  record Logged(String member, String address) {}

  List<Logged> logged(String club, Instant from) {
    String second = from.minusSeconds(1).toString(); // texts of fractions do not sort by time
    return rows.query(QueryConditional.sortGreaterThanOrEqualTo(Rows.key(club, second)))
        .map(row -> new Logged(row.member(), row.address()))
        .toList();
  }

  /** Whether an address was a member's of the club who had it erased: do not import it. */
  public boolean wasErased(String club, Address address) {
    return ofAddress(club, address.text()).findAny().isPresent();
  }

  /** What is kept under an address's keyed hash, for its owner to read. */
  public List<Map<String, Object>> held(String club, String address) {
    return ofAddress(club, address).map(row -> Plain.of(ErasedAddressRow.SCHEMA, row)).toList();
  }

  private Stream<ErasedAddressRow> ofAddress(String club, String address) {
    return addresses.of(AddressRows.partition(keys.get().hashOfAddress(address)), sk(club));
  }
}
