package agora.members;

import agora.store.Item;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the Consents table. */
public final class Evidence {

  /** Sorts right behind {@code #}: the end of a member's rows. */
  private static final String BEHIND = "$";

  private final DynamoDbClient dynamo;
  private final String table;

  public Evidence(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** All that is evidence of one membership: its facts, or what is left of them. */
  public record Of(
      String club, String member, List<EvidenceRow> rows, @Nullable ReducedEvidence reduced) {

    /** Where to go on behind this one, for the next walk. */
    public String cursor() {
      return reduced == null ? member + BEHIND : reduced.key();
    }
  }

  /** A member's facts, oldest first. */
  public List<EvidenceRow> of(String club, String member) {
    return items(club, "begins_with(sk, :key)", member + "#").map(EvidenceRow::read).toList();
  }

  /** What is left of the evidence on an address. */
  public List<ReducedEvidence> reduced(String club, String addressHash) {
    return reducedRows(club, addressHash).stream()
        .map(ReducedEvidence::read)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** What was reduced under a key; nothing where it has gone. */
  public Optional<ReducedEvidence> reducedAt(String club, String key) {
    return items(club, "sk = :key", key)
        .map(ReducedEvidence::read)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /** The same, as it stands in the table. */
  public List<Item> reducedRows(String club, String addressHash) {
    return items(club, "begins_with(sk, :key)", ReducedEvidence.PREFIX + addressHash + "#")
        .toList();
  }

  /**
   * A club's evidence, membership by membership; read page by page, so that no more than one
   * membership and one page are held at a time.
   *
   * @param after the cursor of the last one that was looked at; empty for all
   */
  public Iterator<Of> all(String club, String after) {
    Iterator<Item> items = items(club, "sk > :key", after.isEmpty() ? " " : after).iterator();
    return new Iterator<>() {
      private @Nullable Item ahead = items.hasNext() ? items.next() : null;

      @Override
      public boolean hasNext() {
        return ahead != null;
      }

      @Override
      public Of next() {
        Item first = ahead;
        if (first == null) {
          throw new NoSuchElementException();
        }
        ReducedEvidence reduced = ReducedEvidence.read(first);
        if (reduced != null) {
          advance();
          return new Of(club, "", List.of(), reduced);
        }
        String member = member(first);
        List<EvidenceRow> rows = new ArrayList<>();
        for (Item each = first; each != null && member.equals(member(each)); each = ahead) {
          rows.add(EvidenceRow.read(each));
          advance();
        }
        return new Of(club, member, List.copyOf(rows), null);
      }

      private void advance() {
        ahead = items.hasNext() ? items.next() : null;
      }
    };
  }

  private static String member(Item item) {
    return item.required("sk").split("#", 2)[0];
  }

  private Stream<Item> items(String club, String condition, String key) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :club AND " + condition)
                    .expressionAttributeValues(
                        Map.of(
                            ":club", AttributeValue.fromS(club),
                            ":key", AttributeValue.fromS(key))))
        .items()
        .stream()
        .map(Item::present);
  }
}
