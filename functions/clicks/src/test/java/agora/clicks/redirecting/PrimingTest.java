package agora.clicks.redirecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.EmbeddedDynamo;
import agora.stack.Table;
import agora.stack.Template;
import agora.testkit.aws.NearStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What the function does before a snapshot is taken of it. */
final class PrimingTest {

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.dk", "StaffMail", "klub@bibliotek.dk"));

  /** Every copy of the snapshot would go on with the same numbers. */
  private static final RandomGenerator UNTOUCHED =
      () -> {
        throw new AssertionError("a number was drawn");
      };

  @Test
  void itReadsAndWritesLikeAClickAndLeavesNothing() throws IOException {
    // Kind: what is tried again would be counted too.
    try (EmbeddedDynamo dynamo = EmbeddedDynamo.kind(TEMPLATE, InstantSource.system())) {
      List<String> actions = new CopyOnWriteArrayList<>();
      dynamo.listen(call -> actions.add(call.action()));
      Map<String, String> variables = new HashMap<>(TEMPLATE.environment("ClicksFunction"));
      variables.put("AWS_REGION", "eu-north-1");
      variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString());
      variables.put("AWS_ACCESS_KEY_ID", "ClicksFunction");
      variables.put("AWS_SECRET_ACCESS_KEY", "none");

      new ClicksHandler(NearStore.environment(variables), InstantSource.system(), UNTOUCHED)
          .prime();

      assertEquals(List.of("GetItem", "UpdateItem"), actions);
      for (Table table : TEMPLATE.tables()) {
        assertTrue(dynamo.scan(table).isEmpty(), table.id());
      }
    }
  }
}
