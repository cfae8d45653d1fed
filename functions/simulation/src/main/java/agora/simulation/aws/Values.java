package agora.simulation.aws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How DynamoDB compares and adds attribute values. */
final class Values {

  private Values() {}

  static boolean equal(AttributeValue a, AttributeValue b) {
    if (a.type() != b.type()) {
      return false;
    }
    return switch (a.type()) {
      case N -> number(a).compareTo(number(b)) == 0;
      case SS -> new HashSet<>(a.ss()).equals(new HashSet<>(b.ss()));
      case NS -> numbers(a).equals(numbers(b));
      default -> a.equals(b);
    };
  }

  /** Less than nought, nought or more; only for values of one type that has an order. */
  static int compare(AttributeValue a, AttributeValue b) {
    return a.type() == AttributeValue.Type.N
        ? number(a).compareTo(number(b))
        : a.s().compareTo(b.s());
  }

  /** Whether two values can be compared by order: both texts or both numbers. */
  static boolean ordered(AttributeValue a, AttributeValue b) {
    return a.type() == b.type()
        && (a.type() == AttributeValue.Type.N || a.type() == AttributeValue.Type.S);
  }

  static boolean contains(AttributeValue whole, AttributeValue part) {
    return switch (whole.type()) {
      case S -> part.type() == AttributeValue.Type.S && whole.s().contains(part.s());
      case SS -> part.type() == AttributeValue.Type.S && whole.ss().contains(part.s());
      case NS ->
          part.type() == AttributeValue.Type.N
              && (whole.ns().contains(part.n()) || numbers(whole).contains(number(part)));
      case L -> whole.l().stream().anyMatch(each -> equal(each, part));
      default -> false;
    };
  }

  static AttributeValue plus(AttributeValue a, AttributeValue b, int sign) {
    if (a.type() != AttributeValue.Type.N || b.type() != AttributeValue.Type.N) {
      throw MemoryDynamo.invalid("An operand in the update expression has an incorrect data type");
    }
    BigDecimal sum = sign > 0 ? number(a).add(number(b)) : number(a).subtract(number(b));
    return AttributeValue.fromN(plain(sum));
  }

  /** What ADD makes of an attribute that is there. */
  static AttributeValue add(AttributeValue old, AttributeValue more) {
    if (old.type() != more.type()) {
      throw MemoryDynamo.invalid("An operand in the update expression has an incorrect data type");
    }
    return switch (old.type()) {
      case N -> plus(old, more, 1);
      case SS -> {
        Set<String> all = new LinkedHashSet<>(old.ss());
        all.addAll(more.ss());
        yield AttributeValue.fromSs(new ArrayList<>(all));
      }
      case NS -> {
        Set<String> all = new LinkedHashSet<>(old.ns());
        more.ns().forEach(each -> all.add(plain(new BigDecimal(each))));
        yield AttributeValue.fromNs(new ArrayList<>(all));
      }
      default -> throw MemoryDynamo.invalid("Incorrect operand type for operator or function: ADD");
    };
  }

  private static Set<BigDecimal> numbers(AttributeValue set) {
    Set<BigDecimal> numbers = new HashSet<>();
    set.ns().forEach(each -> numbers.add(new BigDecimal(each).stripTrailingZeros()));
    return numbers;
  }

  private static BigDecimal number(AttributeValue value) {
    return new BigDecimal(value.n()).stripTrailingZeros();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A value as DynamoDB keeps it: numbers in their plain form. */
  static AttributeValue kept(AttributeValue value) {
    return switch (value.type()) {
      case N -> {
        String plain = plain(new BigDecimal(value.n()));
        yield plain.equals(value.n()) ? value : AttributeValue.fromN(plain);
      }
      case NS -> {
        List<String> plain = value.ns().stream().map(each -> plain(new BigDecimal(each))).toList();
        requireSet(plain);
        yield AttributeValue.fromNs(plain);
      }
      case SS -> {
        requireSet(value.ss());
        yield value;
      }
      case S, BOOL, L, M, NUL, B -> value;
      default -> throw new UnsupportedOperationException("no values of type " + value.type());
    };
  }

  private static void requireSet(List<String> values) {
    if (values.isEmpty()) {
      throw MemoryDynamo.invalid("One or more parameter values were invalid: an empty set");
    }
    if (new HashSet<>(values).size() < values.size()) {
      throw MemoryDynamo.invalid("One or more parameter values were invalid: duplicates in a set");
    }
  }
}
