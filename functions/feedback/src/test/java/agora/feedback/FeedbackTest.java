package agora.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.mailings.Batches;
import agora.mailings.Claims;
import agora.mailings.Mailing.Recipient;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class FeedbackTest {

  private static final String MAILING = "her-er-debat_2026-12";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z"));

  private final Template template =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private final EmbeddedDynamo store = EmbeddedDynamo.inMemory(template);
  private final Map<String, String> variables =
      new HashMap<>(template.environment("FeedbackFunction"));
  private final String members = template.table("MembersTable").name();
  private final String mailings = template.table("MailingsTable").name();

  @SuppressWarnings("NullAway.Init")
  private DynamoDbClient dynamo;

  @SuppressWarnings("NullAway.Init")
  private FeedbackHandler feedback;

  @BeforeEach
  void aBatchOfThreeWasSent() {
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", "FeedbackFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
    dynamo = new Environment(variables).dynamo();
    feedback = new FeedbackHandler(variables, CLOCK, new Random(1));
    List<Recipient> recipients =
        List.of(new Recipient("m0", ""), new Recipient("m1", ""), new Recipient("m2", ""));
    new Batches(dynamo, mailings).putIfAbsent(MAILING, 0, new Batches.Batch(recipients, "m2"));
    new Claims(dynamo, mailings, CLOCK).claim(MAILING, 0);
    for (Recipient each : recipients) {
      Item item = Item.of("her-er-debat", each.member()).with("state", "ACTIVE");
      dynamo.putItem(put -> put.tableName(members).item(item.values()));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Map<String, ?> event(String type, int index, Map<String, ?> more) {
    Map<String, Object> detail = new HashMap<>(more);
    detail.put(
        "mail",
        Map.of(
            "tags",
            Map.of(
                "mailing", List.of(MAILING),
                "batch", List.of("0"),
                "index", List.of(Integer.toString(index)))));
    return Map.of("detail-type", type, "detail", detail);
  }

  private static Map<String, ?> bounce(int index, String type) {
    return event("Email Bounced", index, Map.of("bounce", Map.of("bounceType", type)));
  }

  /** Hands the events over as one batch of the queue; the answer's failures. */
  @SuppressWarnings("NullAway") // the function asks Lambda's context for nothing
  private int failures(List<Map<String, ?>> events) throws IOException {
    var records =
        events.stream().map(each -> Map.of("messageId", "m", "body", Json.write(each))).toList();
    var out = new ByteArrayOutputStream();
    byte[] in = Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
    feedback.handleRequest(new ByteArrayInputStream(in), out, null);
    return Json.asList(Json.object(out.toString(StandardCharsets.UTF_8)).get("batchItemFailures"))
        .size();
  }

  private long counted(String name) {
    var key = Item.key(MAILING + "#0", "batch#000000#claim");
    return Item.present(dynamo.getItem(get -> get.tableName(mailings).key(key)).item())
        .number(name, 0);
  }

  private @Nullable String state(String member) {
    var key = Item.key("her-er-debat", member);
    return Item.present(dynamo.getItem(get -> get.tableName(members).key(key)).item())
        .text("state");
  }

  @Test
  void eachDeliveryCountsOnceHoweverOftenItIsReported() throws IOException {
    var first = event("Email Delivered", 0, Map.of());
    assertEquals(0, failures(List.of(first, first, event("Email Delivered", 1, Map.of()))));
    assertEquals(0, failures(List.of(first)));
    assertEquals(2, counted("delivered"));
    assertEquals(0, failures(List.of(first, event("Email Delivered", 2, Map.of()))));
    assertEquals(3, counted("delivered"));
  }

  @Test
  void aPermanentBounceStopsTheMemberAndCountsOnce() throws IOException {
    failures(List.of(bounce(1, "Permanent"), bounce(1, "Permanent")));
    failures(List.of(bounce(1, "Permanent")));
    assertEquals("BOUNCED", state("m1"));
    assertEquals("ACTIVE", state("m0"));
    assertEquals(1, counted("bounced"));
  }

  @Test
  void aFullMailboxStopsNobody() throws IOException {
    failures(List.of(bounce(1, "Transient")));
    assertEquals("ACTIVE", state("m1"));
    assertEquals(0, counted("bounced"));
  }

  @Test
  void aComplaintStopsTheMember() throws IOException {
    failures(List.of(event("Email Complaint Received", 2, Map.of())));
    assertEquals("COMPLAINED", state("m2"));
    assertEquals(1, counted("complained"));
  }

  @Test
  void reportsOfSingleMailsAndOfUnknownBatchesAreAcknowledged() throws IOException {
    Map<String, ?> single =
        Map.of(
            "detail-type", "Email Delivered", "detail", Map.of("mail", Map.of("tags", Map.of())));
    assertEquals(0, failures(List.of(single, event("Email Delivered", 49, Map.of()))));
    assertTrue(counted("delivered") <= 1);
  }
}
