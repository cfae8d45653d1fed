package agora.signup;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.clubs.Library;
import agora.clubs.Rules;
import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaFunction;
import agora.lifecycle.LifecycleHandler;
import agora.members.Member;
import agora.members.memberships.MailStops;
import agora.members.memberships.Members;
import agora.privacy.Tables;
import agora.stack.EmbeddedDynamo;
import agora.stack.Table;
import agora.stack.Template;
import agora.store.Contents;
import agora.testkit.StandIns;
import agora.testkit.Weakened;
import agora.testkit.aws.NearStore;
import agora.testkit.history.History;
import agora.testkit.history.Traces;
import agora.testkit.visitors.Press;
import agora.testkit.visitors.Robot;
import agora.tokens.Keys;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A club whose sign-up function is called as Lambda calls it. */
final class SignupClub implements AutoCloseable {

  static final String ID = History.CLUB;

  static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.dk", "StaffMail", "klub@bibliotek.dk"));

  static final Library LIBRARY =
      new Library(
          "Eksempelby Bibliotek",
          "12345678",
          "Torvet 1, 9999 Eksempelby",
          "bibliotek@example.dk",
          "12 34 56 78",
          new Library.Officer("Databeskyttelsesrådgiveren", "dpo@example.dk", "12 34 56 79"));

  private static final String FORM = "application/x-www-form-urlencoded";

  Instant now = Instant.parse("2026-11-02T08:00:00Z");
  final StandIns aws = new StandIns(TEMPLATE, () -> this.now);
  final EmbeddedDynamo dynamo = EmbeddedDynamo.inMemory(TEMPLATE);
  final DynamoDbClient client;
  private final Map<String, String> environment =
      new HashMap<>(TEMPLATE.environment("SignupFunction"));
  private final SignupHandler handler;
  private final LifecycleHandler lifecycle;
  private @Nullable Weakened weakened;

  /** A browser's cookies, sent with every request. */
  List<String> cookies = new ArrayList<>();

  /** Whether what the pages leave to the queue is done when they have answered. */
  boolean delivers = true;

  /** The network address that requests come from. */
  String source = "192.0.2.1";

  SignupClub() {
    this("300");
  }

  /** A club that takes so many sign-ups an hour from one network address. */
  SignupClub(String signupsPerHour) {
    this(signupsPerHour, "", "");
    hasALibrary();
  }

  /** A club whose library has not said yet who it is. */
  static SignupClub ofNobody() {
    return new SignupClub("300", "", "");
  }

  /** A club whose store has one condition taken out. */
  static SignupClub without(String condition, String replacement) {
    SignupClub weak = new SignupClub("300", condition, replacement);
    weak.hasALibrary();
    return weak;
  }

  /** The same, where calls that race for what the condition guards meet. */
  static SignupClub racingWithout(String condition, String replacement) {
    SignupClub weak = without(condition, replacement);
    Objects.requireNonNull(weak.weakened).racing();
    return weak;
  }

  private SignupClub(String signupsPerHour, String condition, String replacement) {
    environment.put("SIGNUPS_PER_HOUR", signupsPerHour);
    environment.putAll(
        Map.of(
            "AWS_REGION",
            "eu-north-1",
            "AWS_ACCESS_KEY_ID",
            "SignupFunction",
            "AWS_SECRET_ACCESS_KEY",
            "none"));
    environment.putAll(
        Map.of("AWS_ENDPOINT_URL_DYNAMODB", store(condition, replacement).toString()));
    client = NearStore.environment(environment).dynamo();
    Club.Rhythm rhythm = new Club.Rhythm(1, "09:00", "Europe/Copenhagen");
    List<Club.Topic> topics =
        List.of(
            new Club.Topic("klima", "Klima", "Climate"), new Club.Topic("boger", "Bøger", "Books"));
    new Clubs(contents())
        .save(
            new Club(
                ID,
                "Hør her",
                "Om debat.",
                Language.DANISH,
                topics,
                new Club.Sender("Hør her", "klub", "klub@bibliotek.dk"),
                rhythm,
                List.of()));
    handler = new SignupHandler(aws.environment(environment), () -> now, new SecureRandom());
    Map<String, String> others = new HashMap<>(environment);
    others.putAll(TEMPLATE.environment("LifecycleFunction"));
    others.put("AWS_ACCESS_KEY_ID", "LifecycleFunction");
    lifecycle = new LifecycleHandler(aws.environment(others), () -> now, new SecureRandom());
  }

  private void hasALibrary() {
    Clubs clubs = new Clubs(contents());
    clubs.replaceLibrary(clubs.readLibrary(), LIBRARY);
  }

  private URI store(String condition, String replacement) {
    if (condition.isEmpty()) {
      return dynamo.endpoint();
    }
    try {
      weakened = new Weakened(dynamo.endpoint(), condition, replacement);
      return weakened.endpoint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Contents contents() {
    return new Contents(client, environment.getOrDefault("CLUBS_TABLE", ""));
  }

  List<Member> members() {
    dynamo.settle(); // who looks is in no hurry
    return new Members(client, environment.getOrDefault("MEMBERS_TABLE", "")).all(ID, "").toList();
  }

  /** The sort keys of the consent rows, oldest first. */
  List<String> consents() {
    return dynamo.scan(TEMPLATE.table("ConsentsTable")).stream()
        .filter(each -> each.containsKey("textHash")) // and not when it is looked at again
        .map(each -> String.valueOf(each.get("sk")))
        .sorted()
        .toList();
  }

  int itemsWithTtl() {
    return (int)
        dynamo.scan(TEMPLATE.table("MembersTable")).stream()
            .filter(each -> each.containsKey("ttl"))
            .count();
  }

  /** Changes who may join. */
  void admits(boolean children, @Nullable String invitation) {
    changes(now -> new Rules(children, invitation, 15, 24, 60, 3, 4, true), now -> now);
  }

  /** Changes the club's rules, and then what else a test wants. */
  void changes(UnaryOperator<Rules> rules, UnaryOperator<Club> rest) {
    Club now = new Clubs(contents()).find(ID).orElseThrow();
    new Clubs(contents())
        .save(
            rest.apply(
                with(now, now.languages(), now.look(), now.privacy(), rules.apply(now.rules()))));
  }

  static Club with(
      Club now, List<Language> languages, Club.Look look, Club.Privacy privacy, Rules rules) {
    return new Club(
        now.id(),
        now.name(),
        now.about(),
        now.language(),
        now.topics(),
        now.sender(),
        now.rhythm(),
        now.staff(),
        languages,
        look,
        privacy,
        rules);
  }

  /** Ida, who has confirmed. */
  Member idaJoins() {
    signsUp(
        "email",
        "ida@example.dk",
        "name",
        "Ida",
        "topics",
        "klima",
        "tracking",
        "personal",
        "consent",
        "yes");
    posts("/confirm/{token}", aws.token("confirm"), "topics", "klima", "tracking", "personal");
    return members().getFirst();
  }

  /** What the feedback function does when a mailbox refuses, or its owner complains. */
  void stops(Member member, Member.State state) {
    MailStops stops = new MailStops(client, table("MembersTable"), this::keys, () -> now);
    if (state == Member.State.COMPLAINED) {
      stops.complained(ID, member.id());
    } else {
      stops.bounced(ID, member.id(), member.email());
    }
  }

  /** Posts a form's fields. */
  Answer posts(String route, String token, String... namesAndValues) {
    return post(
        route, Map.of("token", token), "application/x-www-form-urlencoded", form(namesAndValues));
  }

  Answer opens(String route, String token) {
    return get(route, Map.of("token", token));
  }

  /** Everything in every table, as text. */
  String everything() {
    StringBuilder all = new StringBuilder();
    for (Table table : TEMPLATE.tables()) {
      dynamo
          .scan(table)
          .forEach(item -> all.append(table.id()).append(' ').append(item).append('\n'));
    }
    return all.toString();
  }

  String table(String id) {
    return TEMPLATE.table(id).name();
  }

  Keys keys() {
    return new Keys(aws.keys());
  }

  Tables tables() {
    return History.tables(TEMPLATE, client, this::keys);
  }

  /** What has happened to a member, as it is written by this club's clock. */
  History history() {
    return new History(tables(), () -> now);
  }

  Traces traces() {
    return new Traces(dynamo, TEMPLATE, keys());
  }

  /** An answer as API Gateway gets it. */
  record Answer(int status, String body, Map<String, @Nullable Object> headers) {}

  Answer get(String route, Map<String, String> path) {
    return call("GET " + route, path, Map.of(), "");
  }

  Answer get(String route, Map<String, String> path, Map<String, String> query) {
    return call("GET " + route, path, Map.of(), "", query);
  }

  /** A post of a form from a page of ours; one from a mail's link is a person's press. */
  Answer post(String route, Map<String, String> path, String type, String body) {
    String link = path.get("token");
    boolean plain = type.isEmpty() || type.equals(FORM);
    return link == null || !plain || body.contains("One-Click")
        ? call("POST " + route, path, Map.of("content-type", type), body)
        : call("POST " + route, path, Press.HEADERS, Press.form(keys(), now, link, body));
  }

  /** What goes to a path of ours, from a robot. */
  Robot.Answer send(String method, String path, Map<String, String> headers, String body) {
    String[] parts = path.split("/", -1);
    Map<String, String> sent = new HashMap<>(headers);
    cookies = List.of(sent.getOrDefault("cookie", "").split("; ", -1));
    sent.remove("cookie");
    Answer answer =
        call(method + " /" + parts[1] + "/{token}", Map.of("token", parts[2]), sent, body);
    Map<String, String> texts = new HashMap<>();
    answer.headers().forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return new Robot.Answer(answer.body(), texts);
  }

  Answer signsUp(String... namesAndValues) {
    return post("/clubs/{club}/members", Map.of("club", ID), FORM, form(namesAndValues));
  }

  /** The same on the club's own page, which was opened three seconds ago. */
  Answer signsUpOnThePage(String... namesAndValues) {
    String form = form(namesAndValues) + "&page=join";
    return post(
        "/clubs/{club}/members",
        Map.of("club", ID),
        FORM,
        Press.form(keys(), now, "/clubs/" + ID, form));
  }

  static String form(String... namesAndValues) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }

  Answer call(String route, Map<String, String> path, Map<String, String> headers, String body) {
    return call(route, path, headers, body, Map.of());
  }

  private Answer call(
      String route,
      Map<String, String> path,
      Map<String, String> headers,
      String body,
      Map<String, String> query) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", route);
    event.put("pathParameters", path);
    event.put("headers", headers);
    event.put("cookies", cookies);
    event.put("body", body);
    event.put("queryStringParameters", query);
    event.put(
        "requestContext",
        Map.of("http", Map.of("method", route.split(" ", 2)[0], "sourceIp", source)));
    try {
      var answer = Json.object(handle(handler, event));
      if (delivers) {
        deliver();
      }
      Map<String, @Nullable Object> told = new LinkedHashMap<>(Json.asMap(answer.get("headers")));
      if (answer.get("cookies") != null) {
        told.put("set-cookie", Json.asList(answer.get("cookies")).getFirst());
      }
      return new Answer(
          Integer.parseInt(Json.asText(answer.get("statusCode"))),
          Json.asText(answer.get("body")),
          told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does what the pages have left to the queue. */
  void deliver() {
    while (!aws.queues.sent.isEmpty()) {
      String body = aws.queues.sent.removeFirst().body();
      var record = Map.of("messageId", "m1", "body", body, "eventSource", "aws:sqs");
      String answer = handle(lifecycle, Map.of("Records", List.of(record)));
      if (!answer.contains("\"batchItemFailures\":[]")) {
        throw new AssertionError(answer);
      }
    }
  }

  private static String handle(LambdaFunction function, Map<String, ?> event) {
    Context context =
        (Context)
            Proxy.newProxyInstance(
                SignupClub.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, _, _) -> "request");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)),
          out,
          context);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    if (weakened != null) {
      weakened.close();
    }
    dynamo.close();
  }
}
