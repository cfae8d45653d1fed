package agora.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * DynamoDB Local in this JVM, with the template's tables, as an HTTP server on a free port of the
 * loopback. Any credentials are good; the access key id names the caller to the listener. Time to
 * live is not its concern: it knows only the machine's clock, so whoever keeps the club's clock
 * deletes what has expired. Thread-safe.
 */
public final class EmbeddedDynamo implements AutoCloseable {
  /** Hears of every call that reads or writes items. */
  @FunctionalInterface
  public interface Listener {
    void called(Call call);
  }

  /**
   * One use of a table.
   *
   * @param caller the access key id
   * @param action {@code PutItem} and so on, as a policy names it after {@code dynamodb:}
   * @param table the table's physical name
   * @param write whether items may have changed, and the stream moved
   */
  public record Call(String caller, String action, String table, boolean write) {}

  private static final String SELF = "stack";
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final Template template;
  private final RecordingHandler tables;
  private final Server server;
  private final URI endpoint;

  private EmbeddedDynamo(Template template, @Nullable Path folder) {
    this.template = template;
    this.tables = new RecordingHandler(folder);
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setDaemon(true);
    this.server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new LocalDynamoDBServerHandler(tables, null));
    try {
      server.start();
    } catch (Exception e) { // Jetty declares no narrower one
      throw new IllegalStateException("DynamoDB Local could not start: " + e.getMessage(), e);
    }
    this.endpoint = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    createTables();
  }

  public static EmbeddedDynamo inMemory(Template template) {
    loadLibrary();
    return new EmbeddedDynamo(template, null);
  }

  /** The same, kept in a folder: what was there before is there again. */
  public static EmbeddedDynamo inFolder(Template template, Path folder) throws IOException {
    Files.createDirectories(folder);
    loadLibrary();
    return new EmbeddedDynamo(template, folder);
  }

  private static void loadLibrary() {
    SQLITE.setLevel(Level.OFF);
    try {
      SQLiteLibraryLoader.initialize();
    } catch (Exception e) { // it declares no narrower one
      throw new IllegalStateException(
          "DynamoDB Local's native library could not be loaded: " + e.getMessage(), e);
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  /** Tells the listener of calls from now on; the last one set is the one that hears. */
  public void listen(Listener listener) {
    tables.listener = listener;
  }

  /** Empties every table. */
  public void clear() {
    for (Table table : template.tables()) {
      for (Map<String, AttributeValue> item : scan(table)) {
        delete(table, item);
      }
    }
  }

  /** Every item of a table. For housekeeping on this machine only: no function may scan. */
  public List<Map<String, AttributeValue>> scan(Table table) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<String, AttributeValue> last = Map.of();
    do {
      var page =
          tables.scan(
              SELF,
              Names.REGION,
              ScanRequest.builder()
                  .tableName(table.name())
                  .exclusiveStartKey(last.isEmpty() ? null : last)
                  .build());
      items.addAll(page.items());
      last = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
    } while (!last.isEmpty());
    return items;
  }

  /** Deletes one item, and returns its key. */
  public Map<String, AttributeValue> delete(Table table, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>();
    for (Table.Key each : table.keys()) {
      AttributeValue value = item.get(each.name());
      if (value != null) {
        key.put(each.name(), value);
      }
    }
    tables.deleteItem(
        SELF, Names.REGION, DeleteItemRequest.builder().tableName(table.name()).key(key).build());
    return key;
  }

  /** The shards of a table's stream. */
  public List<Shard> shards(Table table) {
    return tables
        .describeStream(
            SELF, Names.REGION, DescribeStreamRequest.builder().streamArn(streamArn(table)).build())
        .streamDescription()
        .shards();
  }

  /** A stretch of a stream, and whether the shard ends with it. */
  public record Stretch(List<Record> records, boolean ended) {}

  /**
   * The records of a shard, from its first one or from the one behind a sequence number. No
   * iterator is kept between two readings: DynamoDB Local forgets one after 15 minutes, and calls
   * one from before the first record trimmed.
   */
  public Stretch records(Table table, String shard, @Nullable String after, int limit) {
    if (after != null) {
      try {
        return stretch(
            iterator(table, shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, after), limit);
      } catch (DynamoDBLocalServiceException e) {
        requireTrimmed(e);
      }
    }
    try {
      return stretch(iterator(table, shard, ShardIteratorType.TRIM_HORIZON, null), limit);
    } catch (DynamoDBLocalServiceException e) {
      requireTrimmed(e); // all that was there is older than a day
      return new Stretch(List.of(), false);
    }
  }

  private static void requireTrimmed(DynamoDBLocalServiceException thrown) {
    if (!"TrimmedDataAccessException".equals(thrown.getErrorCode())) {
      throw thrown;
    }
  }

  private String iterator(
      Table table, String shard, ShardIteratorType type, @Nullable String sequence) {
    return tables
        .getShardIterator(
            SELF,
            Names.REGION,
            GetShardIteratorRequest.builder()
                .streamArn(streamArn(table))
                .shardId(shard)
                .shardIteratorType(type)
                .sequenceNumber(sequence)
                .build())
        .shardIterator();
  }

  private Stretch stretch(String iterator, int limit) {
    GetRecordsResponse page =
        tables.getRecords(
            SELF,
            Names.REGION,
            GetRecordsRequest.builder().shardIterator(iterator).limit(limit).build());
    return new Stretch(page.records(), page.nextShardIterator() == null);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // Jetty declares no narrower one
      throw new IllegalStateException("DynamoDB Local could not stop: " + e.getMessage(), e);
    } finally {
      tables.shutdown();
    }
  }

  private String streamArn(Table table) {
    return tables
        .describeTable(
            SELF, Names.REGION, DescribeTableRequest.builder().tableName(table.name()).build())
        .table()
        .latestStreamArn();
  }

  private void createTables() {
    List<String> existing =
        tables.listTables(SELF, Names.REGION, ListTablesRequest.builder().build()).tableNames();
    for (Table table : template.tables()) {
      if (!existing.contains(table.name())) {
        tables.createTable(SELF, Names.REGION, CreateTables.request(table));
      }
    }
  }
}
