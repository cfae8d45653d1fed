package agora.members;

import java.util.Map;
import java.util.Optional;

/**
 * The words that citizens consented to before the present ones: nothing is ever taken out, since
 * evidence names them by their version. Whoever changes {@link Wording} moves what it said here.
 */
final class EarlierWording {

  private static final Map<String, String> TEXTS =
      Map.of(
          "2026-11 MEMBERSHIP en",
          "Yes, the library may keep my mail address and what I have chosen here, and send me the club's mails. I can leave at any time, by a link in every mail.",
          "2026-11 MEMBERSHIP da",
          "Ja, biblioteket må gemme min mailadresse og det, jeg har valgt her, og sende mig klubbens mails. Jeg kan melde mig ud når som helst via et link i hver mail.",
          "2026-11 TRACKING_NONE en",
          "Do not count my clicks",
          "2026-11 TRACKING_NONE da",
          "Tæl ikke mine klik",
          "2026-11 TRACKING_ANONYMOUS en",
          "Count my clicks without knowing that they are mine",
          "2026-11 TRACKING_ANONYMOUS da",
          "Tæl mine klik uden at vide, at de er mine",
          "2026-11 TRACKING_PERSONAL en",
          "Use my clicks to choose what is sent to me",
          "2026-11 TRACKING_PERSONAL da",
          "Brug mine klik til at vælge, hvad der sendes til mig");

  private EarlierWording() {}

  static Optional<String> of(String version, Consent.Purpose purpose, String language) {
    return Optional.ofNullable(
        TEXTS.get(version + " " + purpose + " " + (language.equals("en") ? "en" : "da")));
  }
}
