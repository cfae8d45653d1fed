package agora.members;

import agora.clubs.Rules;
import agora.store.Item;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * When evidence is to be looked at: rows of the Consents table beside the evidence, which itself is
 * never changed. Partition key {@code DUE#club#shard}, sort key the time and whose evidence it is:
 * a member's id, or the key of what was reduced. A row says "look", not what is found then; one too
 * many costs a look, and is removed by it.
 */
public final class DueEvidence {

  private final DynamoDbClient dynamo;
  private final String table;
  private final QueryRequest query;

  public DueEvidence(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :shard AND sk BETWEEN :after AND :until")
            .build();
  }

  /**
   * Evidence that is to be looked at.
   *
   * @param of whose
   * @param key where it stands in the order of all that is due: to go on after it
   */
  public record Entry(String club, String of, String key) {

    /** Whether it is evidence that was reduced, and no member's any more. */
    public boolean isReduced() {
      return of.startsWith(ReducedEvidence.PREFIX);
    }
  }

  /** What is due in a club, oldest first, after one of them. */
  public Iterator<Entry> of(String club, String after, Instant now) {
    return DueEntries.due(
        dynamo,
        query,
        shard -> partition(club, shard),
        after,
        now,
        item -> entry(club, item.required("sk")),
        Entry::key);
  }

  private static Entry entry(String club, String key) {
    return new Entry(club, key.substring(key.indexOf('#') + 1), key);
  }

  /** Has evidence looked at when the time comes. */
  public void put(String club, String of, Instant at) {
    dynamo.putItem(put -> put.tableName(table).item(item(club, of, at).values()));
  }

  /** The same, to be written in the transaction of what makes it due. */
  public static TransactWriteItem put(String table, String club, String of, Instant at) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(item(club, of, at).values()))
        .build();
  }

  private static Item item(String club, String of, Instant at) {
    return Item.of(partition(club, DueKey.shard(of)), DueKey.text(at) + "#" + of);
  }

  /**
   * The rows of a member's evidence, as they stand in the table, at the times that they may be of.
   */
  public List<Item> rows(Dossier of, Rules rules) {
    Standing standing = of.standing();
    Stream<Instant> signUp =
        standing == null
            ? Stream.of()
            : Stream.of(standing.member().joined().plus(Memberships.WAITS));
    Stream<Instant> next = Due.first(of, rules, Due.Queue.EVIDENCE).map(Due.Next::at).stream();
    return Stream.concat(signUp, next)
        .distinct()
        .flatMap(at -> row(item(of.club(), of.member(), at)).stream())
        .toList();
  }

  /** The same of evidence that was reduced. */
  public List<Item> rows(ReducedEvidence of, Rules rules) {
    return row(item(of.club(), of.key(), new EvidenceTerms(rules).ends(of)));
  }

  private List<Item> row(Item key) {
    return dynamo
        .query(
            at ->
                at.tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND sk = :sk")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(key.required("pk")),
                            ":sk", AttributeValue.fromS(key.required("sk")))))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }

  /** Removes what was looked at. */
  public void remove(Entry entry) {
    dynamo.deleteItem(
        delete ->
            delete
                .tableName(table)
                .key(Item.key(partition(entry.club(), DueKey.shard(entry.of())), entry.key())));
  }

  private static String partition(String club, int shard) {
    return "DUE#%s#%d".formatted(club, shard);
  }
}
