package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Rules;
import agora.stack.Table;
import agora.stack.Template;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/retention.md says what the template and the code do. */
final class RetentionTest {

  private static final int COLUMNS = 6;

  private final Template template =
      Template.read(
          Docs.ROOT.resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private final List<List<String>> rows = Docs.rows("retention.md", COLUMNS);

  @Test
  void everyTableOfTheTemplateStandsOnThePageAndNoOther() {
    assertEquals(
        template.tables().stream().map(Table::id).sorted().toList(),
        rows.stream().map(row -> plain(row.get(0))).distinct().sorted().toList());
  }

  @Test
  void thePageSaysWhichTablesLetRowsExpire() {
    for (List<String> row : rows) {
      boolean expires = template.table(plain(row.get(0))).ttl() != null;
      assertEquals(expires ? "ja" : "nej", row.get(4), row.toString());
    }
  }

  @Test
  void everyTermOfThePageIsTheCodesOwn() throws ReflectiveOperationException {
    int checked = 0;
    for (List<String> row : rows) {
      if (row.get(5).contains("#")) {
        String term = term(plain(row.get(5)));
        assertTrue((row.get(3) + " ").startsWith(term + " "), term + " is not in " + row);
        checked++;
      }
    }
    assertTrue(checked >= 12, "checked: " + checked);
  }

  @Test
  void aTermThatDiffersIsFound() throws ReflectiveOperationException {
    assertNotEquals("25 måneder", term("Rules#evidenceMonths"));
    assertEquals("16 dage", term("agora.insights.Fold#REMEMBERED"));
  }

  /** A term of the code, as the page writes it. */
  private static String term(String reference) throws ReflectiveOperationException {
    int cut = reference.indexOf('#');
    String name = reference.substring(cut + 1);
    if (reference.startsWith("Rules#")) {
      return Rules.class.getMethod(name).invoke(Rules.USUAL) + " måneder";
    }
    Field field = Class.forName(reference.substring(0, cut)).getDeclaredField(name);
    field.setAccessible(true);
    Duration term = (Duration) field.get(null);
    return term.toDays() > 0 ? term.toDays() + " dage" : term.toMinutes() + " minutter";
  }

  private static String plain(String cell) {
    return cell.replace("`", "");
  }
}
