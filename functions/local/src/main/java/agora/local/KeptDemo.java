package agora.local;

import agora.dynamo.journal.Journal;
import agora.local.demo.HerErDebat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo as it stands when its months have gone by: played once for a build's output, kept in
 * {@code functions/local/target/demo}, and copied for each club that begins with it.
 */
final class KeptDemo {
  /** Where the links of the kept mails lead; {@link ClubJournal} lets them lead to the copy. */
  private static final String ADDRESS = "http://localhost:8080";

  private static final String TODAY = "today";

  private final Options options;
  private final Path home;

  private KeptDemo(Options options) {
    this.options = options;
    this.home = options.root().resolve("functions/local/target/demo");
  }

  /**
   * The options of a club that goes on from where the demo ends: in the store's folder, or in one
   * for now where it has none. A folder where a club was before is left as it is.
   */
  static Options begin(Options options) throws IOException {
    Path store = options.store();
    if (store != null && Files.exists(ClubJournal.file(store))) {
      return options;
    }
    Path kept = new KeptDemo(options).folder();
    Path target = store == null ? Files.createTempDirectory("agora-store-") : store;
    try {
      copy(kept, target);
    } catch (IOException e) {
      throw new CannotStart(
          "The demo can't be copied to %s: %s.".formatted(target, Journal.reason(e)));
    }
    return options.store(target).start(Instant.parse(Files.readString(kept.resolve(TODAY))));
  }

  /** Copies all files, and last of all the one that says that a club is there. */
  private static void copy(Path kept, Path target) throws IOException {
    Path last = ClubJournal.file(kept);
    for (Path file : Folders.files(kept)) {
      if (!file.equals(last)) {
        copy(file, kept, target);
      }
    }
    Path there = ClubJournal.file(target);
    Path half = there.resolveSibling(there.getFileName() + ".half");
    Files.copy(last, half, StandardCopyOption.REPLACE_EXISTING);
    Files.move(half, there, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path file, Path kept, Path target) throws IOException {
    Path there = target.resolve(kept.relativize(file));
    Files.createDirectories(there.resolveSibling("."));
    Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The folder of the kept demo, played now where this build's isn't there yet. */
  private Path folder() throws IOException {
    Path kept = home.resolve(DemoKey.of(options));
    if (Files.exists(kept)) {
      return kept;
    }
    Files.createDirectories(home);
    try (FileChannel file =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      if (lock.isValid() && Files.notExists(kept)) {
        forget();
        Path playing = Files.createDirectory(home.resolve("playing"));
        play(playing);
        Files.move(playing, kept, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return kept;
  }

  /** Deletes the demos of older builds, and one that was not played to its end. */
  private void forget() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      for (Path each : List.copyOf(all.filter(Files::isDirectory).toList())) {
        Folders.delete(each);
      }
    }
  }

  private void play(Path folder) throws IOException {
    Options played =
        Options.at(options.root())
            .template(options.template())
            .store(folder)
            .start(HerErDebat.START)
            .seed(30)
            .with("PublicBaseUrl", ADDRESS);
    Instant today;
    try (LocalClub club = LocalClub.open(played, false)) {
      HerErDebat.play(club);
      today = club.now();
    }
    Files.writeString(folder.resolve(TODAY), today.toString());
  }

  /** Plays the demo where the build's isn't there yet, so that the club is ready at once. */
  public static void main(String... arguments) throws IOException {
    long begun = System.nanoTime();
    Path folder = new KeptDemo(Options.fromProperties()).folder();
    System.out.printf("The demo is in %s (%.1f s)%n", folder, (System.nanoTime() - begun) / 1e9);
  }
}
