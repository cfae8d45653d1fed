package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Language;
import agora.console.words.ScriptSentence;
import agora.console.words.ScriptWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts and their words know each other. */
final class ScriptWordsTest {

  private static final Path SCRIPTS =
      Path.of(System.getProperty("agora.root", "../.."), "functions/admin/src/main/js");
  private static final Pattern SAYS = Pattern.compile("\\bsay\\(\"(\\w+)\"(?:, \\{([^}]*)})?");
  private static final Pattern PUT_IN = Pattern.compile("\\{(\\w+)}");

  @Test
  void whatIsAskedForIsThereAndNothingElse() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String script : scripts()) {
      SAYS.matcher(script).results().forEach(each -> asked.add(each.group(1)));
    }
    assertEquals(
        Stream.of(ScriptSentence.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        asked);
  }

  @Test
  void whatASentenceLeavesOpenIsPutInInEachLanguage() throws IOException {
    for (String script : scripts()) {
      SAYS.matcher(script)
          .results()
          .forEach(
              each -> {
                String given = each.group(2) == null ? "" : each.group(2);
                Set<String> names =
                    Pattern.compile("(\\w+):")
                        .matcher(given)
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                for (Language language : Language.values()) {
                  String says = ScriptWords.in(language).of(ScriptSentence.valueOf(each.group(1)));
                  assertEquals(
                      names,
                      PUT_IN
                          .matcher(says)
                          .results()
                          .map(name -> name.group(1))
                          .collect(Collectors.toCollection(TreeSet::new)),
                      says);
                }
              });
    }
  }

  private static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      List<String> scripts = new java.util.ArrayList<>();
      for (Path file : files.sorted().toList()) {
        scripts.add(Files.readString(file));
      }
      return scripts;
    }
  }
}
