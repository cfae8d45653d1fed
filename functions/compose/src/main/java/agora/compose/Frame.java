package agora.compose;

import agora.clubs.Club;

/**
 * The words around an issue's blocks, in one language.
 *
 * @param why why the reader gets this mail
 */
record Frame(
    String language,
    String hello,
    String article,
    String book,
    String context,
    String event,
    String offer,
    String by,
    String code,
    String until,
    String why,
    String preferences,
    String unsubscribe,
    String onTheWeb,
    String clubPage,
    String privacy) {

  static Frame of(Club club, String language) {
    String name = Neutral.text(club.name());
    return language.equals("en")
        ? new Frame(
            "en",
            "Hello",
            "Article",
            "Book",
            "Context",
            "Event",
            "Offer",
            "By",
            "Get your ticket code",
            "For members only until",
            "You get this email because you are a member of " + name + ".",
            "Choose your topics",
            "Leave the club",
            "Read on the web",
            "The club's page",
            "How we use your data")
        : new Frame(
            "da",
            "Hej",
            "Artikel",
            "Bog",
            "Baggrund",
            "Arrangement",
            "Tilbud",
            "Af",
            "Hent din billetkode",
            "Forbeholdt medlemmer indtil",
            "Du får denne mail, fordi du er medlem af " + name + ".",
            "Vælg dine emner",
            "Meld dig ud",
            "Læs på nettet",
            "Klubbens side",
            "Sådan bruger vi dine oplysninger");
  }

  String label(agora.issues.Block.Kind kind) {
    return switch (kind) {
      case ARTICLE -> article;
      case BOOK -> book;
      case CONTEXT -> context;
      case EVENT -> event;
      case OFFER -> offer;
      case TEXT -> "";
    };
  }
}
