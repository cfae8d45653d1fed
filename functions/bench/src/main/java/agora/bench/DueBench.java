package agora.bench;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.clubs.Rules;
import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.ids.MemberId;
import agora.lifecycle.LifecycleHandler;
import agora.members.consents.Evidence;
import agora.members.due.DueWalk;
import agora.members.memberships.MemberStandings;
import agora.members.memberships.Members;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Contents;
import agora.testkit.StandIns;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a day of the lifecycle reads, by the capacity that the store says was consumed: in clubs of
 * two sizes in each of which something is due of 100 members; beside a walk that looks at every
 * member and all evidence each day, as it was before there was an index.
 */
final class DueBench {

  private static final int DUE = 100;
  private static final List<Integer> SIZES = List.of(10_000, 100_000);
  private static final Instant NOW = Instant.parse("2028-11-24T09:00:00Z");
  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));

  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> "");

  private DueBench() {}

  static void run() throws IOException {
    System.out.printf(Locale.ROOT, "%nA day of the lifecycle: %s%n%n", Machine.describe());
    System.out.println("| members | day | read units | write units | calls | seconds |");
    System.out.println("|---|---|---|---|---|---|");
    for (int members : SIZES) {
      of(members);
    }
  }

  private static void of(int members) throws IOException {
    StandIns aws = new StandIns(TEMPLATE, () -> NOW);
    try (EmbeddedDynamo store = EmbeddedDynamo.kind(TEMPLATE, InstantSource.system());
        Meter meter = new Meter(store.endpoint());
        DynamoDbClient dynamo =
            new Environment(environment(store.endpoint().toString())).dynamo()) {
      Club club = club();
      new Clubs(new Contents(dynamo, TEMPLATE.table("ClubsTable").name())).save(club);
      new DueRows(dynamo, TEMPLATE, club.id(), NOW).write(members, DUE);
      new DueWalk(dynamo, TEMPLATE.table("MembersTable").name())
          .advance(club.id(), club.rules(), " ", Optional.empty());
      Map<String, String> metered = environment(meter.endpoint().toString());
      try (DynamoDbClient walking = new Environment(metered).dynamo()) {
        line(members, "a walk through all members, which does nothing", meter, () -> walk(walking));
      }
      LifecycleHandler lifecycle =
          new LifecycleHandler(aws.environment(metered), () -> NOW, new Random(1));
      line(members, "the lifecycle, %d due".formatted(DUE), meter, () -> day(lifecycle, aws));
      line(members, "the lifecycle again, nothing due", meter, () -> day(lifecycle, aws));
    }
  }

  private static void line(int members, String day, Meter meter, Runnable run) {
    meter.read();
    long begun = System.nanoTime();
    run.run();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    Meter.Reading reading = meter.read();
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %.1f | %d | %.2f |%n",
        members,
        day,
        reading.reads(),
        reading.writes(),
        reading.calls(),
        took.toMillis() / 1e3);
  }

  /**
   * Every membership's evidence and item, and every member once more for the yearly question. Items
   * are read by the hundred, which takes fewer calls than one by one, and the same units.
   */
  private static void walk(DynamoDbClient dynamo) {
    String table = TEMPLATE.table("MembersTable").name();
    MemberStandings standings = new MemberStandings(dynamo, table);
    List<MemberId> members = new ArrayList<>();
    new Evidence(dynamo, TEMPLATE.table("ConsentsTable").name())
        .all(DueRows.CLUB, "")
        .forEachRemaining(each -> members.add(each.member()));
    for (int from = 0; from < members.size(); from += 100) {
      standings.of(DueRows.CLUB, members.subList(from, Math.min(members.size(), from + 100)));
    }
    new Members(dynamo, table).all(DueRows.CLUB, "").forEach(member -> {});
  }

  private static void day(LifecycleHandler lifecycle, StandIns aws) {
    call(lifecycle, Map.of("task", "lifecycle", "at", NOW.toString()));
    while (!aws.queues.sent.isEmpty()) {
      String body = aws.queues.sent.removeFirst().body();
      call(
          lifecycle,
          Map.of(
              "Records",
              List.of(Map.of("messageId", "m1", "body", body, "eventSource", "aws:sqs"))));
    }
  }

  private static void call(LifecycleHandler lifecycle, Map<String, Object> event) {
    try {
      lifecycle.handleRequest(
          new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)),
          OutputStream.nullOutputStream(),
          CONTEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environment(String dynamo) {
    Map<String, String> environment = new HashMap<>(TEMPLATE.environment("LifecycleFunction"));
    environment.putAll(
        Map.of(
            "AWS_REGION", "eu-north-1",
            "AWS_ACCESS_KEY_ID", "LifecycleFunction",
            "AWS_SECRET_ACCESS_KEY", "none",
            "AWS_ENDPOINT_URL_DYNAMODB", dynamo));
    return environment;
  }

  private static Club club() {
    return new Club(
        DueRows.CLUB,
        "Her er debat",
        "Om debat.",
        Language.DANISH,
        List.of(),
        new Club.Sender("Her er debat", "klub", "klub@bibliotek.example"),
        new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
        List.of(),
        List.of(Language.DANISH, Language.ENGLISH),
        Club.Look.PLAIN,
        Club.Privacy.NONE,
        Rules.USUAL);
  }
}
