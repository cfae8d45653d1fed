package agora.members.queues;

import agora.ids.MemberId;
import agora.store.Change;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where a membership waits in the index {@code due} of the Members table: the two attributes of its
 * item that are the index's keys. Whatever changes a member puts it there as of now, and leaves it
 * to the lifecycle to tell what is due next; an item that is in no queue has neither attribute.
 *
 * <p>A queue is cut into {@value #SHARDS} partitions by the member's id, each of which takes 1 000
 * writes a second, since all that changes now is written at the same end of a queue.
 *
 * @param due club, queue and shard: the partition key
 * @param at when something is due, and the member's id: the sort key. It is another one after each
 *     change, and so tells whether an item is still as it was read
 */
public record DueKey(String due, String at) {

  /** The index's partition key, an attribute of the Members table. */
  public static final String DUE = "due";

  /** Its sort key. */
  public static final String DUE_AT = "dueAt";

  public static final int SHARDS = 4;

  /** Sorts before all keys. */
  public static final String FIRST = " ";

  /** As of now: the lifecycle looks at the member on its next day. */
  public static DueKey changed(String club, MemberId member, Instant now) {
    return of(DueQueue.MEMBERSHIP, club, member, now);
  }

  /** In a queue, from some time on. */
  public static DueKey of(DueQueue queue, String club, MemberId member, Instant at) {
    return new DueKey(queue(queue, club, shard(member)), text(at) + "#" + member);
  }

  static String queue(DueQueue queue, String club, int shard) {
    return "%s#%s#%d".formatted(club, queue.name().toLowerCase(Locale.ROOT), shard);
  }

  static int shard(MemberId member) {
    return shard(member.value());
  }

  /** The partition of a queue that an id or a hash belongs to. */
  public static int shard(String id) {
    return Math.floorMod(id.hashCode(), SHARDS);
  }

  /** Behind all that is due by now. */
  static String until(Instant now) {
    return text(now) + "$"; // which sorts right behind #
  }

  /** An instant to the microsecond, always of the same width, so that it sorts by time. */
  static String text(Instant at) {
    String seconds = at.truncatedTo(ChronoUnit.SECONDS).toString();
    int micros = 1_000_000 + at.get(ChronoField.MICRO_OF_SECOND);
    return seconds.substring(0, seconds.length() - 1)
        + "."
        + Integer.toString(micros).substring(1)
        + "Z";
  }

  /** Has a change put the member here. */
  public Change in(Change change) {
    return change.set(DUE, due).set(DUE_AT, at);
  }
}
