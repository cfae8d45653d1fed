package agora.bench;

import agora.runtime.Options;
import agora.runtime.Task;
import agora.stack.EmbeddedDynamo;
import agora.stack.Function;
import agora.stack.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a citizen waits for a function that nobody has called yet. Each function starts under
 * Lambda's own client on one core, with the store of one machine behind it on another; beside it,
 * in the same run, a function that does nothing and the click as such functions are usually
 * written. Rounds go through all variants in turn, so that what else the machine does meets all of
 * them.
 */
final class ColdStart {

  private static final String CLICK =
      """
      {"version": "2.0", "routeKey": "GET /c/{mailing}/{link}/{recipient}",
       "rawPath": "/c/debat_2026-12/l1/a-da", "rawQueryString": "",
       "headers": {"user-agent": "Mozilla/5.0 (X11; Linux x86_64)", "accept": "text/html"},
       "requestContext": {"http": {"method": "GET", "path": "/c/debat_2026-12/l1/a-da",
         "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": "Mozilla/5.0"},
         "routeKey": "GET /c/{mailing}/{link}/{recipient}", "stage": "$default"},
       "pathParameters": {"mailing": "debat_2026-12", "link": "l1", "recipient": "a-da"},
       "isBase64Encoded": false}
      """;

  /** By function, the file in events/ that it is called with. */
  private static final Map<String, String> EVENTS = new LinkedHashMap<>();

  static {
    EVENTS.put("SignupFunction", "http-club-page");
    EVENTS.put("TicketsFunction", "http-ticket");
    EVENTS.put("LifecycleFunction", "http-stay");
    EVENTS.put("AdminFunction", "list-issues");
    EVENTS.put("PlannerFunction", "schedule-housekeeping");
    EVENTS.put("SenderFunction", "sqs-batch");
    EVENTS.put("FeedbackFunction", "sqs-feedback");
    EVENTS.put("InsightsFunction", "stream-clicks");
    EVENTS.put("JobsFunction", "stream-jobs");
  }

  private final Path root;
  private final Template template;
  private final Map<String, String> endpoints;
  private final Map<Path, Task> tasks = new HashMap<>();

  private ColdStart(Path root, Template template, Map<String, String> endpoints) {
    this.root = root;
    this.template = template;
    this.endpoints = endpoints;
  }

  /** What is measured of the functions, each with all that it calls behind it. */
  interface Measuring {
    void of(ColdStart functions) throws Exception;
  }

  static void run() throws Exception {
    int runs = Integer.parseInt(System.getProperty("bench.runs", "11"));
    String only = System.getProperty("bench.only", "");
    Path folder = Files.createTempDirectory("agora-bench-");
    in(
        functions -> {
          System.out.printf("%nCold start, %d runs each. %s.%n", runs, Machine.describe());
          functions.measure(runs, folder, only);
          System.out.printf("Afterwards: %s.%n", Machine.describe());
        });
  }

  /** Measures beside a store and the other services, off the functions' core. */
  static void in(Measuring measuring) throws Exception {
    Path root = Path.of(System.getProperty("agora.root"));
    Machine.leaveTheFirstCore();
    Template template =
        Template.read(
            root.resolve("template.yaml"),
            Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
    try (EmbeddedDynamo dynamo = EmbeddedDynamo.kind(template, InstantSource.system());
        Stubs stubs = new Stubs()) {
      Links.put(dynamo.endpoint().toString(), template);
      Map<String, String> endpoints =
          Map.of(
              "AWS_ENDPOINT_URL", stubs.endpoint(),
              "AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString());
      ColdStart bench = new ColdStart(root, template, endpoints);
      measuring.of(bench);
      for (Task task : bench.tasks.values()) {
        task.close();
      }
    }
  }

  private void measure(int runs, Path folder, String only) throws Exception {
    Variant clicks = function("ClicksFunction", CLICK);
    Variant usual = usual();
    List<Variant> starts = new ArrayList<>(List.of(bare(), usual, clicks));
    starts.addAll(AheadOfTime.of(clicks, folder));
    List<Variant> restores = new ArrayList<>(restores(clicks));
    if (only.isEmpty()) {
      for (Map.Entry<String, String> each : EVENTS.entrySet()) {
        Variant function = function(each.getKey(), event(each.getValue()));
        starts.add(function);
        restores.addAll(restores(function));
      }
    }
    Table.print("process start → first answer", rounds(runs, starts), usual.name());
    Table.print("restore → first answer", rounds(runs, restores), clicks.name() + ", unprimed");
  }

  /**
   * Every variant once a round; a first round, which warms the machine's caches, is not counted.
   */
  private static Map<String, List<Sample>> rounds(int runs, List<Variant> variants)
      throws IOException {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    for (int run = 0; run <= runs; run++) {
      for (Variant variant : variants) {
        List<Sample> known = samples.computeIfAbsent(variant.name(), _ -> new ArrayList<>());
        Sample sample = variant.measure();
        if (run > 0) {
          known.add(sample);
        }
      }
    }
    return samples;
  }

  /** Every function of the template, with an event of its own. */
  List<Variant> functions() throws IOException {
    List<Variant> all = new ArrayList<>(List.of(function("ClicksFunction", CLICK)));
    for (Map.Entry<String, String> each : EVENTS.entrySet()) {
      all.add(function(each.getKey(), event(each.getValue())));
    }
    return all;
  }

  private static List<Variant> restores(Variant function) {
    Options snap = function.options().withSnapStart();
    return List.of(
        function.with(function.name() + ", primed", snap),
        // Without its property org.crac finds nobody to tell, so no hook fires.
        function.with(function.name() + ", unprimed", snap.withJvm("-Dorg.crac.Core.Compat=none")));
  }

  private Variant bare() {
    Path classes = root.resolve("functions/bench/target/classes");
    return new Variant(
        "a stream handler that does nothing",
        classes,
        Bare.class.getName(),
        Map.of(),
        CLICK,
        Options.named("bare").startedBy(Machine.FIRST_CORE));
  }

  private Variant usual() throws IOException {
    Path zip = root.resolve("functions/bench/usual/target/usual.zip");
    Map<String, String> environment = new HashMap<>(endpoints);
    environment.put("CLICKS_TABLE", template.table("ClicksTable").name());
    return new Variant(
        "the usual stack",
        task(zip),
        "agora.bench.usual.UsualHandler",
        environment,
        CLICK,
        Options.named("usual").startedBy(Machine.FIRST_CORE));
  }

  private Variant function(String id, String event) throws IOException {
    Function function = template.function(id);
    Map<String, String> environment = new HashMap<>(function.environment());
    environment.putAll(endpoints);
    return new Variant(
        id,
        task(function.zip()),
        function.handler(),
        environment,
        event,
        Options.named(id).withMemory(function.memory()).startedBy(Machine.FIRST_CORE));
  }

  private Path task(Path zip) throws IOException {
    Task known = tasks.get(zip);
    if (known == null) {
      known = Task.unpack(zip);
      tasks.put(zip, known);
    }
    return known.folder();
  }

  private String event(String name) throws IOException {
    return Files.readString(root.resolve("events").resolve(name + ".json"));
  }
}
