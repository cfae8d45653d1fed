package agora.pages.words;

import agora.clubs.Language;

/** The sentences of the page where a member gets one of what is given away. */
public sealed interface BenefitWords permits DanishBenefitWords, EnglishBenefitWords {

  /** Those of a language. */
  static BenefitWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishBenefitWords();
      case ENGLISH -> new EnglishBenefitWords();
    };
  }

  String forMembers();

  /** Before the button: how many there are, and until when one can get one. */
  String firstCome(int places, String end);

  String getOne();

  String oneIsYours();

  String notYet();

  String noneLeft();

  String over();

  /** What leads on from what nobody can get any more. */
  String toTheClub();
}
