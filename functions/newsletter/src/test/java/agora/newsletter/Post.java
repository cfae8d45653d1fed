package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaFunction;
import agora.ids.MailingId;
import agora.issues.Block;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.SesReports;
import agora.members.Member;
import agora.newsletter.planning.PlannerHandler;
import agora.newsletter.sending.SenderHandler;
import agora.stack.EmbeddedDynamo;
import agora.stack.Item;
import agora.stack.Template;
import agora.store.Contents;
import agora.testkit.StandIns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A club's post room: its store, its planner and sender, and the AWS that they call. */
final class Post implements AutoCloseable {

  static final String MAILING = "her-er-debat_2026-12";

  final Template template =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of(
              "MailDomain", "bibliotek.example",
              "StaffMail", "klub@bibliotek.example",
              "PublicHost", "klub.bibliotek.example",
              "CertificateArn", "arn:aws:acm:eu-north-1:000000000000:certificate/0a"));
  final EmbeddedDynamo store;
  volatile Instant now = Instant.parse("2026-12-01T08:00:00Z");
  final StandIns aws = new StandIns(template, () -> this.now);
  final DynamoDbClient dynamo;
  final LambdaFunction planner;
  final LambdaFunction sender;

  /** What makes a store. */
  interface Stores {
    EmbeddedDynamo of(Template template);
  }

  Post() throws IOException {
    this(EmbeddedDynamo::inMemory);
  }

  /** The same with another store. */
  Post(Stores stores) throws IOException {
    this.store = stores.of(template);
    planner =
        new PlannerHandler(
            aws.environment(environment("PlannerFunction")), () -> now, new Random(1));
    sender = sender(2);
    dynamo = agora.testkit.aws.NearStore.environment(environment("SenderFunction")).dynamo();
    club(1, "09:00");
  }

  /** A sender of its own, whose waiting turns the clock. */
  SenderHandler sender(int seed) {
    return new SenderHandler(
        aws.environment(environment("SenderFunction")), () -> now, new Random(seed), this::passes);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  Map<String, String> environment(String function) {
    Map<String, String> variables = new HashMap<>(template.environment(function));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", function);
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
    return variables;
  }

  void club(int day, String time) {
    club("her-er-debat", day, time);
  }

  void club(String id, int day, String time) {
    new Clubs(contents())
        .save(
            new Club(
                id,
                "Her er debat",
                "Debat på biblioteket",
                Language.DANISH,
                List.of(),
                new Club.Sender("Her er debat", "debat", "svar@bibliotek.example"),
                new Club.Rhythm(day, time, "Europe/Copenhagen"),
                List.of("redaktion@bibliotek.example")));
    store.settle(); // whatever goes by it comes later
  }

  Contents contents() {
    return new Contents(dynamo, template.table("ClubsTable").name());
  }

  void approvedIssue() {
    approvedIssue("2026-12");
  }

  void approvedIssue(String id) {
    Block article =
        Block.of(
            new Block.Fields(
                "en-artikel",
                Block.Kind.ARTICLE,
                "En artikel",
                "Læs",
                null,
                null,
                "https://avis.example/a?b=1&c=2",
                "Læs",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null));
    Issue draft = new Issue("her-er-debat", id, "December", "Nyt", List.of(article), null);
    new Issues(contents())
        .save(
            new Issue(
                draft.club(),
                draft.id(),
                draft.subject(),
                draft.preheader(),
                draft.blocks(),
                ContentHash.of(draft)));
  }

  void members(int count) {
    for (int i = 0; i < count; i++) {
      member(i, "Ida " + i, Language.DANISH, Member.Tracking.ANONYMOUS, Member.State.ACTIVE);
    }
  }

  void member(int n, String name, Language language, Member.Tracking tracking, Member.State state) {
    Item item =
        Item.of("her-er-debat", "m%04d".formatted(n))
            .with("email", "m%04d@example.org".formatted(n))
            .with("name", name)
            .with("language", language.code())
            .with("topics", List.of())
            .with("tracking", tracking.name())
            .with("state", state.name())
            .with("source", "web")
            .with("joined", now);
    dynamo.putItem(put -> put.tableName(template.table("MembersTable").name()).item(item.values()));
  }

  /** The batches that a mailing has, as a set of members' ids each. */
  List<List<String>> batchesOf(String mailing) {
    Mailing head = new Mailings(dynamo, mailings()).find(new MailingId(mailing)).orElseThrow();
    Batches batches = new Batches(dynamo, mailings());
    return IntStream.range(0, head.batches())
        .mapToObj(number -> batches.find(new MailingId(mailing), number).orElseThrow().recipients())
        .map(recipients -> recipients.stream().map(each -> each.member().value()).toList())
        .toList();
  }

  Mailing head(String mailing) {
    return new Mailings(dynamo, mailings()).find(new MailingId(mailing)).orElseThrow();
  }

  /** How many recipients the December issue has in batches so far. */
  int planned() {
    return head(MAILING).planned();
  }

  /** Hands the planner a message that asks for the December issue's plan. */
  boolean asksForPlan() throws IOException {
    return message(planner, "{\"mailing\":\"" + MAILING + "\"}");
  }

  void planNow() throws IOException {
    boolean planned =
        message(
            planner,
            "{\"mailing\":\"" + MAILING + "\",\"club\":\"her-er-debat\",\"issue\":\"2026-12\"}");
    if (!planned) {
      throw new AssertionError("planning failed");
    }
  }

  /** Hands a batch's message to the sender; whether it was acknowledged. */
  boolean sends(int batch) throws IOException {
    return message(sender, "{\"mailing\":\"" + MAILING + "\",\"batch\":" + batch + "}");
  }

  static boolean message(LambdaFunction function, String body) throws IOException {
    var record = Map.of("messageId", "m1", "body", body, "eventSource", "aws:sqs");
    var answer = call(function, Json.write(Map.of("Records", List.of(record))));
    return Json.asList(answer.get("batchItemFailures")).isEmpty();
  }

  @SuppressWarnings("NullAway") // no function here asks Lambda's context for anything
  static Map<String, @Nullable Object> call(LambdaFunction function, String event)
      throws IOException {
    var out = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
    return Json.object(out.toString(StandardCharsets.UTF_8));
  }

  Map<String, AttributeValue> claimKey(int batch) {
    return Item.key(MAILING + "#0", "batch#%06d#claim".formatted(batch));
  }

  Item claim(int batch) {
    return Item.present(
        dynamo
            .getItem(get -> get.tableName(mailings()).key(claimKey(batch)).consistentRead(true))
            .item());
  }

  /** How many are in a set of the batch's claim. */
  int count(int batch, String set) {
    AttributeValue value = claim(batch).values().get(set);
    return value == null ? 0 : value.hasNs() ? value.ns().size() : value.ss().size();
  }

  /** Who of the batch is not sent to, each as place and reason. */
  List<String> missing(int batch) {
    AttributeValue value = claim(batch).values().get("missing");
    return value == null ? List.of() : value.ss();
  }

  /** What SES reports of recipients of the first batch is taken in. */
  void reported(int batch, SesReports.Kind kind, int... indexes) {
    List<SesReports.Report> reports = new ArrayList<>();
    for (int index : indexes) {
      reports.add(new SesReports.Report(kind, index, false));
    }
    new SesReports(dynamo, mailings()).take(new MailingId(MAILING), batch, reports);
  }

  /** Counters of the mailing, as the streams would have them. */
  void counted(String key, String name, long count) {
    Item lane = Item.of(key, "0").with(name, count);
    dynamo.putItem(put -> put.tableName(template.table("StatsTable").name()).item(lane.values()));
  }

  Mailing head() {
    return new Mailings(dynamo, mailings()).find(new MailingId(MAILING)).orElseThrow();
  }

  List<String> sendQueue() {
    return aws.queues.sentTo(environment("SenderFunction").getOrDefault("SEND_QUEUE", ""));
  }

  /** Where SES's reports wait to be read. */
  String progressQueue() {
    return environment("SenderFunction").getOrDefault("PROGRESS_QUEUE", "");
  }

  String mailings() {
    return template.table("MailingsTable").name();
  }

  @Override
  public void close() {
    store.close();
  }
}
