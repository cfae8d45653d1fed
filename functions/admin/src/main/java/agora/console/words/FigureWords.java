package agora.console.words;

/** How much of something there is, and what the screen of figures says. */
public sealed interface FigureWords permits DanishFigureWords {

  FigureWords DANISH = new DanishFigureWords();

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
}
