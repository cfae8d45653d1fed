package agora.console.words;

import agora.clubs.Language;

/** What the screens of ideas and of pictures say. */
public sealed interface IdeaWords permits DanishIdeaWords, EnglishIdeaWords {

  /** The words of a language. */
  static IdeaWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishIdeaWords();
      case ENGLISH -> new EnglishIdeaWords();
    };
  }

  String ideas();

  String idea();

  /** What a phone calls the page of a club. */
  String of(String club);

  String optionalBesideALink();

  String link();

  String save();

  String saved();

  String putAway();

  String onThePhone();

  String none();

  String useIn(String issue);

  String away();

  String pictures();

  /** A picture where one is chosen. */
  String added(String credit, String day);

  String pictureAdded();

  String alwaysInSight();

  String pressIt();

  String addPicture();

  String noPictures();

  String pictureNotUsed();

  String pictureUsed(boolean wasApproved);

  String choosePictureFor(String issue);

  String backWithoutPicture();

  String usePicture();

  String usePicture(String name);

  /** Over a picture's address, to be copied. */
  String address();

  String addressOf(String name);
}
