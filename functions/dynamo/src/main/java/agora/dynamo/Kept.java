package agora.dynamo;

import agora.dynamo.journal.Journal;
import agora.dynamo.journal.JournalException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps commits in a journal, and makes them again at the start. A record is a line of JSON: what a
 * transaction put and deleted, so that its stream's records follow from it; or a table made,
 * deleted or given a time to live.
 */
final class Kept implements Store.Commits, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Journal journal;

  private Kept(Journal journal) {
    this.journal = journal;
  }

  /**
   * Brings a store to where the journal ends, and keeps what it does from then on. A journal of
   * which the most is over is made shorter first.
   */
  static Kept open(Path file, Store store) {
    AtomicInteger said = new AtomicInteger();
    Journal journal = Journal.open(file, commit -> said.addAndGet(replay(commit, store)));
    if (said.get() > 2 * Snapshot.size(store)) {
      journal.replace(Snapshot.of(store).stream().map(Kept::bytes).toList());
    }
    Kept kept = new Kept(journal);
    store.keep(kept);
    return kept;
  }

  @Nullable String warning() {
    return journal.warning();
  }

  /** Returns how many changes of items it says. */
  private static int replay(byte[] commit, Store store) {
    try {
      return replay(JSON.readTree(commit), store);
    } catch (IOException e) {
      throw new UncheckedIOException("a record of the journal is no commit", e);
    }
  }

  private static int replay(JsonNode commit, Store store) {
    if (commit.has("create")) {
      Table table =
          TableReader.read(
              (ObjectNode) commit.get("create"), Instant.ofEpochMilli(commit.get("at").asLong()));
      store.tables().put(table.name(), table);
    } else if (commit.has("delete")) {
      store.tables().remove(commit.get("delete").asText());
    } else if (commit.has("expire")) {
      store.table(commit.get("expire").asText()).expiry = commit.path("attribute").textValue();
    } else if (commit.has("holds")) {
      Snapshot.replay(commit, store);
    } else {
      changes(commit, store);
    }
    return commit.path("changes").size();
  }

  private static void changes(JsonNode commit, Store store) {
    Instant at = Instant.ofEpochMilli(commit.get("at").asLong());
    List<Change> changes = new ArrayList<>();
    for (JsonNode each : commit.path("changes")) {
      Table table = store.table(each.get("table").asText());
      JsonNode put = each.get("put");
      Item item = new Item(ValueJson.readAll(put == null ? each.get("delete") : put));
      Key key = table.keys().ofItem(item);
      changes.add(new Change(table, key, table.rows.get(key), put == null ? null : item));
    }
    JsonNode token = commit.get("token");
    store.apply(
        at,
        changes,
        token == null ? null : new Tokens.Token(token.asText(), commit.get("digest").asText(), at),
        commit.path("service").asBoolean(false));
  }

  @Override
  public void changed(
      Instant at, List<Change> changes, Tokens.@Nullable Token token, boolean byService) {
    ObjectNode commit = at(at);
    ArrayNode all = commit.putArray("changes");
    for (Change change : changes) {
      ObjectNode one = all.addObject().put("table", change.table().name());
      Item after = change.after();
      Item before = change.before();
      if (after != null) {
        one.set("put", ValueJson.write(after));
      } else if (before != null) {
        one.set("delete", ValueJson.write(change.table().keys().only(before)));
      }
    }
    if (token != null) {
      tell(token, commit);
    }
    if (byService) {
      commit.put("service", true);
    }
    append(commit);
  }

  @Override
  public void created(Instant at, ObjectNode definition) {
    append(creation(at, definition));
  }

  static JsonNode creation(Instant at, ObjectNode definition) {
    return at(at).set("create", definition);
  }

  @Override
  public void deleted(String table) {
    append(JsonNodeFactory.instance.objectNode().put("delete", table));
  }

  @Override
  public void expires(String table, @Nullable String attribute) {
    append(expiry(table, attribute));
  }

  static JsonNode expiry(String table, @Nullable String attribute) {
    return JsonNodeFactory.instance.objectNode().put("expire", table).put("attribute", attribute);
  }

  static void tell(Tokens.Token token, ObjectNode commit) {
    commit.put("token", token.token()).put("digest", token.digest());
  }

  static ObjectNode at(Instant at) {
    return JsonNodeFactory.instance.objectNode().put("at", at.toEpochMilli());
  }

  private void append(JsonNode commit) {
    try {
      journal.append(bytes(commit));
    } catch (JournalException e) {
      throw DynamoError.internal(String.valueOf(e.getMessage()));
    }
  }

  private static byte[] bytes(JsonNode commit) {
    try {
      return JSON.writeValueAsBytes(commit);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
