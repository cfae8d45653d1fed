package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} is the registry, to read; {@code -Dagora.answers=write} writes it. */
final class CommandListTest {

  private static final Path FILE =
      Path.of(System.getProperty("agora.root", "../.."), "docs/commands.md");

  private static final String HEAD =
      """
      # Staff commands

      What `{"command": "help"}` answers, to read. A star marks what is needed. Roles are the groups of the staff's pool; an
      `admin` may give all. Answers are in Danish, or in English with `"language": "en"` (`"answerLanguage"` where a command has
      a `language` of its own).

      | command | role | fields |
      |---|---|---|
      """;

  @Test
  void theDocumentListsTheCommandsOfTheRegistryWithTheirFields() throws IOException {
    String expected;
    try (Staff staff = new Staff()) {
      expected =
          asList(asMap(staff.sends("help").get("result")).get("commands")).stream()
              .map(each -> row(asMap(each)))
              .collect(Collectors.joining("", HEAD, ""));
    }
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.writeString(FILE, expected);
    }
    assertEquals(expected, Files.readString(FILE));
  }

  private static String row(Map<String, @Nullable Object> command) {
    return "| `%s` | %s | %s |\n"
        .formatted(
            command.get("command"),
            roles(asList(command.get("roles"))),
            asList(command.get("inputs")).stream()
                .map(each -> field(asMap(each)))
                .collect(Collectors.joining("; ")));
  }

  private static String roles(List<?> roles) {
    String others =
        roles.stream()
            .map(String::valueOf)
            .filter(role -> !role.equals("admin"))
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "admin" : others;
  }

  private static String field(Map<String, @Nullable Object> field) {
    return "`%s`%s: %s"
        .formatted(
            field.get("name"),
            Boolean.TRUE.equals(field.get("required")) ? "*" : "",
            String.valueOf(field.get("help")).replace("|", "\\|"));
  }
}
