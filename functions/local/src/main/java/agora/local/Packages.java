package agora.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The functions' zips, each unpacked once into a temporary folder that goes when the club closes.
 * The libraries that stand in every zip are loaded once for all functions; whatever one of them
 * could lack is its own, so that it finds nothing here that it would miss on AWS.
 */
final class Packages implements AutoCloseable {
  private final Path folder;
  private final Map<Path, Unpacked> zips = new HashMap<>();
  private final Set<Path> shared;
  private final Set<Path> storing;

  /** A zip's root, and its libraries in its order. */
  private record Unpacked(Path root, Set<Path> libraries) {}

  /**
   * Unpacks zips.
   *
   * @throws CannotStart for one that is missing, or that holds what would leave its folder
   */
  Packages(Path root, Collection<Path> zips) throws IOException {
    this.folder = Files.createTempDirectory("agora-local-");
    try {
      for (Path zip : Set.copyOf(zips)) {
        this.zips.put(zip, unpack(present(zip, root)));
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    this.shared = common(this.zips.values().stream().map(Unpacked::libraries).toList());
    this.storing =
        common(
            this.zips.values().stream().map(Unpacked::libraries).filter(Packages::hasS3).toList());
    storing.removeAll(shared);
  }

  /** The libraries that are in each of the zips, but for those with code of the club. */
  private static Set<Path> common(List<Set<Path>> zips) throws IOException {
    Set<Path> common = new HashSet<>(zips.isEmpty() ? Set.of() : zips.getFirst());
    zips.forEach(common::retainAll);
    for (Path each : List.copyOf(common)) {
      if (ours(each)) {
        common.remove(each);
      }
    }
    return common;
  }

  /** A zip that is there. */
  static Path present(Path zip, Path root) {
    if (!Files.isRegularFile(zip)) {
      throw new CannotStart(
          "%s is missing: run mvn package"
              .formatted(root.toAbsolutePath().relativize(zip.toAbsolutePath())));
    }
    return zip;
  }

  /** The club's own code has what a function keeps between its calls, so each loads it anew. */
  private static boolean ours(Path library) throws IOException {
    try (ZipFile jar = new ZipFile(library.toFile())) {
      return jar.stream().anyMatch(entry -> entry.getName().startsWith("agora/"));
    }
  }

  private Unpacked unpack(Path zip) throws IOException {
    Path target = Files.createDirectory(folder.resolve(Integer.toString(zips.size())));
    Set<Path> libraries = new LinkedHashSet<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new CannotStart(
              "%s holds %s, which would leave its folder.".formatted(zip, entry.getName()));
        }
        if (entry.getName().startsWith("lib/")) {
          libraries.add(Libraries.file(file, entry));
        } else {
          Files.createDirectories(path.resolveSibling("."));
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, path);
          }
        }
      }
    }
    return new Unpacked(target, libraries);
  }

  /** A new class loader for a function of one of the zips. */
  URLClassLoader loader(String function, Path zip) throws IOException {
    Unpacked unpacked = zips.get(zip);
    if (unpacked == null) {
      throw new IllegalArgumentException("%s was not unpacked.".formatted(zip));
    }
    // The SDK knows a property of S3's identities by a name that may be made once in all its life:
    // the functions that keep files share S3's libraries too.
    boolean stores = hasS3(unpacked.libraries);
    List<URL> path = new ArrayList<>(List.of(Libraries.url(unpacked.root)));
    for (Path library : unpacked.libraries) {
      if (!shared.contains(library) && !(stores && storing.contains(library))) {
        path.add(Libraries.url(library));
      }
    }
    ClassLoader libraries = Libraries.loader(shared);
    return new URLClassLoader(
        function,
        path.toArray(URL[]::new),
        stores ? Libraries.loader(storing, libraries) : libraries);
  }

  private static boolean hasS3(Set<Path> libraries) {
    return libraries.stream().anyMatch(Packages::isS3);
  }

  private static boolean isS3(Path library) {
    return String.valueOf(library.getFileName()).matches("s3-\\d.*");
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
