package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.members.Member;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who can make us write to whom, and how often. */
final class MailLimitTest {

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private void strangerAsks() {
    club.post(
        "/clubs/{club}/leave",
        Map.of("club", SignupClub.ID),
        "application/x-www-form-urlencoded",
        SignupClub.form("email", "ida@example.dk", "act", "mine"));
  }

  @Test
  void strangersDontUseUpWhatAMemberMayAskFor() {
    club.idaJoins();
    String me = club.aws.token("me");
    for (int i = 0; i < 20; i++) {
      strangerAsks();
    }
    int before = club.aws.mails.size();
    strangerAsks();
    assertEquals(before, club.aws.mails.size()); // a stranger has no more
    assertEquals(200, club.posts("/me/{token}", me, "act", "mine").status());
    assertEquals(before + 1, club.aws.mails.size()); // and Ida has
  }

  @Test
  void aMemberWhoAsksTooOftenIsTold() {
    club.idaJoins();
    String me = club.aws.token("me");
    for (int i = 0; i < 5; i++) {
      assertEquals(200, club.posts("/me/{token}", me, "act", "mine").status());
    }
    int before = club.aws.mails.size();
    var answer = club.posts("/me/{token}", me, "act", "mine");
    assertEquals(429, answer.status());
    assertTrue(answer.body().contains("prøv igen i morgen"), answer.body());
    assertEquals(before, club.aws.mails.size());
    club.now = club.now.plus(Duration.ofDays(1));
    assertEquals(200, club.posts("/me/{token}", me, "act", "mine").status());
  }

  @Test
  void aMemberWritesToThreeNewAddressesADayAndNotToSixty() {
    club.idaJoins();
    club.posts("/me/{token}", club.aws.token("me"), "act", "mine");
    String mine = club.aws.token("mine");
    String cookie = Json.asText(club.posts("/mine/{token}", mine).headers().get("set-cookie"));
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
    int before = club.aws.mails.size();
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      String to = "stranger" + i + "@example.dk";
      refused +=
          club.posts("/mine/{token}", mine, "act", "address", "email", to).status() == 429 ? 1 : 0;
    }
    assertEquals(57, refused);
    assertEquals(before + 3, club.aws.mails.size());
  }

  @Test
  void aStrangerDoesNotLiftSuppressionAgainAndAgain() {
    Member ida = club.idaJoins();
    int lifted = 0;
    for (int day = 0; day < 40; day++) {
      club.aws.account.suppress("ida@example.dk", "BOUNCE");
      if (day == 0) {
        club.stops(ida, Member.State.BOUNCED);
      } else {
        club.stops(club.members().getFirst(), Member.State.BOUNCED);
      }
      club.signsUp("email", "ida@example.dk", "consent", "yes");
      lifted += club.aws.account.suppressed().isEmpty() ? 1 : 0;
      club.now = club.now.plus(Duration.ofDays(1));
    }
    assertEquals(1, lifted);
  }
}
