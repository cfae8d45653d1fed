package agora.console.words;

import agora.clubs.Language;

/** What is said of how an issue was, of what differs, and of the issue as readers get it. */
public sealed interface VersionWords permits DanishVersionWords, EnglishVersionWords {

  /** The words of a language. */
  static VersionWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishVersionWords();
      case ENGLISH -> new EnglishVersionWords();
    };
  }

  /** As in {@code Del 2 (artikel)}. */
  String part(int number, String kind);

  String added(String part);

  String removed(String part);

  String moved(String part);

  String of(String issue);

  String noneYet();

  String saved(String at, String by);

  String isNow();

  String changed();

  String restore();

  String restore(String at);

  String restored(String at);

  String notRestored();

  String toTheIssue();

  String approve(String issue);

  String read(String issue);

  String allIsNew();

  String nothingChanged();

  String changedSince();

  String asReadersGetIt();

  String shownAsGot();

  String approve();

  String sendBack();

  /** That the message to the writer says already what is to be mended. */
  String sendBackWritten();

  String messageToTheWriter();

  String sendBackWithIt();

  String mendItYourself();

  String look(String issue);

  String showAs();

  String language();

  String write();

  String phone();

  String computer();

  String dark();

  String text();

  String web();

  String shownAsSaved();

  String changed(String what);

  String seeChanges();
}
