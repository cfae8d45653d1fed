package agora.rehearsal;

import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The stores on the house's own store, as a server. */
final class HouseStoresTest extends Stores {
  private final EmbeddedDynamo server =
      EmbeddedDynamo.kind(
          Template.read(
              Project.TEMPLATE,
              Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example")),
          InstantSource.system());

  @Override
  URI server() {
    return server.endpoint();
  }

  @AfterEach
  void stop() {
    server.close();
  }
}
