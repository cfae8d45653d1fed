package agora.mailings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.ids.MailingId;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.StoreClient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Many mailings are asked for at once, however many there are and whatever a call leaves undone.
 */
final class BegunTest {
  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private static final Instant FIRST = Instant.parse("2026-12-01T08:00:00Z");

  @Test
  void ofTenYearsOfIssuesEachThatHasBegunIsTold() {
    assertBegunIsTold(EmbeddedDynamo.inMemory(TEMPLATE));
  }

  @Test
  void tenYearsOfIssuesAreTwoCalls() {
    assertEquals(2, assertBegunIsTold(EmbeddedDynamo.kind(TEMPLATE, InstantSource.system())));
  }

  /** Returns how many calls it took. */
  private static int assertBegunIsTold(EmbeddedDynamo opened) {
    try (EmbeddedDynamo store = opened;
        DynamoDbClient dynamo = StoreClient.of(store)) {
      Mailings mailings = new Mailings(dynamo, TEMPLATE.table("MailingsTable").name());
      Map<MailingId, Instant> begun = new HashMap<>();
      for (int issue = 0; issue < 120; issue++) {
        Mailing each = mailing(issue);
        mailings.begin(each);
        mailings.start(each.id());
        mailings.planned(each.id());
        begun.put(each.id(), each.created());
      }
      store.settle();
      AtomicInteger calls = new AtomicInteger();
      store.listen(_ -> calls.incrementAndGet());
      assertEquals(
          begun,
          mailings.begun(IntStream.range(0, 121).mapToObj(each -> mailing(each).id()).toList()));
      assertEquals(Map.of(), mailings.begun(List.of()));
      return calls.get();
    }
  }

  private static Mailing mailing(int issue) {
    return new Mailing(
        new MailingId("debat_" + issue),
        Mailing.Kind.ISSUE,
        Mailing.State.WAITING,
        null,
        "debat",
        Integer.toString(issue),
        "klub@bibliotek.example",
        "klub@bibliotek.example",
        List.of(),
        0,
        0,
        "",
        FIRST.plusSeconds(issue),
        null,
        null,
        null);
  }
}
