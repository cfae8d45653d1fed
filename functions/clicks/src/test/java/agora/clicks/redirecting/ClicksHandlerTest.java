package agora.clicks.redirecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clicks.PseudonymTag;
import agora.clicks.Pseudonyms;
import agora.dynamo.Call;
import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import agora.testkit.aws.NearStore;
import agora.tokens.Ids;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ClicksHandlerTest {

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.dk", "StaffMail", "klub@bibliotek.dk"));

  private static final String IDA = "abcdefghijkmnpqrstuvwxyz23";
  private static final String TARGET = "https://bibliotek.dk/artikel?id=7";
  private static final String PERSON = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)";

  /** Kind: a click is one write that is never tried again, so what a test counts must arrive. */
  private final EmbeddedDynamo dynamo = EmbeddedDynamo.kind(TEMPLATE, InstantSource.system());

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private Instant now = Instant.parse("2026-12-01T09:00:30Z");
  private final ClicksHandler handler;

  ClicksHandlerTest() {
    Map<String, String> variables = variables();
    handler = new ClicksHandler(NearStore.environment(variables), () -> now, new Random(1));
    correctTo(TARGET, variables);
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(TEMPLATE.environment("ClicksFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString());
    variables.put("AWS_ACCESS_KEY_ID", "ClicksFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    return variables;
  }

  private void correctTo(String target, Map<String, String> variables) {
    write(Item.of("her-er-debat_2026-12", "link#b1").with("target", target), variables);
  }

  private static void write(Item link, Map<String, String> variables) {
    try (var client = NearStore.environment(variables).dynamo()) {
      client.putItem(
          put -> put.tableName(TEMPLATE.table("MailingsTable").name()).item(link.values()));
    }
  }

  @BeforeEach
  void hear() {
    dynamo.listen(calls::add);
  }

  @AfterEach
  void stop() {
    dynamo.close();
  }

  private static final class Opened extends HashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1;
  }

  private Map<String, @Nullable Object> open(
      String method, String mailing, String link, String recipient, Map<String, String> headers)
      throws IOException {
    Map<String, String> all = new HashMap<>(Map.of("user-agent", PERSON));
    all.putAll(headers);
    Opened event = new Opened();
    event.put("version", "2.0");
    event.put("routeKey", method + " /c/{mailing}/{link}/{recipient}");
    event.put("headers", all);
    event.put("queryStringParameters", Map.of("target", "https://evil.example/", "lang", "da"));
    event.put("pathParameters", Map.of("mailing", mailing, "link", link, "recipient", recipient));
    event.put(
        "requestContext", Map.of("http", Map.of("method", method, "sourceIp", "203.0.113.9")));
    var in = new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, _, _) -> "request-1");
    handler.handleRequest(in, out, context);
    return Json.object(out.toString(StandardCharsets.UTF_8));
  }

  private String opens(String mailing, String link, String recipient) throws IOException {
    return location(open("GET", mailing, link, recipient, Map.of()));
  }

  private static String location(Map<String, @Nullable Object> answer) {
    assertEquals(302, answer.get("statusCode"));
    return Json.asText(Json.asMap(answer.get("headers")).get("location"));
  }

  private List<Item> rows() {
    List<Item> rows = new ArrayList<>();
    dynamo.scan(TEMPLATE.table("ClicksTable")).forEach(row -> rows.add(Item.present(row)));
    return rows;
  }

  @Test
  void aClickLeadsToTheTargetAndIsCounted() throws IOException {
    var answer = open("GET", "her-er-debat_2026-12", "b1", IDA, Map.of());
    opens("her-er-debat_2026-12", "b1", IDA);
    assertEquals(TARGET, location(answer));
    var headers = Json.asMap(answer.get("headers"));
    assertEquals("no-store", headers.get("cache-control"));
    assertEquals("no-referrer", headers.get("referrer-policy"));
    Item row = rows().getFirst();
    assertEquals(2, row.number("n", 0));
    assertEquals("P#her-er-debat_2026-12#" + IDA, row.text("pk"));
    assertEquals("b1", row.text("sk"));
    assertEquals("her-er-debat_2026-12", row.text("mailing"));
    assertEquals(Instant.parse("2027-03-01T09:00:30Z").getEpochSecond(), row.number("ttl", 0));
  }

  @Test
  void aWarmClickIsOneWriteAndNoRead() throws IOException {
    opens("her-er-debat_2026-12", "b1", IDA);
    calls.clear();
    opens("her-er-debat_2026-12", "b1", "a-da");
    assertEquals(List.of("UpdateItem"), calls.stream().map(Call::action).toList());
  }

  private void takesTheNameBack(boolean counted) {
    try (var client = NearStore.environment(variables()).dynamo()) {
      new Pseudonyms(client, TEMPLATE.table("ClicksTable").name())
          .voidName(new MailingId("her-er-debat_2026-12"), IDA, List.of("b1", "b2"), counted);
    }
    calls.clear();
  }

  private List<Item> counted() {
    return rows().stream().filter(row -> row.number("n", 0) > 0).toList();
  }

  @Test
  void aClickUnderANameThatWasTakenBackCountsForNobody() throws IOException {
    opens("her-er-debat_2026-12", "b1", IDA);
    takesTheNameBack(true);
    assertEquals(TARGET, opens("her-er-debat_2026-12", "b1", IDA));
    assertEquals(List.of("UpdateItem", "UpdateItem"), calls.stream().map(Call::action).toList());
    assertEquals(1, counted().size());
    assertTrue(counted().getFirst().required("sk").startsWith("b1#a-da#"));
  }

  @Test
  void aClickOfOneWhoWantsNothingCountedCountsNothing() throws IOException {
    opens("her-er-debat_2026-12", "b1", IDA);
    takesTheNameBack(false);
    assertEquals(TARGET, opens("her-er-debat_2026-12", "b1", IDA));
    assertEquals(List.of("UpdateItem"), calls.stream().map(Call::action).toList());
    assertEquals(List.of(), counted());
  }

  @Test
  void anAnonymousClickIsARowOfItsOwnThatNamesNobody() throws IOException {
    opens("her-er-debat_2026-12", "b1", "a-da");
    opens("her-er-debat_2026-12", "b1", "a-da");
    List<Item> rows = rows();
    assertEquals(2, rows.size());
    for (Item row : rows) {
      assertTrue(
          row.required("pk").matches("A#her-er-debat_2026-12#2026-12-01T09:00:00Z#[0-9a-f]{4}"));
      assertTrue(row.required("sk").matches("b1#a-da#[0-9a-f]{32}"));
      assertEquals(1, row.number("n", 0));
      assertFalse(row.values().toString().contains("203.0.113"));
      assertFalse(row.values().toString().contains("iPhone"));
    }
  }

  @Test
  void theReaderIsSentOnAlsoWhenTheStoreIsDown() throws IOException {
    opens("her-er-debat_2026-12", "b1", IDA);
    dynamo.close();
    assertEquals(TARGET, opens("her-er-debat_2026-12", "b1", IDA));
    now = now.plusSeconds(300);
    assertEquals(TARGET, opens("her-er-debat_2026-12", "b1", IDA));
    assertEquals("/clubs/her-er-debat", opens("her-er-debat_2026-12", "b9", IDA));
  }

  @Test
  void nothingInTheRequestDecidesTheTarget() throws IOException {
    assertEquals("/clubs/her-er-debat", opens("her-er-debat_2026-12", "b2", IDA));
    assertEquals("/clubs/evil", opens("evil_1", "b1", IDA));
    assertEquals("/", opens("//evil.example_1", "b1", IDA));
    assertEquals("/", opens("https://evil.example", "b1", IDA));
    assertEquals("/clubs/her-er-debat", opens("her-er-debat_2026-12", "//evil.example", IDA));
    assertEquals("/clubs/her-er-debat", opens("her-er-debat_2026-12", "b1", "//evil.example"));
    assertEquals(List.of(), rows());
  }

  @Test
  void machinesAreNotCountedAsPeople() throws IOException {
    String mailing = "her-er-debat_2026-12";
    assertEquals(TARGET, location(open("HEAD", mailing, "b1", IDA, Map.of())));
    open("GET", mailing, "b1", IDA, Map.of("Sec-Purpose", "prefetch;prerender"));
    open("GET", mailing, "b1", IDA, Map.of("Purpose", "prefetch"));
    open("GET", mailing, "b1", IDA, Map.of("X-Moz", "prefetch"));
    open("GET", mailing, "b1", IDA, Map.of("user-agent", "Mimecast/1.0"));
    Item row = rows().getFirst();
    assertEquals(0, row.number("n", 0));
    assertEquals(5, row.number("suspected", 0));
  }

  @Test
  void anInventedPseudonymIsNeverAPersonAndNeverAMember() throws IOException {
    String mailing = "her-er-debat_2026-12";
    String key = "0123456789abcdefghijklmnop";
    write(Item.of(mailing, "link#b3").with("target", TARGET).with("tagKey", key), variables());
    Random random = new Random(5);
    for (int i = 0; i < 150; i++) {
      String invented = new Ids(random).next();
      String tag = "%010x".formatted(random.nextLong(1L << 40));
      assertEquals(TARGET, opens(mailing, "b3", i % 2 == 0 ? invented : invented + tag));
    }
    assertEquals(0, rows().stream().filter(row -> row.required("pk").startsWith("P#")).count());
    assertEquals(0, rows().stream().mapToLong(row -> row.number("n", 0)).sum());
    assertEquals(150, rows().stream().mapToLong(row -> row.number("suspected", 0)).sum());

    opens(mailing, "b3", IDA + PseudonymTag.of(key, IDA)); // the control: ours counts
    assertEquals(1, rows().stream().mapToLong(row -> row.number("n", 0)).sum());
    assertEquals(
        1,
        rows().stream()
            .filter(row -> row.required("pk").equals("P#" + mailing + "#" + IDA))
            .count());
  }

  @Test
  void aCorrectionIsLiveWithinAMinute() throws IOException {
    opens("her-er-debat_2026-12", "b1", IDA);
    Map<String, String> variables =
        Map.of(
            "AWS_REGION", "eu-north-1",
            "AWS_ENDPOINT_URL", dynamo.endpoint().toString(),
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "none");
    correctTo("https://bibliotek.dk/rettet", variables);
    assertEquals(TARGET, opens("her-er-debat_2026-12", "b1", IDA));
    now = now.plusSeconds(60);
    assertEquals("https://bibliotek.dk/rettet", opens("her-er-debat_2026-12", "b1", IDA));
  }
}
