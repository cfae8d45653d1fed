package agora.console.words;

import agora.clubs.Language;

/** What the screens of the clubs, of one club, of the library and of how mails arrive say. */
public sealed interface ClubScreenWords permits DanishClubScreenWords, EnglishClubScreenWords {

  /** The words of a language. */
  static ClubScreenWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishClubScreenWords();
      case ENGLISH -> new EnglishClubScreenWords();
    };
  }

  String welcome();

  String noClubYet();

  String noRole();

  String libraryInFull();

  String first();

  String another();

  String library();

  String whereTheLibraryStands();

  String librarySaved();

  String club();

  String begin();

  String make();

  String made();

  String saved();

  String publicPage();

  String doTheyArrive();

  String onlyAdmins();

  String nextIssues();

  String skip();

  String shift();

  String close();

  /** How much is wrong, in a sentence. */
  String wrong(int things);

  String mend();

  String lookYourself();

  String fine();

  String toTheClub();

  String holiday(String day);

  String weekend(String day, String weekday);

  String because(String date, String why);

  String forIt();
}
