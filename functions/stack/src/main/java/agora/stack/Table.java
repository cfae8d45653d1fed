package agora.stack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB table.
 *
 * @param attributes name → type (S, N or B) of the keys' attributes
 * @param streamView what the stream carries, null where there is no stream
 * @param ttl the attribute that holds the second at which an item expires, null where nothing
 *     expires
 */
public record Table(
    String id,
    String name,
    String arn,
    Map<String, String> attributes,
    List<Key> keys,
    List<Index> indexes,
    @Nullable String streamView,
    @Nullable String ttl) {
  /** An attribute of a key, {@code HASH} or {@code RANGE}. */
  public record Key(String name, String type) {}

  /** The same, of whose changes nobody hears. */
  Table withoutStream() {
    return new Table(id, name, arn, attributes, keys, indexes, null, ttl);
  }

  /** A secondary index with its own copy of the attributes in its projection. */
  public record Index(
      String name, boolean global, List<Key> keys, String projection, List<String> nonKeys) {}
}
