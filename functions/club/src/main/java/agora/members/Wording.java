package agora.members;

import agora.clubs.Language;
import agora.tokens.Hashes;
import java.util.Optional;

/** The words that citizens consent to. Whoever changes a word changes the version. */
public final class Wording {

  /** The version of all the texts. */
  public static final String VERSION = "2026-12";

  private Wording() {}

  /** The text of a purpose in some version; empty where there never was such a version. */
  public static Optional<String> of(String version, Consent.Purpose purpose, String language) {
    return version.equals(VERSION)
        ? Optional.of(of(purpose, language))
        : EarlierWording.of(version, purpose, language);
  }

  /** The text of a purpose, as it stands on the sign-up form. */
  public static String of(Consent.Purpose purpose, String language) {
    boolean english = Language.of(language) == Language.ENGLISH;
    return switch (purpose) {
      case MEMBERSHIP ->
          english
              ? "Yes, the library may keep my mail address and what I have chosen here, and use them to send me the club's mails about articles, books, events and tickets. The sender is the library. I can take my yes back at any time, by a link in every mail."
              : "Ja, biblioteket må gemme min mailadresse og det, jeg har valgt her, og bruge det til at sende mig klubbens mails om artikler, bøger, arrangementer og billetter. Biblioteket er afsender. Jeg kan når som helst tage mit ja tilbage via et link i hver mail.";
      case TOPICS ->
          english
              ? "By ticking a topic I say yes to the library keeping it and choosing what to send me by it. A topic can tell something about what I think, so I only tick what I like to share."
              : "Når jeg sætter kryds ved et emne, siger jeg ja til, at biblioteket gemmer det og vælger indhold til mig efter det. Et emne kan fortælle noget om, hvad jeg mener, så jeg krydser kun det af, som jeg har lyst til at dele.";
      case GUARDIAN ->
          english
              ? "I am the child's parent or guardian, the mail address is mine, and I say yes on the child's behalf."
              : "Jeg er barnets forælder eller værge, mailadressen er min, og jeg siger ja på barnets vegne.";
      case TRACKING_NONE -> english ? "Do not count my clicks" : "Tæl ikke mine klik";
      case TRACKING_ANONYMOUS ->
          english
              ? "Count my clicks without knowing that they are mine"
              : "Tæl mine klik uden at vide, at de er mine";
      case TRACKING_PERSONAL ->
          english
              ? "Use my clicks to choose what is sent to me"
              : "Brug mine klik til at vælge, hvad der sendes til mig";
    };
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String hash(String text) {
    return Hashes.sha256(text);
  }
}
