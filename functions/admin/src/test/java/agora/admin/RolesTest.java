package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.edge.lambda.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may give which command: every command by every role, for all clubs and for one, on its own
 * club and on the other. The table says who; nothing of it is read from the code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RolesTest {

  private static final String OURS = "her-er-debat";
  private static final String THEIRS = "de-andres";

  /** Who may, beside the admin. A command that is new gets a line here. */
  private static final Map<String, String> WHO =
      table(
          """
          writer approver desk: list-clubs show-club calendar show-issue render-issue show-event
          writer approver desk: list-issues list-events list-mailings help
          writer approver desk: list-ideas save-idea list-pictures
          writer: propose-block look-up-book add-picture import-events
          writer: save-issue preview-issue ask-approval save-event import-codes upload-file
          writer approver: report send-test check-issue
          approver: skip-issue shift-issue approve-issue withdraw-approval send-now undo-mailing
          approver: send-correction approve-event-mails move-event cancel-event uncancel-event
          approver: send-message pause-mailing resume-mailing cancel-mailing retry-batches
          approver: correct-link return-issue
          approver desk: list-missing
          desk: list-members find-member show-member add-member print-consent export-member
          desk: correct-member unsubscribe-member
          desk: erase-member
          admin: save-library save-club close-club import-suppressions import-members
          admin: export-members replay-erasures show-job cancel-job list-jobs
          admin: list-audit privacy-report delete-club check-setup
          """);

  /** What answers of one's own clubs alone, and so lets in who has the role in any. */
  private static final Set<String> OF_OWN_CLUBS = Set.of("find-member", "list-clubs", "help");

  /** What is about no club. */
  private static final Set<String> OF_NO_CLUB = Set.of("save-library");

  /** A role for one club is too little. */
  private static final Set<String> OF_ALL_CLUBS = Set.of("save-library", "delete-club");

  private final Staff staff = new Staff();

  @BeforeAll
  void twoClubs() {
    staff.sends("save-club");
    staff.asks(Staff.file("save-club").replace("\"id\": \"" + OURS, "\"id\": \"" + THEIRS));
  }

  @AfterAll
  void close() {
    staff.close();
  }

  private static Map<String, String> table(String text) {
    Map<String, String> who = new TreeMap<>();
    text.lines()
        .map(line -> line.split(": ", 2))
        .forEach(
            cells ->
                Arrays.stream(cells[1].split(" ", -1)).forEach(each -> who.put(each, cells[0])));
    return who;
  }

  private static List<String> groups() {
    List<String> groups = new ArrayList<>(List.of("", "[]", "[editor]", "[writers]"));
    for (String role : List.of("writer", "approver", "desk", "admin")) {
      for (String club : List.of("", "@" + OURS, "@" + THEIRS)) {
        groups.add("[" + role + club + "]");
      }
    }
    groups.add("[writer@" + THEIRS + " desk@" + OURS + "]");
    groups.add("[writer@" + OURS + " admin@" + THEIRS + "]");
    return groups;
  }

  private static boolean may(Map<String, String> who, String command, String claim, String club) {
    List<String> roles =
        new ArrayList<>(List.of(who.getOrDefault(command, "nobody").split(" ", -1)));
    roles.add("admin");
    for (String group : claim.replaceAll("[\\[\\]]", "").split(" ", -1)) {
      String role = group.replaceFirst("@.*", "");
      String of = group.contains("@") ? group.replaceFirst(".*@", "") : "";
      boolean here =
          of.isEmpty()
              || OF_OWN_CLUBS.contains(command)
              || (of.equals(club) && !OF_ALL_CLUBS.contains(command));
      if (roles.contains(role) && here) {
        return true;
      }
    }
    return false;
  }

  private List<String> commands() {
    return asList(asMap(staff.sends("help").get("result")).get("commands")).stream()
        .map(each -> Json.asText(asMap(each).get("command")))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private int status(String command, String claim, String club) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("command", command);
    if (command.equals("save-club")) {
      fields.put("id", club);
    } else if (!OF_OWN_CLUBS.contains(command) && !OF_NO_CLUB.contains(command)) {
      fields.put("club", club);
    }
    Map<String, String> claims =
        claim.isEmpty() ? Map.of("sub", "s") : Map.of("sub", "s", "cognito:groups", claim);
    return Integer.parseInt(Json.asText(staff.posts(Json.write(fields), claims).get("statusCode")));
  }

  /** Where an answer is not what the table says. */
  private List<String> wrong(Map<String, String> who, List<String> commands) {
    List<String> wrong = new ArrayList<>();
    for (String command : commands) {
      for (String claim : groups()) {
        for (String club : List.of(OURS, THEIRS)) {
          int status = status(command, claim, club);
          if ((status != 403) != may(who, command, claim, club) || status >= 500) {
            wrong.add("%s in %s as '%s': %d".formatted(command, club, claim, status));
          }
        }
      }
    }
    return wrong;
  }

  @Test
  void everyCommandIsRefusedToWhoeverHasNoRoleForItInTheClub() {
    List<String> commands = commands();
    commands.add("help");
    assertEquals(WHO.keySet(), new TreeSet<>(commands));
    assertEquals(List.of(), wrong(WHO, commands));
  }

  @Test
  void aRoleTooManyAndAClubTooManyIsFound() {
    Map<String, String> other = new TreeMap<>(WHO);
    other.put("export-members", "desk");
    assertEquals(
        List.of(
            "export-members in her-er-debat as '[desk]': 403",
            "export-members in de-andres as '[desk]': 403",
            "export-members in her-er-debat as '[desk@her-er-debat]': 403",
            "export-members in de-andres as '[desk@de-andres]': 403",
            "export-members in her-er-debat as '[writer@de-andres desk@her-er-debat]': 403"),
        wrong(other, List.of("export-members")));
  }

  @Test
  void whoIsRefusedReadsWhyInTheirLanguage() {
    Map<String, @Nullable Object> problem =
        body(
            "{'command': 'send-now', 'club': 'her-er-debat', 'issue': 'x', 'language': 'en'}",
            "[writer]");
    assertEquals("You need one of the roles approver, admin.", problem.get("detail"));
    assertEquals(
        "[{field=command, message=Your role does not allow this in the club her-er-debat.}]",
        String.valueOf(problem.get("errors")));
  }

  @Test
  void whatABodySaysOfItsSenderIsNotBelieved() {
    String body =
        "{'command': 'export-members', 'club': 'her-er-debat', 'actor': 'frida', 'role': 'admin',"
            + " 'cognito:groups': '[admin]', 'claims': {'cognito:groups': '[admin]'}}";
    assertEquals(403, body(body, "[desk]").get("status"));
    assertEquals(422, body(body, "[admin]").get("status"));
  }

  @Test
  void anAddressIsFoundInOnesOwnClubsAlone() {
    for (String club : List.of(OURS, THEIRS)) { // which another test has closed
      staff.asks("{'command': 'close-club', 'club': '" + club + "', 'closed': false}");
      staff.asks(Staff.file("add-member").replace(OURS, club));
    }
    String find =
        "{'command': 'find-member', 'email': 'vera.disken@borger.example', 'purpose':"
            + " 'member-asked'}";
    assertEquals(List.of(THEIRS, OURS), clubs(body(find, "[desk]"), "members"));
    assertEquals(List.of(OURS), clubs(body(find, "[desk@her-er-debat]"), "members"));
    assertEquals(
        List.of(THEIRS), clubs(body(find, "[writer@her-er-debat admin@de-andres]"), "members"));
    assertEquals(
        List.of(OURS), clubs(body("{'command': 'list-clubs'}", "[desk@her-er-debat]"), "clubs"));
  }

  private List<String> clubs(Map<String, @Nullable Object> answer, String list) {
    return asList(asMap(answer.get("result")).get(list)).stream()
        .map(each -> Json.asText(asMap(each).get("club")))
        .sorted()
        .toList();
  }

  private Map<String, @Nullable Object> body(String command, String groups) {
    Map<String, @Nullable Object> answer =
        staff.posts(command, Map.of("sub", "s", "cognito:groups", groups));
    try {
      return Json.object(Json.asText(answer.get("body")));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
