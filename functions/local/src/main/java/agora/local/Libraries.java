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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What is in the functions' zips, each library and each function unpacked once for this JVM into a
 * temporary folder that goes when the JVM ends; and the class loaders over it, which clubs share,
 * so that code is read, verified and compiled once and not for each function of each club.
 * Thread-safe.
 */
final class Libraries {
  private static final Map<Sum, Path> FILES = new HashMap<>();
  private static final Map<Set<Sum>, Unpacked> ZIPS = new HashMap<>();
  private static final Map<Loaded, ClassLoader> LOADERS = new HashMap<>();
  private static final Set<Path> OURS = new HashSet<>();
  private static @Nullable Path folder;

  /** What a zip says of a file's content. */
  private record Sum(String name, long size, long crc) {
    static Sum of(ZipEntry entry) {
      return new Sum(entry.getName(), entry.getSize(), entry.getCrc());
    }
  }

  /** A zip's root, and its libraries in its order. */
  record Unpacked(Path root, Set<Path> libraries) {

    boolean hasS3() {
      return libraries.stream()
          .anyMatch(library -> String.valueOf(library.getFileName()).matches("s3-\\d.*"));
    }
  }

  /** What a class loader has, and behind which other. */
  private record Loaded(List<Path> files, ClassLoader rest) {}

  private Libraries() {}

  /**
   * A zip, unpacked where none had the same before.
   *
   * @throws CannotStart for one that holds what would leave its folder
   */
  static synchronized Unpacked unpacked(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<? extends ZipEntry> entries =
          file.stream().filter(entry -> !entry.isDirectory()).toList();
      Set<Sum> sums = new HashSet<>();
      entries.forEach(entry -> sums.add(Sum.of(entry)));
      Unpacked known = ZIPS.get(sums);
      if (known == null) {
        known = unpack(zip, file, entries);
        ZIPS.put(sums, known);
      }
      return known;
    }
  }

  private static Unpacked unpack(Path zip, ZipFile file, List<? extends ZipEntry> entries)
      throws IOException {
    Path root = Files.createTempDirectory(folder(), "");
    Set<Path> libraries = new LinkedHashSet<>();
    for (ZipEntry entry : entries) {
      Path path = root.resolve(entry.getName()).normalize();
      if (!path.startsWith(root)) {
        throw new CannotStart(
            "%s holds %s, which would leave its folder.".formatted(zip, entry.getName()));
      }
      if (entry.getName().startsWith("lib/")) {
        libraries.add(library(file, entry));
      } else {
        Files.createDirectories(path.resolveSibling("."));
        copy(file, entry, path);
      }
    }
    return new Unpacked(root, libraries);
  }

  /** The file of a library, unpacked where no zip had the same before. */
  private static Path library(ZipFile zip, ZipEntry entry) throws IOException {
    Path known = FILES.get(Sum.of(entry));
    if (known != null) {
      return known;
    }
    Path name = Path.of(entry.getName()).getFileName();
    Path file = Files.createTempDirectory(folder(), "").resolve(name);
    copy(zip, entry, file);
    try (ZipFile jar = new ZipFile(file.toFile())) {
      if (jar.stream().anyMatch(each -> each.getName().startsWith("agora/"))) {
        OURS.add(file);
      }
    }
    FILES.put(Sum.of(entry), file);
    return file;
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
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

  /** The libraries that are in each of the zips, but for those with code of the club. */
  static synchronized Set<Path> common(List<Unpacked> zips) {
    Set<Path> common = new HashSet<>(zips.isEmpty() ? Set.of() : zips.getFirst().libraries());
    zips.forEach(zip -> common.retainAll(zip.libraries()));
    common.removeAll(OURS);
    return common;
  }

  /** The one class loader of the libraries that every function has. */
  static ClassLoader loader(Set<Path> libraries) throws IOException {
    return loader("libraries", sorted(libraries), ClassLoader.getPlatformClassLoader(), recorder());
  }

  /** The one class loader of the libraries that some functions have besides the rest. */
  static ClassLoader loader(Set<Path> libraries, ClassLoader rest) throws IOException {
    return loader("libraries", sorted(libraries), rest, List.of());
  }

  /** The one class loader of a function's own files, in their order. */
  static ClassLoader loader(List<Path> files, ClassLoader rest) throws IOException {
    return loader("function", files, rest, List.of());
  }

  private static List<Path> sorted(Set<Path> libraries) {
    return libraries.stream().sorted().toList();
  }

  private static synchronized ClassLoader loader(
      String name, List<Path> files, ClassLoader rest, List<URL> beside) throws IOException {
    Loaded loaded = new Loaded(files, rest);
    ClassLoader known = LOADERS.get(loaded);
    if (known == null) {
      List<URL> path = new ArrayList<>(beside);
      for (Path file : files) {
        path.add(url(file));
      }
      known = new URLClassLoader(name, path.toArray(URL[]::new), rest);
      LOADERS.put(loaded, known);
    }
    return known;
  }

  /** In tests, what stands beside the SDK; nothing otherwise. */
  private static List<URL> recorder() {
    return System.getProperty(Recorder.FOLDER) == null
        ? List.of()
        : List.of(Recorder.class.getProtectionDomain().getCodeSource().getLocation());
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
