package agora.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Maven's plugins that every build runs, as the POMs name them; not what these bring themselves,
 * and not those of profiles.
 */
final class Plugins {
  private static final String MAVENS = "org.apache.maven.plugins";

  /** What Maven runs for a jar without being told so. */
  private static final List<String> UNTOLD = List.of("maven-resources-plugin", "maven-jar-plugin");

  private final Map<String, Dependency> versions = new HashMap<>();

  private Plugins(Element root) {
    for (var plugin : root.select("> build plugin:has(> version)")) {
      var artifact = text(plugin, "artifactId", "");
      var version = plugin.expectFirst("> version").text();
      if (version.startsWith("${")) {
        var property = version.substring(2, version.length() - 1);
        version =
            root.select("> properties > *").stream()
                .filter(each -> each.tagName().equals(property))
                .findFirst()
                .orElseThrow()
                .text();
      }
      versions.put(
          artifact,
          new Dependency(
              text(plugin, "groupId", MAVENS), artifact, version, "", "plugin", List.of(artifact)));
    }
  }

  static List<Dependency> of(Path root, List<Module> modules) {
    var plugins = new Plugins(pom(root));
    var told =
        Stream.concat(Stream.of(root), modules.stream().map(Module::folder))
            .flatMap(
                folder -> pom(folder).select("> build > plugins > plugin > artifactId").stream())
            .map(Element::text);
    return Stream.concat(UNTOLD.stream(), told)
        .distinct()
        .map(
            artifact ->
                Objects.requireNonNull(
                    plugins.versions.get(artifact),
                    () -> "the root's POM says no version of " + artifact))
        .toList();
  }

  private static Element pom(Path folder) {
    try {
      return Jsoup.parse(Files.readString(folder.resolve("pom.xml")), Parser.xmlParser())
          .expectFirst("project");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Element plugin, String name, String otherwise) {
    var given = plugin.selectFirst("> " + name);
    return given == null ? otherwise : given.text();
  }
}
