package agora.dynamo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression compares or assigns. */
sealed interface Operand {

  /** Its value for an item; null where a path leads nowhere. */
  @Nullable Value in(Item item);

  /** What the item holds at a path. */
  record At(Path path) implements Operand {
    @Override
    public @Nullable Value in(Item item) {
      return path.in(item);
    }
  }

  /** A value of the request. */
  record Given(String placeholder, Value value) implements Operand {
    @Override
    public Value in(Item item) {
      return value;
    }
  }

  /** {@code size(path)}: characters of a text, bytes of a binary, elements of all else. */
  record Size(Operand of) implements Operand {
    @Override
    public @Nullable Value in(Item item) {
      Value value = of.in(item);
      int size =
          switch (value) {
            case Value.Text(String text) -> text.length();
            case Value.Binary(Value.Bytes bytes) -> bytes.length();
            case Value.Items(List<Value> values) -> values.size();
            case Value.Fields(var values) -> values.size();
            case Value.Unordered(String _, Set<Value> values) -> values.size();
            case null, default -> -1;
          };
      return size < 0 ? null : new Value.Numeric(BigDecimal.valueOf(size).stripTrailingZeros());
    }
  }

  /** {@code if_not_exists(path, otherwise)}. */
  record IfNotExists(Path path, Operand otherwise) implements Operand {
    @Override
    public @Nullable Value in(Item item) {
      Value value = path.in(item);
      return value == null ? otherwise.in(item) : value;
    }
  }

  /** {@code list_append(first, second)}. */
  record ListAppend(Operand first, Operand second) implements Operand {
    @Override
    public Value in(Item item) {
      List<Value> all = new ArrayList<>(list(first, item));
      all.addAll(list(second, item));
      return new Value.Items(all);
    }

    private static List<Value> list(Operand operand, Item item) {
      if (present(operand, item) instanceof Value.Items(List<Value> values)) {
        return values;
      }
      throw wrongType();
    }
  }

  /** {@code left + right} or {@code left - right}. */
  record Arithmetic(Operand left, boolean plus, Operand right) implements Operand {
    @Override
    public Value in(Item item) {
      BigDecimal a = number(left, item);
      BigDecimal b = number(right, item);
      return Numbers.checked(plus ? a.add(b) : a.subtract(b));
    }

    private static BigDecimal number(Operand operand, Item item) {
      if (present(operand, item) instanceof Value.Numeric(BigDecimal number)) {
        return number;
      }
      throw wrongType();
    }
  }

  private static Value present(Operand operand, Item item) {
    Value value = operand.in(item);
    if (value == null) {
      throw DynamoError.invalid(
          "The provided expression refers to an attribute that does not exist in the item");
    }
    return value;
  }

  static DynamoError wrongType() {
    return DynamoError.invalid("An operand in the update expression has an incorrect data type");
  }
}
