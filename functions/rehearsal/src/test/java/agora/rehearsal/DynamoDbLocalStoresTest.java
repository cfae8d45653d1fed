package agora.rehearsal;

import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The stores on DynamoDB Local, as a server. */
final class DynamoDbLocalStoresTest extends Stores {
  private final EmbeddedDynamo server =
      EmbeddedDynamo.inMemory(
          Template.read(
              Project.TEMPLATE,
              Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example")));

  @Override
  URI server() {
    return server.endpoint();
  }

  @AfterEach
  void stop() {
    server.close();
  }
}
