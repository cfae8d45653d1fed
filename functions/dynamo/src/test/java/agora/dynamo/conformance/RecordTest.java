package agora.dynamo.conformance;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Asks a server, and writes its answers into the cases: {@code
 * -Dconformance.record=http://127.0.0.1:8000}. It empties that server first.
 */
@EnabledIfSystemProperty(named = "conformance.record", matches = "http://127\\.0\\.0\\.1.*")
final class RecordTest {
  @Test
  void recordsTheAnswersOfAServer() throws IOException {
    try (HttpDoor server = new HttpDoor(URI.create(System.getProperty("conformance.record", "")))) {
      for (Suite suite : Suite.all()) {
        for (Case each : suite.cases()) {
          List<Case.Answer> answers = each.play(server.emptied());
          for (int i = 0; i < answers.size(); i++) {
            each.steps().get(i).record(answers.get(i));
          }
        }
        suite.write();
      }
    }
  }
}
