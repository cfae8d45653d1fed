package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.ids.MemberId;
import agora.testkit.StandIns;
import agora.tokens.Keys;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do is written down before it is done, and named by nobody's data. */
final class AuditTest {

  private static final Map<String, String> GERT =
      Map.of("sub", "4c1e", "email", "gert@bibliotek.example", "cognito:groups", "[desk]");

  private static final String VERA =
      "'club': 'her-er-debat', 'email': 'vera.disken@borger.example'";

  private final Staff staff = new Staff();

  @BeforeEach
  void aClubWithAMember() {
    staff.sends("save-club");
    staff.sends("add-member");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private List<Map<String, @Nullable Object>> acts(String more) {
    Map<String, @Nullable Object> answer =
        staff.asks("{'command': 'list-audit', 'club': 'her-er-debat'" + more + "}");
    assertEquals(true, answer.get("ok"), answer::toString);
    return asList(asMap(answer.get("result")).get("acts")).stream()
        .map(each -> asMap(each))
        .toList();
  }

  private Map<String, @Nullable Object> act(String command) {
    return acts("").stream()
        .filter(each -> command.equals(each.get("did")) && !"begun".equals(each.get("ending")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(command + " is not in " + acts("")));
  }

  @Test
  void anActTellsWhoByWhichRoleHowWithWhoseDataAndWhatFor() {
    staff.posts("{'command': 'print-consent', " + VERA + ", 'purpose': 'evidence'}", GERT);
    Map<String, @Nullable Object> act = act("print-consent");
    assertEquals("gert@bibliotek.example", act.get("actor"));
    assertEquals("desk", act.get("role"));
    assertEquals("api", act.get("way"));
    assertEquals("evidence", act.get("purpose"));
    assertEquals("member", act.get("touched"));
    assertEquals(
        new Keys(StandIns.SECRET).hashOfMember(new MemberId(vera())), act.get("memberHash"));
    assertEquals("done", act.get("ending"));
    assertEquals("2026-11-24T10:00:00Z", act.get("at"));
  }

  @Test
  void whatIsRefusedFailsOrIsOnlyTriedIsWrittenDownToo() {
    staff.posts("{'command': 'close-club', 'club': 'her-er-debat'}", GERT);
    assertEquals("forbidden", act("close-club").get("ending"));
    assertEquals("gert@bibliotek.example", act("close-club").get("actor"));
    staff.asks("{'command': 'send-now', 'club': 'her-er-debat', 'issue': '2026-12'}");
    assertEquals("refused", act("send-now").get("ending"));
    assertEquals("2026-12", act("send-now").get("about"));
    staff.asks(
        "{'command': 'import-suppressions', 'club': 'her-er-debat', 'csv': 'address,reason\\n'}");
    assertEquals("tried", act("import-suppressions").get("ending"));
    assertEquals("command line", act("import-suppressions").get("actor"));
    assertEquals("command-line", act("import-suppressions").get("way"));
  }

  @Test
  void whoCallsDirectlyIsNamedAsFarAsLambdaTellsIt() {
    staff.identity =
        new CognitoIdentity() {
          @Override
          public String getIdentityId() {
            return "eu-north-1:0d3f";
          }

          @Override
          public String getIdentityPoolId() {
            return "eu-north-1:pool";
          }
        };
    staff.asks("{'command': 'list-issues', 'club': 'her-er-debat'}");
    staff.identity = null;
    assertEquals("cognito identity eu-north-1:0d3f", act("list-issues").get("actor"));
    assertEquals("command line", act("list-audit").get("actor"));
  }

  @Test
  void whoIsSignedInSaysWhatMembersDataIsReadFor() {
    for (String command : List.of("print-consent", "export-member", "show-member")) {
      String asked = "{'command': '" + command + "', " + VERA + "%s}";
      Map<String, @Nullable Object> answer = staff.posts(asked.formatted(""), GERT);
      assertEquals(422, answer.get("statusCode"), command);
      assertTrue(String.valueOf(answer.get("body")).contains("\"field\":\"purpose\""), command);
      answer = staff.posts(asked.formatted(", 'purpose': 'curiosity'"), GERT);
      assertEquals(422, answer.get("statusCode"), command);
      answer = staff.posts(asked.formatted(", 'purpose': 'member-asked'"), GERT);
      assertEquals(200, answer.get("statusCode"), command);
    }
  }

  @Test
  void noRowNamesAMember() {
    staff.sends("find-member");
    staff.posts("{'command': 'export-member', " + VERA + ", 'purpose': 'member-asked'}", GERT);
    staff.asks("{'command': 'erase-member', " + VERA + ", 'really': true}");
    String rows = staff.dynamo.scan(staff.template.table("AuditTable")).toString();
    assertTrue(rows.contains("export-member") && rows.contains("erase-member"), rows);
    assertFalse(rows.contains("vera") || rows.contains("Vera") || rows.contains("borger"), rows);
  }

  @Test
  void whatAMemberIsShownIsTheRoleAndNotTheName() {
    staff.posts("{'command': 'show-member', " + VERA + ", 'purpose': 'mail-trouble'}", GERT);
    staff.dynamo.settle();
    Map<String, @Nullable Object> held =
        asMap(
            asMap(staff.asks("{'command': 'export-member', " + VERA + "}").get("result"))
                .get("held"));
    String acts = String.valueOf(held.get("audit"));
    assertTrue(acts.contains("command=show-member"), acts);
    assertTrue(acts.contains("role=desk") && acts.contains("purpose=mail-trouble"), acts);
    assertFalse(acts.contains("gert"), acts);
  }

  @Test
  void whatWasDoneWithOneMembersDataIsListedAlsoOnceTheyAreErased() {
    String id = vera();
    staff.sends("find-member");
    staff.asks("{'command': 'erase-member', " + VERA + ", 'really': true}");
    assertEquals(
        List.of("add-member", "erase-member", "find-member", "show-member"),
        acts(", 'member': '" + id + "'").stream()
            .map(each -> Json.asText(each.get("did")))
            .sorted()
            .toList());
    assertEquals(
        404,
        staff
            .asks("{'command': 'list-audit', 'club': 'her-er-debat', 'email': 'no@borger.example'}")
            .get("status"));
  }

  @Test
  void pagesOfTheListFitTogether() {
    for (int i = 0; i < 7; i++) {
      staff.asks("{'command': 'list-issues', 'club': 'her-er-debat'}");
    }
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      Map<String, @Nullable Object> page =
          asMap(
              staff
                  .asks(
                      "{'command': 'list-audit', 'club': 'her-er-debat', 'limit': 2"
                          + (after.isEmpty() ? "" : ", 'after': '" + after + "'")
                          + "}")
                  .get("result"));
      asList(page.get("acts")).forEach(each -> paged.add(Json.asText(asMap(each).get("did"))));
      after = Json.asText(page.get("next"));
      staff.now = staff.now.plusSeconds(1); // the lists themselves come before what is listed
    } while (!after.isEmpty());
    assertEquals(7, paged.stream().filter("list-issues"::equals).count(), paged::toString);
    assertEquals(
        new TreeSet<>(List.of("add-member", "list-audit", "list-issues", "save-club")),
        new TreeSet<>(paged));
  }

  /** Has the store fail whoever writes an act, from a call on that reads or writes a table. */
  private void failsActsFrom(String table) {
    AtomicBoolean from = new AtomicBoolean();
    staff.dynamo.listen(
        call -> {
          from.compareAndSet(false, call.table().equals(staff.template.table(table).name()));
          boolean audit = call.table().equals(staff.template.table("AuditTable").name());
          if (audit && call.write() && from.get()) {
            throw new IllegalStateException("nobody hears that the act is written down");
          }
        });
  }

  @Test
  void nothingIsDoneThatCannotBeWrittenDownFirst() {
    failsActsFrom("AuditTable");
    Map<String, @Nullable Object> answer =
        staff.asks("{'command': 'erase-member', " + VERA + ", 'really': true}");
    assertEquals(500, answer.get("status"));
    staff.dynamo.listen(_ -> {});
    assertEquals("pending", member().get("state"), "she is still there");
    staff.asks("{'command': 'erase-member', " + VERA + ", 'really': true}");
    assertEquals(404, shown().get("status"), "a control: what is written down is done");
  }

  @Test
  void nothingIsAnsweredBeforeItsEndIsWrittenDown() {
    failsActsFrom("ConsentsTable");
    Map<String, @Nullable Object> answer = staff.asks("{'command': 'export-member', " + VERA + "}");
    assertEquals(500, answer.get("status"));
    assertFalse(answer.toString().contains("vera"), answer::toString);
  }

  @Test
  void whatIsCutOffHalfWayIsListedAsBegun() {
    staff.dynamo.listen(
        call -> {
          if (call.table().equals(staff.template.table("ConsentsTable").name())) {
            throw new LinkageError("the function is cut off");
          }
        });
    assertThrows(
        LinkageError.class, () -> staff.asks("{'command': 'export-member', " + VERA + "}"));
    staff.dynamo.listen(_ -> {});
    assertEquals(
        List.of("begun"),
        acts("").stream()
            .filter(each -> "export-member".equals(each.get("did")))
            .map(each -> Json.asText(each.get("ending")))
            .toList());
  }

  @Test
  void anActGoesAfterTwoYears() {
    staff.now = Staff.NOW.plusSeconds(730L * 86_400 + 1);
    assertEquals(
        List.of("list-audit"),
        acts("").stream().map(each -> Json.asText(each.get("did"))).distinct().toList());
    staff.dynamo.sweep(staff.now);
    assertEquals(
        List.of("list-audit"),
        staff.dynamo.scan(staff.template.table("AuditTable")).stream()
            .map(row -> Objects.requireNonNull(row.get("command")).s())
            .distinct()
            .toList());
  }

  private Map<String, @Nullable Object> shown() {
    return staff.asks("{'command': 'show-member', " + VERA + "}");
  }

  private Map<String, @Nullable Object> member() {
    return asMap(shown().get("result"));
  }

  private String vera() {
    return Json.asText(member().get("id"));
  }
}
