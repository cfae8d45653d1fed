package agora.privacy;

import agora.members.Address;
import agora.members.Evidence;
import agora.members.Member;
import agora.members.ReducedEvidence;
import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The log of erasures, in a table of its own that is never restored with the others. Keyed hashes
 * only: of the member's id, so that a restored copy can be cleaned again, and of the address, so
 * that nobody is imported again by accident and a consent that was given can still be proved.
 */
public final class Erasures {

  /** How long an erasure is remembered: longer than any backup, and as long as evidence. */
  public static final Duration KEPT = Duration.ofDays(730);

  private final Tables tables;

  public Erasures(Tables tables) {
    this.tables = tables;
  }

  /** The two inserts of an erasure, for the transaction that begins it. */
  List<TransactWriteItem> inserts(Member member, Instant at) {
    String hash = tables.keys().get().hashOfMember(member.id());
    String address = tables.keys().get().hashOfAddress(member.email());
    Item log =
        Item.of(member.club(), at + "#" + hash)
            .with("member", hash)
            .with("address", address)
            .expires(at.plus(KEPT));
    Item left =
        Item.of("ADDR#" + address, member.club() + "#" + at)
            .with("member", hash)
            .with("evidence", evidence(member))
            .expires(at.plus(KEPT));
    return List.of(insert(log), insert(left));
  }

  /** What is left of the consents: time, purpose, fact and the text's version. */
  private List<String> evidence(Member member) {
    return ReducedEvidence.facts(
        new Evidence(tables.dynamo(), tables.consents()).of(member.club(), member.id()));
  }

  /** The keyed hashes of the ids of those erased in a club at a time or later. */
  public Set<String> since(String club, Instant from) {
    return logged(club, from).stream().map(Logged::member).collect(Collectors.toSet());
  }

  /** Who was erased: the keyed hashes of the id and of the address. */
  record Logged(String member, String address) {}

  List<Logged> logged(String club, Instant from) {
    String second = from.minusSeconds(1).toString(); // texts of fractions do not sort by time
    return rows("pk = :pk AND sk >= :from", Map.of(":pk", club, ":from", second)).stream()
        .map(row -> new Logged(row.required("member"), row.required("address")))
        .toList();
  }

  /** Whether an address was a member's of the club who had it erased: do not import it. */
  public boolean wasErased(String club, Address address) {
    return !ofAddress(club, address.text()).isEmpty();
  }

  /** What is kept under an address's keyed hash, as it stands in the table. */
  public List<Item> ofAddress(String club, String address) {
    String hash = "ADDR#" + tables.keys().get().hashOfAddress(address);
    return rows("pk = :pk AND begins_with(sk, :from)", Map.of(":pk", hash, ":from", club + "#"));
  }

  private List<Item> rows(String condition, Map<String, String> values) {
    Map<String, AttributeValue> given =
        values.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, each -> AttributeValue.fromS(each.getValue())));
    return tables
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(tables.erasures())
                    .consistentRead(true)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(given))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }

  private TransactWriteItem insert(Item item) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(tables.erasures())
                    .item(item.values())
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }
}
