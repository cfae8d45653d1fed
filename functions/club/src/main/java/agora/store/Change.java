package agora.store;

import agora.ids.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A change of some attributes of a row, by their names: what a write of the whole row can't say. In
 * the expression an attribute is {@code #name} and its new value {@code :name}.
 */
public final class Change {

  private final Map<String, Set<String>> clauses = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private @Nullable Expression condition;

  public Change set(String name, AttributeValue value) {
    return clause("SET", "#%s = :%s".formatted(name, name), name).value(name, value);
  }

  public Change set(String name, String text) {
    return set(name, AttributeValue.fromS(text));
  }

  public Change set(String name, Id id) {
    return set(name, id.value());
  }

  public Change set(String name, Instant at) {
    return set(name, at.toString());
  }

  public Change set(String name, Enum<?> constant) {
    return set(name, constant.name());
  }

  public Change set(String name, boolean flag) {
    return set(name, AttributeValue.fromBool(flag));
  }

  public Change set(String name, List<String> texts) {
    return set(name, AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
  }

  /** When DynamoDB may delete the row. */
  public Change expires(Instant at) {
    return set(RowKey.TTL, number(at.getEpochSecond()));
  }

  /** Sets an attribute, or removes it where there is nothing to set. */
  public Change put(String name, @Nullable Instant at) {
    return at == null ? remove(name) : set(name, at);
  }

  /** Copies one attribute to another, before anything else is changed. */
  public Change copy(String from, String to, AttributeValue otherwise) {
    return clause("SET", "#%s = if_not_exists(#%s, :%s)".formatted(to, from, to), to, from)
        .value(to, otherwise);
  }

  /** Counts one more; from 0 where there is no such attribute. */
  public Change count(String name) {
    return clause("ADD", "#%s :%s".formatted(name, name), name).value(name, number(1));
  }

  public Change add(String name, AttributeValue value) {
    return clause("ADD", "#%s :%s".formatted(name, name), name).value(name, value);
  }

  /** Adds to a set of numbers; nothing where there is nothing to add. */
  public Change add(String name, Collection<Integer> places) {
    return places.isEmpty() ? this : add(name, places(places));
  }

  /** Takes out of a set of numbers. */
  public Change delete(String name, Collection<Integer> places) {
    return clause("DELETE", "#%s :%s".formatted(name, name), name).value(name, places(places));
  }

  /** Sets an attribute that is not there yet. */
  public Change begin(String name, AttributeValue value) {
    return clause("SET", "#%s = if_not_exists(#%s, :%s)".formatted(name, name, name), name)
        .value(name, value);
  }

  /** Lengthens a list by one, which begins with it where there is none. */
  public Change append(String name, AttributeValue value) {
    String clause = "#%s = list_append(if_not_exists(#%s, :none), :%s)";
    return clause("SET", clause.formatted(name, name, name), name)
        .value("none", AttributeValue.fromL(List.of()))
        .value(name, AttributeValue.fromL(List.of(value)));
  }

  /** Copies one attribute that is there to another, before anything else is changed. */
  public Change copy(String from, String to) {
    return clause("SET", "#%s = #%s".formatted(to, from), to, from);
  }

  public Change remove(String... attributes) {
    for (String name : attributes) {
      clause("REMOVE", "#" + name, name);
    }
    return this;
  }

  /** The condition under which the row is changed; all of them where there are several. */
  public Change when(Expression... conditions) {
    for (Expression more : conditions) {
      condition = condition == null ? more : Conditions.all(condition, more);
    }
    return this;
  }

  UpdateItemRequest request(String table, Map<String, AttributeValue> key) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key)
        .updateExpression(expression())
        .conditionExpression(condition == null ? null : condition.expression())
        .expressionAttributeNames(allNames())
        .expressionAttributeValues(allValues())
        .build();
  }

  TransactWriteItem write(String table, Map<String, AttributeValue> key) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(key)
            .updateExpression(expression())
            .conditionExpression(condition == null ? null : condition.expression())
            .expressionAttributeNames(allNames())
            .expressionAttributeValues(allValues())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private String expression() {
    return clauses.entrySet().stream()
        .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
        .collect(Collectors.joining(" "));
  }

  private Map<String, String> allNames() {
    return condition == null ? names : Expression.joinNames(names, condition.expressionNames());
  }

  /** The store refuses an empty map. */
  private @Nullable Map<String, AttributeValue> allValues() {
    Map<String, AttributeValue> all =
        condition == null ? values : Expression.joinValues(values, condition.expressionValues());
    return all == null || all.isEmpty() ? null : all;
  }

  /** A set of numbers; none is empty. */
  public static AttributeValue places(Collection<Integer> places) {
    return AttributeValue.fromNs(places.stream().map(String::valueOf).toList());
  }

  public static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private Change clause(String word, String clause, String... attributes) {
    clauses.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(clause);
    for (String name : attributes) {
      names.put("#" + name, name);
    }
    return this;
  }

  private Change value(String name, AttributeValue value) {
    values.put(":" + name, value);
    return this;
  }
}
