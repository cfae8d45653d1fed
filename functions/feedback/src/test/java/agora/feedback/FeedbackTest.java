package agora.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.BatchClaims;
import agora.mailings.Batches;
import agora.mailings.Mailing.Recipient;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import agora.testkit.StandIns;
import agora.testkit.aws.NearStore;
import agora.tokens.Keys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  private final StandIns aws = new StandIns(template, CLOCK);

  @BeforeEach
  void aBatchOfThreeWasSent() throws IOException {
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", "FeedbackFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
    dynamo = NearStore.environment(variables).dynamo();
    feedback = new FeedbackHandler(aws.environment(variables), CLOCK, new Random(1));
    List<Recipient> recipients =
        List.of(
            new Recipient(new MemberId("m0"), ""),
            new Recipient(new MemberId("m1"), ""),
            new Recipient(new MemberId("m2"), ""));
    new Batches(dynamo, mailings)
        .putIfAbsent(new MailingId(MAILING), 0, new Batches.Batch(recipients, "m2"));
    new BatchClaims(dynamo, mailings, CLOCK).claim(new MailingId(MAILING), 0);
    for (Recipient each : recipients) {
      Item item = Item.of("her-er-debat", each.member().value()).with("state", "ACTIVE");
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
    AttributeValue set =
        dynamo
            .getItem(get -> get.tableName(mailings).key(key).consistentRead(true))
            .item()
            .get(name);
    return set == null ? 0 : set.ns().size();
  }

  private @Nullable String state(String member) {
    return state("her-er-debat", member);
  }

  private @Nullable String state(String club, String member) {
    var key = Item.key(club, member);
    return Item.present(
            dynamo.getItem(get -> get.tableName(members).key(key).consistentRead(true)).item())
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

  /** As EventBridge calls; the answer is nobody's to read. */
  @SuppressWarnings("NullAway") // the function asks Lambda's context for nothing
  private void call(Map<String, ?> event) throws IOException {
    byte[] in = Json.write(event).getBytes(StandardCharsets.UTF_8);
    feedback.handleRequest(new ByteArrayInputStream(in), new ByteArrayOutputStream(), null);
  }

  @Test
  void aBounceThatEventBridgeBringsItselfStopsTheMemberAndCountsOnce() throws IOException {
    call(bounce(1, "Permanent"));
    call(bounce(1, "Permanent"));
    assertEquals("BOUNCED", state("m1"));
    assertEquals("ACTIVE", state("m0"));
    assertEquals(1, counted("bounced"));
    call(Map.of("detail-type", "Email Opened", "detail", Map.of())); // concerns nobody
  }

  @Test
  void aReportThatCannotBeTakenInIsThrownBackSoThatItComesAgain() {
    variables.put("MAILINGS_TABLE", "nowhere");
    variables.put("AWS_ACCESS_KEY_ID", "test"); // no call of the function's own
    feedback = new FeedbackHandler(aws.environment(variables), CLOCK, new Random(1));
    assertThrows(RuntimeException.class, () -> call(bounce(1, "Permanent")));
    assertEquals("ACTIVE", state("m1"));
  }

  @Test
  void aFullMailboxStopsNobody() throws IOException {
    failures(List.of(bounce(1, "Transient")));
    assertEquals("ACTIVE", state("m1"));
    assertEquals(0, counted("bounced"));
    assertEquals(1, counted("softBounced"));
  }

  private void delivered(String member, String mailing, String at, String trouble) {
    Item row = Item.of(member, mailing).with("at", at).with("trouble", trouble);
    dynamo.putItem(
        put -> put.tableName(template.table("DeliveriesTable").name()).item(row.values()));
  }

  @Test
  void aMailboxThatIsFullFiveMailsInARowIsTakenAsGone() throws IOException {
    for (int month = 5; month <= 8; month++) {
      delivered("m1", "her-er-debat_" + month, "2026-0" + month + "-01T08:00:00Z", "SOFT_BOUNCED");
      delivered("m2", "her-er-debat_" + month, "2026-0" + month + "-01T08:00:00Z", "SOFT_BOUNCED");
    }
    delivered("m2", "her-er-debat_9", "2026-09-01T08:00:00Z", "");
    failures(List.of(bounce(1, "Transient"), bounce(2, "Undetermined")));
    assertEquals("BOUNCED", state("m1"));
    assertEquals("ACTIVE", state("m2"), "one mail in between arrived");
  }

  private Map<String, ?> bounceAt(int index, String address) {
    Map<String, ?> event = bounce(index, "Permanent");
    Map<String, Object> detail = new HashMap<>(Json.asMap(event.get("detail")));
    Map<String, Object> mail = new HashMap<>(Json.asMap(detail.get("mail")));
    mail.put("destination", List.of(address));
    detail.put("mail", mail);
    return Map.of("detail-type", "Email Bounced", "detail", detail);
  }

  private void member(String club, String id, String email, boolean holder) {
    Item member = Item.of(club, id).with("state", "ACTIVE").with("email", email);
    dynamo.putItem(put -> put.tableName(members).item(member.values()));
    if (holder) {
      String hash = new Keys(StandIns.SECRET).hashOfAddress(email);
      Item address = Item.of("ADDR#" + hash, club).with("member", id);
      dynamo.putItem(put -> put.tableName(members).item(address.values()));
    }
  }

  @Test
  void aHardBounceStopsTheAddressInEveryClubAndAComplaintInItsOwn() throws IOException {
    member("her-er-debat", "m1", "ida@x.example", true);
    member("laesekreds", "r7", "ida@x.example", true);
    member("her-er-debat", "m2", "bo@x.example", true);
    member("laesekreds", "r8", "bo@x.example", true);
    failures(List.of(bounceAt(1, "Ida@X.example"), event("Email Complaint Received", 2, Map.of())));
    assertEquals("BOUNCED", state("m1"));
    assertEquals("BOUNCED", state("laesekreds", "r7"));
    assertEquals("COMPLAINED", state("m2"));
    assertEquals("ACTIVE", state("laesekreds", "r8"));
  }

  @Test
  void whoHasAnotherAddressSinceIsNotStoppedForTheOldOne() throws IOException {
    member("her-er-debat", "m1", "new@x.example", true);
    failures(List.of(bounceAt(1, "old@x.example")));
    assertEquals("ACTIVE", state("m1"));
    assertEquals(1, counted("bounced"));
  }

  @Test
  void aReportOfAnErasedMemberIsCountedAndStopsTheAddressElsewhere() throws IOException {
    dynamo.deleteItem(d -> d.tableName(members).key(Item.key("her-er-debat", "m1")));
    member("laesekreds", "r7", "ida@x.example", true);
    assertEquals(0, failures(List.of(bounceAt(1, "ida@x.example"))));
    assertEquals(1, counted("bounced"));
    assertEquals("BOUNCED", state("laesekreds", "r7"));
    assertEquals(null, state("m1"));
  }

  @Test
  void reportsCountTheSameInAnyOrderAndHoweverOften() throws IOException {
    List<Map<String, ?>> events = new ArrayList<>();
    for (int index = 0; index < 3; index++) {
      events.add(event("Email Sent", index, Map.of()));
      events.add(event("Email Delivered", index, Map.of()));
    }
    events.add(event("Email Delivery Delayed", 2, Map.of()));
    events.add(event("Email Rendering Failed", 0, Map.of()));
    events.addAll(List.copyOf(events));
    Collections.shuffle(events, new Random(7));
    for (Map<String, ?> each : events) {
      assertEquals(0, failures(List.of(each)));
    }
    assertEquals(3, counted("reported"));
    assertEquals(3, counted("delivered"));
    assertEquals(1, counted("delayed"));
    assertEquals(1, counted("rejected"));
    assertEquals("ACTIVE", state("m2"));
  }

  @Test
  void aThousandReportsOfABatchAreOneWrite() throws IOException {
    List<String> writes = new CopyOnWriteArrayList<>();
    store.listen(
        call -> {
          if (call.write()) {
            writes.add(call.action());
          }
        });
    List<Map<String, ?>> events = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      events.add(event(i % 2 == 0 ? "Email Sent" : "Email Delivered", i % 3, Map.of()));
    }
    assertEquals(0, failures(events));
    assertEquals(List.of("UpdateItem"), writes);
  }

  @Test
  void whoTakesAMailOutOfTheSpamFolderGoesOnGettingThem() throws IOException {
    var rescued = Map.of("complaint", Map.of("complaintFeedbackType", "not-spam"));
    assertEquals(0, failures(List.of(event("Email Complaint Received", 2, rescued))));
    assertEquals("ACTIVE", state("m2"));
    assertEquals(0, counted("complained"));
    var abuse = Map.of("complaint", Map.of("complaintFeedbackType", "abuse"));
    assertEquals(0, failures(List.of(event("Email Complaint Received", 2, abuse))));
    assertEquals("COMPLAINED", state("m2"));
    assertEquals(1, counted("complained"));
  }

  @Test
  void aComplaintStopsTheMember() throws IOException {
    failures(List.of(event("Email Complaint Received", 2, Map.of())));
    assertEquals("COMPLAINED", state("m2"));
    assertEquals(1, counted("complained"));
  }

  private static Map<String, ?> single(String type, String member, String address) {
    Map<String, Object> mail =
        Map.of(
            "destination",
            List.of(address),
            "tags",
            Map.of("club", List.of("her-er-debat"), "member", List.of(member)));
    Map<String, Object> bounce = Map.of("bounceType", "Permanent");
    return Map.of("detail-type", type, "detail", Map.of("mail", mail, "bounce", bounce));
  }

  @Test
  void aHardBounceOfASingleMailStopsTheAddressInEveryClub() throws IOException {
    member("her-er-debat", "m1", "ida@x.example", true);
    member("laesekreds", "r7", "ida@x.example", true);
    assertEquals(0, failures(List.of(single("Email Bounced", "m1", "Ida@X.example"))));
    assertEquals("BOUNCED", state("m1"));
    assertEquals("BOUNCED", state("laesekreds", "r7"));
    assertEquals("ACTIVE", state("m0"));
  }

  @Test
  void aComplaintOfASingleMailStopsTheMemberInItsClub() throws IOException {
    member("her-er-debat", "m2", "bo@x.example", true);
    member("laesekreds", "r8", "bo@x.example", true);
    failures(List.of(single("Email Complaint Received", "m2", "bo@x.example")));
    assertEquals("COMPLAINED", state("m2"));
    assertEquals("ACTIVE", state("laesekreds", "r8"));
  }

  @Test
  void aStrangerWhoWasAskedToConfirmAnAddressStopsNoMember() throws IOException {
    member("her-er-debat", "m1", "ida@x.example", true);
    failures(
        List.of(
            single("Email Complaint Received", "m1", "stranger@x.example"),
            single("Email Bounced", "m1", "stranger@x.example")));
    assertEquals("ACTIVE", state("m1"));
  }

  @Test
  void anAddressThatAFormerSystemStoppedCanBounceToo() throws IOException {
    member("her-er-debat", "m1", "ida@x.example", true);
    String hash = new Keys(StandIns.SECRET).hashOfAddress("ida@x.example");
    Item stop = Item.of("ADDR#" + hash, "stop#her-er-debat").with("reason", "UNSUBSCRIBED");
    dynamo.putItem(put -> put.tableName(members).item(stop.values()));
    assertEquals(0, failures(List.of(bounceAt(1, "ida@x.example"))));
    assertEquals("BOUNCED", state("m1"));
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
