package agora.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.LocalClub;
import agora.local.Options;
import agora.testkit.aws.OutboxMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sender's process is killed after so many of its calls of AWS, as {@code kill -9} does, while
 * it mails an issue to a few hundred members through the local SES; then everybody has got one
 * mail.
 */
final class KillTest {

  private static final Instant START = Instant.parse("2026-12-01T07:55:00Z");
  private static final int MEMBERS = 320;
  private static final int KILLS = 6;

  /** A life that is longer than this has sent all that there is. */
  private static final int LONGEST_LIFE_STEPS = 120;

  @TempDir private Path folder;

  private final Random random = new Random(20261201);

  @Test
  void whoeverIsKilledEverybodyGetsOneMail() throws IOException {
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
        try (Sender sender = new Sender(path, club.environment("SenderFunction"))) {
          sender.runs(1 + random.nextInt(LONGEST_LIFE_STEPS), () -> turn(club));
          sender.kill();
        }
        hit += issues(club).size() > before ? 1 : 0;
        club.advance(Duration.ofMinutes(7)); // the lease is over, and the message visible again
      }
      assertTrue(hit > 1, "no process lived long enough to send");
      assertTrue(issues(club).size() < MEMBERS, "nothing was left to send after the kills");
      try (Sender last = new Sender(path, club.environment("SenderFunction"))) {
        last.runs(Integer.MAX_VALUE, () -> !everybodyHasIt(club) && turn(club));
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

  /** Lets time pass for a sender that has nothing to do; false when the day is over. */
  private static boolean turn(LocalClub club) {
    club.advance(Duration.ofMinutes(4));
    return club.now().isBefore(START.plus(Duration.ofDays(1)));
  }

  private static List<OutboxMail> issues(LocalClub club) {
    return club.outbox().stream().filter(mail -> mail.tags().containsKey("mailing")).toList();
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
    path.add(Sender.hooks(Files.createDirectory(folder.resolve("hooks"))).toString());
    path.add(
        Path.of(SenderProcess.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString());
    return path;
  }
}
