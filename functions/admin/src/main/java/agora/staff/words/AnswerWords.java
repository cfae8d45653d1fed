package agora.staff.words;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.imports.ImportProblem;
import agora.staff.Advice;
import agora.staff.RefusalReason;
import java.util.List;

/** What staff are told, in one language. */
public sealed interface AnswerWords permits DanishAnswerWords, EnglishAnswerWords {

  /** The words of a language. */
  static AnswerWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishAnswerWords();
      case ENGLISH -> new EnglishAnswerWords();
    };
  }

  /** What is wrong with a field, in a sentence or two. */
  String of(Problem problem);

  /** In a few words why a command was refused. */
  String title(RefusalReason why);

  /** Why a command was refused, and what to do. */
  String detail(RefusalReason why);

  String of(Advice advice);

  /** Why a row or a file was not taken in. */
  String of(ImportProblem why);

  /** The headings of an import's result. */
  List<String> columns();
}
