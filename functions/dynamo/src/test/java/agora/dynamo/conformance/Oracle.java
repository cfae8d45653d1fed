package agora.dynamo.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Another implementation of DynamoDB. Where it does not answer a case as the suite expects, {@code
 * differences.json} lists the case, what differs, and which of both AWS's documentation supports.
 */
public final class Oracle {
  private static final String LIST = "functions/dynamo/src/test/resources/differences.json";

  private Oracle() {}

  /**
   * Plays every case on a fresh server, and fails unless it differs just where it is listed to. Its
   * tables are deleted; a token of an earlier play would live for ten minutes.
   *
   * @param name as in the list: {@code ministack 1.5.33}
   */
  public static void assertDiffersAsListed(String name, URI server) {
    Set<String> different = new TreeSet<>();
    try (HttpDoor door = new HttpDoor(server)) {
      for (Suite suite : Suite.all()) {
        for (Case each : suite.cases()) {
          if (differs(each, door)) {
            different.add(each.fullName());
          }
        }
      }
    }
    assertEquals(String.join("\n", listed(name)), String.join("\n", different));
  }

  private static boolean differs(Case each, HttpDoor door) {
    try {
      return !each.differences(door.emptied()).isEmpty();
    } catch (UncheckedIOException e) {
      return true; // it answered with something else than HTTP or JSON
    }
  }

  /** The cases that an implementation is listed to answer otherwise. */
  static Set<String> listed(String name) {
    Set<String> cases = new TreeSet<>();
    for (JsonNode group : list().path(name)) {
      group.path("cases").forEach(each -> cases.add(each.asText()));
    }
    return cases;
  }

  static JsonNode list() {
    try {
      return Json.read(
          Files.readAllBytes(Path.of(System.getProperty("agora.root", "../.."), LIST)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
