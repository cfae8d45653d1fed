package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import agora.admin.Visitor.Page;
import agora.clubs.Language;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the console's screens say, in every state that an issue comes through. After a change that
 * means to change them, {@code -Dagora.answers=write} has the file follow; the difference is then
 * read.
 */
final class GoldenScreensTest {

  static final Path FILE =
      Path.of(
          System.getProperty("agora.root", "../.."),
          "functions/admin/src/test/resources/agora/console/screens.txt");

  private static final JsonMapper IN_ORDER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  @Test
  void everyScreenSaysWhatItSaid() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Screens screens = new Screens(Language.DANISH)) {
      for (Map.Entry<String, Page> each : screens.walk().entrySet()) {
        Page page = each.getValue();
        text.append("=== %s %d %s\n".formatted(each.getKey(), page.status(), page.location()))
            .append(said(page.body()))
            .append("\n");
      }
    }
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertEquals(Files.readString(FILE), text.toString());
  }

  @Test
  void noPageLeadsToWhatWhoReadsItMayNotDo() {
    try (Screens screens = new Screens(Language.DANISH)) {
      screens.walk();
      assertEquals(List.of(), screens.deadEnds());
    }
  }

  @Test
  void aWordThatIsChangedIsSeen() {
    String page = "<html lang=\"da\"><title>a</title><p title=\"Vis som\">Se den</p></html>";
    assertEquals("a\n[Vis som]\nSe den", said(page));
    assertNotEquals(said(page), said(page.replace("Se den", "Se det")));
    assertNotEquals(said(page), said(page.replace("Vis som", "Vis")));
  }

  /** What is read of a page, or read out. */
  static String said(String page) {
    return page.startsWith("{") ? inOrder(page) : read(page);
  }

  /** An answer to a script, whatever the order that its fields came in. */
  private static String inOrder(String json) {
    try {
      return IN_ORDER.writeValueAsString(IN_ORDER.readValue(json, Map.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String page) {
    return page.replaceAll("(?s)<style.*?</style>|<script.*?</script>|</head>.*?<main[^>]*>", "\n")
        .replaceAll("(?:title|aria-label|alt)=\"([^\"]+)\"[^>]*>", ">\n[$1]\n")
        .replace("<wbr>", "")
        .replaceAll("<[^>]*>", "\n")
        .replaceAll("localhost:[0-9]+", "localhost")
        .replaceAll("\\s*\n\\s*", "\n")
        .strip();
  }
}
