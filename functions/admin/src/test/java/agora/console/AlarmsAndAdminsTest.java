package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.edge.lambda.Json;
import agora.testkit.aws.AwsError;
import agora.testkit.aws.UserPool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether anybody hears the alarms, and whether there is a second admin, is asked of AWS. */
final class AlarmsAndAdminsTest {

  private static final String SETUP = "/admin/clubs/her-er-debat/setup";
  private static final String YES = "arn:aws:sns:eu-north-1:000000000000:agora-StaffAlerts:1f";
  private static final String WAITS = "PendingConfirmation";
  private static final String GONE = "Deleted";

  private static final UserPool.User FRIDA = UserPool.User.of("frida@bibliotek.example");
  private static final UserPool.User KAREN = UserPool.User.of("karen@bibliotek.example");

  private final Visitor visitor = new Visitor();

  AlarmsAndAdminsTest() {
    visitor.given("save-library", "save-club");
    visitor.as("frida@bibliotek.example", "admin");
    visitor.site.texts("bounce.bibliotek.example", List.of("v=spf1 include:amazonses.com ~all"));
    visitor.site.texts("_dmarc.bibliotek.example", List.of("v=DMARC1; p=none"));
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private static UserPool.User with(boolean enabled, String status) {
    return new UserPool.User(status + "@bibliotek.example", enabled, status);
  }

  private Map<String, @Nullable Object> checked() {
    try {
      return Json.asMap(Json.object(visitor.gives(visitor.file("check-setup"))).get("result"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said to be wrong with one thing; where nothing is, it must be fine or unseen. */
  private String said(String what) {
    Map<String, @Nullable Object> checked = checked();
    return Json.asList(checked.get("faults")).stream()
        .map(Json::asMap)
        .filter(each -> what.equals(each.get("field")))
        .map(each -> Json.asText(each.get("message")))
        .findFirst()
        .orElseGet(
            () ->
                Json.asList(checked.get("fine")).contains(what)
                    ? "fine"
                    : Json.asList(checked.get("unseen")).contains(what) ? "unseen" : "");
  }

  private String alarms(List<String> subscriptions) {
    visitor.aws.subscriptions = _ -> subscriptions;
    return said("alarms");
  }

  private String admins(List<UserPool.User> users) {
    visitor.aws.admins = () -> users;
    return said("admins");
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** How often SNS or Cognito was asked in all. */
  private long calls(String operation) {
    return visitor.aws.asked.stream()
        .filter(each -> each.what().equals(operation) || each.body().contains("=" + operation))
        .count();
  }

  // ---------------------------------------------------------------- alarms

  @Test
  void alarmsAreFineWhenEverybodyWhoIsToHearThemHasSaidYes() {
    assertEquals("fine", alarms(List.of(YES)));
    assertEquals("fine", alarms(List.of(YES, YES, GONE)));
    assertFalse(visitor.get(SETUP).body().contains("når noget går i stykker"));
  }

  @Test
  void alarmsThatNobodyHearsAreSaidToBeAndWhatToDo() {
    String nobody = alarms(List.of());
    assertTrue(
        nobody.startsWith("Ingen får besked, når noget går i stykker. IT skal i SNS"), nobody);
    assertEquals(nobody, alarms(List.of(GONE)), "who is told no more");
    String one = alarms(List.of(WAITS, GONE));
    assertTrue(one.contains("stykker: den, der skulle, har ikke sagt ja. Find mailen"), one);
    String two = alarms(List.of(WAITS, WAITS));
    assertTrue(two.contains("stykker: de 2, der skulle, har ikke sagt ja. Find mailen"), two);
    String mixed = alarms(List.of(YES, WAITS));
    assertTrue(
        mixed.startsWith("Én får besked, når noget går i stykker, men én har ikke sagt ja."),
        mixed);
    String more = alarms(List.of(YES, WAITS, YES, WAITS));
    assertTrue(
        more.startsWith("2 får besked, når noget går i stykker, men 2 har ikke sagt ja."), more);
  }

  @Test
  void thePageTellsPeopleWhatToPressAndItWhereToLook() {
    alarms(List.of(WAITS));
    String page = visitor.get(SETUP).body();
    assertTrue(page.contains("Find mailen fra AWS, og tryk på linket i den."), page);
    assertTrue(page.contains("»Request confirmation«"), page);
    String plain = page.replaceAll("(?s)<details.*?</details>", "");
    for (String word : List.of("SNS", "Cognito", "Request", "Subscription")) {
      assertFalse(plain.contains(word), word + " is for IT: " + plain);
    }
  }

  @Test
  void everyPageOfSubscriptionsIsRead() {
    List<String> gone = Collections.nCopies(100, GONE);
    assertEquals("fine", alarms(joined(gone, List.of(YES))), "the second page has who hears");
    assertEquals(2, calls("ListSubscriptionsByTopic"));
    String late = alarms(joined(Collections.nCopies(200, YES), List.of(WAITS)));
    assertTrue(late.startsWith("200 får besked, når noget går i stykker, men én har"), late);
    assertEquals(5, calls("ListSubscriptionsByTopic"));
    alarms(Collections.nCopies(1_000, YES));
    assertEquals(8, calls("ListSubscriptionsByTopic"), "a wait has its end");
  }

  // ---------------------------------------------------------------- admins

  @Test
  void twoWhoHaveSignedInAreEnoughWhereverTheySignIn() {
    assertEquals("fine", admins(List.of(FRIDA, KAREN)));
    assertEquals("fine", admins(List.of(FRIDA, with(true, "EXTERNAL_PROVIDER"))));
    assertEquals("fine", admins(List.of(with(true, "RESET_REQUIRED"), FRIDA, KAREN)));
    assertFalse(visitor.get(SETUP).body().contains("Kun én, der må alt"));
  }

  @Test
  void oneAdminAloneIsARiskThatIsToldWithWhatToDo() {
    String alone = admins(List.of(FRIDA));
    assertTrue(alone.startsWith("Kun én, der må alt, kan logge ind. Er den ene væk,"), alone);
    assertTrue(alone.contains("IT skal i Cognito have mindst to brugere i gruppen admin"), alone);
    assertFalse(alone.contains("inviteret"), alone);
    String nobody = admins(List.of());
    assertTrue(nobody.startsWith("Ingen, der må alt, kan logge ind. IT skal"), nobody);
    String page = visitor.get(SETUP).body();
    assertTrue(page.contains("Ingen, der må alt, kan logge ind."), page);
    assertFalse(page.replaceAll("(?s)<details.*?</details>", "").contains("Cognito"), page);
  }

  @Test
  void whoIsShutOutOrHasNeverSignedInIsNoSecondAdmin() {
    String alone = admins(List.of(FRIDA));
    assertEquals(alone, admins(List.of(FRIDA, with(false, "CONFIRMED"))), "disabled");
    assertEquals(alone, admins(List.of(with(false, "FORCE_CHANGE_PASSWORD"), FRIDA)), "disabled");
    String invited = admins(List.of(FRIDA, with(true, "FORCE_CHANGE_PASSWORD")));
    assertTrue(invited.contains("Yderligere én er inviteret, men har aldrig logget ind."), invited);
    String two = admins(List.of(with(true, "FORCE_CHANGE_PASSWORD"), with(true, "UNCONFIRMED")));
    assertTrue(two.startsWith("Ingen, der må alt, kan logge ind. Yderligere 2 er"), two);
  }

  @Test
  void everyPageOfUsersIsReadUntilTwoAreFound() {
    List<UserPool.User> off = Collections.nCopies(60, with(false, "CONFIRMED"));
    assertEquals("fine", admins(joined(off, List.of(FRIDA, KAREN))), "both on the second page");
    assertEquals(2, calls("ListUsersInGroup"));
    assertEquals("fine", admins(joined(List.of(FRIDA, KAREN), off)));
    assertEquals(3, calls("ListUsersInGroup"), "the second page tells nothing more");
    assertTrue(admins(Collections.nCopies(1_000, with(false, "CONFIRMED"))).startsWith("Ingen"));
    assertEquals(6, calls("ListUsersInGroup"), "a wait has its end");
  }

  @Test
  void bothAreSaidInEnglishToo() {
    visitor.aws.subscriptions = _ -> List.of(WAITS);
    visitor.aws.admins = () -> List.of(FRIDA, with(true, "FORCE_CHANGE_PASSWORD"));
    String english =
        visitor.gives("{'command': 'check-setup', 'club': 'her-er-debat', 'language': 'en'}");
    for (String each :
        List.of(
            "Nobody is notified when something breaks: one person was asked but has",
            "Only one administrator can sign in.",
            "One more has been invited, but has never signed in. IT must have at least two")) {
      assertTrue(english.contains(each), english);
    }
  }

  // ---------------------------------------------------------------- refusals

  private static AwsError error(int status, String type) {
    return new AwsError(status, type, "frida@bibliotek.example is not authorized");
  }

  @Test
  void whatAwsDoesNotTellIsLeftToPeopleWithASentence() {
    for (AwsError each :
        List.of(
            error(403, "AuthorizationError"),
            error(400, "Throttling"),
            error(404, "NotFound"),
            error(500, "InternalError"))) {
      visitor.aws.subscriptions =
          _ -> {
            throw each;
          };
      assertEquals("unseen", said("alarms"), each.getMessage());
      assertEquals("fine", said("admins"), "that is another service");
    }
    for (AwsError each :
        List.of(
            error(400, "AccessDeniedException"),
            error(400, "TooManyRequestsException"),
            error(400, "ResourceNotFoundException"),
            error(500, "InternalErrorException"))) {
      visitor.aws.admins =
          () -> {
            throw each;
          };
      assertEquals("unseen", said("admins"), each.getMessage());
    }
    Visitor.Page page = visitor.get(SETUP);
    assertEquals(200, page.status());
    assertTrue(page.body().contains("Vi kunne ikke se herfra, om nogen får besked"), page.body());
    assertTrue(
        page.body().contains("Vi kunne ikke se herfra, hvor mange der må alt."), page.body());
    assertTrue(page.body().contains("2 ting er ikke på plads."), "these two are not among them");
  }

  @Test
  void halfAListIsNotTakenForAWholeOne() {
    AtomicInteger asked = new AtomicInteger();
    visitor.aws.subscriptions =
        _ -> {
          if (asked.incrementAndGet() == 1) {
            return Collections.nCopies(101, YES);
          }
          throw error(403, "AuthorizationError");
        };
    assertEquals("unseen", said("alarms"));
  }

  @Test
  void theLogSaysWhatWasRefusedAndNamesNobody() {
    visitor.aws.subscriptions =
        _ -> {
          throw error(403, "AuthorizationError");
        };
    visitor.aws.admins = () -> List.of(FRIDA);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
    try {
      visitor.get(SETUP);
    } finally {
      System.setOut(before);
    }
    String log = lines.toString(StandardCharsets.UTF_8);
    for (String each : List.of("\"set-up-unseen\"", "\"what\":\"alarms\"", "\"status\":403")) {
      assertTrue(log.contains(each), log);
    }
    assertTrue(log.contains("\"level\":\"WARN\""), "an alarm about the alarms helps nobody");
    assertFalse(log.contains("ERROR"), log);
    assertFalse(log.contains("@"), log);
  }
}
