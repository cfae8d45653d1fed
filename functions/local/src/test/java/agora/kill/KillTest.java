package agora.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.LocalClub;
import agora.local.Options;
import agora.testkit.aws.OutboxMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sender's process is killed at random moments, as {@code kill -9} does, while it mails an
 * issue to a few hundred members through the local SES; then everybody has got one mail.
 */
final class KillTest {

  private static final Instant START = Instant.parse("2026-12-01T07:55:00Z");
  private static final int MEMBERS = 320;
  private static final int KILLS = 6;
  private static final int LONGEST_LIFE_MILLIS = 5_000;

  @TempDir private Path folder;

  private final Random random = new Random(20261201);

  @Test
  void whoeverIsKilledEverybodyGetsOneMail() throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("agora.root", "../..")).toAbsolutePath().normalize();
    try (LocalClub club =
        LocalClub.start(Options.at(root).template(withoutSender(root)).start(START).seed(7))) {
      club.ses(Map.of("maxSendRate", 14));
      ClubOfMany.found(club, MEMBERS);
      club.turnTo(Instant.parse("2026-12-01T08:15:00Z"));
      assertEquals(0, issues(club).size(), "the club itself must not send");
      List<String> path = path(root);
      int hit = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        int before = issues(club).size();
        killed(club, path);
        hit += issues(club).size() > before ? 1 : 0;
        club.advance(Duration.ofMinutes(7)); // the lease is over, and the message visible again
      }
      assertTrue(hit > 1, "no process lived long enough to send");
      Process last = start(club, path);
      try {
        for (int i = 0; i < 60 && !everybodyHasIt(club); i++) {
          Thread.sleep(250);
          club.advance(Duration.ofMinutes(4));
        }
      } finally {
        last.destroyForcibly().waitFor();
      }
      Map<String, Integer> mails = new TreeMap<>();
      issues(club).forEach(mail -> mails.merge(mail.to(), 1, Integer::sum));
      assertEquals(MEMBERS, mails.size(), "somebody was lost");
      mails.forEach((address, count) -> assertEquals(1, count, address + " got more than one"));
    }
  }

  private static boolean everybodyHasIt(LocalClub club) {
    return issues(club).size() >= MEMBERS;
  }

  private static List<OutboxMail> issues(LocalClub club) {
    return club.outbox().stream().filter(mail -> mail.tags().containsKey("mailing")).toList();
  }

  /** Lets a process send for a random while, and kills it. */
  private void killed(LocalClub club, List<String> path) throws IOException, InterruptedException {
    Process process = start(club, path);
    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
    process.destroyForcibly(); // SIGKILL
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    assertEquals(128 + 9, process.exitValue());
  }

  private static Process start(LocalClub club, List<String> path) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            String.join(java.io.File.pathSeparator, path),
            SenderProcess.class.getName());
    builder.environment().putAll(club.environment("SenderFunction"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.equals(SenderProcess.READY)) {
      line = lines.readLine();
    }
    assertEquals(SenderProcess.READY, line, "the process did not come up");
    Thread.ofPlatform()
        .daemon()
        .start(() -> lines.lines().forEach(each -> {})); // or it would block
    return process;
  }

  /**
   * The template with its functions where they are, and with nobody who takes from the send queue.
   */
  private Path withoutSender(Path root) throws IOException {
    String text = Files.readString(root.resolve("template.yaml"));
    String without =
        text.replaceFirst(
            "(?s)\\n        Batch:\\n          Type: SQS\\n          Properties:\\n"
                + "            Queue: !GetAtt SendQueue.Arn\\n.*?(?=\\n        \\w)",
            "");
    assertTrue(without.length() < text.length(), "the template has no mapping of the send queue");
    Path file = folder.resolve("template.yaml");
    Files.writeString(
        file, without.replace("CodeUri: functions/", "CodeUri: " + root + "/functions/"));
    return file;
  }

  /** The deployed zip's content, and the class that stands for Lambda. */
  private List<String> path(Path root) throws IOException {
    Path unpacked = Files.createDirectory(folder.resolve("newsletter"));
    List<String> path = new ArrayList<>(List.of(unpacked.toString()));
    try (ZipFile zip =
        new ZipFile(root.resolve("functions/newsletter/target/newsletter.zip").toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path file = unpacked.resolve(entry.getName()).normalize();
        assertTrue(file.startsWith(unpacked));
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(zip.getInputStream(entry), file);
        if (entry.getName().endsWith(".jar")) {
          path.add(file.toString());
        }
      }
    }
    path.add(
        Path.of(SenderProcess.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString());
    return path;
  }
}
