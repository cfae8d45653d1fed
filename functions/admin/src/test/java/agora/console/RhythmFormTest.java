package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When issues go out, as people say it, with the days that it comes to. */
final class RhythmFormTest {

  private static final String SETTINGS = "/admin/clubs/her-er-debat/settings";

  private final Visitor visitor = new Visitor();

  RhythmFormTest() {
    visitor.given("save-club");
    visitor.as("frida@bibliotek.example", "admin");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private String saved(Map<String, String> rhythm) {
    assertEquals(303, visitor.post(SETTINGS, rhythm).status());
    return visitor.get(SETTINGS).body();
  }

  @Test
  void aClubThatGoesByTheDateCanGoByAWeekdayAndBack() {
    String page = visitor.get(SETTINGS).body();
    assertTrue(page.contains("Den 1. i måneden kl. 9"), page);
    assertTrue(page.contains("<li>tirsdag den 1. december kl. 9</li>"), page);
    assertTrue(page.contains("value=\"by-date\" selected"), page);

    assertTrue(
        page.contains("mandag den 4. januar 2027 kl. 9, for den 1. januar 2027 er en"), page);

    page =
        saved(Map.of("rhythm.week", "second", "rhythm.weekday", "tuesday", "rhythm.time", "09:30"));
    assertTrue(page.contains("Den anden tirsdag i måneden kl. 9.30"), page);
    assertTrue(page.contains("<li>tirsdag den 8. december kl. 9.30</li>"), page);
    assertTrue(page.contains("<li>tirsdag den 12. januar 2027 kl. 9.30</li>"), page);
    assertEquals(
        6,
        Pattern.compile("<li>tirsdag den").matcher(page).results().map(MatchResult::group).count());
    assertTrue(page.contains("value=\"second\" selected"), page);
    assertTrue(page.contains("value=\"tuesday\" selected"), page);
    assertTrue(
        visitor
            .get("/admin/clubs/her-er-debat")
            .body()
            .contains("tirsdag den 8. december kl. 9.30"));

    page = saved(Map.of("rhythm.week", "by-date", "rhythm.dayOfMonth", "15"));
    assertTrue(page.contains("Den 15. i måneden kl. 9.30"), page);
  }

  @Test
  void whatIsNotSaidOfTheRhythmStays() {
    saved(Map.of("rhythm.week", "last", "rhythm.weekday", "friday"));
    String page = saved(Map.of("about", "Noget andet."));
    assertTrue(page.contains("Den sidste fredag i måneden"), page);
  }

  @Test
  void whatATopicIsCalledInLinksIsMadeOfItsNameAndATopicWithoutAnyIsGone() {
    String page =
        saved(
            Map.of(
                "topics[0].id",
                "klima",
                "topics[0].da",
                "Vejr og klima",
                "topics[0].en",
                "Climate",
                "topics[1].id",
                "demokrati",
                "topics[1].da",
                "",
                "topics[1].en",
                "",
                "topics[2].id",
                "",
                "topics[2].da",
                "Små børn",
                "topics[2].en",
                ""));
    assertTrue(page.contains("name=\"topics[0].id\" value=\"klima\""), page);
    assertTrue(page.contains("value=\"smaa-boern\""), page);
    assertFalse(page.contains("demokrati"), page);
    assertFalse(page.contains("Europe/Copenhagen</"), page);
    assertTrue(page.contains("type=\"hidden\" name=\"rhythm.zone\""), page);
  }

  @Test
  void aWeekWithoutAWeekdayIsAskedForOne() {
    String page = visitor.post(SETTINGS, Map.of("rhythm.week", "first")).body();
    assertTrue(page.contains("id=\"rhythm-weekday-wrong\""), page);
    page = visitor.post(SETTINGS, Map.of("rhythm.week", "fifth")).body();
    assertTrue(page.contains("id=\"rhythm-week-wrong\""), page);
  }
}
