package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the registry says of a command is what the command does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegistryTest {

  /** Needed unless another field, or what is saved already, says it. */
  private static final Map<String, Set<String>> ELSE =
      Map.ofEntries(
          Map.entry("import-codes", Set.of("csv")),
          Map.entry("import-members", Set.of("csv")),
          Map.entry("import-suppressions", Set.of("csv")),
          Map.entry("save-idea", Set.of("note")),
          Map.entry("add-picture", Set.of("base64")),
          Map.entry("look-up-book", Set.of("isbn")),
          Map.entry("report", Set.of("mailing")),
          Map.entry("send-message", Set.of("topic")),
          Map.entry("print-consent", Set.of("email")),
          Map.entry("export-member", Set.of("email")),
          Map.entry("show-member", Set.of("email")),
          Map.entry("erase-member", Set.of("email")),
          Map.entry("unsubscribe-member", Set.of("email")),
          Map.entry("correct-member", Set.of("email")),
          Map.entry("save-club", Set.of("name", "about", "topics", "sender", "rhythm")));

  private final Staff staff = new Staff();

  @AfterAll
  void close() {
    staff.close();
  }

  @Test
  void aCommandWithoutFieldsIsToldThoseThatAreRequired() {
    for (Map<String, @Nullable Object> command : commands()) {
      String name = String.valueOf(command.get("command"));
      Set<String> required =
          Stream.concat(
                  asList(command.get("inputs")).stream()
                      .map(input -> asMap(input))
                      .filter(input -> Boolean.TRUE.equals(input.get("required")))
                      .map(input -> String.valueOf(input.get("name"))),
                  ELSE.getOrDefault(name, Set.of()).stream())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(required, told("{'command': '" + name + "'}"), name);
    }
  }

  @Test
  void aFieldThatIsNotInTheListIsRefusedByEachCommand() {
    for (Map<String, @Nullable Object> command : commands()) {
      Set<String> told = told("{'command': '" + command.get("command") + "', 'nope': 1}");
      assertTrue(told.contains("nope"), command.toString());
    }
    assertTrue(told("{'command': 'help', 'nope': 1}").contains("nope"));
  }

  @Test
  void eachCommandNamesItsRolesAndAnAdminMayGiveAll() {
    for (Map<String, @Nullable Object> command : commands()) {
      List<?> roles = asList(command.get("roles"));
      assertTrue(roles.contains("admin"), command.toString());
    }
    assertEquals(List.of("approver", "admin"), roles("send-now"));
    assertEquals(List.of("desk", "admin"), roles("export-member"));
    assertEquals(List.of("writer", "admin"), roles("save-issue"));
    assertEquals(List.of("admin"), roles("import-members"));
  }

  private List<?> roles(String name) {
    return commands().stream()
        .filter(command -> name.equals(command.get("command")))
        .map(command -> asList(command.get("roles")))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> told(String command) {
    return asList(staff.asks(command).get("errors")).stream()
        .map(error -> String.valueOf(asMap(error).get("field")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Map<String, @Nullable Object>> commands() {
    return asList(asMap(staff.sends("help").get("result")).get("commands")).stream()
        .map(each -> asMap(each))
        .toList();
  }
}
