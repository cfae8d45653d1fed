package agora.compose.words;

import agora.clubs.Language;

/** The sentences of mails to members, around what staff write. */
public sealed interface MailWords permits DanishMailWords, EnglishMailWords {

  /** The words of a language. */
  static MailWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishMailWords();
      case ENGLISH -> new EnglishMailWords();
    };
  }

  String hello();

  String offer();

  String benefit();

  /** How many members get one, and until when they can. */
  String places(int places, String end);

  /** What the button says that leads to what is given away. */
  String getYours();

  String by();

  String code();

  String whyMember(String club);

  String whyGuardian(String club);

  String preferences();

  String unsubscribe();

  String onTheWeb();

  String clubPage();

  String answer();

  /** That what follows was chosen for the reader. */
  String chosen();

  /** Why, by a topic that they follow. */
  String because(String topic);

  String writes();

  String passOn();

  String placeIsYours();

  String privacy();

  String read();

  /** What the link to the rest of an article says that members alone read. */
  String readOn();

  String understand();

  String borrow();

  String come();

  /** That a member's place on a day is to be had before all others. */
  String place(String day);

  String moved(String event);

  String ticketsChanged(String event);

  String cancelled(String event);

  String takesPlace(String event);

  String cancelledInFull();

  String takesPlaceInFull();

  /** A sentence behind another. */
  String codeIsStillYours();

  String movedInFull(String before, String now);

  String ticketsChangedInFull();
}
