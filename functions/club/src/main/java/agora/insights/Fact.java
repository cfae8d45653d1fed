package agora.insights;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one event of a stream adds to the counters.
 *
 * @param event the stream's own id of the event, by which it counts once
 * @param pk whose counters, as {@link Stats} makes the key
 * @param day on which it happened, in Denmark
 * @param amounts by counter name; negative where something was taken back
 */
public record Fact(String event, String pk, LocalDate day, Map<String, Long> amounts) {

  public Fact {
    amounts = Map.copyOf(amounts);
  }
}
