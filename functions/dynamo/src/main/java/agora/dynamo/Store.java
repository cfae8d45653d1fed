package agora.dynamo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables, and the one place where they change. Callers take turns. */
final class Store {
  private final Map<String, Table> tables = new TreeMap<>();
  private final Tokens tokens = new Tokens();
  private final InstantSource clock;
  private final Unkindness unkindness;
  private final Random random;
  private @Nullable Commits kept;
  private long call;
  private long sequence;

  Store(InstantSource clock, Unkindness unkindness) {
    this.clock = clock;
    this.unkindness = unkindness;
    this.random = new Random(unkindness.seed());
  }

  /** Keeps every change from now on. */
  void keep(Commits commits) {
    this.kept = commits;
  }

  Instant now() {
    return clock.instant();
  }

  Map<String, Table> tables() {
    return tables;
  }

  Tokens tokens() {
    return tokens;
  }

  Table table(@Nullable String name) {
    Table table = tables.get(name == null ? "" : tableOf(name));
    if (table == null) {
      throw DynamoError.of(
          "ResourceNotFoundException", "Cannot do operations on a non-existent table");
    }
    return table;
  }

  /** A table is named by its name or by its ARN. */
  private static String tableOf(String name) {
    return name.startsWith("arn:") ? name.substring(name.indexOf('/') + 1) : name;
  }

  // ---------------------------------------------------------------- what may happen at any time

  /** Begins the next call. */
  void nextCall() {
    call++;
  }

  long call() {
    return call;
  }

  /** The number of the last change. */
  long sequence() {
    return sequence;
  }

  /** Goes on from the number of a last change. */
  void goOnFrom(long last) {
    sequence = last;
  }

  /** Ends all lagging: what was written is seen by every read. */
  void settle() {
    call += unkindness.longestLag() + 1L;
  }

  boolean happens(double share) {
    return share > 0 && random.nextDouble() < share;
  }

  Unkindness unkindness() {
    return unkindness;
  }

  int draw(int bound) {
    return random.nextInt(bound);
  }

  // ---------------------------------------------------------------- changes

  /**
   * Makes changes, all or none: first they are kept, then they are seen.
   *
   * @param token the transaction's token, to know it again; null where there is none
   */
  void commit(List<Change> changes, Tokens.@Nullable Token token, boolean byService) {
    Instant now = now();
    List<Change> real = new ArrayList<>(changes.size());
    for (Change change : changes) {
      if (change.changes()) {
        real.add(change);
      }
    }
    if (real.isEmpty() && token == null) {
      return;
    }
    if (kept != null) {
      kept.changed(now, real, token, byService);
    }
    apply(now, real, token, byService);
  }

  /** Makes changes that are kept already. */
  void apply(Instant at, List<Change> changes, Tokens.@Nullable Token token, boolean byService) {
    if (token != null) {
      tokens.add(token);
    }
    for (Change change : changes) {
      Table table = change.table();
      long until =
          happens(unkindness.lag()) ? call + 1 + random.nextInt(unkindness.longestLag()) : 0;
      table.put(change.key(), change.before(), change.after(), until);
      Stream stream = table.stream;
      if (stream != null) {
        Item any = change.after() == null ? change.before() : change.after();
        stream.add(
            new Stream.Entry(
                ++sequence,
                at,
                table.keys().only(any == null ? Item.EMPTY : any),
                change.before(),
                change.after(),
                byService));
      }
    }
  }

  void create(Table table) {
    if (kept != null) {
      kept.created(table.made(), table.definition());
    }
    tables.put(table.name(), table);
  }

  void delete(Table table) {
    if (kept != null) {
      kept.deleted(table.name());
    }
    tables.remove(table.name());
  }

  void expire(Table table, @Nullable String attribute) {
    if (kept != null) {
      kept.expires(table.name(), attribute);
    }
    table.expiry = attribute;
  }

  /** What keeps commits, so that they can be made again. */
  interface Commits {
    void changed(Instant at, List<Change> changes, Tokens.@Nullable Token token, boolean byService);

    void created(Instant at, ObjectNode definition);

    void deleted(String table);

    void expires(String table, @Nullable String attribute);
  }
}
