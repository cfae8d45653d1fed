package agora.lifecycle;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.clubs.Rules;
import agora.edge.lambda.Json;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Consents;
import agora.members.consents.Evidence;
import agora.members.consents.Shown;
import agora.members.consents.Wording;
import agora.members.memberships.Choices;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.MemberStandings;
import agora.members.memberships.Members;
import agora.members.memberships.Memberships;
import agora.members.memberships.SignUp;
import agora.members.memberships.YearlyQuestion;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Contents;
import agora.testkit.StandIns;
import agora.testkit.aws.NearStore;
import agora.testkit.visitors.Press;
import agora.tokens.Ids;
import agora.tokens.Keys;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A club over the years: the function as Lambda calls it, and a clock that the test turns. */
final class Years implements AutoCloseable {

  static final String CLUB = "her-er-debat";
  static final Shown SHOWN = Shown.on("/me", Language.DANISH, null, Wording.Names.NONE);
  private static final Keys KEYS = new Keys(StandIns.SECRET);

  final Template template =
      Template.read(
          Path.of(System.getProperty("agora.root", "../.."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  final StandIns aws = new StandIns(template, () -> this.now);
  final EmbeddedDynamo store = EmbeddedDynamo.inMemory(template);
  final DynamoDbClient dynamo;
  final Memberships memberships;
  final Members members;
  final Evidence evidence;
  final MemberStandings standings;
  final YearlyQuestion question;
  final Map<String, String> environment = new HashMap<>(template.environment("LifecycleFunction"));
  private final LifecycleHandler handler;

  Years(Rules rules) {
    environment.putAll(
        Map.of(
            "AWS_REGION", "eu-north-1",
            "AWS_ACCESS_KEY_ID", "LifecycleFunction",
            "AWS_SECRET_ACCESS_KEY", "none",
            "AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString()));
    dynamo = NearStore.environment(environment).dynamo();
    Consents consents = new Consents(dynamo, table("CONSENTS_TABLE"));
    memberships =
        new Memberships(
            dynamo,
            table("MEMBERS_TABLE"),
            consents,
            () -> new Keys(StandIns.SECRET),
            new Ids(new Random(1)),
            () -> now);
    members = new Members(dynamo, table("MEMBERS_TABLE"));
    evidence = new Evidence(dynamo, table("CONSENTS_TABLE"));
    standings = new MemberStandings(dynamo, table("MEMBERS_TABLE"));
    question = new YearlyQuestion(dynamo, table("MEMBERS_TABLE"), consents);
    rules(rules);
    handler = new LifecycleHandler(aws.environment(environment), () -> now, new Random(2));
  }

  /** Gives the club other rules. */
  void rules(Rules rules) {
    new Clubs(new Contents(dynamo, table("CLUBS_TABLE")))
        .save(
            new Club(
                CLUB,
                "Her er debat",
                "Om debat.",
                Language.DANISH,
                List.of(new Club.Topic("klima", "Klima", "Climate")),
                new Club.Sender("Her er debat", "klub", "klub@bibliotek.example"),
                new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
                List.of(),
                List.of(Language.DANISH, Language.ENGLISH),
                Club.Look.PLAIN,
                Club.Privacy.NONE,
                rules));
  }

  String table(String variable) {
    return environment.getOrDefault(variable, "");
  }

  Instant now() {
    return now;
  }

  Years at(Instant instant) {
    now = instant;
    return this;
  }

  Years at(String instant) {
    store.settle(); // no read lags for as long as it takes the clock to be turned
    return at(Instant.parse(instant));
  }

  Member signsUp(String address, Member.Tracking tracking) {
    return memberships
        .join(
            new SignUp(
                CLUB,
                Address.of(address).orElseThrow(),
                null,
                Language.DANISH,
                List.of("klima"),
                tracking,
                Member.Tracking.ANONYMOUS,
                "web",
                false,
                SHOWN))
        .member();
  }

  /** Asked for just before, since no two facts are of one instant; a member as of now. */
  Member joins(String address, Member.Tracking tracking) {
    Instant confirmed = now;
    at(confirmed.minus(1, ChronoUnit.MICROS));
    Member member = signsUp(address, tracking);
    at(confirmed);
    var yes = new Memberships.Yes(List.of("klima"), true, SHOWN);
    return memberships
        .confirm(memberships.asking(member, "").orElseThrow(), yes)
        .orElseThrow()
        .member();
  }

  void tracks(Member member, Member.Tracking tracking) {
    memberships.choose(
        CLUB,
        member.id(),
        new Choices(
            null,
            Language.DANISH,
            List.of("klima"),
            tracking,
            Member.Frequency.OWN_EVENTS,
            null,
            false),
        SHOWN);
  }

  MemberStanding standing(Member member) {
    return standings.find(CLUB, member.id()).orElseThrow();
  }

  /** A client of another store. */
  DynamoDbClient client(URI store) {
    return NearStore.environment(environment(store)).dynamo();
  }

  /** The function, as it asks another store. */
  LifecycleHandler lifecycle(URI store) {
    return new LifecycleHandler(aws.environment(environment(store)), () -> now, new Random(2));
  }

  private Map<String, String> environment(URI store) {
    Map<String, String> other = new HashMap<>(environment);
    other.put("AWS_ENDPOINT_URL_DYNAMODB", store.toString());
    return other;
  }

  YearlyQuestion question(DynamoDbClient client) {
    return new YearlyQuestion(
        client, table("MEMBERS_TABLE"), new Consents(client, table("CONSENTS_TABLE")));
  }

  Member found(Member member) {
    return members.find(CLUB, member.id()).orElseThrow();
  }

  /** The purposes and facts that are evidence still. */
  Set<String> facts(Member member) {
    Set<String> facts = new TreeSet<>();
    evidence.of(CLUB, member.id()).forEach(row -> facts.add(row.purpose() + " " + row.fact()));
    return facts;
  }

  String hash(Member member) {
    return new Keys(StandIns.SECRET).hashOfAddress(member.email());
  }

  /** The daily call, and all the steps that follow through the queue. */
  int runs() {
    return runs(handler);
  }

  int runs(LifecycleHandler handler) {
    call(handler, "{\"task\": \"lifecycle\", \"at\": \"" + now + "\"}");
    int steps = 0;
    while (!aws.queues.sent.isEmpty()) {
      String answer = step(handler, aws.queues.sent.removeFirst().body());
      if (!answer.contains("\"batchItemFailures\":[]")) {
        throw new AssertionError(answer);
      }
      steps++;
    }
    return steps;
  }

  String step(String body) {
    return step(handler, body);
  }

  static String step(LifecycleHandler handler, String body) {
    return call(
        handler,
        Json.write(
            Map.of(
                "Records",
                List.of(Map.of("messageId", "m1", "body", body, "eventSource", "aws:sqs")))));
  }

  /** Opens or answers the yearly question by the link that a mail brought. */
  String answers(String method, String token) {
    return method.equals("POST")
        ? answers(method, token, Press.HEADERS, Press.form(KEYS, now, token, ""))
        : answers(method, token, Map.of(), "");
  }

  String answers(String method, String token, Map<String, String> headers, String body) {
    return call(
        handler,
        Json.write(
            Map.of(
                "routeKey",
                method + " /stay/{token}",
                "pathParameters",
                Map.of("token", token),
                "headers",
                headers,
                "body",
                body,
                "requestContext",
                Map.of("http", Map.of("method", method)))));
  }

  private static String call(LifecycleHandler handler, String event) {
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    dynamo.close();
    store.close();
  }
}
