package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import agora.edge.aws.Environment;
import agora.staff.StaffCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every page and act, for every role, in its own club and in another's. */
final class RoutesTest {

  private static final String CLUB = "her-er-debat";
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

  private static String address(Route route) {
    return "/admin"
        + route
            .path()
            .replace("{club}", CLUB)
            .replace("{issue}", "2026-12")
            .replace("{event}", "hvem-lytter-byraadet-til")
            .replace("{member}", "nobody")
            .replace("{command}", "list-issues");
  }

  private static boolean may(Route route, String group) {
    String role = group.replaceFirst("@.*", "");
    boolean has = route.roles().contains(role) || role.equals("admin");
    if (route.path().isEmpty()) {
      return true; // everybody sees where they may go
    }
    return has
        && (route.path().contains("{club}")
            ? !group.endsWith("@another-club")
            : !group.contains("@"));
  }

  @Test
  void nobodyComesWhereTheirRoleDoesNotLead() {
    visitor.given("save-club", "save-event", "save-issue");
    List<String> wrong = new ArrayList<>();
    for (String group : GROUPS) {
      visitor.as("ida@bibliotek.example", group.isEmpty() ? new String[0] : new String[] {group});
      for (Route route : routes()) {
        Page page =
            route.method().equals("GET")
                ? visitor.get(address(route))
                : visitor.post(address(route), Map.of());
        boolean came = page.status() != 403;
        if (came != may(route, group) || page.status() >= 500) {
          wrong.add(
              "%s %s as '%s': %d".formatted(route.method(), route.path(), group, page.status()));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void nobodyComesAnywhereWithoutSigningIn() {
    visitor.given("save-club", "save-event", "save-issue");
    for (Route route : routes()) {
      Page page = visitor.ask(route.method(), address(route), Map.of(), Map.of());
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
