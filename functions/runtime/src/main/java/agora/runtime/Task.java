package agora.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A function's zip unpacked into a temporary folder, as Lambda unpacks it into {@code /var/task}.
 * One task can serve many processes, one after the other or at once.
 */
public final class Task implements AutoCloseable {
  private final Path folder;

  private Task(Path folder) {
    this.folder = folder;
  }

  public static Task unpack(Path zip) throws IOException {
    if (!Files.isRegularFile(zip)) {
      throw new IOException(zip + " is missing: run mvn package");
    }
    Path folder = Files.createTempDirectory("agora-task-");
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException(zip + " holds " + entry.getName() + ", which leaves its folder");
        }
        Files.createDirectories(path.resolveSibling("."));
        try (InputStream content = file.getInputStream(entry)) {
          Files.copy(content, path);
        }
      }
    }
    return new Task(folder);
  }

  /** Where the classes are, and the libraries in {@code lib/}. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
