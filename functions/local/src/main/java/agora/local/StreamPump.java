package agora.local;

import agora.stack.EmbeddedDynamo;
import agora.stack.EventPatterns;
import agora.stack.StreamMapping;
import agora.stack.Table;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.Queues;
import agora.testkit.aws.Work;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function with the records of a table's stream, in order. A failing batch is tried again
 * at once, halved where the mapping bisects.
 */
final class StreamPump implements Work {
  /**
   * In place of "as long as the records live": on one machine nothing mends itself while it is
   * waited for.
   */
  private static final int ENDLESS = 100;

  private final StreamMapping mapping;
  private final Table table;
  private final FunctionHost host;
  private final EmbeddedDynamo dynamo;
  private final Queues queues;
  private final InstantSource clock;
  private final List<Map<String, Object>> filters;
  private final AtomicBoolean moved = new AtomicBoolean(true);
  private final Chapter chapter;
  private final BooleanSupplier waits;
  private @Nullable String last;

  /**
   * A pump that goes on behind the last record of which its chapter tells.
   *
   * @param clock of the club
   * @param waits whether a batch that is not full waits for its window, as on AWS
   */
  StreamPump(
      StreamMapping mapping,
      Table table,
      FunctionHost host,
      EmbeddedDynamo dynamo,
      Queues queues,
      InstantSource clock,
      Chapter chapter,
      BooleanSupplier waits) {
    this.chapter = chapter;
    this.waits = waits;
    for (JsonNode kept : chapter.replay()) {
      last = kept.asText();
    }
    this.mapping = mapping;
    this.table = table;
    this.host = host;
    this.dynamo = dynamo;
    this.queues = queues;
    this.clock = clock;
    this.filters =
        mapping.filters().stream()
            .map(pattern -> EventPatterns.parse(pattern, mapping.id()))
            .toList();
  }

  /** Hears that a table was written to. */
  void wrote(String tableName) {
    if (tableName.equals(table.name())) {
      moved.set(true);
    }
  }

  /** Hears that any table may have been written to. */
  void wrote() {
    moved.set(true);
  }

  @Override
  public List<Runnable> due(Instant now) {
    return next(now).filter(now::isBefore).isEmpty() && moved.getAndSet(false)
        ? List.of(this::read)
        : List.of();
  }

  /** When the window of what is there is over; nothing where nothing waits. */
  @Override
  public Optional<Instant> next(Instant now) {
    if (!waits.getAsBoolean() || mapping.window().isZero() || !moved.get()) {
      return Optional.empty();
    }
    List<ObjectNode> unread = dynamo.records(table, last, mapping.batchSize());
    return unread.isEmpty() || unread.size() == mapping.batchSize()
        ? Optional.empty()
        : Optional.of(
            Instant.ofEpochSecond(
                    unread.getFirst().at("/dynamodb/ApproximateCreationDateTime").asLong())
                .plus(mapping.window()));
  }

  private void read() {
    List<ObjectNode> page = dynamo.records(table, last, Math.min(1000, mapping.batchSize()));
    if (page.isEmpty()) {
      return;
    }
    String read = sequence(page.getLast());
    last = read;
    moved.set(true); // there may be more behind it
    List<ObjectNode> records = new ArrayList<>();
    for (ObjectNode each : page) {
      ObjectNode event = StreamEvents.record(each, mapping.streamArn());
      if (filters.isEmpty()
          || filters.stream()
              .anyMatch(filter -> EventPatterns.matches(filter, JsonTrees.map(event)))) {
        records.add(event);
      }
    }
    deliver(records, 0);
    chapter.write(JsonTrees.of(read));
  }

  private void deliver(List<ObjectNode> batch, int failures) {
    List<ObjectNode> left = batch;
    int failed = failures;
    while (!left.isEmpty()) {
      Outcome outcome = host.call(StreamEvents.event(left));
      int done = doneUntil(outcome, left);
      if (done == left.size()) {
        return;
      }
      left = left.subList(done, left.size());
      failed++;
      if (failed > (mapping.retries() < 0 ? ENDLESS : mapping.retries())) {
        giveUp(left);
        return;
      }
      if (done == 0 && mapping.bisect() && left.size() > 1) {
        int half = left.size() / 2;
        deliver(left.subList(0, half), failed - 1); // a split is no retry
        deliver(left.subList(half, left.size()), failed - 1);
        return;
      }
    }
  }

  /**
   * How many records from the front are done: all, none, or those before the lowest failing
   * sequence number.
   */
  private int doneUntil(Outcome outcome, List<ObjectNode> batch) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return 0;
    }
    if (!mapping.partial()) {
      return batch.size();
    }
    try {
      JsonNode failures =
          JsonTrees.read(answered.payload().isBlank() ? "null" : answered.payload())
              .path("batchItemFailures");
      Set<String> failing = new HashSet<>();
      failures.forEach(failure -> failing.add(failure.path("itemIdentifier").asText()));
      if (failing.isEmpty()) {
        return batch.size();
      }
      for (int i = 0; i < batch.size(); i++) {
        if (failing.contains(sequence(batch.get(i)))) {
          return i;
        }
      }
      return 0;
    } catch (JsonProcessingException e) {
      return 0;
    }
  }

  private void giveUp(List<ObjectNode> batch) {
    String target = mapping.failureArn();
    if (target == null) {
      System.err.println(
          "%s gave up %d records of %s.".formatted(mapping.id(), batch.size(), table.name()));
      return;
    }
    ObjectNode record =
        JsonTrees.object().put("version", "1.0").put("timestamp", clock.instant().toString());
    record
        .putObject("requestContext")
        .put("functionArn", host.function().arn() + ":live")
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", mapping.retries() + 1);
    record
        .putObject("DDBStreamBatchInfo")
        .put("startSequenceNumber", sequence(batch.getFirst()))
        .put("endSequenceNumber", sequence(batch.getLast()))
        .put("batchSize", batch.size())
        .put("streamArn", mapping.streamArn());
    queues.deliver(target, record.toString());
  }

  private static String sequence(ObjectNode record) {
    return record.path("dynamodb").path("SequenceNumber").asText();
  }
}
