package agora.tickets.unlocking;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.events.Event;
import agora.events.Events;
import agora.events.Sale;
import agora.issues.ApprovedBenefit;
import agora.issues.ApprovedBenefits;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import agora.store.Contents;
import agora.store.Stored;
import agora.testkit.aws.NearStore;
import agora.tickets.Tickets;
import agora.tokens.Keys;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import com.amazonaws.services.lambda.runtime.Context;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A club with an event whose members' window is open from 9 to 17, on a store of its own. */
final class Theatre implements AutoCloseable {

  static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.dk", "StaffMail", "klub@bibliotek.dk"));

  static final Instant OPENS = Instant.parse("2026-12-01T09:00:00Z");
  static final Instant CLOSES = Instant.parse("2026-12-01T17:00:00Z");
  private static final String CLUB = "her-er-debat";
  private static final String EVENT = "jul";

  private static final Map<String, String> KEYS =
      Map.of("current", "k1", "address", "k1", "k1", "a signing key of a test");

  /** As the secret has them now. */
  private volatile Map<String, String> keys = KEYS;

  final EmbeddedDynamo dynamo = EmbeddedDynamo.inMemory(TEMPLATE);
  final Tokens tokens = new Tokens(() -> new Keys(KEYS), this::now);
  final Tickets tickets;
  private final HttpServer secrets;
  private final DynamoDbClient client;
  private Instant now = OPENS;

  /** Others know the key that signed the links by now. */
  void keyLeaks() {
    Map<String, String> rotated = new HashMap<>(KEYS);
    rotated.put("current", "k2");
    rotated.put("k2", "another one");
    rotated.put("leaked", "k1");
    keys = rotated;
  }

  Theatre() throws IOException {
    secrets = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secrets.createContext(
        "/",
        exchange -> {
          byte[] answer =
              Json.write(Map.of("Name", "signing", "SecretString", Json.write(keys)))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    secrets.start();
    client = NearStore.environment(variables(dynamo.endpoint())).dynamo();
    tickets =
        new Tickets(
            client, table("TicketsTable"), table("MembersTable"), this::now, new SecureRandom());
    Contents contents = new Contents(client, table("ClubsTable"));
    var sender = new Club.Sender("Her er debat", "debat", "debat@bibliotek.dk");
    var rhythm = new Club.Rhythm(1, "09:00", "Europe/Copenhagen");
    new Clubs(contents)
        .save(
            new Club(
                CLUB,
                "Her er debat",
                "Om.",
                Language.DANISH,
                List.of(),
                sender,
                rhythm,
                List.of()));
    Instant evening = CLOSES.plus(Duration.ofDays(9));
    new Events(contents)
        .save(
            new Event(
                CLUB,
                EVENT,
                "Julen",
                "Tekst",
                null,
                evening,
                evening,
                "Salen",
                100,
                "https://shop.dk/jul",
                OPENS,
                CLOSES,
                CLOSES));
  }

  void cancels() {
    Events events = new Events(new Contents(client, table("ClubsTable")));
    events.save(events.find(CLUB, EVENT).map(Event::cancel).orElseThrow());
  }

  /** The event is moved by some days, its members' window with it. */
  void moves(int days) {
    Duration by = Duration.ofDays(days);
    Events events = new Events(new Contents(client, table("ClubsTable")));
    events.save(
        events
            .find(CLUB, EVENT)
            .map(
                event ->
                    event.moved(
                        event.starts().plus(by),
                        event.ends().plus(by),
                        event.place(),
                        event
                            .sale()
                            .map(
                                sale ->
                                    new Sale(
                                        sale.opensAt().plus(by),
                                        sale.closesAt().plus(by),
                                        sale.publicAt().plus(by)))
                            .orElseThrow()))
            .orElseThrow());
  }

  /** The event has no tickets any more. */
  void sellsNone() {
    Events events = new Events(new Contents(client, table("ClubsTable")));
    events.save(
        events
            .find(CLUB, EVENT)
            .map(event -> event.moved(event.starts(), event.ends(), event.place(), null))
            .orElseThrow());
  }

  private Instant now() {
    return now;
  }

  void isNow(String time) {
    now = Instant.parse(time);
  }

  static String table(String id) {
    return TEMPLATE.table(id).name();
  }

  private Map<String, String> variables(URI store) {
    Map<String, String> variables = new HashMap<>(TEMPLATE.environment("TicketsFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", store.toString());
    variables.put(
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:" + secrets.getAddress().getPort());
    variables.put("AWS_ACCESS_KEY_ID", "TicketsFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    return variables;
  }

  TicketsHandler handler() {
    return handler(dynamo.endpoint());
  }

  TicketsHandler handler(URI store) {
    return new TicketsHandler(
        NearStore.environment(variables(store)), this::now, new SecureRandom());
  }

  /** A member in a state; their link to the event. */
  String member(String id, String state) {
    client.putItem(
        put ->
            put.tableName(table("MembersTable"))
                .item(Item.of(CLUB, id).with("state", state).values()));
    return tokens.make(Purpose.TICKETS, Instant.parse("2027-01-01T00:00:00Z"), CLUB, EVENT, id);
  }

  /** An issue is approved that gives so many away to members, until the event's codes end. */
  void gives(int places) {
    Contents contents = new Contents(client, table("ClubsTable"));
    Issues issues = new Issues(contents);
    issues.save(
        new Issue(
            CLUB,
            "2026-12",
            "December",
            "Nyt",
            List.of(
                new Block.Benefit(
                    Block.Words.of("gave", "Tavse naboer", "Læs den først."),
                    places,
                    "2026-12-01T18:00",
                    "Vis denne side ved skranken.")),
            null));
    Stored<Issue> read = issues.read(CLUB, "2026-12");
    Club club = new Clubs(contents).find(CLUB).orElseThrow();
    List<Stored.Write> given =
        new ApprovedBenefits(contents).of(read.content().orElseThrow(), club, now);
    if (!issues.approve(read, "gert", now, given)) {
      throw new AssertionError("somebody else approved it");
    }
  }

  /** A member's link to what the issue gives away. */
  String getsOne(String member, String state) {
    member(member, state);
    return tokens.make(Purpose.TICKETS, null, CLUB, ApprovedBenefit.id("2026-12", "gave"), member);
  }

  Tickets.Counts given() {
    return tickets.slots(CLUB, ApprovedBenefit.id("2026-12", "gave"));
  }

  int hasCodes(String... codes) {
    return tickets.importCodes(CLUB, EVENT, List.of(codes), OPENS, CLOSES);
  }

  Tickets.Counts counts() {
    return tickets.slots(CLUB, EVENT);
  }

  /** Calls the handler as Lambda does. */
  static Map<String, @Nullable Object> call(
      TicketsHandler handler, String method, String token, String accept) throws IOException {
    return call(handler, method, token, Map.of("accept", accept), "");
  }

  static Map<String, @Nullable Object> call(
      TicketsHandler handler, String method, String token, Map<String, String> headers, String body)
      throws IOException {
    Map<String, Object> event =
        Map.of(
            "version",
            "2.0",
            "routeKey",
            method + " /tickets/{token}",
            "headers",
            headers,
            "body",
            body,
            "pathParameters",
            Map.of("token", token),
            "requestContext",
            Map.of("http", Map.of("method", method, "sourceIp", "203.0.113.9")));
    var in = new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> "r");
    handler.handleRequest(in, out, context);
    return Json.object(out.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    client.close();
    secrets.stop(0);
    dynamo.close();
  }
}
