package agora.simulation.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.*;

/**
 * DynamoDB in memory, as far as the house calls it: every table's keys are texts called pk and sk.
 * What it does not know it refuses. Not thread-safe: callers take turns.
 */
public final class MemoryDynamo implements DynamoDbClient {

  private static final int MOST_ACTIONS = 100;

  private final Map<String, Map<String, NavigableMap<String, Map<String, AttributeValue>>>> tables =
      new TreeMap<>();
  private final Calls calls;
  private UnaryOperator<String> weakening = UnaryOperator.identity();
  private int page = Integer.MAX_VALUE;
  private long writes;

  public MemoryDynamo(Calls calls) {
    this.calls = calls;
  }

  /** Changes conditions and updates before they are read, to show what a guard is good for. */
  public void weaken(UnaryOperator<String> expressions) {
    this.weakening = expressions;
  }

  /** Items of one page of a query; DynamoDB's own pages end at 1 MB. */
  public void pagesOf(int items) {
    this.page = items;
  }

  /** Items written so far; one in a transaction counts twice, as it is billed. */
  public long writes() {
    return writes;
  }

  /** Every item of a table, in the order of its keys. */
  public List<Map<String, AttributeValue>> all(String table) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    tables
        .getOrDefault(table, Map.of())
        .values()
        .forEach(partition -> items.addAll(partition.values()));
    return items;
  }

  static DynamoDbException invalid(String message) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .message(message)
            .awsErrorDetails(
                software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
                    .errorCode("ValidationException")
                    .errorMessage(message)
                    .serviceName("DynamoDb")
                    .build())
            .statusCode(400)
            .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  private <T> T call(
      String operation, String table, Map<String, AttributeValue> key, Supplied<T> effect) {
    return calls.call("dynamodb", operation + " " + table + " " + written(key), effect::get);
  }

  private interface Supplied<T> {
    T get();
  }

  private static String written(Map<String, AttributeValue> key) {
    AttributeValue pk = key.get("pk");
    AttributeValue sk = key.get("sk");
    return (pk == null ? "" : pk.s()) + (sk == null ? "" : "/" + sk.s());
  }

  // ---------------------------------------------------------------- reading

  @Override
  public GetItemResponse getItem(GetItemRequest get) {
    return call(
        "GetItem",
        get.tableName(),
        get.key(),
        () -> {
          var found = find(get.tableName(), get.key());
          return found == null
              ? GetItemResponse.builder().build()
              : GetItemResponse.builder()
                  .item(projected(found, get.projectionExpression(), names(get)))
                  .build();
        });
  }

  private static Map<String, String> names(GetItemRequest get) {
    return get.hasExpressionAttributeNames() ? get.expressionAttributeNames() : Map.of();
  }

  private static Map<String, AttributeValue> projected(
      Map<String, AttributeValue> item, @Nullable String projection, Map<String, String> names) {
    if (projection == null) {
      return item;
    }
    Map<String, AttributeValue> some = new HashMap<>();
    for (String written : projection.split(",", -1)) {
      String name = new Scope(item, names, Map.of()).name(written.strip());
      AttributeValue value = item.get(name);
      if (value != null) {
        some.put(name, value);
      }
    }
    return some;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest get) {
    return calls.call(
        "dynamodb",
        "BatchGetItem " + String.join(",", get.requestItems().keySet()),
        () -> {
          Map<String, List<Map<String, AttributeValue>>> found = new TreeMap<>();
          get.requestItems()
              .forEach(
                  (table, asked) -> {
                    if (asked.keys().size() > MOST_ACTIONS
                        || new HashSet<>(asked.keys()).size() < asked.keys().size()) {
                      throw invalid("Provided list of item keys is too long or has duplicates");
                    }
                    List<Map<String, AttributeValue>> items =
                        found.computeIfAbsent(table, _ -> new ArrayList<>());
                    for (Map<String, AttributeValue> key : asked.keys()) {
                      var item = find(table, key);
                      if (item != null) {
                        items.add(
                            projected(
                                item,
                                asked.projectionExpression(),
                                asked.hasExpressionAttributeNames()
                                    ? asked.expressionAttributeNames()
                                    : Map.of()));
                      }
                    }
                  });
          return BatchGetItemResponse.builder().responses(found).unprocessedKeys(Map.of()).build();
        });
  }

  @Override
  public QueryResponse query(QueryRequest query) {
    return calls.call(
        "dynamodb",
        "Query " + query.tableName() + " " + query.keyConditionExpression(),
        () -> answer(query));
  }

  private QueryResponse answer(QueryRequest query) {
    if (query.indexName() != null) {
      throw new UnsupportedOperationException("no index");
    }
    var condition = Grammar.condition(query.keyConditionExpression());
    var filter =
        query.filterExpression() == null ? null : Grammar.condition(query.filterExpression());
    Map<String, String> names =
        query.hasExpressionAttributeNames() ? query.expressionAttributeNames() : Map.of();
    Map<String, AttributeValue> values =
        query.hasExpressionAttributeValues() ? query.expressionAttributeValues() : Map.of();
    Set<String> mentioned = new HashSet<>(condition.mentioned());
    if (filter != null) {
      mentioned.addAll(filter.mentioned());
    }
    if (query.projectionExpression() != null) {
      for (String written : query.projectionExpression().split(",", -1)) {
        mentioned.add(written.strip());
      }
    }
    requireMentioned(mentioned, names, values);
    Keys keys = Keys.of(condition.meaning(), new Scope(Map.of(), names, values));
    var partition =
        table(query.tableName())
            .getOrDefault(keys.partition(), java.util.Collections.emptyNavigableMap());
    boolean forward = !Boolean.FALSE.equals(query.scanIndexForward());
    NavigableMap<String, Map<String, AttributeValue>> left =
        forward ? partition.tailMap(keys.from(), true) : partition.descendingMap();
    if (query.hasExclusiveStartKey()) {
      left = left.tailMap(text(query.exclusiveStartKey(), "sk"), false);
    }
    int most = Math.min(page, Objects.requireNonNullElse(query.limit(), Integer.MAX_VALUE));
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    int looked = 0;
    Map<String, AttributeValue> last = null;
    for (Map<String, AttributeValue> item : left.values()) {
      if (!condition.meaning().holds(new Scope(item, names, values))) {
        if (forward && text(item, "sk").compareTo(keys.to()) > 0) {
          break;
        }
        continue;
      }
      if (looked == most) {
        return response(query, found, looked, last);
      }
      looked++;
      last = key(item);
      if (filter == null || filter.meaning().holds(new Scope(item, names, values))) {
        found.add(projected(item, query.projectionExpression(), names));
      }
    }
    // DynamoDB says where it stopped also when there happens to be nothing behind.
    return response(query, found, looked, looked == most ? last : null);
  }

  private static QueryResponse response(
      QueryRequest query,
      List<Map<String, AttributeValue>> found,
      int looked,
      @Nullable Map<String, AttributeValue> last) {
    var answer = QueryResponse.builder().count(found.size()).scannedCount(looked);
    if (query.select() != Select.COUNT) {
      answer.items(found);
    }
    if (last != null) {
      answer.lastEvaluatedKey(last);
    }
    return answer.build();
  }

  /** The stretch of a partition that a condition on keys can hold for. */
  private record Keys(String partition, String from, String to) {
    static Keys of(Condition condition, Scope scope) {
      List<Condition> parts =
          condition instanceof Condition.All all ? all.parts() : List.of(condition);
      String partition = null;
      String from = "";
      String to = "\uffff";
      for (Condition part : parts) {
        switch (part) {
          case Condition.Compared(Operand.Attribute(String name), String by, Operand right)
              when scope.name(name).equals("pk") && by.equals("=") ->
              partition = text(right, scope);
          case Condition.Compared(Operand.Attribute(String name), String by, Operand right)
              when scope.name(name).equals("sk") -> {
            from = by.startsWith("<") ? from : text(right, scope);
            to = by.startsWith(">") ? to : text(right, scope);
          }
          case Condition.BeginsWith(Operand.Attribute(String name), Operand start)
              when scope.name(name).equals("sk") -> {
            from = text(start, scope);
            to = from + "\uffff";
          }
          case Condition.Between(Operand.Attribute(String name), Operand low, Operand high)
              when scope.name(name).equals("sk") -> {
            from = text(low, scope);
            to = text(high, scope);
          }
          default -> throw invalid("Query key condition not supported");
        }
      }
      if (partition == null) {
        throw invalid("Query condition missed key schema element: pk");
      }
      return new Keys(partition, from, to);
    }

    private static String text(Operand operand, Scope scope) {
      AttributeValue value = operand.in(scope);
      if (value == null || value.s() == null) {
        throw invalid("One or more parameter values were invalid: Condition parameter type");
      }
      return value.s();
    }
  }

  // ---------------------------------------------------------------- writing

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    var answer = PutItemResponse.builder();
    replaced("PutItem", write(put), put.returnValues(), put.returnValuesOnConditionCheckFailure())
        .ifPresent(answer::attributes);
    return answer.build();
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest update) {
    return call(
        "UpdateItem",
        update.tableName(),
        update.key(),
        () -> {
          var old = find(update.tableName(), update.key());
          Write write =
              new Write(
                  update.tableName(),
                  update.key(),
                  null,
                  update.updateExpression(),
                  update.conditionExpression(),
                  update.hasExpressionAttributeNames()
                      ? update.expressionAttributeNames()
                      : Map.of(),
                  update.hasExpressionAttributeValues()
                      ? update.expressionAttributeValues()
                      : Map.of(),
                  false);
          check(write, old, update.returnValuesOnConditionCheckFailure());
          var after = write.done(this);
          var answer = UpdateItemResponse.builder();
          return switch (Objects.requireNonNullElse(update.returnValues(), ReturnValue.NONE)) {
            case NONE -> answer.build();
            case ALL_NEW -> answer.attributes(after).build();
            case ALL_OLD -> old == null ? answer.build() : answer.attributes(old).build();
            case UPDATED_NEW -> answer.attributes(write.touched(after)).build();
            default -> throw new UnsupportedOperationException(update.returnValuesAsString());
          };
        });
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest delete) {
    var answer = DeleteItemResponse.builder();
    replaced(
            "DeleteItem",
            write(delete),
            delete.returnValues(),
            delete.returnValuesOnConditionCheckFailure())
        .ifPresent(answer::attributes);
    return answer.build();
  }

  /** Puts or deletes an item whole; what stood there before, if it is asked for. */
  private Optional<Map<String, AttributeValue>> replaced(
      String operation,
      Write write,
      @Nullable ReturnValue wanted,
      @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
    return call(
        operation,
        write.table(),
        write.key(),
        () -> {
          var old = find(write.table(), write.key());
          check(write, old, onFailure);
          write.done(this);
          return wanted == ReturnValue.ALL_OLD ? Optional.ofNullable(old) : Optional.empty();
        });
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
    return calls.call(
        "dynamodb",
        "BatchWriteItem " + String.join(",", batch.requestItems().keySet()),
        () -> {
          int size = batch.requestItems().values().stream().mapToInt(List::size).sum();
          if (size == 0 || size > 25) {
            throw invalid("Too many items requested for the BatchWriteItem call");
          }
          batch
              .requestItems()
              .forEach(
                  (table, requests) -> {
                    for (WriteRequest each : requests) {
                      if (each.putRequest() != null) {
                        store(table, each.putRequest().item());
                      } else {
                        remove(table, each.deleteRequest().key());
                      }
                      writes++;
                    }
                  });
          return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
        });
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    List<Write> all = request.transactItems().stream().map(MemoryDynamo::write).toList();
    return calls.call(
        "dynamodb",
        "TransactWriteItems "
            + String.join(", ", all.stream().map(each -> written(each.key())).toList()),
        () -> {
          if (all.size() > MOST_ACTIONS
              || new HashSet<>(all.stream().map(Write::place).toList()).size() < all.size()) {
            throw invalid("Transaction request cannot include multiple operations on one item");
          }
          List<CancellationReason> reasons =
              all.stream()
                  .map(
                      write ->
                          CancellationReason.builder()
                              .code(
                                  holds(write, find(write.table(), write.key()))
                                      ? "None"
                                      : "ConditionalCheckFailed")
                              .build())
                  .toList();
          if (reasons.stream().anyMatch(reason -> !reason.code().equals("None"))) {
            throw TransactionCanceledException.builder()
                .message("Transaction cancelled")
                .cancellationReasons(reasons)
                .build();
          }
          for (Write write : all) {
            write.done(this);
            writes++; // a transaction writes each item twice
          }
          return TransactWriteItemsResponse.builder().build();
        });
  }

  /**
   * A write of one item.
   *
   * @param item what is put; null for an update, a deletion or a mere check
   * @param change an update's expression
   */
  private record Write(
      String table,
      Map<String, AttributeValue> key,
      @Nullable Map<String, AttributeValue> item,
      @Nullable String change,
      @Nullable String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      boolean mereCheck) {

    /** Those attributes of an item that an update names. */
    Map<String, AttributeValue> touched(Map<String, AttributeValue> item) {
      Map<String, AttributeValue> some = new HashMap<>();
      for (Change.Step step : Grammar.change(String.valueOf(change)).meaning().steps()) {
        String name = new Scope(item, names, values).name(step.attribute());
        AttributeValue value = item.get(name);
        if (value != null) {
          some.put(name, value);
        }
      }
      return some;
    }

    String place() {
      return table + " " + written(key);
    }

    Map<String, AttributeValue> done(MemoryDynamo store) {
      if (mereCheck) {
        return Map.of();
      }
      store.writes++;
      if (item != null) {
        store.store(table, item);
        return item;
      }
      if (change == null) {
        store.remove(table, key);
        return Map.of();
      }
      var old = store.find(table, key);
      var before = old == null ? MemoryDynamo.key(key) : old;
      var after =
          Grammar.change(store.weakening.apply(change))
              .meaning()
              .applied(new Scope(before, names, values));
      store.store(table, after);
      return after;
    }
  }

  private static Write write(PutItemRequest put) {
    return new Write(
        put.tableName(),
        put.item(),
        put.item(),
        null,
        put.conditionExpression(),
        put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : Map.of(),
        put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : Map.of(),
        false);
  }

  private static Write write(DeleteItemRequest delete) {
    return new Write(
        delete.tableName(),
        delete.key(),
        null,
        null,
        delete.conditionExpression(),
        delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : Map.of(),
        delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : Map.of(),
        false);
  }

  private static Write write(TransactWriteItem each) {
    if (each.put() != null) {
      Put put = each.put();
      return new Write(
          put.tableName(),
          put.item(),
          put.item(),
          null,
          put.conditionExpression(),
          put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : Map.of(),
          put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : Map.of(),
          false);
    }
    if (each.update() != null) {
      Update update = each.update();
      return new Write(
          update.tableName(),
          update.key(),
          null,
          update.updateExpression(),
          update.conditionExpression(),
          update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : Map.of(),
          update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : Map.of(),
          false);
    }
    if (each.delete() != null) {
      Delete delete = each.delete();
      return new Write(
          delete.tableName(),
          delete.key(),
          null,
          null,
          delete.conditionExpression(),
          delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : Map.of(),
          delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : Map.of(),
          false);
    }
    ConditionCheck check = each.conditionCheck();
    return new Write(
        check.tableName(),
        check.key(),
        null,
        null,
        check.conditionExpression(),
        check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : Map.of(),
        check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : Map.of(),
        true);
  }

  private void check(
      Write write,
      @Nullable Map<String, AttributeValue> old,
      @Nullable ReturnValuesOnConditionCheckFailure wanted) {
    if (!holds(write, old)) {
      var failed =
          ConditionalCheckFailedException.builder().message("The conditional request failed");
      if (old != null && wanted == ReturnValuesOnConditionCheckFailure.ALL_OLD) {
        failed.item(old);
      }
      throw failed.build();
    }
  }

  private boolean holds(Write write, @Nullable Map<String, AttributeValue> old) {
    Set<String> mentioned = new HashSet<>();
    if (write.change() != null) {
      mentioned.addAll(Grammar.change(write.change()).mentioned());
    }
    if (write.condition() != null) {
      mentioned.addAll(Grammar.condition(write.condition()).mentioned());
    }
    requireMentioned(mentioned, write.names(), write.values());
    Scope scope = new Scope(old == null ? Map.of() : old, write.names(), write.values());
    if (write.change() != null) {
      Grammar.change(write.change()).meaning().requireSound(scope);
    }
    if (write.condition() == null) {
      return true;
    }
    Condition condition = Grammar.condition(weakening.apply(write.condition())).meaning();
    Soundness.require(condition, scope);
    return condition.holds(scope);
  }

  /** As on AWS, a placeholder that no expression mentions is an error. */
  private static void requireMentioned(
      Set<String> mentioned, Map<String, String> names, Map<String, AttributeValue> values) {
    for (String name : names.keySet()) {
      if (!mentioned.contains(name)) {
        throw invalid("Value provided in ExpressionAttributeNames unused in expressions: " + name);
      }
    }
    for (String name : values.keySet()) {
      if (!mentioned.contains(name)) {
        throw invalid("Value provided in ExpressionAttributeValues unused in expressions: " + name);
      }
    }
  }

  // ---------------------------------------------------------------- the tables

  private Map<String, NavigableMap<String, Map<String, AttributeValue>>> table(String name) {
    return tables.computeIfAbsent(name, _ -> new TreeMap<>());
  }

  private @Nullable Map<String, AttributeValue> find(
      String table, Map<String, AttributeValue> key) {
    var partition = table(table).get(text(key, "pk"));
    return partition == null ? null : partition.get(text(key, "sk"));
  }

  private void store(String table, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> kept = new HashMap<>();
    item.forEach((name, value) -> kept.put(name, Values.kept(value)));
    table(table)
        .computeIfAbsent(text(item, "pk"), _ -> new TreeMap<>())
        .put(text(item, "sk"), Map.copyOf(kept));
  }

  private void remove(String table, Map<String, AttributeValue> key) {
    var partition = table(table).get(text(key, "pk"));
    if (partition != null) {
      partition.remove(text(key, "sk"));
    }
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of(
        "pk", AttributeValue.fromS(text(item, "pk")), "sk", AttributeValue.fromS(text(item, "sk")));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.s() == null || value.s().isEmpty()) {
      throw invalid("One or more parameter values were invalid: the key " + name);
    }
    return value.s();
  }
}
