package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is pressed twice, pressed again after going back, or written in two tabs. */
final class TwiceTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String EVENT = CLUB + "/events/hvem-lytter-byraadet-til";

  private final Visitor visitor = new Visitor();

  TwiceTest() {
    visitor.given("save-library", "save-club", "save-event");
    visitor.as("frida@bibliotek.example", "admin");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private static Map<String, String> evening(String title, String place) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("title", title);
    form.put("starts", "2027-02-10T19:00");
    form.put("ends", "2027-02-10T21:00");
    form.put("place", place);
    form.put("price", "0");
    return form;
  }

  private static long count(String page, String words) {
    return Pattern.compile(Pattern.quote(words))
        .matcher(page)
        .results()
        .map(MatchResult::start)
        .count();
  }

  @Test
  void whoGoesBackAndPressesAgainMakesNoSecondEvent() {
    Map<String, String> form = evening("Natbussen", "Store Sal");
    assertEquals(CLUB + "/events/natbussen", visitor.post(CLUB + "/new-event", form).location());
    Page again = visitor.post(CLUB + "/new-event", form);
    assertEquals(409, again.status());
    assertTrue(again.body().contains("value=\"Store Sal\""), "what was typed stands there");
    assertEquals(1, count(visitor.get(CLUB + "/events").body(), ">Natbussen<"));
  }

  @Test
  void ofTwoTabsTheSecondIsToldAndKeepsItsText() {
    String page = visitor.get(EVENT).body();
    String before = "name=\"version\" value=\"";
    int at = page.indexOf(before) + before.length();
    String version = page.substring(at, page.indexOf('"', at));
    Map<String, String> first = evening("Den første fane", "Lille Sal");
    first.put("version", version);
    Map<String, String> second = evening("Den anden fane", "Kælderen");
    second.put("version", version);
    assertEquals(303, visitor.post(EVENT, first).status());
    Page told = visitor.post(EVENT, second);
    assertEquals(409, told.status());
    assertTrue(told.body().contains("value=\"Kælderen\""), told::body);
    assertTrue(visitor.get(EVENT).body().contains("value=\"Lille Sal\""), "the first stands");
  }

  @Test
  void anIdeaThatIsSavedTwiceIsThereOnce() {
    Map<String, String> idea = Map.of("note", "Natbussen", "link", "https://a.example/n");
    visitor.post(CLUB + "/ideas", idea);
    visitor.post(CLUB + "/ideas", idea);
    assertEquals(1, count(visitor.get(CLUB + "/ideas").body(), "Læg væk: Natbussen"));
    visitor.post(CLUB + "/ideas", Map.of("note", "Natbussen", "link", ""));
    assertEquals(2, count(visitor.get(CLUB + "/ideas").body(), "Læg væk: Natbussen"));
  }

  @Test
  void aMessageThatIsSentTwiceLeavesOnceAndGetsItsNameOfItself() {
    Map<String, String> message =
        Map.of(
            "subject",
            "Husk i aften",
            "text",
            "Kom i god tid.",
            "topic",
            "demokrati",
            "dryRun.asked",
            "yes");
    String address = CLUB + "/acts/send-message";
    String page = visitor.get(address).body();
    assertEquals(0, count(page, "name=\"id\""), "nobody is asked for it");
    assertEquals(address, visitor.post(address, message).location());
    page = visitor.get(address).body();
    assertTrue(page.contains("Beskeden sendes om ti minutter."), page);
    String before = "name=\"mailing\" value=\"";
    int at = page.indexOf(before) + before.length();
    String mailing = page.substring(at, page.indexOf('"', at));
    int asked = visitor.aws.asked.size();
    visitor.post(address, message);
    assertEquals(
        visitor.aws.asked.get(asked - 1).body(),
        visitor.aws.asked.getLast().body(),
        "the same mailing is asked for again");
    Map<String, String> undo = Map.of("mailing", mailing, "back", address);
    assertEquals(address, visitor.post(CLUB + "/acts/undo-mailing", undo).location());
    assertTrue(visitor.get(address).body().contains("Udsendelsen er fortrudt."));
  }
}
