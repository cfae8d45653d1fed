package agora.store;

import agora.ids.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Conditions on a row, by the names of its attributes. In an expression an attribute is {@code
 * #name}, and the value that it is compared with {@code :is_name}, {@code :upTo_name} and so on.
 */
public final class Conditions {

  private Conditions() {}

  public static Expression is(String name, String text) {
    return compared(name, "=", "is", AttributeValue.fromS(text));
  }

  public static Expression is(String name, Id id) {
    return is(name, id.value());
  }

  public static Expression is(String name, Instant at) {
    return is(name, at.toString());
  }

  public static Expression is(String name, Enum<?> constant) {
    return is(name, constant.name());
  }

  public static Expression is(String name, AttributeValue value) {
    return compared(name, "=", "is", value);
  }

  /** One of several. */
  public static Expression in(String name, Enum<?>... constants) {
    List<String> variables = new ArrayList<>();
    Map<String, AttributeValue> values = new HashMap<>();
    for (Enum<?> constant : constants) {
      String variable = ":in_%s_%s".formatted(name, constant.name());
      variables.add(variable);
      values.put(variable, AttributeValue.fromS(constant.name()));
    }
    return of("#%s IN (" + String.join(", ", variables) + ")", name, values);
  }

  /** A set that this is not in, or none. */
  public static Expression lacks(String name, String text) {
    String variable = ":lacks_" + name;
    return of(
        "NOT contains(#%s, " + variable + ")", name, Map.of(variable, AttributeValue.fromS(text)));
  }

  public static Expression from(String name, AttributeValue value) {
    return compared(name, ">=", "from", value);
  }

  /** Another one, and not none. */
  public static Expression isNot(String name, String text) {
    return all(present(name), compared(name, "<>", "isNot", AttributeValue.fromS(text)));
  }

  public static Expression before(String name, AttributeValue value) {
    return compared(name, "<", "before", value);
  }

  public static Expression before(String name, Instant at) {
    return before(name, AttributeValue.fromS(at.toString()));
  }

  public static Expression upTo(String name, AttributeValue value) {
    return compared(name, "<=", "upTo", value);
  }

  public static Expression upTo(String name, Instant at) {
    return upTo(name, AttributeValue.fromS(at.toString()));
  }

  public static Expression after(String name, AttributeValue value) {
    return compared(name, ">", "after", value);
  }

  public static Expression after(String name, Instant at) {
    return after(name, AttributeValue.fromS(at.toString()));
  }

  public static Expression absent(String name) {
    return of("attribute_not_exists(#%s)", name);
  }

  public static Expression present(String name) {
    return of("attribute_exists(#%s)", name);
  }

  /** There is no row yet. */
  public static Expression noRow() {
    return Expression.builder().expression("attribute_not_exists(pk)").build();
  }

  /** There is a row. */
  public static Expression anyRow() {
    return Expression.builder().expression("attribute_exists(pk)").build();
  }

  public static Expression all(Expression... conditions) {
    return Expression.join(Expression.AND, conditions);
  }

  public static Expression any(Expression... conditions) {
    return Expression.join(Expression.OR, conditions);
  }

  private static Expression compared(
      String name, String operator, String prefix, AttributeValue value) {
    String variable = ":" + prefix + "_" + name;
    return of("#%s " + operator + " " + variable, name, Map.of(variable, value));
  }

  /** Without values, which would have to be some where there are any. */
  private static Expression of(String format, String name) {
    return Expression.builder()
        .expression(format.formatted(name))
        .putExpressionName("#" + name, name)
        .build();
  }

  private static Expression of(String format, String name, Map<String, AttributeValue> values) {
    return Expression.builder()
        .expression(format.formatted(name))
        .putExpressionName("#" + name, name)
        .expressionValues(values)
        .build();
  }
}
