package agora.dynamo;

import agora.dynamo.journal.JournalException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB on one machine: answers the requests of its wire protocol over tables in memory, or in a
 * folder that they are kept in. It is as strict as AWS, and refuses in a sentence what it doesn't
 * know. Every call is atomic. Thread-safe.
 */
public final class Dynamo implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNameLength(100_000)
                          .maxStringLength(64_000_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> OF_ITEMS =
      Set.of(
          "GetItem",
          "Query",
          "Scan",
          "BatchGetItem",
          "TransactGetItems",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "BatchWriteItem",
          "TransactWriteItems");

  /**
   * What lies more than five years back is not taken for a time (developer guide, "How TTL works").
   */
  private static final Duration OLDEST_EXPIRY = Duration.ofDays(5 * 365);

  private final ReentrantLock turn = new ReentrantLock();
  private final Store store;
  private final @Nullable Kept kept;
  private final TableRequests tableRequests;
  private final Map<String, Function<JsonNode, ObjectNode>> operations;
  private final Map<String, Function<JsonNode, ObjectNode>> streamOperations;
  private volatile Consumer<Call> listener = _ -> {};
  private volatile boolean closed;

  /**
   * An engine as wanted.
   *
   * @param region what ARNs name
   * @param clock times of stream records and of tokens
   * @param folder where tables are kept; null for memory alone
   */
  public record Options(
      String region, InstantSource clock, Unkindness unkindness, @Nullable Path folder) {}

  /**
   * Opens an engine, with all that its folder keeps.
   *
   * @throws JournalException for a folder that can't be read, or that another engine has open
   */
  public Dynamo(Options options) {
    this.store = new Store(options.clock(), options.unkindness());
    this.kept = options.folder() == null ? null : open(options.folder());
    store.settle();
    Reads reads = new Reads(store);
    Writes writes = new Writes(store);
    Queries queries = new Queries(store);
    Transactions transactions = new Transactions(store, reads);
    this.tableRequests = new TableRequests(store, options.region());
    StreamRequests streams = new StreamRequests(store, tableRequests, options.region());
    this.operations =
        Map.ofEntries(
            Map.entry("GetItem", reads::get),
            Map.entry("BatchGetItem", reads::batch),
            Map.entry("PutItem", writes::put),
            Map.entry("UpdateItem", writes::update),
            Map.entry("DeleteItem", writes::delete),
            Map.entry("BatchWriteItem", writes::batch),
            Map.entry("Query", queries::query),
            Map.entry("Scan", queries::scan),
            Map.entry("TransactWriteItems", transactions::write),
            Map.entry("TransactGetItems", transactions::get),
            Map.entry("CreateTable", tableRequests::create),
            Map.entry("DeleteTable", tableRequests::delete),
            Map.entry("DescribeTable", tableRequests::describe),
            Map.entry("ListTables", tableRequests::list),
            Map.entry("UpdateTimeToLive", tableRequests::updateTimeToLive),
            Map.entry("DescribeTimeToLive", tableRequests::describeTimeToLive));
    this.streamOperations =
        Map.of(
            "ListStreams", streams::list,
            "DescribeStream", streams::describe,
            "GetShardIterator", streams::iterator,
            "GetRecords", streams::records);
  }

  private Kept open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s can't be made.".formatted(folder), e);
    }
    return Kept.open(folder.resolve("tables"), store);
  }

  /** What is to be said of how the last program ended; null where all is well. */
  public @Nullable String warning() {
    return kept == null ? null : kept.warning();
  }

  /**
   * Tells of every use of a table's items from now on, once it is done, whether it succeeded or
   * not; the last one set is the one that hears.
   */
  public void listen(Consumer<Call> hearing) {
    this.listener = hearing;
  }

  /** Answers a request; what is wrong with it is an answer too. */
  public WireResponse answer(WireRequest request) {
    JsonNode body = null;
    try {
      body = read(request.body());
      return answer(200, done(request, body));
    } catch (DynamoError e) {
      return answer(e.status(), e.json());
    } finally {
      if (body != null) {
        WireRequest.calls(request.caller(), request.operation(), body).forEach(listener);
      }
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json == null || !json.isObject()) {
        throw DynamoError.garbled("The request's body is no JSON object");
      }
      return json;
    } catch (IOException e) {
      throw DynamoError.garbled("The request's body is no JSON");
    }
  }

  private static WireResponse answer(int status, ObjectNode body) {
    try {
      return new WireResponse(status, JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode done(WireRequest request, JsonNode body) {
    String operation = request.operation();
    Function<JsonNode, ObjectNode> known =
        request.target().startsWith("DynamoDBStreams_")
            ? streamOperations.get(operation)
            : operations.get(operation);
    if (known == null) {
      throw DynamoError.unknownOperation("An unknown operation was requested.");
    }
    Parameters.requireKnown(operation, body);
    return inTurn(
        () -> {
          store.nextCall();
          if (OF_ITEMS.contains(operation) && store.happens(store.unkindness().throttled())) {
            throw DynamoError.of(
                "ThrottlingException",
                "Throughput exceeds the current capacity of your table or index. Please try again.");
          }
          return known.apply(body);
        });
  }

  private <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      if (closed) {
        throw DynamoError.internal("The store is closed.");
      }
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  // ---------------------------------------------------------------- for whoever keeps the engine

  /** Ends all lagging: every read sees what was written until now. */
  public void settle() {
    inTurn(
        () -> {
          store.settle();
          return true;
        });
  }

  /** The tables' names. */
  public Set<String> tables() {
    return inTurn(() -> Set.copyOf(store.tables().keySet()));
  }

  /** Every item of a table, in the wire's JSON. */
  public List<ObjectNode> items(String table) {
    return inTurn(
        () -> {
          List<ObjectNode> items = new ArrayList<>();
          store.table(table).rows.all().forEach(row -> items.add(ValueJson.write(row.getValue())));
          return items;
        });
  }

  /** Empties every table; streams hear of it. */
  public void clear() {
    hold(List.of());
  }

  /** What lets every table hold again what it holds now, whenever it is run; streams hear of it. */
  public Runnable backup() {
    return inTurn(
        () -> {
          List<Change> puts = new ArrayList<>();
          for (Table table : store.tables().values()) {
            for (Map.Entry<Key, Item> row : table.rows.all()) {
              puts.add(new Change(table, row.getKey(), null, row.getValue()));
            }
          }
          return () -> hold(puts);
        });
  }

  private void hold(List<Change> puts) {
    inTurn(
        () -> {
          for (Table table : store.tables().values()) {
            remove(table, _ -> true, false);
          }
          store.commit(puts, null, false);
          store.settle();
          return true;
        });
  }

  /**
   * Deletes what has expired by now, as AWS does some time after: the streams tell that the service
   * did it.
   *
   * @return how many items went
   */
  public int sweep(Instant now) {
    return inTurn(
        () -> {
          int gone = 0;
          for (Table table : store.tables().values()) {
            String attribute = table.expiry;
            if (attribute != null) {
              gone += remove(table, item -> expired(item.get(attribute), now), true);
            }
          }
          return gone;
        });
  }

  private int remove(Table table, java.util.function.Predicate<Item> which, boolean byService) {
    int gone = 0;
    for (Map.Entry<Key, Item> row : table.rows.all()) {
      if (which.test(row.getValue())) {
        Change change = new Change(table, row.getKey(), row.getValue(), null);
        store.commit(List.of(change), null, byService);
        gone++;
      }
    }
    return gone;
  }

  private static boolean expired(@Nullable Value value, Instant now) {
    if (!(value instanceof Value.Numeric(BigDecimal number))) {
      return false;
    }
    BigDecimal second = number.setScale(0, java.math.RoundingMode.DOWN);
    return second.compareTo(BigDecimal.valueOf(now.getEpochSecond())) <= 0
        && second.compareTo(BigDecimal.valueOf(now.minus(OLDEST_EXPIRY).getEpochSecond())) > 0;
  }

  /**
   * The records of a table's stream behind a sequence number, as the stream's API and Lambda show
   * them.
   *
   * @param after a sequence number, or null for the first record that is still there
   */
  public List<ObjectNode> records(String table, @Nullable String after, int limit) {
    return inTurn(
        () -> {
          Stream stream = store.table(table).stream;
          List<ObjectNode> records = new ArrayList<>();
          if (stream != null) {
            stream
                .behind(after == null ? 0 : Long.parseLong(after), limit)
                .forEach(each -> records.add(stream.json(each, tableRequests.region())));
          }
          return records;
        });
  }

  @Override
  public void close() {
    turn.lock();
    try {
      if (!closed && kept != null) {
        kept.close();
      }
      closed = true;
    } finally {
      turn.unlock();
    }
  }
}
