package agora.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JoinedTest {

  private static Joined joined(Map<String, Long> sums) {
    return Joined.of(new Counts(sums));
  }

  @Test
  void waysStandByHowManyCameAndThenByName() {
    assertEquals(
        new Joined(
            List.of(
                new Joined.From("web", 40),
                new Joined.From("desk", 5),
                new Joined.From("poster-by", 5)),
            0L),
        joined(Map.of("joined#poster-by", 5L, "joined#web", 40L, "joined#desk", 5L, "left", 7L)));
  }

  @Test
  void waysOfAFewAreSummedAndNotNamed() {
    assertEquals(
        new Joined(List.of(new Joined.From("web", 9)), 8L),
        joined(Map.of("joined#poster-by", 4L, "joined#web", 9L, "joined#desk", 4L)));
  }

  @Test
  void whatIsStillFewTogetherIsNotToldAndNobodyIsNone() {
    assertNull(joined(Map.of("joined#desk", 4L)).others());
    assertNull(joined(Map.of("joined#web", 90L, "joined#desk", 1L)).others());
    assertEquals(new Joined(List.of(), 0L), joined(Map.of("active", 3L)));
  }
}
