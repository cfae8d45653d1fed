package agora.members.consents;

import agora.clubs.Language;
import java.util.Map;
import java.util.Optional;

/**
 * The words that citizens consented to before the present ones: nothing is ever taken out, since
 * evidence names them by their version. Whoever changes what {@link Wording} says moves what it
 * said here.
 */
final class EarlierWording {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "2026-11 MEMBERSHIP en",
              "Yes, the library may keep my mail address and what I have chosen here, and send me the club's mails. I can leave at any time, by a link in every mail."),
          Map.entry(
              "2026-11 MEMBERSHIP da",
              "Ja, biblioteket må gemme min mailadresse og det, jeg har valgt her, og sende mig klubbens mails. Jeg kan melde mig ud når som helst via et link i hver mail."),
          Map.entry("2026-11 TRACKING_NONE en", "Do not count my clicks"),
          Map.entry("2026-11 TRACKING_NONE da", "Tæl ikke mine klik"),
          Map.entry(
              "2026-11 TRACKING_ANONYMOUS en",
              "Count my clicks without knowing that they are mine"),
          Map.entry("2026-11 TRACKING_ANONYMOUS da", "Tæl mine klik uden at vide, at de er mine"),
          Map.entry("2026-11 TRACKING_PERSONAL en", "Use my clicks to choose what is sent to me"),
          Map.entry(
              "2026-11 TRACKING_PERSONAL da",
              "Brug mine klik til at vælge, hvad der sendes til mig"),
          Map.entry(
              "2026-12 MEMBERSHIP en",
              "Yes, the library may keep my mail address and what I have chosen here, and use them to send me the club's mails about articles, books, events and tickets. The sender is the library. I can take my yes back at any time, by a link in every mail."),
          Map.entry(
              "2026-12 MEMBERSHIP da",
              "Ja, biblioteket må gemme min mailadresse og det, jeg har valgt her, og bruge det til at sende mig klubbens mails om artikler, bøger, arrangementer og billetter. Biblioteket er afsender. Jeg kan når som helst tage mit ja tilbage via et link i hver mail."),
          Map.entry(
              "2026-12 TOPICS en",
              "By ticking a topic I say yes to the library keeping it and choosing what to send me by it. A topic can tell something about what I think, so I only tick what I like to share."),
          Map.entry(
              "2026-12 TOPICS da",
              "Når jeg sætter kryds ved et emne, siger jeg ja til, at biblioteket gemmer det og vælger indhold til mig efter det. Et emne kan fortælle noget om, hvad jeg mener, så jeg krydser kun det af, som jeg har lyst til at dele."),
          Map.entry(
              "2026-12 GUARDIAN en",
              "I am the child's parent or guardian, the mail address is mine, and I say yes on the child's behalf."),
          Map.entry(
              "2026-12 GUARDIAN da",
              "Jeg er barnets forælder eller værge, mailadressen er min, og jeg siger ja på barnets vegne."),
          Map.entry("2026-12 TRACKING_NONE en", "Do not count my clicks"),
          Map.entry("2026-12 TRACKING_NONE da", "Tæl ikke mine klik"),
          Map.entry(
              "2026-12 TRACKING_ANONYMOUS en",
              "Count my clicks without knowing that they are mine"),
          Map.entry("2026-12 TRACKING_ANONYMOUS da", "Tæl mine klik uden at vide, at de er mine"),
          Map.entry("2026-12 TRACKING_PERSONAL en", "Use my clicks to choose what is sent to me"),
          Map.entry(
              "2026-12 TRACKING_PERSONAL da",
              "Brug mine klik til at vælge, hvad der sendes til mig"));

  private EarlierWording() {}

  static Optional<String> of(String version, Consent.Purpose purpose, Language language) {
    return Optional.ofNullable(TEXTS.get(version + " " + purpose + " " + language.code()));
  }
}
