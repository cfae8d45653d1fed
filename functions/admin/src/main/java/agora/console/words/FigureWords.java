package agora.console.words;

import agora.clubs.Language;

/** How much of something there is, and what the screen of figures says. */
public sealed interface FigureWords permits DanishFigureWords, EnglishFigureWords {

  /** The words of a language. */
  static FigureWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishFigureWords();
      case ENGLISH -> new EnglishFigureWords();
    };
  }

  /** As in {@code 1.200}. */
  String number(long number);

  String members(long members);

  String clicks(long clicks);

  /** How the club fares, in a sentence. */
  String fares(long members, long left);

  String noneYet();

  String ofIssues();

  String issue();

  String sent();

  String delivered();

  String clicks();

  String older();

  String byPeople();

  /** Of those who joined, by where they came from. */
  String newMembers();

  String cameFrom();

  /** Ways that are not named each, since few came by them. */
  String otherWays();

  /** As in <i>færre end fem</i>. */
  String fewerThan(int number);

  /** Who is counted, and who is not. */
  String sinceCounted();

  /** The heading above what makes one. */
  String posters();

  String postersCompare();

  String whereItHangs();

  String makePoster();

  /**
   * A poster.
   *
   * @param place where it hangs
   */
  String poster(String place);
}
