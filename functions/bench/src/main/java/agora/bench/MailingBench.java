package agora.bench;

import agora.edge.aws.Environment;
import agora.edge.lambda.LambdaFunction;
import agora.simulation.Functions;
import agora.simulation.aws.CallHazards;
import agora.simulation.aws.SimulatedStore;
import agora.stack.EmbeddedDynamo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How fast a core sends to an SES that answers at once, what a recipient costs in calls and writes,
 * and how long a plan takes in a small heap. Rates are by processor time, all threads of the JVM
 * included, so that what else runs on the machine changes them little.
 */
final class MailingBench {

  private static final int MEASURED = Integer.getInteger("bench.mails", 100_000);
  private static final int WARM =
      MEASURED; // a sender lives for hours, and what compiles it is soon done
  private static final int OVER_HTTP = MEASURED / 50;
  private static final List<String> PLANS = List.of("100000", "1000000");

  private MailingBench() {}

  static void run() throws IOException, InterruptedException {
    System.out.printf(Locale.ROOT, "%nA mailing: %s%n%n", Machine.describe());
    System.out.println("| what | reached | goal |");
    System.out.println("|---|---|---|");
    inMemory();
    overHttp();
    line("for the scale: listmonk (Go, PostgreSQL), both cores, recipients/s", "1950", "");
    plans();
  }

  private record Speed(double perCpuSecond, double perSecond) {}

  private static void inMemory() throws IOException {
    SimulatedStore dynamo = store();
    Rig warm = new Rig(store().client());
    quietly(() -> sent(warm, WARM));
    Rig rig = new Rig(dynamo.client());
    rig.found();
    rig.join(MEASURED);
    quietly(rig::plan);
    long planned = dynamo.writes();
    Speed speed = sendAll(rig);
    line(
        "recipients a second and core, SES at once, store in memory",
        "%.0f (%.0f by the clock)".formatted(speed.perCpuSecond(), speed.perSecond()),
        "≥ 10 000");
    line(
        "SES calls a recipient",
        "%.4f".formatted((double) rig.ses.calls() / rig.ses.mails()),
        "≤ 0.03");
    line(
        "writes a recipient while sending",
        "%.3f".formatted((double) (dynamo.writes() - planned) / rig.ses.mails()),
        "≤ 1.2");
    line("bytes of a call of SES", "%d".formatted(rig.ses.bytes() / rig.ses.calls()), "");
  }

  private static SimulatedStore store() {
    return new SimulatedStore(Functions.TEMPLATE, InstantSource.system(), CallHazards.AT_ONCE);
  }

  private static void overHttp() throws IOException {
    try (EmbeddedDynamo store = EmbeddedDynamo.kind(Functions.TEMPLATE, InstantSource.system());
        DynamoDbClient dynamo =
            new Environment(
                    Map.of(
                        "AWS_REGION", "eu-north-1",
                        "AWS_ACCESS_KEY_ID", "bench",
                        "AWS_SECRET_ACCESS_KEY", "none",
                        "AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString()))
                .dynamo()) {
      Rig rig = new Rig(dynamo);
      rig.found();
      rig.join(OVER_HTTP);
      quietly(rig::plan);
      Speed speed = sendAll(rig);
      line(
          "recipients a second and core, the same store over HTTP",
          "%.0f (%.0f by the clock)".formatted(speed.perCpuSecond(), speed.perSecond()),
          "");
    }
  }

  private static void sent(Rig rig, int members) throws IOException {
    rig.found();
    rig.join(members);
    rig.plan();
    rig.send(rig.sender());
  }

  private static Speed sendAll(Rig rig) throws IOException {
    LambdaFunction sender = rig.sender();
    long clock = System.nanoTime();
    long cpu = PlanProcess.cpu();
    quietly(() -> rig.send(sender));
    double used = (PlanProcess.cpu() - cpu) / 1e9;
    double passed = (System.nanoTime() - clock) / 1e9;
    return new Speed(rig.ses.mails() / used, rig.ses.mails() / passed);
  }

  private static void plans() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dagora.root=" + System.getProperty("agora.root"),
            "-cp",
            System.getProperty("java.class.path"),
            PlanProcess.class.getName());
    builder.command().addAll(PLANS);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    double first = 0;
    for (String each :
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList()) {
      String[] figures = each.split(" ", -1);
      double seconds = Double.parseDouble(figures[1]);
      line(
          "plan of %s members, -Xmx256m".formatted(figures[0]),
          "%s s, %s calls, %s batches, at most %s MiB of heap"
              .formatted(figures[1], figures[2], figures[3], figures[4]),
          "");
      if (first == 0) {
        first = seconds;
      } else {
        line("time ratio", "%.1f".formatted(seconds / first), "≤ 11");
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the plan did not fit into the heap");
    }
  }

  private static void line(String what, String reached, String goal) {
    System.out.printf("| %s | %s | %s |%n", what, reached, goal);
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Without the functions' own logs: on Lambda they cost nothing but their writing. */
  private static void quietly(Work work) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(out);
    }
  }
}
