package agora.staff.words;

import agora.checks.Problem;
import agora.clubs.Language;
import agora.imports.ImportProblem;
import agora.staff.Advice;
import agora.staff.RefusalReason;
import java.util.List;

/** What staff are told, in one language. */
public sealed interface Words permits DanishWords, EnglishWords {

  /** The words of a language. */
  static Words in(Language language) {
    return switch (language) {
      case DANISH -> new DanishWords();
      case ENGLISH -> new EnglishWords();
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
