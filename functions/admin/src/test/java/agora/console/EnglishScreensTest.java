package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who reads the console in English meets Danish in nothing but what the club itself has written, on
 * every screen that {@link GoldenScreensTest} holds in Danish.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EnglishScreensTest {

  /** Letters that English has not, and words without which hardly a Danish sentence is written. */
  private static final Pattern DANISH =
      Pattern.compile(
          "(?iu)[æøå]|\\b(af|alle|bliver|da|den|der|det|dig|dine?|du|eller|er|et|fra|gem|gemt|har|"
              + "hvem|hvis|hvor|hvornår|ikke|ingen|kan|kl|klubben|klubber|med|medlemmer|mere|"
              + "navn|nu|og|også|om|sendes|sendt|siden|sig|skal|skriv|som|til|udgaven?|udgaver|"
              + "ud|vi|vil|vis)\\b");

  /** What readers get or said yes to, in their own language; and a file for programs. */
  private static final Set<String> NOT_OF_STAFF =
      Set.of(
          "act render-issue, asked",
          "act export-member, asked",
          "act print-consent, asked",
          "act export-members, asked");

  /** What is written alike in both languages, and what is an address or what stands in a row. */
  private static final Pattern ALIKE =
      Pattern.compile(
          "Link|Version|ISBN|Computer|English|Find|Mails|Send|Stop|øre|(April|August|September"
              + "|November|December)( 20[0-9]{2})?|.*(@|://|/clubs/).*");

  private Map<String, Page> screens = Map.of();
  private List<String> written = List.of();

  @BeforeAll
  void walk() {
    try (Screens walked = new Screens(Language.ENGLISH);
        Visitor visitor = new Visitor()) {
      screens = walked.walk();
      TreeSet<String> all =
          new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));
      for (String file : List.of("save-club", "save-library", "save-event", "save-issue")) {
        collect(Json.object(visitor.file(file)).values(), all);
      }
      all.addAll(Screens.WRITTEN);
      written = List.copyOf(all);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  void forget() {
    screens = Map.of();
  }

  private static void collect(Collection<?> values, Set<String> all) {
    for (Object value : values) {
      if (value instanceof Map<?, ?> map) {
        collect(map.values(), all);
      } else if (value instanceof Collection<?> list) {
        collect(list, all);
      } else if (value instanceof String text) {
        text.lines().map(String::strip).filter(line -> line.length() > 2).forEach(all::add);
      }
    }
  }

  @Test
  void noScreenSaysAnythingInDanish() {
    List<String> found = new ArrayList<>();
    screens.forEach(
        (name, page) -> {
          if (!NOT_OF_STAFF.contains(name)) {
            danish(page.body()).forEach(each -> found.add(name + ": " + each));
          }
        });
    assertEquals(List.of(), found);
  }

  @Test
  void nothingStaysAsItIsSaidInDanish() throws IOException {
    Set<String> danish =
        Files.readAllLines(GoldenScreensTest.FILE).stream()
            .filter(line -> line.matches(".*\\p{L}{3}.*"))
            .collect(Collectors.toSet());
    Set<String> same = new TreeSet<>();
    screens.forEach(
        (name, page) -> {
          if (!NOT_OF_STAFF.contains(name) && page.body().startsWith("<!doctype")) {
            lines(page.body())
                .filter(danish::contains)
                .filter(line -> own(line).matches(".*\\p{L}{3}.*"))
                .forEach(line -> same.add(line));
          }
        });
    assertEquals(Set.of(), same);
  }

  @Test
  void everyPageTellsItsLanguage() {
    for (Map.Entry<String, Page> each : screens.entrySet()) {
      if (each.getValue().body().startsWith("<!doctype")) {
        assertTrue(each.getValue().body().contains("<html lang=\"en\">"), each.getKey());
        assertEquals("en", each.getValue().headers().get("content-language"), each.getKey());
      }
    }
  }

  @Test
  void aDanishSentenceIsFoundAndWhatTheClubWroteIsNot() {
    String page = "<!doctype html><html lang=\"en\"><p>%s</p>";
    assertEquals(List.of("Udgaven sendes"), danish(page.formatted("Udgaven sendes")));
    assertEquals(List.of("Vælg"), danish(page.formatted("Vælg")));
    assertEquals(List.of("[Vis som]"), danish(page.formatted("<a title=\"Vis som\">x</a>")));
    assertEquals(List.of(), danish(page.formatted("The issue leaves")));
    assertTrue(written.contains("Her er debat"), written::toString);
    assertEquals(List.of(), danish(page.formatted("The club Her er debat is saved")));
  }

  private List<String> danish(String page) {
    return lines(page).filter(line -> DANISH.matcher(own(line)).find()).toList();
  }

  /** What is read; what an editor begins with stands in the field that it takes the place of. */
  private static Stream<String> lines(String page) {
    return GoldenScreensTest.said(page.replaceAll(" data-html=\"[^\"]*\"", ""))
        .lines()
        .map(String::strip)
        .filter(line -> !ALIKE.matcher(line).matches());
  }

  /** A line without what the club has written, in full or in part of a longer sentence. */
  private String own(String line) {
    String left = Parser.unescapeEntities(line, false);
    for (String each : written) {
      left = left.replaceAll("(?iu)" + Pattern.quote(each), "");
    }
    return left;
  }
}
