package agora.rehearsal.permissions;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the modules' tests wrote down of their functions' calls.
 *
 * @param missing a sentence for each module that wrote down nothing
 */
record Recordings(SortedSet<Use> uses, List<String> missing) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Modules give their template different domains; here each is the one that mails come from. */
  private static final String DOMAIN_OF_TESTS = ":identity/bibliotek\\.[a-z]+$";

  private static final String SENDERS = "@bibliotek\\.[a-z]+$";

  static Recordings of(Path root, Stack stack) {
    Set<Path> modules = new TreeSet<>();
    for (JsonNode function : stack.ofType("AWS::Lambda::Function").values()) {
      modules.add(root.resolve(function.path("Code").path("S3Key").asText()).resolveSibling(""));
    }
    modules.add(root.resolve("functions/local/target"));
    SortedSet<Use> uses = new TreeSet<>();
    List<String> missing = new ArrayList<>();
    for (Path module : modules) {
      SortedSet<Use> found = read(module.resolve("sdk-calls"));
      if (found.isEmpty()) {
        missing.add(
            "%s has no recordings of what its functions ask of AWS: run its tests first, with mvn -Prehearsal verify."
                .formatted(root.relativize(module).getParent()));
      }
      uses.addAll(found);
    }
    Set<String> functions = stack.ofType("AWS::Lambda::Function").keySet();
    uses.removeIf(use -> !functions.contains(use.function())); // a test's own little stacks
    for (String function : functions) {
      if (uses.stream().noneMatch(use -> use.function().equals(function))) {
        missing.add("No test has %s call AWS.".formatted(function));
      }
    }
    return new Recordings(uses, missing);
  }

  private static SortedSet<Use> read(Path folder) {
    SortedSet<Use> uses = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          for (String line : Files.readAllLines(file)) {
            uses.add(use(JSON.readTree(line)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return uses;
  }

  private static Map<String, String> context(JsonNode line) {
    Map<String, String> context =
        JSON.convertValue(line.path("context"), new TypeReference<TreeMap<String, String>>() {});
    context.replaceAll((key, value) -> value.replaceFirst(SENDERS, "@bibliotek.example"));
    return context;
  }

  private static Use use(JsonNode line) {
    return new Use(
        line.path("function").asText(),
        line.path("action").asText(),
        line.path("resource").asText().replaceFirst(DOMAIN_OF_TESTS, ":identity/bibliotek.example"),
        context(line));
  }
}
