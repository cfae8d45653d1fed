package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.edge.web.HumanPress;
import agora.members.Member;
import agora.testkit.visitors.Press;
import agora.testkit.visitors.Robot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail scanners that open and press everything, and people whose browsers say little. */
final class RobotTest {

  private static final String CONFIRM = "/confirm/{token}";
  private static final Map<String, String> OLD_BROWSER =
      Map.of("content-type", "application/x-www-form-urlencoded", "accept", "text/html");

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private List<Robot> robots() {
    return List.of(Robot.plain(club::send), Robot.browser(club::send));
  }

  private void signsUp() {
    club.signsUp("email", "ida@example.dk", "topics", "klima", "consent", "yes");
  }

  private Member.State state() {
    return club.members().getFirst().state();
  }

  @Test
  void aRobotConfirmsForNobodyAndWithoutTheTimeOfThePageItWould() {
    signsUp();
    String mail = club.aws.mails.getLast();
    for (Robot robot : robots()) {
      assertTrue(robot.scan(mail) >= 2, "it pressed, and pressed once more");
      assertEquals(Member.State.PENDING, state());
    }
    robots().getFirst().patient(this::threeSeconds).scan(mail);
    assertEquals(Member.State.ACTIVE, state());
  }

  private void threeSeconds() {
    club.now = club.now.plusSeconds(3);
  }

  @Test
  void aRobotChangesAndEndsNothingOnAnyPageThatAMailLinksTo() {
    club.idaJoins();
    club.posts("/me/{token}", club.aws.token("me"), "act", "mine");
    String link = club.aws.token("mine");
    String cookie = String.valueOf(club.posts("/mine/{token}", link).headers().get("set-cookie"));
    club.cookies = List.of(cookie.split(";", 2)[0]);
    club.posts("/mine/{token}", link, "act", "address", "email", "ida@nyt.dk");
    club.posts("/me/{token}", meLink(), "act", "mine");
    List<String> mails = List.copyOf(club.aws.mails);
    String before = club.everything();
    for (Robot robot : robots()) {
      int presses = mails.stream().mapToInt(robot::scan).sum();
      assertTrue(presses > 10, presses + " presses");
      assertEquals(before, club.everything());
      assertEquals(mails, club.aws.mails, "and asks for no mail");
    }
    Robot patient = robots().getLast().patient(this::threeSeconds);
    mails.forEach(patient::scan);
    assertFalse(
        club.members().stream().anyMatch(each -> each.state() == Member.State.ACTIVE),
        "a robot that were let would have ended the membership");
  }

  private String meLink() {
    return club.aws.mails.stream()
        .filter(mail -> mail.contains("/me/"))
        .map(mail -> mail.replaceAll("(?s).*?/me/([A-Za-z0-9._~-]+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoHasAnOldBrowserPressesTwiceAndWhatWasTypedIsKept() {
    club.idaJoins();
    Map<String, String> me = Map.of("token", club.aws.token("me"));
    String page = club.get("/me/{token}", me).body();
    threeSeconds();
    String fields = "topics=boger&topics=klima&language=en&tracking=none&panel=no";
    var asked = club.call("POST /me/{token}", me, OLD_BROWSER, fields + "&" + mark(page));
    assertTrue(asked.body().contains("Tryk en gang til"), asked.body());
    assertEquals(Language.DANISH, club.members().getFirst().language());
    threeSeconds();
    var form = Jsoup.parse(asked.body()).select("form input");
    String again =
        String.join(
            "&",
            form.stream().map(input -> input.attr("name") + "=" + input.attr("value")).toList());
    assertTrue(
        club.call("POST /me/{token}", me, OLD_BROWSER, again).body().contains("Det er gemt"));
    Member ida = club.members().getFirst();
    assertEquals(List.of("boger", "klima"), ida.topics());
    assertEquals(Language.ENGLISH, ida.language());
    assertEquals(Member.Tracking.NONE, ida.tracking());
  }

  private static String mark(String page) {
    var input = Jsoup.parse(page).select("input[name=" + HumanPress.FIELD + "]").first();
    return HumanPress.FIELD + "=" + (input == null ? "" : input.attr("value"));
  }

  @Test
  void thePageOfAnotherLinkAndAMarkThatIsMadeUpAreAskedForOnceMore() {
    signsUp();
    String link = club.aws.token("confirm");
    String bo = "bo@example.dk";
    club.signsUp("email", bo, "consent", "yes");
    String other = mark(club.opens(CONFIRM, club.aws.token("confirm")).body());
    threeSeconds();
    for (String mark :
        Stream.of(other, other + "x", "shown=", "shown=k1.h.0.a~1~first.x").toList()) {
      var answer = club.call("POST " + CONFIRM, Map.of("token", link), browser(), mark);
      assertTrue(answer.body().contains("Tryk en gang til"), answer.body());
    }
    assertTrue(club.members().stream().allMatch(each -> each.state() == Member.State.PENDING));
  }

  @Test
  void aPressInABrowserCountsFromTwoSecondsOn() {
    signsUp();
    Map<String, String> link = Map.of("token", club.aws.token("confirm"));
    String mark = mark(club.get(CONFIRM, link).body());
    club.now = club.now.plusMillis(1999);
    assertTrue(
        club.call("POST " + CONFIRM, link, browser(), mark).body().contains("Tryk en gang til"));
    club.now = club.now.plusMillis(1);
    assertTrue(
        club.call("POST " + CONFIRM, link, browser(), mark).body().contains("Velkommen til"));
  }

  private static Map<String, String> browser() {
    return Press.HEADERS;
  }

  @Test
  void programsThatSpeakJsonAreNotAsked() {
    signsUp();
    Map<String, String> link = Map.of("token", club.aws.token("confirm"));
    club.call("POST " + CONFIRM, link, Map.of("content-type", "application/json"), "{}");
    assertEquals(Member.State.ACTIVE, state());
  }
}
