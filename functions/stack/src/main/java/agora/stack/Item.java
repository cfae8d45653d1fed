package agora.stack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A DynamoDB item, read and written by name and type past the club's own stores, as tests, proofs
 * and benchmarks do. An absent attribute is absent, never null.
 */
public final class Item {

  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  private Item() {}

  /** An item with its two keys; every table of the template calls them pk and sk. */
  public static Item of(String pk, String sk) {
    return new Item().with("pk", pk).with("sk", sk);
  }

  /** What a read answered; null where there was nothing. */
  public static @Nullable Item read(@Nullable Map<String, AttributeValue> values) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    return present(values);
  }

  /** An item of a query's page. */
  public static Item present(Map<String, AttributeValue> values) {
    Item item = new Item();
    item.values.putAll(values);
    return item;
  }

  /** The key alone of an item. */
  public static Map<String, AttributeValue> key(String pk, String sk) {
    return of(pk, sk).values();
  }

  public Item with(String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      values.put(name, AttributeValue.fromS(text));
    }
    return this;
  }

  public Item with(String name, long number) {
    values.put(name, AttributeValue.fromN(Long.toString(number)));
    return this;
  }

  public Item with(String name, boolean flag) {
    values.put(name, AttributeValue.fromBool(flag));
    return this;
  }

  /** An instant as ISO 8601 text, which sorts by time. */
  public Item with(String name, @Nullable Instant at) {
    return with(name, at == null ? null : at.toString());
  }

  /** A list of texts. */
  public Item with(String name, List<String> texts) {
    values.put(name, AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    return this;
  }

  /** When DynamoDB may delete the item: epoch seconds, as its TTL wants. */
  public Item expires(Instant at) {
    return with("ttl", at.getEpochSecond());
  }

  public Map<String, AttributeValue> values() {
    return Map.copyOf(values);
  }

  public @Nullable String text(String name) {
    AttributeValue value = values.get(name);
    return value == null ? null : value.s();
  }

  /** A text that must be there; an item without it was not written by us. */
  public String required(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalStateException("item without " + name);
    }
    return text;
  }

  public long number(String name, long otherwise) {
    AttributeValue value = values.get(name);
    return value == null || value.n() == null ? otherwise : Long.parseLong(value.n());
  }

  public boolean flag(String name) {
    AttributeValue value = values.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  public @Nullable Instant instant(String name) {
    String text = text(name);
    return text == null ? null : Instant.parse(text);
  }

  public List<String> texts(String name) {
    AttributeValue value = values.get(name);
    return value == null ? List.of() : value.l().stream().map(AttributeValue::s).toList();
  }
}
