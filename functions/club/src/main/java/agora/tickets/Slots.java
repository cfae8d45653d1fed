package agora.tickets;

import static agora.store.Conditions.is;

import agora.store.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** The slots of an event, spread over 16 partitions that are read strongly consistent. */
record Slots(Rows<SlotRow> rows) {

  /** The free slots of one shard, the first in a random order that has some; none if none has. */
  List<SlotRow> someFree(UnlockRequest right, RandomGenerator random) {
    List<Integer> shards = new ArrayList<>(IntStream.range(0, SlotRow.SHARDS).boxed().toList());
    Collections.shuffle(shards, Random.from(random));
    return shards.stream()
        .map(shard -> free(SlotRow.partition(right.club(), right.event(), shard)))
        .filter(free -> !free.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The first free one of places that are numbered from 1, put there if it is not; none if all are
   * taken. A place that is taken never becomes free again, so those that are taken are the first
   * ones, and of fewer places than that none is free.
   */
  List<SlotRow> firstPlace(UnlockRequest right, Window window, int places) {
    Map<String, SlotRow> there =
        all(right.club(), right.event())
            .collect(Collectors.toMap(SlotRow::code, Function.identity()));
    Optional<SlotRow> first =
        IntStream.rangeClosed(1, places)
            .mapToObj(Integer::toString)
            .map(
                place ->
                    there.containsKey(place)
                        ? there.get(place)
                        : SlotRow.free(right.club(), right.event(), place, window))
            .filter(slot -> slot.state() instanceof SlotState.Free)
            .findFirst();
    first.ifPresent(rows::putIfAbsent);
    return first.stream().toList();
  }

  private List<SlotRow> free(String partition) {
    var slots = QueryConditional.sortBeginsWith(Rows.key(partition, SlotRow.PREFIX));
    return rows.query(
            query ->
                query
                    .queryConditional(slots)
                    .filterExpression(is(SlotRow.STATE, SlotState.Free.NAME))
                    .consistentRead(true))
        .toList();
  }

  /** All slots of an event, page by page. */
  Stream<SlotRow> all(String club, String event) {
    return IntStream.range(0, SlotRow.SHARDS)
        .boxed()
        .flatMap(shard -> rows.of(SlotRow.partition(club, event, shard), SlotRow.PREFIX));
  }
}
