package agora.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Python package that is installed, by its core metadata.
 *
 * @param licences its License-Expression, or else its License field
 * @param approved whether, without an expression, its classifiers say that the OSI approves of it
 *     and none says otherwise: many name a family of licences, such as "BSD License", that has no
 *     identifier
 */
record PythonPackage(String name, String version, List<String> licences, boolean approved) {

  /**
   * What packages that say nothing in their metadata are under: the LICENSE in their wheel, read by
   * hand.
   */
  private static final Map<String, String> IN_THE_WHEEL = Map.of("cookiecutter", "BSD-3-Clause");

  /** All that are installed in a virtual environment. */
  static List<PythonPackage> in(Path environment) {
    try (var files =
        Files.find(
            environment,
            6,
            (file, is) -> file.endsWith("METADATA") && file.toString().contains(".dist-info"))) {
      return files.map(PythonPackage::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PythonPackage of(Path metadata) {
    try {
      return of(Files.readAllLines(metadata));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PythonPackage of(List<String> metadata) {
    var fields = metadata.stream().takeWhile(line -> !line.isEmpty()).toList();
    var name =
        field(fields, "Name: ")
            .findFirst()
            .orElseThrow()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[-_.]+", "-");
    var expression = field(fields, "License-Expression: ").toList();
    var otherwise =
        Stream.concat(field(fields, "License: "), Stream.ofNullable(IN_THE_WHEEL.get(name)))
            .toList();
    var classifiers = field(fields, "Classifier: License :: ").toList();
    return new PythonPackage(
        name,
        field(fields, "Version: ").findFirst().orElseThrow(),
        expression.isEmpty() ? otherwise : expression,
        expression.isEmpty() && isApproved(classifiers));
  }

  private static boolean isApproved(List<String> classifiers) {
    return classifiers.stream().anyMatch(classifier -> classifier.startsWith("OSI Approved :: "))
        && classifiers.stream().noneMatch(classifier -> classifier.startsWith("Other/Proprietary"));
  }

  /** What is not known to be open source about it: nothing, or a sentence. */
  Stream<String> trouble(Terms terms) {
    return approved
        ? Stream.of()
        : switch (terms.of(toString(), licences, "")) {
          case Terms.Open open -> Stream.of();
          case Terms.Refused refused -> Stream.of(refused.why());
        };
  }

  @Override
  public String toString() {
    return name + "==" + version;
  }

  private static Stream<String> field(List<String> fields, String start) {
    return fields.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()));
  }
}
