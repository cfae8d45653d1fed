package agora.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The stores on the DynamoDB of the stand-in that the template is deployed to. */
final class StandInStoresTest extends Stores {
  private final StandIn server;

  StandInStoresTest() throws IOException {
    this.server = StandIn.start(Map.of());
  }

  @Override
  URI server() {
    return server.endpoint();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }
}
