package agora.insights;

import agora.store.RowKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * As many facts as fit in one transaction: the ledger's puts first, in the facts' order, then one
 * update for each key of counters: in all, and on their day.
 *
 * <p>The Enhanced Client knows no addition, and the function that counts does without it.
 */
record FactBatch(List<Fact> facts) {

  /** Together no more than DynamoDB's 100 actions in a transaction. */
  private static final int MOST_FACTS = 85;

  private static final int MOST_KEYS = 15;

  /** Cuts facts into chunks, in order; an event that came twice is taken once. */
  static List<FactBatch> cut(List<Fact> facts) {
    Map<String, Fact> once = new LinkedHashMap<>();
    facts.forEach(fact -> once.putIfAbsent(fact.event(), fact));
    List<FactBatch> chunks = new ArrayList<>();
    FactBatch chunk = new FactBatch(new ArrayList<>());
    for (Fact fact : once.values()) {
      if (!chunk.hasRoomFor(fact)) {
        chunks.add(chunk);
        chunk = new FactBatch(new ArrayList<>());
      }
      chunk.facts.add(fact);
    }
    chunks.add(chunk);
    return chunks;
  }

  private boolean hasRoomFor(Fact fact) {
    long keys =
        Stream.concat(facts.stream(), Stream.of(fact)).flatMap(FactBatch::keys).distinct().count();
    return facts.size() < MOST_FACTS && keys <= MOST_KEYS;
  }

  /** Whose counters a fact adds to, without the lane. */
  private static Stream<RowKey> keys(Fact fact) {
    return Stream.of(
        new RowKey(fact.pk(), ""), new RowKey(Stats.byDay(fact.pk()), fact.day() + "#"));
  }

  /** The chunk without the facts whose index fits. */
  FactBatch without(Predicate<Integer> index) {
    List<Fact> rest = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      if (!index.test(i)) {
        rest.add(facts.get(i));
      }
    }
    return new FactBatch(rest);
  }

  List<TransactWriteItem> actions(String ledger, String stats, String lane, Instant forgotten) {
    List<TransactWriteItem> actions = new ArrayList<>();
    Map<RowKey, Map<String, Long>> sums = new LinkedHashMap<>();
    for (Fact fact : facts) {
      actions.add(TransactWriteItem.builder().put(entry(ledger, fact, forgotten)).build());
      keys(fact)
          .map(key -> sums.computeIfAbsent(key, _ -> new TreeMap<>()))
          .forEach(
              sum -> fact.amounts().forEach((name, amount) -> sum.merge(name, amount, Long::sum)));
    }
    sums.forEach(
        (key, amounts) ->
            actions.add(
                TransactWriteItem.builder().update(add(stats, key, lane, amounts)).build()));
    return actions;
  }

  private static Put entry(String ledger, Fact fact, Instant forgotten) {
    Map<String, AttributeValue> entry = new HashMap<>(RowKey.of(fact.event(), "folded"));
    entry.put(RowKey.TTL, AttributeValue.fromN(Long.toString(forgotten.getEpochSecond())));
    return Put.builder()
        .tableName(ledger)
        .item(entry)
        .conditionExpression("attribute_not_exists(" + RowKey.PK + ")")
        .build();
  }

  private static Update add(String stats, RowKey key, String lane, Map<String, Long> amounts) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    StringJoiner adds = new StringJoiner(", ", "ADD ", "");
    amounts.forEach(
        (name, amount) -> {
          String index = Integer.toString(names.size());
          names.put("#" + index, name);
          values.put(":" + index, AttributeValue.fromN(Long.toString(amount)));
          adds.add("#" + index + " :" + index);
        });
    return Update.builder()
        .tableName(stats)
        .key(RowKey.of(key.pk(), key.sk() + lane))
        .updateExpression(adds.toString())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }
}
