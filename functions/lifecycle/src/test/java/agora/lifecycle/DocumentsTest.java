package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Table;
import agora.stack.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a data protection officer signs says what the code and the template do. */
final class DocumentsTest {

  /** What a record of processing has to tell (GDPR article 30, paragraph 1, letters b to g). */
  private static final List<String> OF_ARTICLE_30 =
      List.of(
          "Formål",
          "Grundlag",
          "Registrerede",
          "Oplysninger",
          "Modtagere",
          "Tredjelande",
          "Frist",
          "Sikkerhed",
          "Tabeller");

  private static final Pattern TERM = Pattern.compile("[0-9]+ (?:måneder|dage|timer|minutter)");
  private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

  private final Template template =
      Template.read(
          Docs.ROOT.resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));

  private static String page(String name) throws IOException {
    return Files.readString(Docs.ROOT.resolve("docs/" + name));
  }

  /** The record's processings: of each, what it tells by the name of the row. */
  private static List<Map<String, String>> processings(String record) {
    return Pattern.compile("(?m)^## [0-9]+\\. ")
        .splitAsStream(record)
        .skip(1)
        .map(text -> text.split("(?m)^## ", 2)[0])
        .map(
            text ->
                text.lines()
                    .filter(line -> line.startsWith("| **"))
                    .map(line -> line.substring(4, line.length() - 1).split("\\*\\* \\|", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1].strip())))
        .toList();
  }

  @Test
  void everyProcessingOfTheRecordTellsWhatArticle30AsksFor() throws IOException {
    List<Map<String, String>> processings = processings(page("fortegnelse.md"));
    assertTrue(processings.size() >= 6, "processings: " + processings.size());
    for (Map<String, String> each : processings) {
      assertEquals(Set.copyOf(OF_ARTICLE_30), each.keySet(), each.get("Formål"));
      each.forEach((row, text) -> assertTrue(text.length() > 3, row));
    }
  }

  @Test
  void everyTableOfTheTemplateIsPartOfAProcessing() throws IOException {
    assertEquals(
        template.tables().stream().map(Table::id).collect(Collectors.toCollection(TreeSet::new)),
        tables(page("fortegnelse.md")));
  }

  private static Set<String> tables(String record) {
    return processings(record).stream()
        .flatMap(each -> Arrays.stream(each.getOrDefault("Tabeller", "").split(" ", -1)))
        .map(each -> each.replace("`", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aProcessingThatLosesItsTablesIsFound() throws IOException {
    String record = page("fortegnelse.md").replace("`AuditTable` ", "");
    assertNotEquals(
        template.tables().stream().map(Table::id).collect(Collectors.toCollection(TreeSet::new)),
        tables(record));
  }

  /** The record's terms are those of the page that is itself held against the code. */
  @Test
  void theTermsOfTheRecordAreThoseOfTheTables() throws IOException {
    List<List<String>> rows = Docs.rows("retention.md", 6);
    String besides = page("retention.md").replaceAll("(?m)^\\|.*$", "");
    for (Map<String, String> each : processings(page("fortegnelse.md"))) {
      String terms =
          rows.stream()
              .filter(row -> each.getOrDefault("Tabeller", "").contains(row.get(0)))
              .map(row -> row.get(3))
              .collect(Collectors.joining(" "));
      Matcher term = TERM.matcher(each.getOrDefault("Frist", ""));
      while (term.find()) {
        String of = each.get("Formål") + ": " + term.group();
        boolean ofMembers = term.group().equals("24 måneder");
        assertTrue(terms.contains(term.group()) || besides.contains(term.group()) || ofMembers, of);
      }
    }
  }

  @Test
  void theFiguresOfTheAssessmentAreTheCodesOwn() throws Exception {
    List<List<String>> rows =
        Docs.rows("dpia.md", 3).stream().filter(row -> row.get(2).contains("`")).toList();
    assertTrue(rows.size() >= 12, rows.toString());
    for (List<String> row : rows) {
      assertEquals(row.get(1), figure(row.get(2).replace("`", "")), row.getFirst());
    }
  }

  private String figure(String source) throws Exception {
    if (source.equals("Rules#LOWEST_AGE")) {
      return agora.clubs.Rules.LOWEST_AGE + " år";
    }
    return source.contains("#") ? Terms.of(source) : ofTheTemplate(source);
  }

  /** A property of a resource; of files, after how many days the first rule lets them go. */
  private static String ofTheTemplate(String path) throws IOException {
    String[] names = path.split("\\.", -1);
    String template = Files.readString(Docs.ROOT.resolve("template.yaml"));
    String resource =
        Pattern.compile("(?m)^  (?=[A-Z][A-Za-z]+:)")
            .splitAsStream(template)
            .filter(each -> each.startsWith(names[0] + ":"))
            .findFirst()
            .orElseThrow();
    String last = names[names.length - 1];
    String name = last.equals("LifecycleConfiguration") ? "ExpirationInDays" : last;
    Matcher value = Pattern.compile(name + ": \"?([A-Za-z0-9]+)").matcher(resource);
    assertTrue(value.find(), path);
    return value.group(1);
  }

  @Test
  void everyCommandThatADocumentNamesIsThere() throws IOException {
    String commands = page("commands.md");
    for (String page : List.of("dpia.md", "fortegnelse.md", "breach-and-restore.md", "law.md")) {
      List<String> unknown = new ArrayList<>();
      Matcher named = NAMED.matcher(page(page));
      while (named.find()) {
        if (!commands.contains("| `" + named.group(1) + "` |")
            && !Set.of("admin-user-global-sign-out", "eu-north-1").contains(named.group(1))) {
          unknown.add(named.group(1));
        }
      }
      assertEquals(List.of(), unknown, page);
    }
  }

  @Test
  void theBreachRoutineTellsTheDeadlineAndWhoseDataWasTouched() throws IOException {
    String routine = page("breach-and-restore.md");
    Stream.of("72 timer", "artikel 33", "artikel 34", "`list-audit`", "`privacy-report`")
        .forEach(must -> assertTrue(routine.contains(must), must));
  }
}
