package agora.signup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of two requests the second runs whole between any two calls of the store that the first one
 * makes: nobody is told that we failed. What racing threads meet now and then is met here each
 * time.
 */
final class InBetweenTest {

  /** What a person presses, once all is there to press it. */
  enum Act {
    SIGN_UP,
    CONFIRM,
    CHOOSE,
    STOP_TRACKING,
    LEAVE,
    MOVE,
    ERASE
  }

  private static final Set<Act> OF_GUESTS = Set.of(Act.SIGN_UP, Act.CONFIRM);

  @ParameterizedTest
  @EnumSource(Act.class)
  void oneThatComesTwice(Act act) {
    meet(act, act);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void oneThatAnErasureOvertakes(Act act) {
    meet(act, Act.ERASE);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void oneThatOvertakesAnErasure(Act act) {
    meet(Act.ERASE, act);
  }

  @Test
  void leavingWhileSomethingElseIsWritten() {
    meet(Act.CHOOSE, Act.LEAVE);
    meet(Act.STOP_TRACKING, Act.LEAVE);
    meet(Act.MOVE, Act.LEAVE);
    meet(Act.LEAVE, Act.SIGN_UP);
  }

  @Test
  void aStoreThatFailsInBetweenIsSeen() {
    try (SignupClub club = new SignupClub()) {
      Links links = new Links(club, false);
      club.dynamo.listen(
          _ -> {
            throw new IllegalStateException("a control");
          });
      assertTrue(links.press(Act.ERASE) >= 500);
    }
  }

  private static void meet(Act first, Act second) {
    List<String> failed = new ArrayList<>();
    try (SignupClub club = new SignupClub()) {
      Links links = new Links(club, OF_GUESTS.containsAll(List.of(first, second)));
      Runnable again = club.dynamo.backup();
      for (int call = 1; meet(links, first, second, call, failed); call++) {
        again.run();
      }
    }
    assertTrue(failed.isEmpty(), () -> String.join("\n", failed));
  }

  /** Whether the first request makes so many calls of the store. */
  private static boolean meet(Links links, Act first, Act second, int at, List<String> failed) {
    AtomicInteger calls = new AtomicInteger();
    links.club.dynamo.listen(
        _ -> {
          if (calls.incrementAndGet() == at && links.press(second) >= 500) {
            failed.add("%s within %s, at call %d".formatted(second, first, at));
          }
        });
    if (links.press(first) >= 500) {
      failed.add("%s around %s, at call %d".formatted(first, second, at));
    }
    return calls.get() >= at;
  }

  /** What Ida has been mailed, as a guest or a member. */
  private static final class Links {
    private final SignupClub club;
    private final String confirm;
    private String me = "";
    private String leave = "";
    private String mine = "";
    private String move = "";

    Links(SignupClub club, boolean guest) {
      this.club = club;
      signsUp();
      confirm = club.aws.token("confirm");
      if (!guest) {
        becomesMember();
      }
    }

    private void becomesMember() {
      club.posts("/confirm/{token}", confirm);
      me = club.aws.token("me");
      leave = club.aws.token("unsubscribe");
      club.posts("/me/{token}", me, "act", "mine");
      mine = club.aws.token("mine");
      String cookie = Json.asText(club.posts("/mine/{token}", mine).headers().get("set-cookie"));
      club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
      club.posts("/mine/{token}", mine, "act", "address", "email", "ida@new.example");
      move = club.aws.token("address");
    }

    private SignupClub.Answer signsUp() {
      return club.signsUp(
          "email", "ida@example.dk", "topics", "klima", "tracking", "personal", "consent", "yes");
    }

    int press(Act act) {
      var answer =
          switch (act) {
            case SIGN_UP -> signsUp();
            case CONFIRM -> club.posts("/confirm/{token}", confirm);
            case CHOOSE -> club.posts("/me/{token}", me, "topics", "boger", "tracking", "personal");
            case STOP_TRACKING -> club.posts("/me/{token}", me, "tracking", "none");
            case LEAVE -> club.posts("/unsubscribe/{token}", leave);
            case MOVE -> club.posts("/address/{token}", move);
            case ERASE -> club.posts("/mine/{token}", mine, "act", "erase-for-good");
          };
      return answer.status();
    }
  }
}
