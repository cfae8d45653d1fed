package agora.bench;

import agora.bench.Usage.Figures;
import agora.local.LocalClub;
import agora.local.Options;
import agora.stack.Item;
import agora.stack.QueueMapping;
import agora.stack.Template;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What a month costs: the local club plays December for clubs of two sizes, every call counted, and
 * the others lie on the line through them; a third size, played too, tells how well it does. {@code
 * -Dbench.cost.check=50000} plays that one for it.
 */
final class CostBench {

  private static final int SMALL = 250;
  private static final int LARGE = 1_000;
  private static final int CHECK = Integer.getInteger("bench.cost.check", 2_500);
  private static final List<Integer> SIZES = List.of(500, 5_000, 50_000, 1_000_000);

  /**
   * Of the members, so many follow a link of an issue; of twice as many join or change something.
   */
  private static final double CLICKS = 0.3;

  private static final double JOIN = 0.02;
  private static final int ROWS = 25;
  private static final String CLUB = "her-er-debat";
  private static final String MAILING = CLUB + "_2026-12";
  private static final Path ROOT =
      Path.of(System.getProperty("agora.root", ".")).toAbsolutePath().normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  private CostBench() {}

  static void run() throws IOException {
    System.out.printf(
        Locale.ROOT, "%nA month's cost, list prices of %s without a free tier%n%n", Bill.dated());
    Figures small = played(SMALL, false);
    Figures large = played(LARGE, false);
    Figures check = played(CHECK, false);
    Figures smallOfMany = played(SMALL, true);
    Figures largeOfMany = played(LARGE, true);
    Figures expected = small.at(CHECK, SMALL, large, LARGE);
    Template template = template();
    List<QueueMapping> queues = template.queueMappings();
    Bill bill =
        new Bill(
            queues.size(),
            queues.stream().mapToInt(Bill::pollers).sum(),
            alarms(),
            template.functions().size(),
            template.function("SenderFunction").memory() / 1024.0);
    List<Month> months = new ArrayList<>();
    for (int size : SIZES) {
      boolean big = size > 100_000;
      Figures month =
          big
              ? smallOfMany.at(size, SMALL, largeOfMany, LARGE)
              : small.at(size, SMALL, large, LARGE);
      months.add(
          new Month(size, bill.lines(month, size, big ? 200 : 14, big ? 6 : 2), bill.ses(month)));
    }
    table(months);
    plot(months.get(1));
    System.out.printf(
        Locale.ROOT,
        "%nPlayed for %d members it is %.0f mails, %.0f writes and %.0f calls; by the line %.0f,"
            + " %.0f and %.0f.%n",
        CHECK,
        check.mails(),
        check.writes(),
        check.invocations(),
        expected.mails(),
        expected.writes(),
        expected.invocations());
  }

  /**
   * A month's bill.
   *
   * @param lines all but SES's, by name
   */
  private record Month(int members, Map<String, Double> lines, double ses) {
    private double line(String name) {
      return lines.getOrDefault(name, 0.0);
    }

    private double all() {
      return Bill.sum(lines);
    }
  }

  private static void table(List<Month> months) {
    line("$ a month, members", months, month -> grouped(month.members()));
    System.out.println("|---|" + "---:|".repeat(months.size()));
    for (String name : months.getFirst().lines().keySet()) {
      line(name, months, month -> dollars(month.line(name)));
    }
    line("**all but SES**", months, month -> dollars(month.all()));
    line(
        "**the same with KeysInSsm=yes**",
        months,
        month -> dollars(month.all() - month.line("Secrets Manager")));
    line("SES", months, month -> dollars(month.ses()));
    line(
        "share of SES",
        months,
        month -> String.format(Locale.ROOT, "%.1f %%", 100 * month.all() / month.ses()));
  }

  private static void line(String name, List<Month> months, Function<Month, String> of) {
    System.out.println(
        "| " + name + " | " + months.stream().map(of).collect(Collectors.joining(" | ")) + " |");
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }

  /** A bar for each line of a month. */
  private static void plot(Month month) {
    System.out.println("\n```");
    System.out.println(grouped(month.members()) + " members, a # is two cents");
    month.lines().forEach(CostBench::bar);
    bar("SES", month.ses());
    System.out.println("```");
  }

  private static void bar(String name, double amount) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %.2f %s%n",
        name,
        amount,
        "#".repeat((int) Math.min(80, Math.round(amount * 50))));
  }

  private static Template template() {
    return Template.read(
        ROOT.resolve("template.yaml"),
        Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  }

  private static int alarms() throws IOException {
    return (int)
        Files.readAllLines(ROOT.resolve("template.yaml")).stream()
            .filter(line -> line.contains("Type: AWS::CloudWatch::Alarm"))
            .count();
  }

  // ---------------------------------------------------------------- December

  /**
   * Plays December.
   *
   * @param many whether clicks come so fast that those of a window fill a batch, as a big club's do
   */
  private static Figures played(int members, boolean many) throws IOException {
    Options options = Options.at(ROOT).start(Instant.parse("2026-11-24T09:00:00Z")).seed(7);
    try (LocalClub club = LocalClub.start(options)) {
      for (String file : List.of("save-library", "save-club", "save-event", "import-codes")) {
        command(club, file);
      }
      club.ses(Map.of("maxSendRate", 1_000, "max24HourSend", 10_000_000));
      join(club, members);
      club.quiet();
      if (many) {
        club.keepWindows();
      }
      Usage usage = new Usage();
      int before = club.outbox().size();
      club.meter(usage);
      december(club, members);
      club.quiet();
      written(members, usage);
      return usage.figures(club.outbox().size() - before, readers());
    }
  }

  /** Whose writes and reads a member's are. */
  private static void written(int members, Usage usage) {
    System.out.printf(Locale.ROOT, "Units a member, of %d members:%n", members);
    Stream.concat(usage.writers().stream().limit(16), usage.readers().stream().limit(16))
        .forEach(
            each ->
                System.out.printf(
                    Locale.ROOT, "  %6.3f %s%n", each.getValue() / members, each.getKey()));
  }

  /** An issue to all, a mail about an event, its clicks, codes, and who joins and leaves. */
  private static void december(LocalClub club, int members) throws IOException {
    command(club, "save-issue");
    command(club, "approve-issue");
    command(club, "approve-event-mails");
    club.turnTo(Instant.parse("2026-12-01T12:00:00Z"));
    for (int n = 0; n < members * CLICKS; n++) {
      club.get("/c/" + MAILING + "/l" + (1 + n % 4) + "/a-da");
    }
    for (int n = 0; n < members * JOIN; n++) {
      String address = "ny" + n + "@borger.example";
      club.get("/clubs/" + CLUB);
      club.post(
          "/clubs/" + CLUB + "/members",
          Map.of("email", address, "consent", "on", "source", "web"));
      List<OutboxMail> mails = club.outbox(address);
      String confirm = link(mails.getLast(), "/confirm/");
      club.get(confirm);
      club.post(confirm, "application/json", "{}");
    }
    for (OutboxMail mail : codes(club)) {
      String link = link(mail, "/tickets/");
      club.get(link);
      club.post(link, "application/json", "{}");
    }
    for (int day = 2; day <= 24; day++) {
      club.turnTo(Instant.parse("2026-12-%02dT12:00:00Z".formatted(day)));
    }
  }

  /** The mails of ten who unlock their code. */
  private static List<OutboxMail> codes(LocalClub club) {
    return club.outbox().stream()
        .filter(mail -> mail.text().contains("/tickets/"))
        .limit(10)
        .toList();
  }

  private static String link(OutboxMail mail, String prefix) {
    return Pattern.compile(Pattern.quote(prefix) + "[A-Za-z0-9._~/-]+")
        .matcher(mail.text())
        .results()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + prefix + " in " + mail.text()))
        .group();
  }

  private static Set<String> readers() {
    return template().queueMappings().stream()
        .map(QueueMapping::function)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void command(LocalClub club, String file) throws IOException {
    ObjectNode event =
        (ObjectNode) JSON.readTree(ROOT.resolve("events/" + file + ".json").toFile());
    Map<String, Object> fields = new LinkedHashMap<>();
    event.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    JsonNode answer = club.command(fields);
    if (!answer.path("ok").asBoolean()) {
      throw new IllegalStateException(file + " was refused: " + answer);
    }
  }

  private static void join(LocalClub club, int members) {
    String table = club.template().table("MembersTable").name();
    try (DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .endpointOverride(club.dynamo().endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      for (int from = 0; from < members; from += ROWS) {
        List<WriteRequest> rows =
            new ArrayList<>(
                IntStream.range(from, Math.min(members, from + ROWS))
                    .mapToObj(n -> member(n, club.now()))
                    .map(item -> WriteRequest.builder().putRequest(put -> put.item(item.values())))
                    .map(WriteRequest.Builder::build)
                    .toList());
        dynamo.batchWriteItem(write -> write.requestItems(Map.of(table, rows)));
      }
    }
  }

  /** Every third chose the event's topic. */
  private static Item member(int n, Instant joined) {
    return Item.of(CLUB, "m%07d".formatted(n))
        .with("email", "m%07d@borger.example".formatted(n))
        .with("name", "Ida")
        .with("language", "da")
        .with("topics", n % 3 == 0 ? List.of("demokrati") : List.of())
        .with("tracking", n % 2 == 0 ? "ANONYMOUS" : "PERSONAL")
        .with("state", "ACTIVE")
        .with("source", "web")
        .with("joined", joined)
        .with("frequency", "ALL");
  }
}
