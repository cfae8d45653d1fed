package agora.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long who turns a local club's clock a day on waits: the demo's club, started as {@code mvn
 * -Plocal} starts it, in a JVM of its own, and asked over HTTP. Of a month's days few have a mail,
 * so that the median is a quiet day.
 */
final class QuietDayBench {

  private static final int DAYS = 30;
  private static final int ASKED_FIRST = 2_000;
  private static final Pattern READY = Pattern.compile("Agora is ready at (\\S+)/ \\((\\S+) s\\)");

  private final HttpClient browser = HttpClient.newHttpClient();
  private final String url;
  private final long pid;

  private QuietDayBench(String url, long pid) {
    this.url = url;
    this.pid = pid;
  }

  static void run() throws IOException, InterruptedException {
    Process club = new ProcessBuilder(command()).redirectErrorStream(true).start();
    BufferedReader lines = club.inputReader(StandardCharsets.UTF_8);
    try {
      Matcher ready = ready(lines);
      Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {})); // or it would wait for us
      System.out.printf(
          Locale.ROOT,
          "%nA day of the local club, which was ready in %s s. %s.%n%n",
          ready.group(2),
          Machine.describe());
      System.out.println("| days | median, ms | fastest | slowest | processor, ms a day |");
      System.out.println("|---|---:|---:|---:|---:|");
      QuietDayBench bench = new QuietDayBench(ready.group(1), club.pid());
      bench.warmUp();
      bench.month("the first " + DAYS);
      bench.month("the next " + DAYS);
    } finally {
      club.destroy();
      club.waitFor();
    }
  }

  /** As functions/local's profile has it. */
  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        "-XX:TieredStopAtLevel=1",
        "-XX:CompileThresholdScaling=0.05",
        "-XX:+UseSerialGC",
        "-Dagora.root=" + System.getProperty("agora.root"),
        "-Dport=0",
        "-classpath",
        System.getProperty("java.class.path"),
        "agora.local.LocalClub");
  }

  private static Matcher ready(BufferedReader lines) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return ready;
      }
      said.add(line);
    }
    throw new IllegalStateException(String.join("\n", said));
  }

  private void month(String what) throws IOException, InterruptedException {
    List<Double> days = new ArrayList<>();
    double used = Machine.cpu(pid);
    while (days.size() < DAYS) {
      long began = System.nanoTime();
      turn();
      days.add((System.nanoTime() - began) / 1e6);
    }
    used = Machine.cpu(pid) - used;
    days.sort(null);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        what,
        days.get(DAYS / 2),
        days.getFirst(),
        days.getLast(),
        used / DAYS);
  }

  /** Asks until asking costs next to nothing, so that what is measured is the club's. */
  private void warmUp() throws IOException, InterruptedException {
    for (int asked = 0; asked < ASKED_FIRST; asked++) {
      ask(clock().build());
    }
  }

  private void turn() throws IOException, InterruptedException {
    ask(
        clock()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"advance\": \"P1D\"}"))
            .build());
  }

  private HttpRequest.Builder clock() {
    return HttpRequest.newBuilder(URI.create(url + "/local/clock"));
  }

  private void ask(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }
}
