package agora.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A template writes a constant by its name: no browser knows a language that is called so. */
class TemplatesTest {

  private static final Pattern LANGUAGE = Pattern.compile("\\$\\{[^}]*language\\(\\)\\}");

  @Test
  void languagesAreWrittenByTheirCodes() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> templates =
        Files.walk(
            Path.of(System.getProperty("agora.root", "../.."), "functions/pages/src/main/jte"))) {
      for (Path each : templates.filter(Files::isRegularFile).toList()) {
        found.addAll(namesIn(Files.readString(each)));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aLanguageByItsNameIsFound() {
    assertEquals(
        List.of("${page.club().language()}"),
        namesIn("<h1 lang=\"${page.club().language()}\">${frame.language().code()}</h1>"));
  }

  private static List<String> namesIn(String template) {
    return LANGUAGE.matcher(template).results().map(MatchResult::group).toList();
  }
}
