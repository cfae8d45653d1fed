package agora.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Maven's repository on this machine: the POMs and jars that the build has used. */
record Repository(Path folder) {
  private static final Pattern TERMS =
      Pattern.compile("(META-INF/)?(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);

  /**
   * The names of the licences that a package's POM declares, or else the nearest of its parents
   * that declares any.
   */
  List<String> licences(String group, String artifact, String version) {
    var pom = pom(group, artifact, version);
    var names = pom.select("> licenses > license > name").eachText();
    var parent = pom.selectFirst("> parent");
    return names.isEmpty() && parent != null
        ? licences(text(parent, "groupId"), text(parent, "artifactId"), text(parent, "version"))
        : names;
  }

  private Element pom(String group, String artifact, String version) {
    var file = place(group, artifact, version).resolve(artifact + "-" + version + ".pom");
    try {
      return Jsoup.parse(Files.readString(file), Parser.xmlParser()).expectFirst("project");
    } catch (IOException e) {
      throw new UncheckedIOException("no POM to read a licence in: " + file, e);
    }
  }

  /**
   * What a package's jar itself says of its terms: the text of its LICENSE, NOTICE and COPYING
   * files.
   */
  String terms(Dependency dependency) {
    var file =
        place(dependency.group(), dependency.artifact(), dependency.version())
            .resolve(dependency.jar());
    try (var jar = new JarFile(file.toFile())) {
      return jar.stream()
          .filter(entry -> TERMS.matcher(entry.getName()).matches())
          .map(
              entry -> {
                try (var text = jar.getInputStream(entry)) {
                  return new String(text.readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("no jar to read terms in: " + file, e);
    }
  }

  private Path place(String group, String artifact, String version) {
    return folder.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
  }

  private static String text(Element parent, String name) {
    return parent.expectFirst("> " + name).text();
  }
}
