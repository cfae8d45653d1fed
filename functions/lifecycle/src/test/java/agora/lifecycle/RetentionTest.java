package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Table;
import agora.stack.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** docs/retention.md says what the template and the code do. */
final class RetentionTest {

  private static final int COLUMNS = 6;

  private final Template template =
      Template.read(
          Docs.ROOT.resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private final List<List<String>> rows = Docs.rows("retention.md", COLUMNS);
  private final List<List<String>> attributes = Docs.rows("retention.md", 3);

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
        String term = Terms.of(plain(row.get(5)));
        assertTrue((row.get(3) + " ").startsWith(term + " "), term + " is not in " + row);
        checked++;
      }
    }
    assertTrue(checked >= 12, "checked: " + checked);
  }

  @Test
  void thePageNamesEveryAttributeOfEveryKindOfRow() throws Exception {
    assertEquals(String.join("\n", lines(Schemas.all())), String.join("\n", written()));
  }

  /** The page's lines on attributes, as they are written. */
  private List<String> written() {
    return attributes.stream().map(cells -> "| " + String.join(" | ", cells) + " |").toList();
  }

  /** What the page should say: the row's record, its table, and the names of its attributes. */
  private List<String> lines(Map<String, TableSchema<?>> schemas) {
    Map<String, String> tables = new HashMap<>();
    attributes.forEach(cells -> tables.put(plain(cells.get(0)), cells.get(1)));
    return schemas.entrySet().stream()
        .map(
            each ->
                "| `%s` | %s | %s |"
                    .formatted(
                        each.getKey(),
                        tables.getOrDefault(each.getKey(), "?"),
                        each.getValue().attributeNames().stream()
                            .sorted()
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(" "))))
        .toList();
  }

  @Test
  void aRowThatSaysWhenItGoesIsInATableThatLetsItGo() {
    for (List<String> cells : attributes) {
      if (cells.get(2).contains("`ttl`")) {
        assertEquals("ttl", template.table(plain(cells.get(1))).ttl(), cells.toString());
      }
    }
  }

  @Test
  void anAttributeThatIsNotOnThePageIsFound() throws Exception {
    Map<String, TableSchema<?>> fewer = new TreeMap<>(Schemas.all());
    fewer.remove("agora.members.memberships.MemberRow");
    assertNotEquals(written(), lines(fewer));
    assertTrue(Schemas.all().size() > 20, () -> "rows that were found: " + fewer.keySet());
  }

  @Test
  void aTermThatDiffersIsFound() throws ReflectiveOperationException {
    assertNotEquals("25 måneder", Terms.of("Rules#evidenceMonths"));
    assertEquals("16 dage", Terms.of("agora.insights.StatsWriter#LEDGER_RETENTION"));
  }

  private static String plain(String cell) {
    return cell.replace("`", "");
  }
}
