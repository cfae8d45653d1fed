package agora.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.compose.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is pasted becomes Markdown, and stays what it is however often it is opened and saved. */
final class MarkdownTest {

  private static final Path PASTED =
      Path.of(
          System.getProperty("agora.root", "../.."),
          "functions/admin/src/test/resources/agora/writing");

  private static final List<String> PIECES =
      List.of(
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<em>",
          "</em>",
          "<a href='https://a.example/b_c*d'>",
          "</a>",
          "<p>",
          "</p>",
          "<br>",
          "<ul>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<li>",
          "</li>",
          "<blockquote>",
          "</blockquote>",
          "<h2>",
          "</h2>",
          "<span style='font-weight:700'>",
          "</span>",
          "ord",
          " ",
          ".",
          "*",
          "_",
          "1. ",
          "- ",
          "#",
          "»",
          "«",
          "[x]",
          "(y)",
          "\\",
          "&amp;",
          "&lt;",
          "`",
          "~",
          "2.",
          "!",
          "😀",
          ">",
          "&#10;",
          "=",
          "---",
          "a_b_c");

  static Stream<String> pasted() throws IOException {
    try (Stream<Path> files = Files.list(PASTED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void whatIsPastedIsTheTextAsItWasMeant(String name) throws IOException {
    String html = Files.readString(PASTED.resolve(name));
    String wanted = Files.readString(PASTED.resolve(name.replace(".html", ".md"))).stripTrailing();
    assertEquals(wanted, Markdown.of(html));
    assertEquals(wanted, Markdown.of(Markdown.html(wanted)), "opened and saved");
  }

  @Test
  void thereIsADozenOfClipboards() throws IOException {
    assertTrue(pasted().count() >= 12);
  }

  @Test
  void anyHtmlIsStableOnceItWasRead() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder html = new StringBuilder();
      IntStream.range(0, 2 + random.nextInt(14))
          .forEach(_ -> html.append(PIECES.get(random.nextInt(PIECES.size()))));
      String once = Markdown.of(html.toString());
      assertEquals(once, Markdown.tidy(once), seed + ": " + html);
      assertEquals(letters(html.toString()), letters(Markdown.html(once)), seed + ": " + html);
    }
  }

  /** A text's letters and digits, without numbers of lists. */
  private static String letters(String html) {
    return Jsoup.parse(html).text().replaceAll("[^\\p{L}]", "");
  }

  @Test
  void readersSeeWhatTheEditorShows() {
    String markdown = "**Fed** og *skrå*, [her](https://a.example/).\n\n- a\n- b\n\n> c";
    assertEquals(
        Jsoup.parse(Prose.html(markdown)).text(), Jsoup.parse(Markdown.html(markdown)).text());
    assertEquals(markdown, Markdown.tidy(markdown));
  }

  @Test
  void twoMegabytesAreReadInNoTime() {
    String word =
        "<p class=MsoNormal style='mso-list:l0 level1 lfo1'><b>ord</b> og &amp; mere</p>\n";
    String many = word.repeat(2_000_000 / word.length());
    String deep = "<blockquote><ul><li>".repeat(100_000) + "dybt";
    String open = "<b><i><a href='https://a.example'>".repeat(60_000) + "åben";
    for (String each : List.of(many, deep, open, "*".repeat(2_000_000), "[".repeat(300_000))) {
      String read = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Markdown.of(each));
      assertFalse(read.isEmpty());
    }
  }
}
