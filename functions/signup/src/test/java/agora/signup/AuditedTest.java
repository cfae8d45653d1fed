package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.audit.Audit;
import agora.audit.Ending;
import agora.audit.Given;
import agora.audit.ReadingPurpose;
import agora.audit.Subject;
import agora.edge.lambda.Json;
import agora.ids.MemberId;
import agora.members.Member;
import agora.tokens.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff did with a member's data the member reads, by their role and not by their name. */
final class AuditedTest {

  private static final String MINE = "/mine/{token}";

  private final SignupClub club = new SignupClub();
  private final Audit audit =
      new Audit(
          club.client,
          club.table("AuditTable"),
          club::keys,
          new Ids(new Random(5)),
          () -> club.now);

  @AfterEach
  void close() {
    club.close();
  }

  private void does(
      String role,
      String command,
      @Nullable ReadingPurpose purpose,
      Ending ending,
      Subject... subjects) {
    Given.By gert = new Given.By("gert@bibliotek.example", role, "console");
    Given given = new Given(SignupClub.ID, gert, command, "", purpose);
    audit.end(audit.begin(given), ending, List.of(subjects));
    club.now = club.now.plusSeconds(1);
    club.dynamo.settle();
  }

  private String opens() {
    club.posts("/me/{token}", club.aws.token("me"), "act", "mine");
    String link = club.aws.token("mine");
    String cookie = Json.asText(club.posts(MINE, link).headers().get("set-cookie"));
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    return link;
  }

  @Test
  void aMemberReadsWhatWasDoneWhenByWhichRoleAndWhatFor() {
    does(
        "desk",
        "list-members",
        ReadingPurpose.CLUB_WORK,
        Ending.DONE,
        Subject.everybody(SignupClub.ID));
    Member ida = club.idaJoins();
    String link = opens();
    assertTrue(
        club.opens(MINE, link).body().contains("Ingen af personalet har set på dine oplysninger."));
    Subject hers = new Subject(SignupClub.ID, ida.id());
    does("desk", "export-member", ReadingPurpose.MEMBER_ASKED, Ending.DONE, hers);
    does(
        "admin",
        "export-members",
        ReadingPurpose.CLUB_WORK,
        Ending.DONE,
        Subject.everybody(SignupClub.ID));
    does("desk", "print-consent", ReadingPurpose.EVIDENCE, Ending.REFUSED, hers);
    does(
        "desk",
        "show-member",
        ReadingPurpose.SECURITY,
        Ending.DONE,
        new Subject(SignupClub.ID, new MemberId("another")));
    String page = club.opens(MINE, link).body();
    assertTrue(
        page.contains(
            "en, der betjener medlemmer, så alt, hvad vi ved om dig (fordi du bad om det)"),
        page);
    assertTrue(
        page.contains(
            "en, der bestyrer klubben, hentede listen over medlemmer (for at drive klubben)"),
        page);
    assertFalse(page.contains("så listen over medlemmer"), "she was no member yet");
    assertFalse(page.contains("så dine samtykker"), "which was refused");
    assertFalse(page.contains("så dine oplysninger (af hensyn"), "which were another's");
    assertFalse(page.contains("gert"), page);
    String english = club.get(MINE, Map.of("token", link), Map.of("lang", "en")).body();
    assertTrue(english.contains("looked at everything we know about you"), english);
    club.now = club.now.plus(Duration.ofMinutes(1));
    String data = club.get("/mine/{token}/data.json", Map.of("token", link)).body();
    assertTrue(data.contains("\"command\":\"export-member\""), data);
    assertTrue(data.contains("\"role\":\"admin\""), data);
    assertFalse(data.contains("gert"), data);
  }

  @Test
  void theRowsThemselvesNameWhoDidItSoThatTheLibraryKnows() {
    Member ida = club.idaJoins();
    does("desk", "show-member", null, Ending.DONE, new Subject(SignupClub.ID, ida.id()));
    String rows = club.dynamo.scan(SignupClub.TEMPLATE.table("AuditTable")).toString();
    assertTrue(rows.contains("gert@bibliotek.example"), rows);
    assertFalse(rows.contains(ida.id().value()) || rows.contains("ida@example.dk"), rows);
    assertEquals(2, club.dynamo.scan(SignupClub.TEMPLATE.table("AuditTable")).size());
  }
}
