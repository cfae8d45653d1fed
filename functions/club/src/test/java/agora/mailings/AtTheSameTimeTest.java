package agora.mailings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.mailings.Mailing.Reason;
import agora.mailings.Mailing.State;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.StoreClient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Two of the staff change one mailing at the same time: no word of either is lost. */
final class AtTheSameTimeTest {

  private static final String ID = "her-er-debat_2026-12";
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private static final String TABLE = TEMPLATE.table("MailingsTable").name();

  private final EmbeddedDynamo store = EmbeddedDynamo.inMemory(TEMPLATE);
  private final DynamoDbClient dynamo = StoreClient.of(store);
  private final Mailings mailings = new Mailings(dynamo, TABLE);

  @BeforeEach
  void aMailingThatIsSent() {
    mailings.saveLink(new MailingId(ID), "l1", "b", "https://first.example/", "k");
    mailings.begin(
        new Mailing(
            new MailingId(ID),
            Mailing.Kind.ISSUE,
            State.PLANNED,
            null,
            "her-er-debat",
            "2026-12",
            "Her er debat <klub@bibliotek.example>",
            "debat@bibliotek.example",
            List.of(),
            3,
            1,
            "m2",
            NOW,
            null,
            null,
            null));
  }

  @AfterEach
  void close() {
    dynamo.close();
    store.close();
  }

  /** Somebody who is overtaken between what they read and what they write, once. */
  private DynamoDbClient overtaken(Runnable rival, UnaryOperator<String> condition) {
    AtomicBoolean first = new AtomicBoolean(true);
    ExecutionInterceptor between =
        new ExecutionInterceptor() {
          @Override
          public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes all) {
            if (!(context.request() instanceof UpdateItemRequest update)) {
              return context.request();
            }
            if (first.getAndSet(false)) {
              rival.run();
            }
            return update.toBuilder()
                .conditionExpression(condition.apply(update.conditionExpression()))
                .build();
          }
        };
    return DynamoDbClient.builder()
        .overrideConfiguration(client -> client.addExecutionInterceptor(between))
        .httpClient(Objects.requireNonNull(EmbeddedDynamo.at(store.endpoint())))
        .endpointOverride(store.endpoint())
        .region(Region.EU_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "none")))
        .build();
  }

  /** What the link's corrections say that it was led away from, the first one first. */
  private List<String> twoCorrectTheLink(UnaryOperator<String> condition) {
    SentLinks quicker = new SentLinks(dynamo, TABLE, InstantSource.fixed(NOW));
    Runnable rival =
        () -> quicker.correct(new MailingId(ID), "l1", "https://quicker.example/", "ane");
    try (DynamoDbClient client = overtaken(rival, condition)) {
      new SentLinks(client, TABLE, InstantSource.fixed(NOW))
          .correct(new MailingId(ID), "l1", "https://slower.example/", "bo");
    }
    assertEquals("https://slower.example/", mailings.target(new MailingId(ID), "l1").orElseThrow());
    return store.scan(TEMPLATE.table("MailingsTable")).stream()
        .filter(item -> item.containsKey("corrections"))
        .flatMap(item -> value(item, "corrections").l().stream())
        .map(correction -> value(correction.m(), "from").s())
        .toList();
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name));
  }

  @Test
  void aLinkKeepsBothCorrectionsEachOfWhatStoodThere() {
    assertEquals(
        List.of("https://first.example/", "https://quicker.example/"),
        twoCorrectTheLink(condition -> condition));
  }

  @Test
  void withoutItsConditionTheSlowerOneSaysWhatIsNotTrue() {
    assertEquals(
        List.of("https://first.example/", "https://first.example/"),
        twoCorrectTheLink(condition -> condition + " OR attribute_exists(#target)"));
  }

  @Test
  void whoPausesOrResumesWhatIsCancelledMeanwhileIsTold() {
    Runnable cancels = () -> assertTrue(mailings.cancel(new MailingId(ID), Reason.STAFF, NOW));
    try (DynamoDbClient client = overtaken(cancels, condition -> condition)) {
      assertFalse(new Mailings(client, TABLE).pause(new MailingId(ID)));
    }
    assertFalse(mailings.resume(new MailingId(ID), Reason.STAFF));
    assertEquals(State.CANCELLED, mailings.find(new MailingId(ID)).orElseThrow().state());
  }

  @Test
  void whatStaffPauseWhileItPausesItselfKeepsItsReason() {
    Runnable itself =
        () -> assertTrue(mailings.pause(new MailingId(ID), Reason.BOUNCES, "Sendt: 3"));
    try (DynamoDbClient client = overtaken(itself, condition -> condition)) {
      assertFalse(new Mailings(client, TABLE).pause(new MailingId(ID)));
    }
    assertFalse(
        mailings.resume(new MailingId(ID), Reason.STAFF), "for a reason that it is not paused for");
    assertEquals(Reason.BOUNCES, mailings.tell(new MailingId(ID), NOW).orElseThrow().reason());
    assertTrue(mailings.resume(new MailingId(ID), Reason.BOUNCES));
  }

  @Test
  void withoutTheStatesThatItNamesAPauseWouldReviveWhatIsCancelled() {
    Runnable cancels = () -> assertTrue(mailings.cancel(new MailingId(ID), Reason.STAFF, NOW));
    UnaryOperator<String> anyState =
        condition -> condition.replaceAll("#state IN [^)]*\\)", "$0 OR #state <> :state");
    try (DynamoDbClient client = overtaken(cancels, anyState)) {
      assertTrue(new Mailings(client, TABLE).pause(new MailingId(ID)));
    }
    assertEquals(State.PAUSED, mailings.find(new MailingId(ID)).orElseThrow().state());
  }
}
