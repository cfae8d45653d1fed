package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/law.md names a test for each rule: each is there. */
final class LawTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");

  @Test
  void everyRuleHasATestThatExists() throws IOException {
    List<List<String>> rows = Docs.rows("law.md", 3);
    assertTrue(rows.size() > 10, "rows: " + rows.size());
    for (List<String> row : rows) {
      List<String> missing = missing(row.get(2));
      assertEquals(List.of(), missing, row.getFirst());
      assertTrue(TEST.matcher(row.get(2)).find(), "no test for: " + row.getFirst());
    }
  }

  @Test
  void theTestsThatTheOtherPagesNameExistToo() throws IOException {
    for (String page : List.of("retention.md", "breach-and-restore.md")) {
      assertEquals(List.of(), missing(Files.readString(Docs.ROOT.resolve("docs/" + page))), page);
    }
  }

  @Test
  void aTestThatIsNotThereIsFound() throws IOException {
    assertEquals(
        List.of("LawTest#noSuchTest"),
        missing("`LawTest#noSuchTest`, `LawTest#aTestThatIsNotThereIsFound`"));
  }

  private static List<String> missing(String text) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher tests = TEST.matcher(text);
    while (tests.find()) {
      if (!exists(tests.group(1), tests.group(2))) {
        missing.add(tests.group(1) + "#" + tests.group(2));
      }
    }
    return missing;
  }

  private static boolean exists(String type, String method) throws IOException {
    try (Stream<Path> files = Files.walk(Docs.ROOT.resolve("functions"))) {
      for (Path file :
          files
              .filter(each -> each.endsWith(type + ".java") && each.toString().contains("src/test"))
              .toList()) {
        if (Files.readString(file).contains("void " + method + "(")) {
          return true;
        }
      }
      return false;
    }
  }
}
