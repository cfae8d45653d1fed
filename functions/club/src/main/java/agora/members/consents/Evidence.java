package agora.members.consents;

import agora.ids.MemberId;
import agora.store.Plain;
import agora.store.Rows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads the Consents table. */
public final class Evidence {

  /** Sorts right behind {@code #}: the end of a member's rows. */
  private static final String BEHIND = "$";

  /** Sorts before all members. */
  private static final String FIRST = " ";

  private final Rows<ConsentRow> facts;
  private final Rows<ReducedRow> reduced;

  public Evidence(DynamoDbClient dynamo, String table) {
    this.facts = new Rows<>(dynamo, table, () -> ConsentRow.SCHEMA);
    this.reduced = new Rows<>(dynamo, table, () -> ReducedRow.SCHEMA);
  }

  /**
   * All that is evidence of one membership: its facts, or what is left of them.
   *
   * @param member whose; null of what is reduced, and nobody's any more
   */
  public record Of(
      String club,
      @Nullable MemberId member,
      List<EvidenceRow> rows,
      @Nullable ReducedEvidence reduced) {

    /** Where to go on behind this one, for the next walk. */
    public String cursor() {
      return reduced == null ? member + BEHIND : reduced.key();
    }
  }

  /** A member's facts, oldest first. */
  public List<EvidenceRow> of(String club, MemberId member) {
    return facts
        .of(club, ConsentRow.prefix(member))
        .map(ConsentRow::fact)
        .sorted(EvidenceRow.OLDEST_FIRST)
        .toList();
  }

  /** What is left of the evidence on an address. */
  public List<ReducedEvidence> reduced(String club, String addressHash) {
    return reducedRows(club, addressHash).map(ReducedRow::evidence).toList();
  }

  /** The same, for the member to read. */
  public List<Map<String, Object>> heldReduced(String club, String addressHash) {
    return reducedRows(club, addressHash).map(row -> Plain.of(ReducedRow.SCHEMA, row)).toList();
  }

  private Stream<ReducedRow> reducedRows(String club, String addressHash) {
    return reduced.of(club, ReducedEvidence.prefix(addressHash));
  }

  /** What was reduced under a key; nothing where it has gone. */
  public Optional<ReducedEvidence> reducedAt(String club, String key) {
    return reduced
        .query(QueryConditional.keyEqualTo(Rows.key(club, key)))
        .map(ReducedRow::evidence)
        .findFirst();
  }

  /**
   * A club's evidence, membership by membership; read page by page, so that no more than one
   * membership and one page are held at a time.
   *
   * @param after the cursor of the last one that was looked at; empty for all
   */
  public Iterator<Of> all(String club, String after) {
    Stream<Of> left =
        reduced
            .query(QueryConditional.sortGreaterThan(Rows.key(club, behindMembers(after))))
            .map(ReducedRow::evidence)
            .map(each -> new Of(club, null, List.of(), each));
    if (after.compareTo(ReducedEvidence.PREFIX) >= 0) {
      return left.iterator();
    }
    var keys =
        QueryConditional.sortBetween(
            Rows.key(club, after.isEmpty() ? FIRST : after),
            Rows.key(club, ReducedEvidence.PREFIX));
    var members = memberships(club, facts.query(keys).map(ConsentRow::fact).iterator());
    return Stream.concat(stream(members), left).iterator();
  }

  private static String behindMembers(String after) {
    return after.compareTo(ReducedEvidence.PREFIX) < 0 ? ReducedEvidence.PREFIX : after;
  }

  private static <T> Stream<T> stream(Iterator<T> each) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED), false);
  }

  /** Facts that come member by member, as memberships. */
  private static Iterator<Of> memberships(String club, Iterator<EvidenceRow> facts) {
    return new Iterator<>() {
      private @Nullable EvidenceRow ahead = facts.hasNext() ? facts.next() : null;

      @Override
      public boolean hasNext() {
        return ahead != null;
      }

      @Override
      public Of next() {
        EvidenceRow first = ahead;
        if (first == null) {
          throw new NoSuchElementException();
        }
        List<EvidenceRow> rows = new ArrayList<>();
        for (EvidenceRow each = first;
            each != null && each.member().equals(first.member());
            each = ahead) {
          rows.add(each);
          ahead = facts.hasNext() ? facts.next() : null;
        }
        rows.sort(EvidenceRow.OLDEST_FIRST);
        return new Of(club, first.member(), List.copyOf(rows), null);
      }
    };
  }
}
