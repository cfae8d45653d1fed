package agora.dynamo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Items in the order of their keys; and for a while, what stood where before, for reads that lag.
 * Callers take turns.
 */
final class Rows {
  private final NavigableMap<Key, Item> items = new TreeMap<>();
  private final NavigableMap<Key, Before> lagging = new TreeMap<>();

  /**
   * What stood at a place.
   *
   * @param until the call of the store from which on every read sees what stands there now
   */
  private record Before(@Nullable Item item, long until) {}

  @Nullable Item get(Key key) {
    return items.get(key);
  }

  /** What a read that lags may see in the given call of the store. */
  @Nullable Item getLagging(Key key, long call) {
    if (!lagging.isEmpty()) {
      catchUp(call);
      Before before = lagging.get(key);
      if (before != null) {
        return before.item;
      }
    }
    return items.get(key);
  }

  /**
   * Puts an item where the old one stood, or takes it away.
   *
   * @param until the call from which on every read sees it; 0 for at once
   */
  void put(Key key, @Nullable Item item, long until) {
    Item old = item == null ? items.remove(key) : items.put(key, item);
    if (until > 0 && !lagging.containsKey(key)) {
      lagging.put(key, new Before(old, until));
    } else if (until == 0 && !lagging.isEmpty()) {
      lagging.remove(key);
    }
  }

  int size() {
    return items.size();
  }

  long bytes() {
    long bytes = 0;
    for (Item item : items.values()) {
      bytes += item.size();
    }
    return bytes;
  }

  List<Map.Entry<Key, Item>> all() {
    return new ArrayList<>(items.entrySet());
  }

  private void catchUp(long call) {
    lagging.values().removeIf(before -> before.until <= call);
  }

  /** What lies between two places, in order. A null end is open. */
  Iterator<Map.Entry<Key, Item>> between(
      @Nullable Key from, @Nullable Key to, boolean forward, boolean lags, long call) {
    Iterator<Map.Entry<Key, Item>> now = part(items, from, to, forward).entrySet().iterator();
    if (lags && !lagging.isEmpty()) {
      catchUp(call);
      NavigableMap<Key, Before> before = part(lagging, from, to, forward);
      if (!before.isEmpty()) {
        return new Merged(now, before, forward);
      }
    }
    return now;
  }

  private static <V> NavigableMap<Key, V> part(
      NavigableMap<Key, V> map, @Nullable Key from, @Nullable Key to, boolean forward) {
    NavigableMap<Key, V> part = map;
    if (from != null && to != null && from.compareTo(to) > 0) {
      return Collections.emptyNavigableMap();
    }
    if (from != null) {
      part = part.tailMap(from, false);
    }
    if (to != null) {
      part = part.headMap(to, false);
    }
    return forward ? part : part.descendingMap();
  }

  /** The items of now, but for those places where a read still sees what was before. */
  private static final class Merged implements Iterator<Map.Entry<Key, Item>> {
    private final Iterator<Map.Entry<Key, Item>> now;
    private final NavigableMap<Key, Before> before;
    private final Iterator<Map.Entry<Key, Item>> old;
    private final boolean forward;
    private Map.@Nullable Entry<Key, Item> nextNow;
    private Map.@Nullable Entry<Key, Item> nextOld;

    Merged(Iterator<Map.Entry<Key, Item>> now, NavigableMap<Key, Before> before, boolean forward) {
      this.now = now;
      this.before = before;
      this.forward = forward;
      List<Map.Entry<Key, Item>> all = new ArrayList<>();
      before.forEach(
          (key, each) -> {
            if (each.item != null) {
              all.add(Map.entry(key, each.item));
            }
          });
      this.old = all.iterator();
      advance();
      nextOld = old.hasNext() ? old.next() : null;
    }

    private void advance() {
      nextNow = null;
      while (nextNow == null && now.hasNext()) {
        Map.Entry<Key, Item> each = now.next();
        nextNow = before.containsKey(each.getKey()) ? null : each;
      }
    }

    @Override
    public boolean hasNext() {
      return nextNow != null || nextOld != null;
    }

    @Override
    public Map.Entry<Key, Item> next() {
      Map.Entry<Key, Item> one = nextNow;
      Map.Entry<Key, Item> other = nextOld;
      if (one != null && (other == null || one.getKey().compareTo(other.getKey()) < 0 == forward)) {
        advance();
        return one;
      }
      if (other == null) {
        throw new NoSuchElementException();
      }
      nextOld = old.hasNext() ? old.next() : null;
      return other;
    }
  }
}
