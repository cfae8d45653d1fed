package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leaving, by whatever way somebody finds. */
final class LeaveTest {

  private static final String LEAVE = "/unsubscribe/{token}";

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private Member.State state() {
    return club.members().getFirst().state();
  }

  @Test
  void aMailOlderThanTwoKeyRotationsStillLeaves() {
    club.idaJoins();
    String old = club.aws.token("unsubscribe");
    for (String key : List.of("k2", "k3")) {
      club.aws.rotate(key);
      club.now = club.now.plus(Duration.ofDays(800));
      club.signsUp("email", key + "@example.dk", "consent", "yes");
      assertTrue(club.aws.token("confirm").startsWith(key + "."));
    }
    assertEquals(
        200,
        club.post(
                LEAVE,
                Map.of("token", old),
                "application/x-www-form-urlencoded",
                "List-Unsubscribe=One-Click")
            .status());
    assertTrue(club.members().stream().anyMatch(each -> each.state() == Member.State.LEFT));
    assertTrue(club.everything().contains("ONE_CLICK"));
  }

  @Test
  void whoeverGotTheMailForwardedSeesWhoseMembershipItIs() {
    club.idaJoins();
    String page = club.opens(LEAVE, club.aws.token("unsubscribe")).body();
    assertTrue(page.contains("i••@e•••.dk"), page);
    assertFalse(page.contains("ida@") || page.contains("Ida"), page);
    assertEquals(Member.State.ACTIVE, state());
  }

  @Test
  void aReasonIsAskedAfterwardsAndIsOneOfAList() {
    club.idaJoins();
    String link = club.aws.token("unsubscribe");
    String page = club.posts(LEAVE, link).body();
    assertEquals(Member.State.LEFT, state());
    assertTrue(page.contains("Det behøver du ikke") && !page.contains("<textarea"), page);
    String before = club.everything();
    for (String reason : List.of("too-many", "010190-1234", "<b>")) {
      assertEquals(200, club.posts(LEAVE, link, "reason", reason).status());
    }
    assertEquals(before, club.everything(), "nothing is kept of it");
  }

  @Test
  void aReasonAloneDoesNotLeave() {
    club.idaJoins();
    club.posts(LEAVE, club.aws.token("unsubscribe"), "reason", "moved");
    assertEquals(Member.State.ACTIVE, state());
  }

  private static final String LOST = "/clubs/{club}/leave";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** The stores are asked the same, in the same order, whoever the address is. */
  @Test
  void theAnswerAboutALostMailDoesTheSameWorkForMembersAndForAllOthers() {
    club.idaJoins();
    club.delivers = false;
    Map<String, String> path = Map.of("club", SignupClub.ID);
    List<String> calls = new CopyOnWriteArrayList<>();
    club.dynamo.listen(call -> calls.add(call.action() + " " + call.table()));
    int before = club.aws.mails.size();
    List<List<String>> seen = new ArrayList<>();
    for (String address : List.of("ida%40example.dk", "bo%40example.dk", "IDA%40example.dk")) {
      for (String act : List.of("", "&act=mine")) {
        calls.clear();
        assertEquals(200, club.post(LOST, path, FORM, "email=" + address + act).status());
        seen.add(calls.stream().distinct().toList()); // some are asked again
      }
    }
    assertEquals(1, Set.copyOf(seen).size(), seen::toString);
    assertEquals(before, club.aws.mails.size(), "nothing leaves before the answer");
    assertEquals(6, club.aws.queues.sent.size());
    assertFalse(club.aws.queues.sent.toString().contains("example.dk"), "no address is queued");
    club.deliver(); // the control: it is Ida alone who gets mails
    assertEquals(before + 4, club.aws.mails.size());
  }

  @Test
  void lostMailsAreAskedForFromOneNetworkSoOftenAnHourAndNotMore() {
    try (SignupClub small = new SignupClub("3")) {
      Map<String, String> path = Map.of("club", SignupClub.ID);
      for (int i = 0; i < 3; i++) {
        assertEquals(200, small.post(LOST, path, FORM, "email=a" + i + "%40x.example").status());
      }
      var busy = small.post(LOST, path, FORM, "email=b%40x.example");
      assertEquals(429, busy.status());
      assertTrue(busy.body().contains("fra samme internetforbindelse"), busy.body());
      small.source = "192.0.2.2";
      assertEquals(200, small.post(LOST, path, FORM, "email=b%40x.example").status());
      small.source = "192.0.2.1";
      assertEquals(200, small.signsUp("email", "ida@example.dk", "consent", "yes").status());
    }
  }

  @Test
  void thePageForTheLostMailAnswersTheSameToAll() {
    club.idaJoins();
    Map<String, String> path = Map.of("club", SignupClub.ID);
    String route = "/clubs/{club}/leave";
    assertTrue(club.get(route, path).body().contains("name=\"email\""));
    String form = "application/x-www-form-urlencoded";
    int before = club.aws.mails.size();
    String unknown = club.post(route, path, form, "email=bo%40example.dk").body();
    assertEquals(before, club.aws.mails.size());
    assertEquals(unknown, club.post(route, path, form, "email=IDA%40example.dk").body());
    assertEquals(before + 1, club.aws.mails.size());
    club.posts(LEAVE, club.aws.token("unsubscribe"));
    assertEquals(Member.State.LEFT, state());
    assertEquals(unknown, club.post(route, path, form, "email=ida%40example.dk").body());
    assertEquals(422, club.post(route, path, form, "email=ida").status());
    assertEquals(404, club.get(route, Map.of("club", "nope")).status());
  }

  @Test
  void whoHasLeftCanStillBeErased() {
    club.idaJoins();
    String link = club.aws.token("unsubscribe");
    club.posts(LEAVE, link);
    club.posts(LEAVE, link, "act", "mine");
    String mine = club.aws.token("mine");
    String cookie = String.valueOf(club.posts("/mine/{token}", mine).headers().get("set-cookie"));
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    club.posts("/mine/{token}", mine, "act", "erase-for-good");
    assertEquals(List.of(), club.members());
  }
}
