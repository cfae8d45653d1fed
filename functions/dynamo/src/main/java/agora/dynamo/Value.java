package agora.dynamo;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An attribute's value. Immutable; numbers are kept without trailing zeros, so equal ones are
 * alike.
 */
sealed interface Value {

  /** The type's name on the wire. */
  String type();

  /**
   * Bytes that the value counts for (developer guide, "DynamoDB item sizes and formats"): texts in
   * UTF-8, two digits of a number in a byte, three bytes for a list or map and one for each of its
   * elements.
   */
  int size();

  /** A value in which others are kept by name or by place. */
  default boolean isDocument() {
    return false;
  }

  /** As error messages show it. */
  String shown();

  /** S. */
  record Text(String text) implements Value {
    @Override
    public String type() {
      return "S";
    }

    @Override
    public int size() {
      return Utf8.length(text);
    }

    @Override
    public String shown() {
      return "{S:" + text + "}";
    }
  }

  /** N. */
  record Numeric(BigDecimal number) implements Value {
    @Override
    public String type() {
      return "N";
    }

    @Override
    public int size() {
      return Numbers.size(number);
    }

    @Override
    public String shown() {
      return "{N:" + Numbers.plain(number) + "}";
    }
  }

  /** B. */
  record Binary(Bytes bytes) implements Value {
    @Override
    public String type() {
      return "B";
    }

    @Override
    public int size() {
      return bytes.length();
    }

    @Override
    public String shown() {
      return "{B:" + bytes.base64() + "}";
    }
  }

  /** BOOL. */
  record Bool(boolean is) implements Value {
    @Override
    public String type() {
      return "BOOL";
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public String shown() {
      return "{BOOL:" + is + "}";
    }
  }

  /** NULL. */
  record Nothing() implements Value {
    @Override
    public String type() {
      return "NULL";
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public String shown() {
      return "{NULL:true}";
    }
  }

  /** L. */
  record Items(List<Value> values) implements Value {
    @Override
    public String type() {
      return "L";
    }

    @Override
    public int size() {
      int size = 3;
      for (Value each : values) {
        size += 1 + each.size();
      }
      return size;
    }

    @Override
    public boolean isDocument() {
      return true;
    }

    @Override
    public String shown() {
      return "{L:[" + values.stream().map(Value::shown).collect(Collectors.joining(",")) + "]}";
    }
  }

  /** M. */
  record Fields(Map<String, Value> values) implements Value {
    @Override
    public String type() {
      return "M";
    }

    @Override
    public int size() {
      int size = 3;
      for (Map.Entry<String, Value> each : values.entrySet()) {
        size += 1 + Utf8.length(each.getKey()) + each.getValue().size();
      }
      return size;
    }

    @Override
    public boolean isDocument() {
      return true;
    }

    @Override
    public String shown() {
      return values.entrySet().stream()
          .map(each -> each.getKey() + "=" + each.getValue().shown())
          .collect(Collectors.joining(", ", "{M:{", "}}"));
    }
  }

  /** SS, NS or BS: values of one type, none twice, in no order. */
  record Unordered(String type, Set<Value> values) implements Value {
    @Override
    public int size() {
      int size = 0;
      for (Value each : values) {
        size += each.size();
      }
      return size;
    }

    /** The type of the elements. */
    String ofType() {
      return type.substring(0, 1);
    }

    @Override
    public String shown() {
      return values.stream()
          .map(each -> each.shown().replaceAll("^\\{[A-Z]+:|\\}$", ""))
          .collect(Collectors.joining(",", "{" + type + ":[", "]}"));
    }
  }

  /** Bytes that compare by their content, unsigned. */
  final class Bytes implements Comparable<Bytes> {
    private final byte[] content;

    Bytes(byte[] content) {
      this.content = content.clone();
    }

    static Bytes ofBase64(String text) {
      return new Bytes(Base64.getDecoder().decode(text));
    }

    int length() {
      return content.length;
    }

    String base64() {
      return Base64.getEncoder().encodeToString(content);
    }

    boolean startsWith(Bytes start) {
      return content.length >= start.content.length
          && java.util.Arrays.equals(
              content, 0, start.content.length, start.content, 0, start.content.length);
    }

    boolean contains(Bytes part) {
      for (int i = 0; i + part.content.length <= content.length; i++) {
        if (java.util.Arrays.equals(
            content, i, i + part.content.length, part.content, 0, part.content.length)) {
          return true;
        }
      }
      return false;
    }

    /** These bytes and others behind them. */
    Bytes followedBy(byte[] more) {
      byte[] all = java.util.Arrays.copyOf(content, content.length + more.length);
      System.arraycopy(more, 0, all, content.length, more.length);
      return new Bytes(all);
    }

    @Override
    public int compareTo(Bytes other) {
      return java.util.Arrays.compareUnsigned(content, other.content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes bytes && java.util.Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(content);
    }
  }

  /** Whether two values have an order: both texts, both numbers or both bytes. */
  static boolean ordered(Value a, Value b) {
    return a.type().equals(b.type()) && isScalarKey(a);
  }

  /** Whether a value is of a type that keys and comparisons know. */
  static boolean isScalarKey(Value value) {
    return value instanceof Text || value instanceof Numeric || value instanceof Binary;
  }

  /** Compares two values that have an order: texts by their bytes in UTF-8. */
  static int compare(Value a, Value b) {
    if (a instanceof Text(String one) && b instanceof Text(String other)) {
      return Utf8.compare(one, other);
    }
    if (a instanceof Numeric(BigDecimal one) && b instanceof Numeric(BigDecimal other)) {
      return one.compareTo(other);
    }
    if (a instanceof Binary(Bytes one) && b instanceof Binary(Bytes other)) {
      return one.compareTo(other);
    }
    throw new IllegalArgumentException(a.type() + " and " + b.type() + " have no order");
  }
}
