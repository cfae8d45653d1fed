package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MemberId;
import agora.members.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes back is a new member: no link of the time before opens anything of the new one. */
final class EarlierMembershipTest {

  private static final String ME = "/me/{token}";
  private static final String LEAVE = "/unsubscribe/{token}";
  private static final String CONFIRM = "/confirm/{token}";
  private static final String MINE = "/mine/{token}";
  private static final String OURS = "Linket hører til et tidligere medlemskab";

  private final SignupClub club = new SignupClub();
  private final Member before = club.idaJoins();
  private final String oldMe = club.aws.token("me");
  private final String oldLeave = club.aws.token("unsubscribe");
  private String oldConfirm = "";
  private String oldMine = "";

  @BeforeEach
  void idaLeavesAndComesBack() {
    oldConfirm =
        club.aws.mails.stream()
            .filter(mail -> mail.contains("/confirm/"))
            .map(mail -> mail.replaceAll("(?s).*?/confirm/([A-Za-z0-9._~-]+).*", "$1"))
            .findFirst()
            .orElseThrow();
    club.posts(ME, oldMe, "act", "mine");
    oldMine = club.aws.token("mine");
    club.posts(LEAVE, oldLeave);
    club.signsUp("email", "ida@example.dk", "name", "Ida Ny", "consent", "yes");
    club.posts(CONFIRM, club.aws.token("confirm"));
  }

  @AfterEach
  void close() {
    club.close();
  }

  private Member now() {
    return club.members().stream()
        .filter(each -> each.state() == Member.State.ACTIVE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theIdIsAnother() {
    assertNotEquals(before.id(), now().id());
    assertEquals(2, club.members().size());
    assertTrue(club.opens(ME, club.aws.token("me")).body().contains("Ida Ny"), "the control");
  }

  @Test
  void oldLinksOpenAndChangeNothingOfTheNewMembership() {
    Member now = now();
    String page = club.opens(ME, oldMe).body();
    assertTrue(page.contains(OURS), page);
    assertFalse(page.contains("Ida Ny"), page);
    assertTrue(club.posts(ME, oldMe, "tracking", "none", "name", "Bo").body().contains(OURS));
    for (String link : List.of(oldConfirm, oldMe, oldMine)) {
      for (String route : List.of(CONFIRM, ME, MINE)) {
        String opened = club.opens(route, link).body() + club.posts(route, link).body();
        assertFalse(opened.contains("Ida Ny"), opened);
      }
    }
    assertEquals(now, now());
  }

  @Test
  void anOldLinkToLeaveStillLeaves() {
    String page = club.opens(LEAVE, oldLeave).body();
    assertTrue(page.contains("Vil du melde dig ud"), page);
    assertEquals(now().id(), now().id(), "opening leaves nobody");
    club.post(
        LEAVE,
        Map.of("token", oldLeave),
        "application/x-www-form-urlencoded",
        "List-Unsubscribe=One-Click");
    assertTrue(club.members().stream().allMatch(each -> each.state() == Member.State.LEFT));
  }

  @Test
  void anOldLinkToLeaveEndsNobodyElsesMembership() {
    club.posts(LEAVE, oldLeave);
    club.signsUp("email", "bo@example.dk", "consent", "yes");
    club.posts(CONFIRM, club.aws.token("confirm"));
    MemberId bo = now().id();
    club.posts(LEAVE, oldLeave);
    assertEquals(bo, now().id());
  }

  @Test
  void allThatIsHeldIsOfBothAndErasedOfBoth() {
    club.posts(ME, club.aws.token("me"), "act", "mine");
    String mine = club.aws.token("mine");
    String cookie = String.valueOf(club.posts(MINE, mine).headers().get("set-cookie"));
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    String data = club.get("/mine/{token}/data.json", Map.of("token", mine)).body();
    assertTrue(data.contains(before.id().value()) && data.contains(now().id().value()), data);
    club.posts(MINE, mine, "act", "erase-for-good");
    assertEquals(List.of(), club.members());
    assertFalse(club.everything().contains("ida@"), club.everything());
  }
}
