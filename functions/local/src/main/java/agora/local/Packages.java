package agora.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The class loaders of the functions' zips. The libraries that stand in every zip are loaded once
 * for all functions; whatever one of them could lack is its own, so that it finds nothing here that
 * it would miss on AWS. Functions of one zip share its classes, and so do clubs of one JVM: what a
 * function keeps between its calls, its handler keeps, and no class of ours does.
 */
final class Packages {
  private final Map<Path, ClassLoader> loaders = new HashMap<>();

  /**
   * Unpacks zips.
   *
   * @throws CannotStart for one that is missing, or that holds what would leave its folder
   */
  Packages(Path root, Collection<Path> zips) throws IOException {
    Map<Path, Libraries.Unpacked> unpacked = new HashMap<>();
    for (Path zip : Set.copyOf(zips)) {
      unpacked.put(zip, Libraries.unpacked(present(zip, root)));
    }
    Set<Path> shared = Libraries.common(List.copyOf(unpacked.values()));
    // The SDK knows a property of S3's identities by a name that may be made once in all its life:
    // the functions that keep files share S3's libraries too.
    Set<Path> storing =
        Libraries.common(unpacked.values().stream().filter(Libraries.Unpacked::hasS3).toList());
    storing.removeAll(shared);
    ClassLoader all = Libraries.loader(shared);
    for (Map.Entry<Path, Libraries.Unpacked> each : unpacked.entrySet()) {
      boolean stores = each.getValue().hasS3();
      List<Path> own = new ArrayList<>(List.of(each.getValue().root()));
      each.getValue().libraries().stream()
          .filter(library -> !shared.contains(library))
          .filter(library -> !(stores && storing.contains(library)))
          .forEach(own::add);
      loaders.put(
          each.getKey(), Libraries.loader(own, stores ? Libraries.loader(storing, all) : all));
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

  /** The class loader of the functions of one of the zips. */
  ClassLoader loader(Path zip) {
    ClassLoader loader = loaders.get(zip);
    if (loader == null) {
      throw new IllegalArgumentException("%s was not unpacked.".formatted(zip));
    }
    return loader;
  }
}
