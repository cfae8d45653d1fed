package agora.pages.words;

import agora.clubs.Language;
import agora.members.consents.DataUse;

/** The sentences of the privacy notice. */
public sealed interface PrivacyWords permits DanishPrivacyWords, EnglishPrivacyWords {

  /** The words of a language. */
  static PrivacyWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishPrivacyWords();
      case ENGLISH -> new EnglishPrivacyWords();
    };
  }

  String version();

  String whoIsResponsible();

  String officer();

  String whatFor();

  String recordsOfConsent();

  String nothingIsRequired();

  String whereFrom();

  String fromYourself();

  String howLong();

  String unconfirmed(String term);

  String asAMember();

  String evidence(String term, String reduced);

  String trackingEvidence(String term);

  String thatYouGotAnEmail(String term);

  String clicks(String term);

  String linkToYourData(String term);

  String staffActs(String term);

  String readThemYourself();

  String againstAbuse(String term);

  String thatItIsDeleted(String term);

  String backups(String term);

  String whoProcesses();

  String amazon(String region);

  String transfer();

  String whatYouCanDo();

  String inYourPreferences();

  String see();

  String correct();

  String withdraw();

  String object();

  String haveDeleted();

  String askUs();

  String getALink();

  String complain();

  String years(long number);

  String months(long number);

  String days(long number);

  String minutes(long number);

  /** What is done, with which data. */
  String what(DataUse use);

  /** On what legal basis. */
  String basis(DataUse use);
}
