package agora.store;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row as people are shown it: plain texts, numbers, booleans, lists and maps. */
public final class Plain {

  private Plain() {}

  /** All of a row, also what its schema doesn't name, in the order of the names. */
  public static <R> Map<String, Object> of(TableSchema<R> schema, R row) {
    return of(schema.itemToMap(row, true));
  }

  private static Map<String, Object> of(Map<String, AttributeValue> values) {
    Map<String, Object> plain = new TreeMap<>();
    values.forEach((name, value) -> plain.put(name, of(value)));
    return plain;
  }

  private static Object of(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> number(new BigDecimal(value.n()));
      case BOOL -> value.bool();
      case L -> value.l().stream().map(Plain::of).toList();
      case SS -> value.ss();
      case NS -> value.ns();
      case M -> of(value.m());
      default -> value.toString();
    };
  }

  private static Object number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValueExact() : number;
  }
}
