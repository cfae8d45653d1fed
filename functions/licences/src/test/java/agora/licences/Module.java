package agora.licences;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** A module of this build, and what the build has left in its {@code target}. */
record Module(Path folder) {

  /**
   * Those of the build without profiles, or those that a profile adds, as the root's POM lists
   * them.
   */
  static List<Module> in(Path root, String profile) {
    try {
      var pom = Jsoup.parse(Files.readString(root.resolve("pom.xml")), Parser.xmlParser());
      var listed =
          profile.isEmpty()
              ? pom.select("project > modules > module")
              : pom.select("profile:has(> id:containsOwn(" + profile + ")) > modules > module");
      return listed.eachText().stream().map(path -> new Module(root.resolve(path))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** Everything not ours that it is compiled, run or tested with, direct or not. */
  List<Dependency> dependencies() {
    var written = folder.resolve("target/dependencies.json");
    try {
      return Dependency.of(new ObjectMapper().readTree(written.toFile())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the build writes what a module brings, with maven.test.skip=false: " + written, e);
    }
  }

  boolean hasZip() {
    return Files.exists(zip());
  }

  /** The file names of the jars in its zip. */
  List<String> packed() {
    try (var file = new ZipFile(zip().toFile());
        Stream<? extends ZipEntry> entries = file.stream()) {
      return entries
          .map(ZipEntry::getName)
          .filter(entry -> entry.endsWith(".jar"))
          .map(entry -> entry.substring(entry.lastIndexOf('/') + 1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path zip() {
    return folder.resolve("target/" + name() + ".zip");
  }
}
