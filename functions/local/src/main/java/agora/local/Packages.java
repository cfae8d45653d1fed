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
  private final Set<Path> shared = new HashSet<>();

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
    this.zips.values().stream().findFirst().ifPresent(one -> shared.addAll(one.libraries));
    this.zips.values().forEach(each -> shared.retainAll(each.libraries));
    for (Path each : List.copyOf(shared)) {
      if (ours(each)) {
        shared.remove(each);
      }
    }
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
    // The SDK knows a property of S3's identities by a name that may be made once in all its life.
    boolean alone = unpacked.libraries.stream().anyMatch(Packages::isS3);
    List<URL> path = new ArrayList<>(List.of(Libraries.url(unpacked.root)));
    for (Path library : unpacked.libraries) {
      if (alone || !shared.contains(library)) {
        path.add(Libraries.url(library));
      }
    }
    if (alone) {
      path.addAll(Libraries.recorder());
    }
    return new URLClassLoader(
        function,
        path.toArray(URL[]::new),
        alone ? ClassLoader.getPlatformClassLoader() : Libraries.loader(shared));
  }

  private static boolean isS3(Path library) {
    return String.valueOf(library.getFileName()).matches("s3-\\d.*");
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
