package agora.members.addresses;

import static agora.store.Conditions.any;
import static agora.store.Conditions.anyRow;
import static agora.store.Conditions.is;
import static agora.store.Conditions.isNot;
import static agora.store.Conditions.noRow;
import static agora.store.Conditions.present;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.queues.DueKey;
import agora.store.Change;
import agora.store.Plain;
import agora.store.RowKey;
import agora.store.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The rows of an address in the Members table, found by its keyed hash: whose it is in each club,
 * and where it was stopped. The partition of an address is named here alone.
 */
public final class AddressRows {

  private final Rows<HolderRow> holders;
  private final Rows<StopRow> stops;

  /**
   * @param table the name of the Members table
   */
  public AddressRows(DynamoDbClient dynamo, String table) {
    this.holders = new Rows<>(dynamo, table, () -> HolderRow.SCHEMA);
    this.stops = new Rows<>(dynamo, table, () -> StopRow.SCHEMA);
  }

  /** The partition key of what is kept of an address, in every table. */
  public static String partition(String hash) {
    return "ADDR#" + hash;
  }

  /** The id of the member whose address it is in a club. */
  public Optional<MemberId> member(String hash, String club) {
    return holder(hash, club).map(HolderRow::member);
  }

  public Optional<HolderRow> holder(String hash, String club) {
    return holders.find(partition(hash), club);
  }

  /** Whose an address is, in all clubs. */
  public Stream<HolderRow> holders(String hash) {
    return holders.query(
        query ->
            query
                .queryConditional(
                    QueryConditional.keyEqualTo(key -> key.partitionValue(partition(hash))))
                .filterExpression(present(HolderRow.MEMBER))
                .consistentRead(true));
  }

  /** Why an address was stopped in a club's former system. */
  public Optional<StopReason> stopped(String hash, String club) {
    return stops.find(partition(hash), StopRow.sk(club)).map(StopRow::reason);
  }

  /** Writes down that an address was stopped, unless its owner complained. */
  public void stop(String hash, String club, StopReason reason, Instant at) {
    String pk = partition(hash);
    String sk = StopRow.sk(club);
    stops.change(
        pk,
        sk,
        new Change()
            .set(StopRow.REASON, reason)
            .set(StopRow.AT, at)
            .set(DueKey.DUE, StopRow.due(club, DueKey.shard(hash)))
            .set(DueKey.DUE_AT, hash)
            .when(any(noRow(), isNot(StopRow.REASON, StopReason.COMPLAINED.name()))));
  }

  /**
   * Makes an address a member's that nobody has in the club.
   *
   * @param expires until when it waits to be confirmed; null where it need not be
   */
  public TransactWriteItem take(String hash, Member member, @Nullable Instant expires) {
    return holders.inserting(
        new HolderRow(partition(hash), member.club(), member.id(), expires, Map.of()));
  }

  /**
   * The same of an address that somebody has.
   *
   * @param held as it was read
   */
  public TransactWriteItem takeOver(HolderRow held, Member member, @Nullable Instant expires) {
    return holders.putting(
        new HolderRow(held.pk(), held.club(), member.id(), expires, held.others()),
        is(HolderRow.MEMBER, held.member()));
  }

  /** Lets an address be a member's for good. */
  public TransactWriteItem keep(String hash, Member member) {
    return holders.changing(
        partition(hash),
        member.club(),
        new Change().remove(RowKey.TTL).when(is(HolderRow.MEMBER, member.id())));
  }

  /** That an address is somebody's, for a transaction. */
  public TransactWriteItem checking(String hash, String club) {
    return holders.checking(partition(hash), club, anyRow());
  }

  /** Lets an address be again that of a membership before the member's. */
  public TransactWriteItem giveBack(String hash, Member member, MemberId before) {
    return holders.changing(
        partition(hash),
        member.club(),
        new Change().set(HolderRow.MEMBER, before).when(is(HolderRow.MEMBER, member.id())));
  }

  /** Lets somebody else have an address that is the member's. */
  public TransactWriteItem leave(String hash, Member member) {
    return holders.deleting(partition(hash), member.club(), is(HolderRow.MEMBER, member.id()));
  }

  /** The same by itself; another member's address stays theirs. */
  public void release(String hash, Member member) {
    holders.delete(partition(hash), member.club(), is(HolderRow.MEMBER, member.id()));
  }

  /** All that is kept of a member's address for their club, for the member to read. */
  public List<Map<String, Object>> held(String hash, Member member) {
    Stream<Map<String, Object>> holder =
        holders
            .find(partition(hash), member.club())
            .filter(row -> row.member().equals(member.id()))
            .map(row -> Plain.of(HolderRow.SCHEMA, row))
            .stream();
    Stream<Map<String, Object>> stop =
        stops
            .find(partition(hash), StopRow.sk(member.club()))
            .map(row -> Plain.of(StopRow.SCHEMA, row))
            .stream();
    return Stream.concat(holder, stop).toList();
  }
}
