package agora.stack;

import agora.dynamo.Call;
import agora.dynamo.Dynamo;
import agora.dynamo.HttpDoor;
import agora.dynamo.InProcessHttpClient;
import agora.dynamo.Unkindness;
import agora.dynamo.WireRequest;
import agora.dynamo.WireResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A store with the template's tables in this JVM, behind HTTP on a free port of the loopback; who
 * is in the same JVM has a shorter way. Any credentials are good; the access key id names the
 * caller to the listener. What has expired stays until it is swept. Thread-safe.
 */
public final class EmbeddedDynamo implements AutoCloseable {

  /**
   * Seeds what a test's store does to its callers: another one for other trouble, 0 for none. It is
   * said once, so that a failing run can be had again.
   */
  private static final String SEED = "agora.store.seed";

  private final Template template;
  private final Dynamo dynamo;
  private @Nullable HttpDoor door;

  private EmbeddedDynamo(
      Template template, InstantSource clock, Unkindness unkindness, @Nullable Path folder) {
    this(template, clock, unkindness, folder, UnaryOperator.identity());
  }

  private EmbeddedDynamo(
      Template template,
      InstantSource clock,
      Unkindness unkindness,
      @Nullable Path folder,
      UnaryOperator<Table> shape) {
    this.template = template;
    this.dynamo = new Dynamo(new Dynamo.Options(Names.REGION, clock, unkindness, folder));
    makeTables(shape);
  }

  /** A store for a test: as unkind as AWS may be, by a seed. */
  public static EmbeddedDynamo inMemory(Template template) {
    return new EmbeddedDynamo(template, InstantSource.system(), OfTests.UNKINDNESS, null);
  }

  /** Read and said when a test's store is first made. */
  private static final class OfTests {
    static final Unkindness UNKINDNESS = read();

    private static Unkindness read() {
      long seed = Long.getLong(SEED, 1);
      System.out.printf("The store is unkind by -D%s=%d (0: kind).%n", SEED, seed);
      return seed == 0 ? Unkindness.NONE : Unkindness.usual(seed);
    }
  }

  /** A store that does nothing to its callers that they could not expect. */
  public static EmbeddedDynamo kind(Template template, InstantSource clock) {
    return new EmbeddedDynamo(template, clock, Unkindness.NONE, null);
  }

  /** The same without streams, whose records would be kept for a day though nobody reads them. */
  public static EmbeddedDynamo withoutStreams(Template template, InstantSource clock) {
    return new EmbeddedDynamo(template, clock, Unkindness.NONE, null, Table::withoutStream);
  }

  /** The same, kept in a folder: what was there before is there again. */
  public static EmbeddedDynamo inFolder(Template template, InstantSource clock, Path folder) {
    return new EmbeddedDynamo(template, clock, Unkindness.NONE, folder);
  }

  /**
   * The way to the store of this JVM that has an endpoint, or to what stands before it; null where
   * none has.
   */
  public static @Nullable InProcessHttpClient at(URI endpoint) {
    InProcessHttpClient.Service near = HttpDoor.behind(endpoint);
    return near == null ? null : new InProcessHttpClient(near);
  }

  /** Where HTTP's door is, which is opened when it is first asked for. */
  public synchronized URI endpoint() {
    HttpDoor open = door;
    if (open == null) {
      try {
        open = new HttpDoor(dynamo::answer);
      } catch (IOException e) {
        throw new UncheckedIOException("The store could not open a port: " + e.getMessage(), e);
      }
      door = open;
    }
    return open.endpoint();
  }

  /** Answers a request of the wire. */
  public WireResponse answer(WireRequest request) {
    return dynamo.answer(request);
  }

  /**
   * What is to be said of how the last program that kept the folder ended; null where all is well.
   */
  public @Nullable String warning() {
    return dynamo.warning();
  }

  /** Tells the listener of calls from now on; the last one set is the one that hears. */
  public void listen(Consumer<Call> listener) {
    dynamo.listen(listener);
  }

  /** Ends all lagging: every read sees what was written until now. */
  public void settle() {
    dynamo.settle();
  }

  /** Empties every table. */
  public void clear() {
    dynamo.clear();
  }

  /** What lets every table hold again what it holds now, whenever it is run. */
  public Runnable backup() {
    return dynamo.backup();
  }

  /** Every item of a table. For housekeeping on this machine only: no function may scan. */
  public List<Map<String, AttributeValue>> scan(Table table) {
    return dynamo.items(table.name()).stream().map(Attributes::of).toList();
  }

  /** Deletes what has expired by now; the streams tell that the service did it. */
  public int sweep(Instant now) {
    return dynamo.sweep(now);
  }

  /**
   * The records of a table's stream behind a sequence number, as Lambda shows them but for the
   * stream's ARN.
   *
   * @param after null for the first record that is still there
   */
  public List<ObjectNode> records(Table table, @Nullable String after, int limit) {
    return dynamo.records(table.name(), after, limit);
  }

  @Override
  public synchronized void close() {
    HttpDoor open = door;
    if (open != null) {
      open.close();
    }
    dynamo.close();
  }

  private void makeTables(UnaryOperator<Table> shape) {
    for (Table table : template.tables()) {
      if (!dynamo.tables().contains(table.name())) {
        require("CreateTable", CreateTables.request(shape.apply(table)));
        String expiry = table.ttl();
        if (expiry != null) {
          require("UpdateTimeToLive", CreateTables.expiry(table, expiry));
        }
      }
    }
  }

  private void require(String operation, ObjectNode body) {
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    WireResponse answer =
        dynamo.answer(new WireRequest("DynamoDB_20120810." + operation, json, ""));
    if (answer.status() != 200) {
      throw new IllegalStateException(
          "The template's table can't be made: "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
  }
}
