package agora.console.words;

import agora.clubs.Language;

/** What the scripts of the console say: the page that loads them brings it along. */
public sealed interface ScriptWords permits DanishScriptWords, EnglishScriptWords {

  /** The words of a language. */
  static ScriptWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishScriptWords();
      case ENGLISH -> new EnglishScriptWords();
    };
  }

  String of(ScriptSentence sentence);
}
