package agora.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The virtual environments of the rehearsal, where {@code make.py} has told that they are. */
record Rehearsed(Path tools, Properties environments) {

  static Rehearsed in(Path root) {
    var module = root.resolve("functions/rehearsal");
    var environments = new Properties();
    try (var places = Files.newBufferedReader(module.resolve("target/tools.properties"))) {
      environments.load(places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rehearsed(module.resolve("tools"), environments);
  }

  /** Whatever is installed. */
  Stream<PythonPackage> all() {
    return environments.stringPropertyNames().stream()
        .flatMap(list -> PythonPackage.in(Path.of(environments.getProperty(list))).stream());
  }

  /**
   * Rows of what is asked for by name, and in which version. What it brings changes by the day, and
   * is not listed.
   */
  SortedSet<String> rows() {
    var terms = new Terms();
    var rows = new TreeSet<String>();
    for (var list : environments.stringPropertyNames()) {
      var asked = asked(list);
      for (var installed : PythonPackage.in(Path.of(environments.getProperty(list))))
        if (asked.remove(installed.toString())) rows.add(row(installed, terms));
      if (!asked.isEmpty())
        throw new IllegalStateException(asked + " of " + list + ".txt are not installed");
    }
    return rows;
  }

  private TreeSet<String> asked(String list) {
    try (var lines = Files.lines(tools.resolve(list + ".txt"))) {
      return lines
          .filter(line -> line.contains("=="))
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(PythonPackage installed, Terms terms) {
    return switch (terms.of(installed.toString(), installed.licences(), "")) {
      case Terms.Open open ->
          installed.name() + " | " + installed.version() + " | " + open.licence();
      case Terms.Refused refused -> throw new IllegalStateException(refused.why());
    };
  }
}
