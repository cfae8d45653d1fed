package agora.console.words;

import agora.clubs.Language;

/** What the screens of members say. */
public sealed interface MemberScreenWords
    permits DanishMemberScreenWords, EnglishMemberScreenWords {

  /** The words of a language. */
  static MemberScreenWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishMemberScreenWords();
      case ENGLISH -> new EnglishMemberScreenWords();
    };
  }

  String whatFor();

  String membersSeeIt();

  String sayWhatFor();

  String notOfTheClub();

  String noWholeAddress();

  String has(String members);

  String address();

  String find();

  /** What can be searched for: names are in no search, since a member need not have given one. */
  String wholeAddress();

  String showAll();

  String since(String day);

  String more();

  String signUp();

  String member();

  String erases(String address);

  String show();

  String isForGood();

  String erase();

  String goBack();

  String known();

  String showConsent();

  String showAllKnown();

  String correct();

  String unsubscribe();

  String askToErase();
}
