package agora.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import org.junit.jupiter.api.Test;

final class LifecycleLettersTest {

  private static final Foot FOOT = new Foot("", "", "https://klub.example/privacy");

  private static String winBack(Language language, long issues) {
    return LifecycleLetters.winBack(language, "Her er debat", "Åse", issues, "p", "l").text(FOOT);
  }

  @Test
  void oneIssueIsSpokenOfAsOne() {
    assertTrue(winBack(Language.DANISH, 1).contains("I den seneste udgave har du ikke"));
    assertTrue(winBack(Language.DANISH, 4).contains("I de seneste 4 udgaver har du ikke"));
    assertTrue(winBack(Language.ENGLISH, 1).contains("In the last issue you"));
    assertTrue(winBack(Language.ENGLISH, 4).contains("In the last 4 issues you"));
  }
}
