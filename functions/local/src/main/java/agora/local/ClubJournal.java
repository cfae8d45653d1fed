package agora.local;

import agora.dynamo.journal.Journal;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.JsonTrees;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens beside the tables (mails, messages, schedules, the clock, the account, secrets),
 * kept in the store's folder in one journal with a chapter for each. Thread-safe.
 */
final class ClubJournal implements AutoCloseable {
  private static final String FILE = "club.journal";
  private static final String ADDRESS = "address";

  private final Map<String, List<JsonNode>> found = new HashMap<>();
  private final @Nullable Journal journal;
  private final String address;
  private String written;

  private ClubJournal(@Nullable Path folder, String address) {
    this.address = address;
    this.written = address;
    this.journal = folder == null ? null : Journal.open(folder.resolve(FILE), this::read);
    if (journal != null && journal.warning() != null) {
      System.err.println(journal.warning());
    }
    if (journal != null) {
      shorten(journal);
    }
    Chapter addresses = chapter(ADDRESS);
    if (addresses.replay().isEmpty() || !written.equals(address)) {
      addresses.write(JsonTrees.of(address));
    }
  }

  /** Leaves out what is over, where that is the most of all. */
  private void shorten(Journal kept) {
    int all = 0;
    List<byte[]> living = new ArrayList<>();
    living.add(record(ADDRESS, JsonTrees.of(address))); // what follows leads there already
    for (var chapter : found.entrySet()) {
      all += chapter.getValue().size();
      if (!chapter.getKey().equals(ADDRESS)) {
        Living.of(chapter.getValue())
            .forEach(change -> living.add(record(chapter.getKey(), change)));
      }
    }
    if (2 * living.size() < all) {
      kept.replace(living);
    }
  }

  private static byte[] record(String chapter, JsonNode change) {
    return JsonTrees.object().set(chapter, change).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One that forgets all. */
  static ClubJournal none() {
    return new ClubJournal(null, "");
  }

  /**
   * The journal of a folder, with what was written before.
   *
   * @param address where the club's pages stand now: links of what was written at another one, such
   *     as another port, lead there too
   * @throws agora.dynamo.journal.JournalException in one sentence
   */
  static ClubJournal in(Path folder, String address) {
    return new ClubJournal(folder, address);
  }

  /** The file whose being there says that a club was in a folder before. */
  static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  private void read(byte[] record) {
    try {
      String text = new String(record, StandardCharsets.UTF_8);
      boolean moved = !written.equals(address) && text.contains(written);
      for (var change :
          JsonTrees.read(moved ? text.replace(written, address) : text).properties()) {
        if (change.getKey().equals(ADDRESS)) {
          written = moved ? written : change.getValue().asText();
        }
        found.computeIfAbsent(change.getKey(), name -> new ArrayList<>()).add(change.getValue());
      }
    } catch (JsonProcessingException e) {
      throw new CannotStart(
          "%s holds a record that is no JSON: it is not a club's.".formatted(FILE));
    }
  }

  Chapter chapter(String name) {
    List<JsonNode> before = List.copyOf(found.getOrDefault(name, List.of()));
    found.remove(name);
    return new Chapter() {
      @Override
      public List<JsonNode> replay() {
        return before;
      }

      @Override
      public void write(JsonNode change) {
        if (journal != null) {
          journal.append(record(name, change));
        }
      }
    };
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
  }
}
