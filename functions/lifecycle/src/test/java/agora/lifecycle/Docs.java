package agora.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The pages in docs/, which are read here so that they cannot say what is not so. */
final class Docs {

  static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));

  private Docs() {}

  /** The rows of a page's tables that have so many columns, without their headers. */
  static List<List<String>> rows(String page, int columns) {
    try {
      return Files.readAllLines(ROOT.resolve("docs").resolve(page)).stream()
          .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
          .map(
              line ->
                  Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                      .map(String::strip)
                      .toList())
          .filter(cells -> cells.size() == columns)
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
