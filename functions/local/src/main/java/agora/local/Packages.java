package agora.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The functions' zips, each unpacked once into a temporary folder that goes when the club closes.
 */
final class Packages implements AutoCloseable {
  private final Path root;
  private final Path folder;
  private final Map<Path, Path> unpacked = new HashMap<>();

  Packages(Path root) throws IOException {
    this.root = root;
    this.folder = Files.createTempDirectory("agora-local-");
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

  Path unpack(Path zip) throws IOException {
    Path known = unpacked.get(zip);
    if (known != null) {
      return known;
    }
    present(zip, root);
    Path target = Files.createDirectory(folder.resolve(Integer.toString(unpacked.size())));
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new CannotStart(
              "%s holds %s, which would leave its folder.".formatted(zip, entry.getName()));
        }
        Files.createDirectories(path.resolveSibling("."));
        try (InputStream content = file.getInputStream(entry)) {
          Files.copy(content, path);
        }
      }
    }
    unpacked.put(zip, target);
    return target;
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
