package agora.members.consents;

import agora.clubs.Language;
import agora.members.Member;
import agora.members.words.ConsentWords;
import agora.tokens.Hashes;
import java.util.Optional;

/**
 * The words that citizens consent to, with their version: {@link ConsentWords} says them, and
 * whoever changes one there changes the version here.
 */
public final class Wording {

  /** The version of all the texts. */
  public static final String VERSION = "2027-01";

  private Wording() {}

  /**
   * What a text calls those whom it is about.
   *
   * @param library such as <i>Herning Bibliotekerne</i>
   * @param club the club's name
   */
  public record Names(String library, String club) {
    /** Where nobody is named. */
    public static final Names NONE = new Names("", "");

    private String library(ConsentWords say) {
      return library.isEmpty() ? say.theLibrary() : library;
    }

    private String club(ConsentWords say) {
      return club.isEmpty() ? say.theClub() : say.theClub() + " " + club;
    }
  }

  /**
   * The text of a purpose in some version, with nobody named; empty where there never was such a
   * version.
   */
  public static Optional<String> of(String version, Consent.Purpose purpose, Language language) {
    return version.equals(VERSION)
        ? Optional.of(of(purpose, language, Names.NONE))
        : EarlierWording.of(version, purpose, language);
  }

  /** The text of a purpose, as it stands on pages and in mails. */
  public static String of(Consent.Purpose purpose, Language language, Names names) {
    ConsentWords say = ConsentWords.in(language);
    return switch (purpose) {
      case MEMBERSHIP -> say.membership(names.library(say), names.club(say));
      case TOPICS -> say.topics();
      case GUARDIAN -> say.guardian();
      case TRACKING_NONE -> say.noTracking();
      case TRACKING_ANONYMOUS -> say.anonymousTracking();
      case TRACKING_PERSONAL -> say.personalTracking();
    };
  }

  /** What is said of clicks before anybody has chosen: no yes, and recorded as none. */
  public static String usual(Member.Tracking tracking, Language language) {
    ConsentWords say = ConsentWords.in(language);
    return switch (tracking) {
      case NONE -> say.usuallyNoTracking();
      case ANONYMOUS -> say.usuallyAnonymousTracking();
      case PERSONAL -> throw new IllegalArgumentException("personal tracking is never a default");
    };
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String hash(String text) {
    return Hashes.sha256(text);
  }
}
