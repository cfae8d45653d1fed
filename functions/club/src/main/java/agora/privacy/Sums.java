package agora.privacy;

import java.util.Map;
import java.util.TreeMap;

/** Sums by the words of their {@link Figure}s; those that are nought are left out. */
final class Sums {

  private final Map<String, Long> sums = new TreeMap<>();

  void add(Figure figure, boolean is) {
    add(figure.word(), is ? 1 : 0);
  }

  void add(Figure figure, long count) {
    add(figure.word(), count);
  }

  void add(String word, long count) {
    if (count != 0) {
      sums.merge(word, count, Long::sum);
    }
  }

  Map<String, Long> all() {
    return sums;
  }
}
