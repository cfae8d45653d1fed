package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import agora.issues.Issue;
import agora.issues.Issues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A club with more than fits a page: each shows some, and leads on to the rest. */
final class ManyTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final Pattern MEMBER = Pattern.compile("m[0-9]{5}@borger\\.example");
  private static final int MEMBERS = Integer.getInteger("console.members", 2_000);

  private final Visitor visitor = new Visitor();

  ManyTest() {
    visitor.given("save-club", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private static Set<String> members(Page page) {
    return MEMBER
        .matcher(page.body())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @Test
  void aCrowdOfMembersIsLookedAtFiftyAtATime() {
    visitor.members("her-er-debat", MEMBERS);
    visitor.counts("her-er-debat", MEMBERS);
    Page page = visitor.get(CLUB + "/members?purpose=club-work");
    String all = "Klubben har %d.000 medlemmer.".formatted(MEMBERS / 1_000);
    assertTrue(page.body().contains(all), page::body);
    Set<String> seen = new HashSet<>(members(page));
    assertEquals(50, seen.size());
    Pattern more = Pattern.compile("href=\"([^\"]+)\">Flere medlemmer");
    for (int pages = 2; pages <= 4; pages++) {
      var next = more.matcher(page.body());
      assertTrue(next.find(), page::body);
      page = visitor.get(next.group(1).replace("&amp;", "&"));
      assertTrue(seen.addAll(members(page)));
      assertEquals(50 * pages, seen.size());
    }
    assertEquals(200, visitor.get(CLUB).status());
  }

  @Test
  void theFiguresOfFiveHundredIssuesAreLookedAtTwoYearsAtATime() {
    Issues issues = new Issues(visitor.contents());
    for (int i = 0; i < 500; i++) {
      String id = "gammel-%03d".formatted(i);
      issues.save(new Issue("her-er-debat", id, "Nr. " + i + ".", "", List.of(), null));
      visitor.counts("M#her-er-debat_" + id, Map.of("sent", 1_200L));
    }
    String page = visitor.get(CLUB + "/figures").body();
    assertTrue(page.contains("Nr. 499.") && page.contains("1.200"), page);
    assertFalse(page.contains("Nr. 470."), page);
    assertTrue(page.contains("Ældre udgaver"), page);
    page = visitor.get(CLUB + "/figures?from=480").body();
    assertTrue(page.contains("Nr. 5."), page);
    assertFalse(page.contains("Ældre udgaver"), page);
  }
}
