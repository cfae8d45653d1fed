package agora.licences;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A package that a module was built or tested with.
 *
 * @param scope Maven's: what is {@code compile} or {@code runtime} goes into a zip
 * @param path who brings it, from the module's own name to this one's
 */
record Dependency(
    String group,
    String artifact,
    String version,
    String classifier,
    String scope,
    List<String> path) {

  /**
   * All of a module, direct or not, from what {@code dependency:tree} wrote of it. The house's own
   * are left out, not what they bring.
   */
  static Stream<Dependency> of(JsonNode module) {
    return below(module, List.of(module.path("artifactId").asText()))
        .filter(dependency -> !dependency.group.equals("agora"));
  }

  private static Stream<Dependency> below(JsonNode node, List<String> path) {
    return StreamSupport.stream(node.path("children").spliterator(), false)
        .flatMap(child -> with(child, path));
  }

  private static Stream<Dependency> with(JsonNode node, List<String> above) {
    var path = new ArrayList<>(above);
    path.add(node.path("artifactId").asText());
    var here =
        new Dependency(
            node.path("groupId").asText(),
            node.path("artifactId").asText(),
            node.path("version").asText(),
            node.path("classifier").asText(),
            node.path("scope").asText(),
            List.copyOf(path));
    return Stream.concat(Stream.of(here), below(node, path));
  }

  boolean isPacked() {
    return scope.equals("compile") || scope.equals("runtime");
  }

  String name() {
    return group + ":" + artifact + (classifier.isEmpty() ? "" : ":" + classifier);
  }

  /** As it is called in a zip's {@code lib/} and in Maven's repository. */
  String jar() {
    return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
  }

  @Override
  public String toString() {
    return name() + ":" + version + " (" + String.join(" → ", path) + ")";
  }
}
