package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo is played once for a build's output: no more, and never less. */
final class KeptDemoTest {
  private static final Duration MONTHS = Duration.ofDays(90);

  @TempDir private Path root;
  private int played;

  @BeforeEach
  void aBuild() throws IOException {
    template("");
    Files.writeString(Files.createDirectory(root.resolve("events")).resolve("join.json"), "{}");
  }

  private void template(String more) throws IOException {
    ProbeClub.lay(root, text -> text + "Parameters:\n  PublicBaseUrl: { Type: String }\n" + more);
  }

  /** Where a club begins that goes on from the demo. */
  private Options begin() throws IOException {
    return new KeptDemo(
            Options.at(root),
            ProbeClub.START,
            club -> {
              played++;
              club.advance(MONTHS);
            })
        .begin();
  }

  private String key() throws IOException {
    return DemoKey.of(Options.at(root));
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("functions/local/target/demo"))) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  @Test
  void aDemoIsPlayedOnceAndEachClubGoesOnFromItsEnd() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (LocalClub club = LocalClub.open(begin(), true)) {
        Duration gone = Duration.between(ProbeClub.START.plus(MONTHS), club.now());
        assertTrue(!gone.isNegative() && gone.toMinutes() < 10, gone::toString);
        club.advance(Duration.ofDays(1)); // each has a copy of its own
      }
    }
    assertEquals(1, played);
  }

  @Test
  void theDemoOfAnOlderBuildGoesAndTheNewOneIsPlayed() throws IOException {
    Folders.delete(store(begin()));
    List<Path> old = kept();
    Files.writeString(root.resolve("events/join.json"), "{\"new\": true}");
    Folders.delete(store(begin()));
    assertEquals(2, played);
    assertEquals(1, kept().size());
    assertNotEquals(old, kept());
  }

  @Test
  void oneThatWasNotPlayedToItsEndIsPlayedAnew() throws IOException {
    Path left = root.resolve("functions/local/target/demo/playing");
    Files.writeString(Files.createDirectories(left).resolve("tables"), "half");
    Folders.delete(store(begin()));
    assertEquals(1, played);
    assertTrue(Files.notExists(left));
  }

  @Test
  void oneThatIsBrokenIsPlayedAnew() throws IOException {
    Folders.delete(store(begin()));
    Path journal = ClubJournal.file(kept().getFirst());
    Files.write(journal, Stream.of("half of it").toList());
    Folders.delete(store(begin()));
    Files.delete(kept().getFirst().resolve("today"));
    Folders.delete(store(begin()));
    assertEquals(3, played);
  }

  @Test
  void theKeyHangsOnTheTemplateTheZipsAndTheEventsAndNotOnWhenTheyWereMade() throws IOException {
    String first = key();
    Files.setLastModifiedTime(root.resolve("template.yaml"), FileTime.fromMillis(0));
    template("");
    assertEquals(first, key());

    template("# changed\n");
    assertNotEquals(first, key());
    template("");
    assertEquals(first, key());

    Files.move(root.resolve("events/join.json"), root.resolve("events/leave.json"));
    assertNotEquals(first, key());
    Files.move(root.resolve("events/leave.json"), root.resolve("events/join.json"));
    assertEquals(first, key());

    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(root.resolve("probe.zip")))) {
      zip.putNextEntry(new ZipEntry("agora/probe/Other.class"));
    }
    assertNotEquals(first, key());
  }

  private static Path store(Options options) {
    return Objects.requireNonNull(options.store());
  }
}
