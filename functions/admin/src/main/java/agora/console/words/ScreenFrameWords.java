package agora.console.words;

import agora.clubs.Language;
import agora.console.Place;
import agora.staff.Role;
import java.util.Set;

/** What stands around every screen, and on those that say one thing. */
public sealed interface ScreenFrameWords permits DanishScreenFrameWords, EnglishScreenFrameWords {

  /** The words of a language. */
  static ScreenFrameWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishScreenFrameWords();
      case ENGLISH -> new EnglishScreenFrameWords();
    };
  }

  String toTheContent();

  String clubs();

  /** What it is called in the menu. */
  String of(Place place);

  /** The name of the menu. */
  String club();

  String switchClub();

  String signOut();

  String undo();

  String noRole();

  /** What is said of who has it. */
  String role(Role role);

  /** Who may do something, in a sentence that says whom to ask. */
  String whoMay(Set<Role> roles);

  String notAllowed();

  String askForTheRole();

  String toTheOverview();

  String nothingHere();

  String noSuchPage();

  String fromElsewhere();

  String doItFromHere();

  String signedIn();

  String goBackToYourTab();

  String notLetIn();

  String whyNotLetIn();

  String signIn();

  String failed();

  String itStandsThereStill();

  String signedOut();

  String sendItAgain();

  String tooLongAgo();

  String signInInANewTab();

  /** Follows on the link to sign in. */
  String comeBackAndSave();

  String fromBefore();

  String saveWhatIWrote();

  String signInToSave();
}
