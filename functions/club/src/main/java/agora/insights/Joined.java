package agora.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a club's members came from when they joined, so that posters and other ways can be
 * compared. A number of few people can be a number of one: a way that fewer than {@link #FEWEST}
 * came by is not named.
 *
 * @param sources the ways that are named, the one that most came by first
 * @param others how many came by ways that are not named; null where they are some, and too few to
 *     tell
 */
public record Joined(List<From> sources, @Nullable Long others) {

  /** The fewest people that a number of its own is told of; see 4.4 of {@code docs/dpia.md}. */
  public static final int FEWEST = 5;

  /** What a membership of another system's is counted as, whatever that system says. */
  public static final String IMPORT = "import";

  /** What is counted of a way that has no name of ours. */
  public static final String OTHER = "other";

  public Joined {
    sources = List.copyOf(sources);
  }

  /**
   * One way.
   *
   * @param source as a member carries it: web, desk, a poster's name
   * @param members how many joined by it since it is counted, whether or not they left
   */
  public record From(String source, long members) {}

  /**
   * As they are counted.
   *
   * @param club a club's counts
   */
  public static Joined of(Counts club) {
    List<From> named = new ArrayList<>();
    long others = 0;
    for (Map.Entry<String, Long> each : club.parts(Counter.JOINED).entrySet()) {
      if (each.getValue() >= FEWEST) {
        named.add(new From(each.getKey(), each.getValue()));
      } else {
        others += each.getValue();
      }
    }
    named.sort(Comparator.comparingLong(From::members).reversed().thenComparing(From::source));
    return new Joined(named, others > 0 && others < FEWEST ? null : others);
  }
}
