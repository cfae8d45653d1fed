package agora.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * The schema of a kind of row, attribute by attribute. What says nothing (null, an empty text or
 * set) is not written, and an attribute that is absent is read as null.
 *
 * @param <R> the record that a row is read as
 */
public final class RowSchema<R> {

  private static final EnhancedType<Set<Integer>> PLACES = EnhancedType.setOf(Integer.class);
  private static final EnhancedType<List<String>> TEXTS = EnhancedType.listOf(String.class);

  private final StaticImmutableTableSchema.Builder<R, Values> schema;

  private RowSchema(StaticImmutableTableSchema.Builder<R, Values> schema) {
    this.schema = schema;
  }

  /**
   * A schema that has the two keys and nothing else yet.
   *
   * @param row makes the record of what was read
   */
  public static <R> RowSchema<R> of(
      Class<R> type,
      Function<R, @Nullable String> pk,
      Function<R, @Nullable String> sk,
      Function<Values, R> row) {
    RowSchema<R> schema =
        new RowSchema<>(TableSchema.builder(type, Values.class).newItemBuilder(Values::new, row));
    return schema
        .add(
            RowKey.PK, EnhancedType.of(String.class), pk, StaticAttributeTags.primaryPartitionKey())
        .add(RowKey.SK, EnhancedType.of(String.class), sk, StaticAttributeTags.primarySortKey());
  }

  public RowSchema<R> text(String name, Function<R, @Nullable String> value) {
    return add(
        name,
        EnhancedType.of(String.class),
        row -> {
          String text = value.apply(row);
          return text == null || text.isEmpty() ? null : text;
        });
  }

  public RowSchema<R> number(String name, Function<R, @Nullable Long> value) {
    return add(name, EnhancedType.of(Long.class), value);
  }

  public RowSchema<R> flag(String name, Function<R, @Nullable Boolean> value) {
    return add(name, EnhancedType.of(Boolean.class), value);
  }

  /** An instant as ISO 8601 text, which sorts by time. */
  public RowSchema<R> instant(String name, Function<R, @Nullable Instant> value) {
    return add(name, EnhancedType.of(Instant.class), value);
  }

  /** A list of texts, which is written also where it is empty. */
  public RowSchema<R> texts(String name, Function<R, @Nullable List<String>> value) {
    return add(name, TEXTS, value);
  }

  /** A set of numbers. */
  public RowSchema<R> places(String name, Function<R, Set<Integer>> value) {
    return add(name, PLACES, row -> some(value.apply(row)));
  }

  /** An attribute of any type that the Enhanced Client converts. */
  public <T> RowSchema<R> as(String name, EnhancedType<T> type, Function<R, @Nullable T> value) {
    return add(name, type, value);
  }

  /** How often the row was written; a put is refused where it was written since it was read. */
  public RowSchema<R> version(String name, Function<R, @Nullable Long> value) {
    return add(
        name,
        EnhancedType.of(Long.class),
        value,
        VersionedRecordExtension.AttributeTags.versionAttribute());
  }

  /** When DynamoDB may delete the row: epoch seconds, as its TTL wants. */
  public RowSchema<R> expires(Function<R, @Nullable Instant> value) {
    return add(
        RowKey.TTL,
        EnhancedType.of(Long.class),
        row -> {
          Instant at = value.apply(row);
          return at == null ? null : at.getEpochSecond();
        });
  }

  /** The two keys of an index. */
  public RowSchema<R> index(
      String index,
      String pk,
      Function<R, @Nullable String> pkValue,
      String sk,
      Function<R, @Nullable String> skValue) {
    return add(
            pk,
            EnhancedType.of(String.class),
            pkValue,
            StaticAttributeTags.secondaryPartitionKey(index))
        .add(
            sk,
            EnhancedType.of(String.class),
            skValue,
            StaticAttributeTags.secondarySortKey(index));
  }

  public TableSchema<R> build() {
    return schema.build();
  }

  private <T> RowSchema<R> add(
      String name,
      EnhancedType<T> type,
      Function<R, @Nullable T> value,
      StaticAttributeTag... tags) {
    schema.addAttribute(
        type,
        attribute ->
            attribute
                .name(name)
                .getter(value)
                .setter((values, read) -> values.put(name, read))
                .tags(tags));
    return this;
  }

  private static <C extends Collection<?>> @Nullable C some(C elements) {
    return elements.isEmpty() ? null : elements;
  }

  /** What a row was read with. */
  public static final class Values {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private void put(String name, @Nullable Object value) {
      values.put(name, value);
    }

    public @Nullable String text(String name) {
      return (String) values.get(name);
    }

    /** A text that may be absent because it is empty. */
    public String textOrEmpty(String name) {
      return Objects.requireNonNullElse(text(name), "");
    }

    /** A text that must be there; a row without it was not written by us. */
    public String required(String name) {
      String text = text(name);
      if (text == null) {
        throw new IllegalStateException("row without " + name);
      }
      return text;
    }

    public @Nullable Long number(String name) {
      return (Long) values.get(name);
    }

    public long number(String name, long otherwise) {
      return Objects.requireNonNullElse(number(name), otherwise);
    }

    public boolean flag(String name) {
      return Boolean.TRUE.equals(values.get(name));
    }

    public @Nullable Instant instant(String name) {
      return (Instant) values.get(name);
    }

    /** An instant that must be there. */
    public Instant at(String name) {
      return Objects.requireNonNull(instant(name), () -> "row without " + name);
    }

    /** When DynamoDB may delete the row; null where it stays. */
    public @Nullable Instant expires() {
      Long seconds = number(RowKey.TTL);
      return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    @SuppressWarnings("unchecked") // as the schema wrote it
    public List<String> texts(String name) {
      return (List<String>) Objects.requireNonNullElse(values.get(name), List.of());
    }

    /** A set of numbers, in their order. */
    @SuppressWarnings("unchecked") // as the schema wrote it
    public Set<Integer> places(String name) {
      return new TreeSet<>((Set<Integer>) Objects.requireNonNullElse(values.get(name), Set.of()));
    }

    /** An attribute of the type that the schema gave it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T get(String name) {
      return (T) values.get(name);
    }
  }
}
