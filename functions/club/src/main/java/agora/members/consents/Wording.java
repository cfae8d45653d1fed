package agora.members.consents;

import agora.clubs.Language;
import agora.members.Member;
import agora.tokens.Hashes;
import java.util.Optional;

/** The words that citizens consent to. Whoever changes a word changes the version. */
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

    private String library(Language language) {
      return library.isEmpty() ? language.choose("biblioteket", "the library") : library;
    }

    private String club(Language language) {
      if (club.isEmpty()) {
        return language.choose("klubben", "the club");
      }
      return language.choose("klubben ", "the club ") + club;
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
    return switch (purpose) {
      case MEMBERSHIP ->
          language
              .choose(
                  "Ja tak, %s må gemme min mailadresse og mine valg og sende mig mails fra %s om artikler, bøger, arrangementer og billetter. Jeg kan når som helst trække mit samtykke tilbage via linket i hver mail.",
                  "Yes please, %s may keep my email address and my choices and send me emails from %s about articles, books, events and tickets. I can withdraw my consent at any time by the link in every email.")
              .formatted(names.library(language), names.club(language));
      case TOPICS ->
          language.choose(
              "Når jeg sætter kryds ved et emne, siger jeg ja til, at biblioteket gemmer det og vælger indhold til mig efter det. Et emne kan fortælle noget om, hvad jeg mener, så jeg sætter kun kryds ved det, jeg har lyst til at dele.",
              "By ticking a topic I say yes to the library keeping it and choosing what to send me by it. A topic can tell something about what I think, so I only tick what I am happy to share.");
      case GUARDIAN ->
          language.choose(
              "Jeg er barnets forælder eller værge, mailadressen er min, og jeg siger ja på barnets vegne.",
              "I am the child's parent or guardian, the email address is mine, and I say yes on the child's behalf.");
      case TRACKING_NONE -> language.choose("Tæl ikke mine klik", "Do not count my clicks");
      case TRACKING_ANONYMOUS ->
          language.choose(
              "Tæl mine klik, men sådan at I ikke kan se, at de er mine",
              "Count my clicks, but so that you cannot see that they are mine");
      case TRACKING_PERSONAL ->
          language.choose(
              "I må registrere, hvilke links jeg klikker på. I bruger det til at tælle, hvor mange der læser hvad, og til at skrive til mig, hvis jeg længe ikke har klikket på noget.",
              "You may record which links I click. You use it to count how many people read what, and to write to me if I have clicked on nothing for a long time.");
    };
  }

  /** What is said of clicks before anybody has chosen: no yes, and recorded as none. */
  public static String usual(Member.Tracking tracking, Language language) {
    return switch (tracking) {
      case NONE ->
          language.choose(
              "Så længe du ikke har valgt andet, tæller vi ikke dine klik.",
              "Until you choose otherwise we do not count your clicks.");
      case ANONYMOUS ->
          language.choose(
              "Så længe du ikke har valgt andet, tæller vi, hvor mange der klikker på vores links, men ikke hvem de er.",
              "Until you choose otherwise we count how many people click our links, but not who they are.");
      case PERSONAL -> throw new IllegalArgumentException("personal tracking is never a default");
    };
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String hash(String text) {
    return Hashes.sha256(text);
  }
}
