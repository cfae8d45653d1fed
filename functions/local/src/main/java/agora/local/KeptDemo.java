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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The demo as it stands when its months have gone by: played once for a build's output, kept in
 * {@code functions/local/target/demo}, and copied for each club that begins with it.
 */
final class KeptDemo {
  /** Where the links of the kept mails lead; {@link ClubJournal} lets them lead to the copy. */
  private static final String ADDRESS = "http://localhost:8080";

  /** What its clock shows at the end; and how many bytes there are then, to know a broken one. */
  private static final String TODAY = "today";

  private final Options options;
  private final Instant start;
  private final Consumer<LocalClub> months;
  private final Path home;

  /**
   * A demo.
   *
   * @param start what its clock shows at first
   * @param months plays them in a club where nothing has happened
   */
  KeptDemo(Options options, Instant start, Consumer<LocalClub> months) {
    this.options = options;
    this.start = start;
    this.months = months;
    this.home = options.root().resolve("functions/local/target/demo");
  }

  /** The one demo that there is. */
  static KeptDemo of(Options options) {
    return new KeptDemo(options, HerErDebat.START, HerErDebat::play);
  }

  /**
   * The options of a club that goes on from where the demo ends: in the store's folder, or in one
   * for now where it has none. A folder where a club was before is left as it is.
   */
  Options begin() throws IOException {
    Path store = options.store();
    if (store != null && Files.exists(ClubJournal.file(store))) {
      return options;
    }
    Path kept = folder();
    Path target = store == null ? Files.createTempDirectory("agora-store-") : store;
    try {
      copy(kept, target);
    } catch (IOException e) {
      throw new CannotStart(
          "The demo can't be copied to %s: %s.".formatted(target, Journal.reason(e)));
    }
    return options.store(target).start(Instant.parse(told(kept).getFirst()));
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
    if (whole(kept)) {
      return kept;
    }
    Files.createDirectories(home);
    try (FileChannel file =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      if (lock.isValid() && !whole(kept)) {
        forget();
        Path playing = Files.createDirectory(home.resolve("playing"));
        play(playing);
        Files.move(playing, kept, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return kept;
  }

  private static boolean whole(Path kept) throws IOException {
    List<String> told = told(kept);
    return told.size() == 2 && told.getLast().equals(Long.toString(bytes(kept)));
  }

  private static List<String> told(Path kept) throws IOException {
    Path today = kept.resolve(TODAY);
    return Files.exists(today) ? Files.readAllLines(today) : List.of();
  }

  private static long bytes(Path kept) throws IOException {
    long bytes = 0;
    for (Path file : Folders.files(kept)) {
      bytes += file.endsWith(TODAY) ? 0 : Files.size(file);
    }
    return bytes;
  }

  /** Deletes the demos of older builds, and one that is broken or was not played to its end. */
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
            .start(start)
            .seed(30)
            .with("PublicBaseUrl", ADDRESS);
    Instant today;
    try (LocalClub club = LocalClub.open(played, false)) {
      months.accept(club);
      today = club.now();
    }
    Files.writeString(folder.resolve(TODAY), today + "\n" + bytes(folder));
  }

  /** Plays the demo where the build's isn't there yet, so that the club is ready at once. */
  public static void main(String... arguments) throws IOException {
    long begun = System.nanoTime();
    Options options = Options.fromProperties();
    if (options.demo().equals("none")) {
      return;
    }
    Path folder = of(options).folder();
    System.out.printf("The demo is in %s (%.1f s)%n", folder, (System.nanoTime() - begun) / 1e9);
  }
}
