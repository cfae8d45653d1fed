package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import agora.clubs.Language;
import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.staff.StaffCommands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every page and act, for every role, in its own club and in another's. */
final class ConsoleRoutesTest {

  private static final String CLUB = "her-er-debat";
  private static final String ANOTHER = "another-club";
  private static final List<String> GROUPS =
      List.of(
          "writer",
          "approver",
          "desk",
          "admin",
          "writer@" + CLUB,
          "desk@" + CLUB,
          "writer@another-club",
          "admin@another-club",
          "");

  private final Visitor visitor = new Visitor();

  @AfterEach
  void close() {
    visitor.close();
  }

  private List<Route> routes() {
    Map<String, String> variables = new HashMap<>(visitor.template.environment("AdminFunction"));
    variables.putAll(
        Map.of("AWS_REGION", "eu-north-1", "AWS_ACCESS_KEY_ID", "x", "AWS_SECRET_ACCESS_KEY", "x"));
    Environment environment = visitor.aws.environment(variables);
    return new Console(
            StaffCommands.in(environment, () -> visitor.now, new Random(1)),
            environment,
            () -> visitor.now,
            new Random(1))
        .routes();
  }

  private static String address(Route route, String club) {
    return "/admin"
        + route
            .path()
            .replace("{club}", club)
            .replace("{issue}", "2026-12")
            .replace("{event}", "hvem-lytter-byraadet-til")
            .replace("{member}", "nobody")
            .replace("{command}", "list-issues");
  }

  private static boolean may(Route route, String group, String club) {
    String role = group.replaceFirst("@.*", "");
    boolean has =
        role.equals("admin") || route.roles().stream().anyMatch(each -> each.word().equals(role));
    if (route.path().isEmpty()) {
      return true; // everybody sees where they may go
    }
    return has
        && (route.path().contains("{club}")
            ? !group.contains("@") || group.endsWith("@" + club)
            : !group.contains("@"));
  }

  private void twoClubs() {
    visitor.given("save-club", "save-event", "save-issue");
    for (String file : List.of("save-club", "save-event", "save-issue")) {
      String other = visitor.file(file).replace(CLUB, ANOTHER);
      assertTrue(visitor.gives(other).contains("\"ok\":true"), file);
    }
  }

  @Test
  void nobodyComesWhereTheirRoleDoesNotLead() {
    twoClubs();
    List<String> wrong = new ArrayList<>();
    for (String group : GROUPS) {
      visitor.as("ida@bibliotek.example", group.isEmpty() ? new String[0] : new String[] {group});
      for (Route route : routes()) {
        for (String club : List.of(CLUB, ANOTHER)) {
          String address = address(route, club);
          Page page =
              route.method().equals("GET") ? visitor.get(address) : visitor.post(address, Map.of());
          boolean came = page.status() != 403;
          if (came != may(route, group, club) || page.status() >= 500) {
            wrong.add("%s %s as '%s': %d".formatted(route.method(), address, group, page.status()));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whoIsTurnedAwayIsWrittenDown() {
    visitor.given("save-club");
    visitor.as("ida@bibliotek.example", "writer");
    assertEquals(403, visitor.get("/admin/clubs/" + CLUB + "/members").status());
    assertEquals(403, visitor.post("/admin/clubs/" + CLUB + "/acts/close-club", Map.of()).status());
    String acts = visitor.gives("{'command': 'list-audit', 'club': '" + CLUB + "'}");
    assertTrue(acts.contains("\"did\":\"GET /clubs/{club}/members\""), acts);
    assertTrue(acts.contains("\"did\":\"close-club\""), acts);
    assertTrue(acts.contains("\"actor\":\"ida@bibliotek.example\""), acts);
    assertEquals(2, acts.split("\"forbidden\"", -1).length - 1, acts);
  }

  @Test
  void aMemberIsShownOnceItIsSaidWhatForAndThatIsWrittenDown() {
    visitor.given("save-library", "save-club", "add-member");
    visitor.as("gert@bibliotek.example", "desk");
    String members = "/admin/clubs/" + CLUB + "/members";
    String vera = "vera.disken@borger.example";
    assertFalse(visitor.get(members).body().contains(vera));
    assertTrue(visitor.get(members + "?purpose=club-work").body().contains(vera));
    Page wrong = visitor.post(members, Map.of("email", vera));
    assertEquals(404, wrong.status());
    assertTrue(wrong.body().contains("Vælg, hvad du skal bruge det til."), wrong.body());
    Page found = visitor.post(members, Map.of("email", vera, "purpose", "member-asked"));
    assertEquals(303, found.status());
    assertTrue(visitor.get(found.location()).body().contains(vera));
    String nothingSaid = found.location().replaceFirst("\\?.*", "");
    assertFalse(visitor.get(nothingSaid).body().contains(vera));
    assertFalse(visitor.get(nothingSaid + "/erase?purpose=x").body().contains(vera));
    String acts = visitor.gives("{'command': 'list-audit', 'club': '" + CLUB + "'}");
    for (String did : List.of("list-members", "find-member", "show-member")) {
      assertTrue(acts.contains("\"did\":\"" + did + "\""), did + " in " + acts);
    }
    assertTrue(acts.contains("\"way\":\"console\""), acts);
  }

  /** No word of a program's stands in what a librarian reads of a member, and nothing lacks. */
  @Test
  void whatIsKnownOfAMemberIsReadInDanishConsentsIncluded() {
    visitor.given("save-library", "save-club", "add-member");
    visitor.as("gert@bibliotek.example", "desk");
    String acts = "/admin/clubs/" + CLUB + "/acts/";
    Map<String, String> vera =
        Map.of("email", "vera.disken@borger.example", "purpose", "member-asked");
    String printed = visitor.post(acts + "print-consent", vera).body();
    assertTrue(printed.contains("Dokumentation for samtykke"), printed);
    assertTrue(printed.contains("Medlemskab og klubbens mails: Bedt om"), printed);
    String known = visitor.post(acts + "export-member", vera).body();
    assertTrue(known.contains("<dt>Samtykker</dt>"), known);
    assertTrue(known.contains("Ja tak, Eksempelby Bibliotek"), known);
    assertTrue(known.contains("<dd>medlemskab og klubbens mails</dd>"), known);
    assertTrue(known.contains("<dd>bedt om</dd>"), known);
    for (String page : List.of(printed, known)) {
      assertFalse(page.contains("MEMBERSHIP") || page.contains(">membership<"), page);
    }
  }

  /** What has no name is left out without a word. */
  @Test
  void whatIsHeldOfAMemberHasADanishNameInEachTable() throws IOException {
    visitor.given("save-library", "save-club", "add-member");
    Map<String, @Nullable Object> answer =
        Json.object(
            visitor.gives(
                "{'command': 'export-member', 'club': 'her-er-debat', 'email':"
                    + " 'vera.disken@borger.example', 'purpose': 'member-asked'}"));
    Set<String> held = Json.asMap(Json.asMap(answer.get("result")).get("held")).keySet();
    assertEquals(11, held.size(), held::toString);
    assertEquals(
        List.of(),
        held.stream().filter(each -> Answers.name(each, Language.DANISH).isEmpty()).toList());
    assertEquals("", Answers.name("somethingNew", Language.DANISH), "the control");
  }

  @Test
  void nobodyComesAnywhereWithoutSigningIn() {
    visitor.given("save-club", "save-event", "save-issue");
    for (Route route : routes()) {
      Page page = visitor.ask(route.method(), address(route, CLUB), Map.of(), Map.of());
      if (route.method().equals("GET")) {
        assertTrue(page.location().contains("/oauth2/authorize?"), route.path());
      } else {
        assertEquals(401, page.status(), route.path());
      }
    }
  }

  @Test
  void aCommandOfAnotherRoleIsRefusedThoughItsPageIsThere() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.as("ida@bibliotek.example", "writer");
    String act = "/admin/clubs/" + CLUB + "/acts/approve-issue";
    assertEquals(403, visitor.get(act).status());
    assertEquals(403, visitor.post(act, Map.of("issue", "2026-12")).status());
    visitor.as("gert@bibliotek.example", "approver");
    assertEquals(200, visitor.post(act, Map.of("issue", "2026-12")).status());
  }

  @Test
  void whoMayChangeOneClubSavesNoOther() {
    twoClubs();
    visitor.as("frida@bibliotek.example", "admin@" + CLUB);
    String act = "/admin/clubs/" + CLUB + "/acts/save-club";
    assertEquals(403, visitor.post(act, Map.of("id", ANOTHER, "name", "Vores")).status());
    assertFalse(
        visitor.gives("{'command': 'show-club', 'club': '" + ANOTHER + "'}").contains("Vores"));
    assertEquals(200, visitor.post(act, Map.of("id", CLUB, "name", "Vores")).status());
  }

  @Test
  void aFormThatNamesAnotherClubActsInItsPagesOwn() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.as("gert@bibliotek.example", "approver@" + CLUB);
    Page page =
        visitor.post(
            "/admin/clubs/" + CLUB + "/acts/close-club",
            Map.of("club", "another-club", "closed", "yes"));
    assertEquals(403, page.status());
    visitor.as("frida@bibliotek.example", "admin@" + CLUB);
    page =
        visitor.post("/admin/clubs/" + CLUB + "/acts/list-issues", Map.of("club", "another-club"));
    assertTrue(page.body().contains("Hvem bliver hørt"), page.body());
  }
}
