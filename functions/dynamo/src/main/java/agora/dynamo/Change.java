package agora.dynamo;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one item.
 *
 * @param before what stood there; null for nothing
 * @param after what stands there now; null for nothing
 */
record Change(Table table, Key key, @Nullable Item before, @Nullable Item after) {

  /** Whether the item is another than before: only then a stream hears of it. */
  boolean changes() {
    return before == null ? after != null : !before.equals(after);
  }
}
