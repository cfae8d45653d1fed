package agora.edge.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void aCountIsALineThatCloudWatchReadsAsAMetric() throws IOException {
    Metrics metrics = new Metrics("agora-dev-planner", () -> Instant.parse("2026-11-24T05:00:00Z"));
    var line = Json.object(Json.write(metrics.one("Failures")));
    var embedded = Json.asMap(line.get("_aws"));
    var directive = Json.asMap(Json.asList(embedded.get("CloudWatchMetrics")).getFirst());
    assertEquals(1795496400000L, embedded.get("Timestamp"));
    assertEquals("Agora/agora-dev", directive.get("Namespace"));
    assertEquals("[[]]", String.valueOf(directive.get("Dimensions")));
    assertEquals(
        "Failures", Json.asMap(Json.asList(directive.get("Metrics")).getFirst()).get("Name"));
    assertEquals("agora-dev-planner", line.get("function"));
    assertEquals(1, line.get("Failures"));
  }
}
