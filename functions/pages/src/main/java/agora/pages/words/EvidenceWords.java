package agora.pages.words;

import agora.clubs.Language;
import agora.members.consents.Consent;

/**
 * The sentences around a member's consents as they are handed over. The words that were consented
 * to stand in none of them.
 */
public sealed interface EvidenceWords permits DanishEvidenceWords, EnglishEvidenceWords {

  /** The words of a language. */
  static EvidenceWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishEvidenceWords();
      case ENGLISH -> new EnglishEvidenceWords();
    };
  }

  String title();

  String club();

  String email();

  String member();

  String printed();

  String source();

  /** Where a consent came from, by the name that its row has; that name where it is another's. */
  String from(String source);

  String how();

  String versionOfTheText();

  String textOfVersion(String version);

  /** Whether the text is the one whose hash was written down at the time. */
  String proof(boolean proven);

  /** Of a text that stood on a site of the library's own, whose words nobody here has seen. */
  String readElsewhere();

  /** Where a text stood, by its route; the route itself where that is not known. */
  String page(String route);

  String purpose(Consent.Purpose purpose);

  String fact(Consent.Fact fact);

  /** By what act, by the name that its row has. */
  String act(String how);

  String topics(String topics);

  /** The mail that the words stood in too. */
  String mail(String mail);

  String by(String whom);

  String theCitizen();

  /** Who acted by a program rather than signed in. */
  String theCommandLine();

  String document(String document);

  String privacyNotice(String version);
}
