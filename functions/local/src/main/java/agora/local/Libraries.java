package agora.local;

import agora.testkit.recorder.Recorder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The libraries of all zips, each unpacked once for this JVM into a temporary folder that goes when
 * the JVM ends; and the class loaders of those that functions share, so that the SDK is read,
 * verified and compiled once and not for each function of each club. Thread-safe.
 */
final class Libraries {
  private static final Map<Sum, Path> FILES = new HashMap<>();
  private static final Map<Set<Path>, ClassLoader> LOADERS = new HashMap<>();
  private static @Nullable Path folder;

  /** What a zip says of a file's content. */
  private record Sum(String name, long size, long crc) {}

  private Libraries() {}

  /** The file of a library, unpacked where no zip had the same before. */
  static synchronized Path file(ZipFile zip, ZipEntry entry) throws IOException {
    Sum sum = new Sum(entry.getName(), entry.getSize(), entry.getCrc());
    Path known = FILES.get(sum);
    if (known != null) {
      return known;
    }
    Path name = Path.of(entry.getName()).getFileName();
    Path file = Files.createTempDirectory(folder(), "").resolve(name);
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
    FILES.put(sum, file);
    return file;
  }

  private static Path folder() throws IOException {
    Path made = folder;
    if (made == null) {
      made = Files.createTempDirectory("agora-libraries-");
      folder = made;
      Path gone = made;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(gone)));
    }
    return made;
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one class loader of the libraries that every function has. */
  static ClassLoader loader(Set<Path> libraries) throws IOException {
    return loader(libraries, ClassLoader.getPlatformClassLoader(), recorder());
  }

  /** The one class loader of the libraries that some functions have besides the rest. */
  static ClassLoader loader(Set<Path> libraries, ClassLoader rest) throws IOException {
    return loader(libraries, rest, List.of());
  }

  private static synchronized ClassLoader loader(
      Set<Path> libraries, ClassLoader rest, List<URL> beside) throws IOException {
    ClassLoader known = LOADERS.get(libraries);
    if (known == null) {
      List<URL> path = new ArrayList<>(beside);
      for (Path library : new TreeSet<>(libraries)) {
        path.add(url(library));
      }
      known = new URLClassLoader("libraries", path.toArray(URL[]::new), rest);
      LOADERS.put(Set.copyOf(libraries), known);
    }
    return known;
  }

  /** In tests, what stands beside the SDK; nothing otherwise. */
  private static List<URL> recorder() {
    return System.getProperty(Recorder.FOLDER) == null
        ? List.of()
        : List.of(Recorder.class.getProtectionDomain().getCodeSource().getLocation());
  }

  static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
