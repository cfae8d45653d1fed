package agora.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads what the packages say of themselves, one after the other, knows the product. */
class PackagesTest {

  private static final String MAIN = "/src/main/java/";

  /** What a package is, and then what it holds, refuses or leaves to another. */
  private static final Pattern TWO_SENTENCES =
      Pattern.compile("(?s)\\s*/\\*\\*.*?[.!?]\\s.*?[.!?]\\s.*?\\*/.*");

  @Test
  void everyPackageTellsWhatItIsInMoreThanASentence() throws IOException {
    TreeSet<Path> silent = new TreeSet<>();
    for (Path each : Sources.all(MAIN, ".java")) {
      Path said = each.resolveSibling("package-info.java");
      if (!Files.exists(said) || !tells(Files.readString(said))) {
        silent.add(Sources.FUNCTIONS.relativize(each.getParent()));
      }
    }
    assertEquals(List.of(), List.copyOf(silent));
  }

  @Test
  void aPackageThatOnlyNamesItselfIsFound() {
    assertEquals(
        List.of(false, false, true),
        List.of(
            tells("@NullMarked\npackage agora.members;\n"),
            tells("/** The members. */\n@NullMarked\npackage agora.members;\n"),
            tells(
                "/**\n * The members. No mail is\n * sent here.\n */\npackage agora.members;\n")));
  }

  private static boolean tells(String source) {
    return TWO_SENTENCES.matcher(source).matches();
  }
}
