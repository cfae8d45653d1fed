package agora.simulation.aws;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Operations on a few items, drawn from a seed, and what became of each as a text. */
final class Operations {

  private static final List<String> CONDITIONS =
      List.of(
          "attribute_not_exists(pk)",
          "attribute_exists(pk)",
          "attribute_exists(#n)",
          "attribute_not_exists(#t) OR #t = :t",
          "#n = :n",
          "#n <> :n",
          "#n < :n",
          "#n <= :n AND attribute_exists(#t)",
          "#n > :n OR #n >= :m",
          "NOT contains(#s, :n)",
          "contains(#s, :m) AND NOT contains(#s, :n)",
          "contains(#x, :t)",
          "begins_with(#t, :t)",
          "attribute_exists(pk) AND (attribute_not_exists(#n) OR #n <> :n)",
          "#n BETWEEN :n AND :m AND #t = :t",
          "#t IN (:t, :n)",
          "#s = :s",
          "#t < :n",
          "size(#s) < :n");

  private static final List<String> CHANGES =
      List.of(
          "SET #t = :t",
          "SET #t = :t, #n = :n",
          "SET #n = #n + :n",
          "SET #n = #n - :m",
          "SET #n = if_not_exists(#n, :n)",
          "SET #n = if_not_exists(#n, :n) + :m",
          "SET #t = #x",
          "SET #x = :x REMOVE #t",
          "ADD #n :n",
          "ADD #s :s",
          "ADD #s :s, #n :m SET #t = :t",
          "ADD #t :n",
          "ADD #x :x",
          "REMOVE #s, #n",
          "DELETE #s :s",
          "REMOVE #t ADD #s :s DELETE #x :x",
          "SET #t = :t, #t = :t");

  private static final Map<String, String> NAMES =
      Map.of("#n", "n", "#t", "t", "#s", "s", "#x", "x");
  private static final Pattern PLACEHOLDER = Pattern.compile("[:#][a-z]+");

  private final Random random;
  private final String table;

  /** The expressions of the last operation, for whoever reads a failure. */
  String last = "";

  Operations(Random random, String table) {
    this.random = random;
    this.table = table;
  }

  /** Does the next operation; what became of it, an error by its name. */
  String next(DynamoDbClient client) {
    int kind = random.nextInt(12);
    last = Integer.toString(kind);
    try {
      return switch (kind) {
        case 0, 1 -> put(client);
        case 2, 3, 4, 5 -> update(client);
        case 6 -> delete(client);
        case 7 -> "got " + text(client.getItem(g -> g.tableName(table).key(key())).item());
        case 8 -> query(client);
        case 9 -> batch(client);
        case 10 -> batchWrite(client);
        default -> transaction(client);
      };
    } catch (TransactionCanceledException e) {
      return "cancelled " + e.cancellationReasons().stream().map(reason -> reason.code()).toList();
    } catch (DynamoDbException e) {
      return e.awsErrorDetails() != null
              && "ValidationException".equals(e.awsErrorDetails().errorCode())
          ? "invalid"
          : e.getClass().getSimpleName();
    }
  }

  private String put(DynamoDbClient client) {
    Map<String, AttributeValue> item = item();
    String condition = random.nextBoolean() ? pick(CONDITIONS) : null;
    Map<String, AttributeValue> values = values();
    return "put "
        + text(
            client
                .putItem(
                    put -> {
                      put.tableName(table).item(item).returnValues(ReturnValue.ALL_OLD);
                      if (condition != null) {
                        put.conditionExpression(condition);
                        put.expressionAttributeNames(names(condition));
                        put.expressionAttributeValues(used(values, condition));
                      }
                    })
                .attributes());
  }

  private String update(DynamoDbClient client) {
    String change = pick(CHANGES);
    String condition = random.nextInt(3) > 0 ? pick(CONDITIONS) : null;
    String both = condition == null ? change : change + " " + condition;
    Map<String, AttributeValue> values = values();
    Map<String, AttributeValue> key = key();
    ReturnValue wanted = random.nextBoolean() ? ReturnValue.ALL_NEW : ReturnValue.UPDATED_NEW;
    return "updated "
        + text(
            client
                .updateItem(
                    update -> {
                      update.tableName(table).key(key).updateExpression(change);
                      update.returnValues(wanted).expressionAttributeNames(names(both));
                      update.expressionAttributeValues(used(values, both));
                      if (condition != null) {
                        update.conditionExpression(condition);
                      }
                    })
                .attributes());
  }

  private String delete(DynamoDbClient client) {
    String condition = pick(CONDITIONS);
    Map<String, AttributeValue> values = values();
    Map<String, AttributeValue> key = key();
    return "deleted "
        + text(
            client
                .deleteItem(
                    delete ->
                        delete
                            .tableName(table)
                            .key(key)
                            .returnValues(ReturnValue.ALL_OLD)
                            .conditionExpression(condition)
                            .expressionAttributeNames(names(condition))
                            .expressionAttributeValues(used(values, condition)))
                .attributes());
  }

  private String query(DynamoDbClient client) {
    String keys =
        pick(
            List.of(
                "pk = :pk",
                "pk = :pk AND sk > :a",
                "pk = :pk AND sk <= :a",
                "pk = :pk AND begins_with(sk, :a)",
                "pk = :pk AND sk BETWEEN :a AND :b"));
    String filter = random.nextInt(3) == 0 ? "attribute_exists(#n)" : null;
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS("p" + random.nextInt(2)));
    values.put(":a", AttributeValue.fromS("s" + random.nextInt(3)));
    values.put(":b", AttributeValue.fromS("s" + (3 + random.nextInt(3))));
    boolean forward = random.nextInt(4) > 0;
    int limit = 1 + random.nextInt(4);
    StringBuilder found = new StringBuilder("found");
    client
        .queryPaginator(
            query -> {
              query.tableName(table).keyConditionExpression(keys).limit(limit);
              query.scanIndexForward(forward).expressionAttributeValues(used(values, keys));
              query.consistentRead(true);
              if (filter != null) {
                query.filterExpression(filter).expressionAttributeNames(names(filter));
              }
            })
        .items()
        .forEach(item -> found.append(' ').append(text(item)));
    return found.toString();
  }

  private String batch(DynamoDbClient client) {
    Set<Map<String, AttributeValue>> keys = new LinkedHashSet<>();
    for (int i = 0; i < 4; i++) {
      keys.add(key());
    }
    TreeSet<String> found = new TreeSet<>();
    client
        .batchGetItem(
            get ->
                get.requestItems(
                    Map.of(
                        table,
                        KeysAndAttributes.builder()
                            .keys(List.copyOf(keys))
                            .consistentRead(true)
                            .build())))
        .responses()
        .getOrDefault(table, List.of())
        .forEach(item -> found.add(text(item)));
    return "batch " + found;
  }

  private String batchWrite(DynamoDbClient client) {
    Map<String, WriteRequest> writes = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      Map<String, AttributeValue> item = item();
      Map<String, AttributeValue> key =
          Map.of("pk", present(item, "pk"), "sk", present(item, "sk"));
      boolean put = random.nextInt(4) > 0;
      writes.put(
          text(key),
          put
              ? WriteRequest.builder().putRequest(p -> p.item(item)).build()
              : WriteRequest.builder().deleteRequest(d -> d.key(key)).build());
    }
    int left =
        client
            .batchWriteItem(w -> w.requestItems(Map.of(table, List.copyOf(writes.values()))))
            .unprocessedItems()
            .size();
    return "written " + left;
  }

  private String transaction(DynamoDbClient client) {
    Map<String, TransactWriteItem> items = new TreeMap<>(); // no item twice
    for (int i = 0; i < 3; i++) {
      String change = pick(CHANGES.subList(0, 2));
      String condition = pick(CONDITIONS);
      String both = change + " " + condition;
      Map<String, AttributeValue> values = values();
      Map<String, AttributeValue> key = key();
      Map<String, AttributeValue> item = item();
      boolean updates = random.nextBoolean();
      items.put(
          text(updates ? key : Map.of("pk", present(item, "pk"), "sk", present(item, "sk"))),
          updates
              ? TransactWriteItem.builder()
                  .update(
                      update ->
                          update
                              .tableName(table)
                              .key(key)
                              .updateExpression(change)
                              .conditionExpression(condition)
                              .expressionAttributeNames(names(both))
                              .expressionAttributeValues(used(values, both)))
                  .build()
              : TransactWriteItem.builder()
                  .put(
                      put ->
                          put.tableName(table)
                              .item(item)
                              .conditionExpression("attribute_not_exists(pk)"))
                  .build());
    }
    client.transactWriteItems(write -> write.transactItems(List.copyOf(items.values())));
    return "transacted";
  }

  private Map<String, AttributeValue> key() {
    return Map.of(
        "pk", AttributeValue.fromS("p" + random.nextInt(2)),
        "sk", AttributeValue.fromS("s" + random.nextInt(6)));
  }

  private Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = new HashMap<>(key());
    if (random.nextBoolean()) {
      item.put("n", number());
    }
    if (random.nextBoolean()) {
      item.put("t", word());
    }
    if (random.nextBoolean()) {
      item.put("s", numbers());
    }
    if (random.nextBoolean()) {
      item.put("x", texts());
    }
    return item;
  }

  private Map<String, AttributeValue> values() {
    return Map.of(":n", number(), ":m", number(), ":t", word(), ":s", numbers(), ":x", texts());
  }

  private AttributeValue number() {
    return AttributeValue.fromN(Integer.toString(random.nextInt(6) - 1));
  }

  private AttributeValue word() {
    return AttributeValue.fromS(pick(List.of("a", "ab", "b", "c")));
  }

  private AttributeValue numbers() {
    Set<String> set = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      set.add(Integer.toString(random.nextInt(6)));
    }
    return AttributeValue.fromNs(List.copyOf(set));
  }

  private AttributeValue texts() {
    Set<String> set = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      set.add(pick(List.of("a", "ab", "b", "c")));
    }
    return AttributeValue.fromSs(List.copyOf(set));
  }

  private String pick(List<String> from) {
    String picked = from.get(random.nextInt(from.size()));
    last += " | " + picked;
    return picked;
  }

  private static @Nullable Map<String, String> names(String expression) {
    Map<String, String> some = new HashMap<>();
    placeholders(expression)
        .forEach(
            each -> {
              if (each.startsWith("#")) {
                some.put(each, NAMES.getOrDefault(each, each));
              }
            });
    return some.isEmpty() ? null : some;
  }

  private static @Nullable Map<String, AttributeValue> used(
      Map<String, AttributeValue> values, String expression) {
    Map<String, AttributeValue> some = new HashMap<>(values);
    some.keySet().retainAll(placeholders(expression));
    return some.isEmpty() ? null : some;
  }

  private static Set<String> placeholders(String expression) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(expression);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static AttributeValue present(Map<String, AttributeValue> item, String name) {
    return java.util.Objects.requireNonNull(item.get(name));
  }

  /** An item as a text that is the same for the same item. */
  static String text(Map<String, AttributeValue> item) {
    TreeMap<String, String> texts = new TreeMap<>();
    item.forEach((name, value) -> texts.put(name, text(value)));
    return texts.toString();
  }

  private static String text(AttributeValue value) {
    return switch (value.type()) {
      case S -> "'" + value.s() + "'";
      case N -> new BigDecimal(value.n()).toPlainString();
      case NS -> new TreeSet<>(value.ns().stream().map(BigDecimal::new).toList()).toString();
      case SS -> new TreeSet<>(value.ss()).toString();
      default -> value.toString();
    };
  }
}
