package agora.rehearsal;

import agora.dynamo.conformance.Oracle;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An implementation of DynamoDB that is none of ours, held against the cases that ours is held to.
 */
final class StandInConformanceTest {
  @Test
  void theStandInDiffersFromTheSuiteAsListed() throws IOException {
    try (StandIn server = StandIn.start(Map.of())) {
      Oracle.assertDiffersAsListed("ministack 1.5.33", server.endpoint());
    }
  }
}
