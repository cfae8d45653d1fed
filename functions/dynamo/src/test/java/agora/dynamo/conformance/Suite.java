package agora.dynamo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of cases on one subject: {@code tables}, {@code given} and {@code cases}, each a name and
 * its {@code steps}; a case may have {@code tables} of its own, and then nothing is given.
 */
final class Suite {
  private static final String FOLDER = "functions/dynamo/src/test/resources/conformance";

  private final Path file;
  private final ObjectNode json;

  private Suite(Path file, ObjectNode json) {
    this.file = file;
    this.json = json;
  }

  /** The suites, by name. */
  static List<Suite> all() {
    return in(Path.of(System.getProperty("agora.root", "../.."), FOLDER));
  }

  private static List<Suite> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Suite> suites = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        suites.add(new Suite(file, (ObjectNode) Json.read(Files.readAllBytes(file))));
      }
      return suites;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String subject() {
    return file.getFileName().toString().replace(".json", "");
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (JsonNode each : json.path("cases")) {
      boolean own = each.has("tables");
      List<Case.Step> steps = new ArrayList<>();
      each.path("steps").forEach(step -> steps.add(new Case.Step((ObjectNode) step)));
      cases.add(
          new Case(
              subject(),
              each.path("case").asText(),
              list((own ? each : json).path("tables")),
              own ? List.of() : list(json.path("given")),
              steps));
    }
    return cases;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  /** Writes the file anew, with what its steps have by now. */
  void write() throws IOException {
    Files.writeString(file, Layout.of(json));
  }
}
