package agora.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever looks for a module finds it in README, and none that is not there. */
final class ReadmeTest {

  private static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));
  private static final Pattern MODULE = Pattern.compile("<module>(functions/[a-z/]+)</module>");
  private static final Pattern NAMED = Pattern.compile("`(functions/[a-z/]+)`");

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those in the first column of the table of modules. */
  private static Set<String> table(String readme) {
    String table = readme.substring(readme.indexOf("| module |"));
    String firsts =
        table
            .substring(0, table.indexOf("\n\n"))
            .lines()
            .map(line -> line.split("\\|", -1)[1])
            .collect(Collectors.joining(" "));
    return found(NAMED, firsts);
  }

  @Test
  void itsTableHasEachModule() throws IOException {
    assertEquals(
        found(MODULE, Files.readString(ROOT.resolve("pom.xml"))),
        table(Files.readString(ROOT.resolve("README.md"))));
  }

  @Test
  void aModuleThatItLacksIsMissed() throws IOException {
    String less = Files.readString(ROOT.resolve("README.md")).replace("`functions/browser`", "");
    assertNotEquals(found(MODULE, Files.readString(ROOT.resolve("pom.xml"))), table(less));
  }
}
