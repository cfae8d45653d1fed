package agora.console.words;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.staff.RefusalReason;

/** What forms say of their own, and what is wrong with what was put into them. */
public sealed interface FieldWords permits DanishFieldWords, EnglishFieldWords {

  /** The words of a language. */
  static FieldWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishFieldWords();
      case ENGLISH -> new EnglishFieldWords();
    };
  }

  String save();

  String choose();

  String optional();

  /** Which of a list it is. */
  String nth(int number);

  /** What is wrong: as commands say it, save where they speak of JSON to who fills in a form. */
  String of(Problem problem);

  /** Why something was refused, and what to do: in the console, which names no commands. */
  String detail(RefusalReason why);
}
