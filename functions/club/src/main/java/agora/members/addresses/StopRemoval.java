package agora.members.addresses;

import agora.members.queues.DueKey;
import agora.members.queues.DueMembers;
import agora.store.Partition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Removes which addresses were stopped in the system that a club had before, when the club is gone.
 * They lie under their addresses' keyed hashes, and are found by the index {@code due}, which
 * follows them with a delay; a row of before December 2026 is in none until it is imported again.
 */
public final class StopRemoval {

  private static final int PAGE = 500;

  private final DueMembers index;
  private final Partition rows;

  /**
   * @param table the name of the Members table
   */
  public StopRemoval(DynamoDbClient dynamo, String table) {
    this.index = new DueMembers(dynamo, table);
    this.rows = new Partition(dynamo, table);
  }

  /**
   * A stop.
   *
   * @param place where it stands in the order of all the club's: to go on behind it
   */
  public record Stop(String partition, String club, String place) {}

  /** The club's next stops, at most 500. */
  public List<Stop> of(String club, String after) {
    return IntStream.range(0, DueKey.SHARDS)
        .boxed()
        .flatMap(shard -> shard(club, shard, after))
        .limit(PAGE)
        .toList();
  }

  private Stream<Stop> shard(String club, int shard, String after) {
    String due = StopRow.due(club, shard);
    String begun = due + "#";
    if (after.compareTo(begun + "~") > 0) {
      return Stream.of(); // in a shard behind this one
    }
    String from = after.startsWith(begun) ? after.substring(begun.length()) : DueKey.FIRST;
    return index
        .behind(due, from, PAGE)
        .map(place -> new Stop(place.partition(), club, begun + place.key()));
  }

  public void remove(Stop stop) {
    rows.remove(stop.partition(), StopRow.sk(stop.club()));
  }
}
