package agora.dynamo.conformance;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * An oracle that is started by hand: {@code -Dconformance.oracle=http://127.0.0.1:8000
 * "-Dconformance.oracle.name=dynalite 4.0.0"}.
 */
@EnabledIfSystemProperty(named = "conformance.oracle", matches = "http://127\\.0\\.0\\.1.*")
final class OracleTest {
  @Test
  void theOracleDiffersAsListed() {
    Oracle.assertDiffersAsListed(
        System.getProperty("conformance.oracle.name", ""),
        URI.create(System.getProperty("conformance.oracle", "")));
  }
}
