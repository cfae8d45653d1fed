package agora.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LifecycleMailTextsTest {

  private static final Club CLUB =
      new Club(
          "her-er-debat",
          "Her er debat",
          "",
          Language.DANISH,
          List.of(),
          new Club.Sender("Biblioteket", "debat", "debat@bibliotek.example"),
          new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
          List.of());

  private static String winBack(Language language, long issues) {
    return new LifecycleMailTexts(CLUB, language)
        .winBack("Åse", issues, "p", "l")
        .text(SingleMailFoot.of(null, CLUB, "https://klub.example"));
  }

  @Test
  void oneIssueIsSpokenOfAsOne() {
    assertTrue(winBack(Language.DANISH, 1).contains("I den seneste udgave har du ikke"));
    assertTrue(winBack(Language.DANISH, 4).contains("I de seneste 4 udgaver har du ikke"));
    assertTrue(winBack(Language.ENGLISH, 1).contains("In the last issue you"));
    assertTrue(winBack(Language.ENGLISH, 4).contains("In the last 4 issues you"));
  }
}
