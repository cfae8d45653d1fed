package agora.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.members.consents.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands before the form on a club's page, and what after it: together all that staff wrote.
 */
final class ClubPageTest {

  private static ClubPage page(String about) {
    Club club =
        new Club(
            "debat",
            "Debat",
            about,
            Language.DANISH,
            List.of(),
            new Club.Sender("Debat", "debat", "debat@bibliotek.example"),
            new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
            List.of());
    return new ClubPage(
        club,
        Typed.nothing(""),
        List.of(),
        List.of(),
        false,
        true,
        new Wording.Names("Biblioteket", "Debat"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "En klub. En gang om måneden får du bøger. | En klub. | En gang om måneden får du bøger.",
        "Mød os den 10. december kl. 19. Kom! | Mød os den 10. december kl. 19. | Kom!",
        "Er du med? Vi er. | Er du med? | Vi er.",
        "Uden punktum | Uden punktum | ''",
        "😀 | 😀 | ''",
        "'' | '' | ''"
      })
  void theFirstSentenceStandsBeforeTheForm(String about, String lead, String story) {
    assertEquals(lead, page(about).lead());
    assertEquals(story, page(about).story());
  }

  @Test
  void nothingIsLost() {
    String about = "Vi læser. Vi taler. Vi spiser kage.\n\nHver måned.";
    String both = page(about).lead() + page(about).story();
    assertEquals(about.replaceAll("\\s", ""), both.replaceAll("\\s", ""));
  }
}
