package agora.compose;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.issues.Block;

/**
 * The words around an issue's blocks, in one language.
 *
 * @param why why the reader gets this mail
 */
public record MailFrame(
    Language language,
    String hello,
    String article,
    String offer,
    String by,
    String code,
    String why,
    String preferences,
    String unsubscribe,
    String onTheWeb,
    String clubPage,
    String answer,
    String writes,
    String passOn,
    String placeIsYours,
    String privacy) {

  static MailFrame of(Club club, Language language) {
    String name = Neutral.text(club.name());
    return switch (language) {
      case ENGLISH ->
          new MailFrame(
              language,
              "Hello",
              "Article",
              "Offer",
              "By",
              "Get your ticket code",
              club.forChildren()
                  ? "You get this email because you have signed a child up to " + name + "."
                  : "You get this email because you are a member of " + name + ".",
              "Choose your topics",
              "Leave the club",
              "Read on the web",
              "The club's page",
              "Reply",
              "What are you thinking? Write to the editors:",
              "Feel free to pass this email on.",
              "The articles are for everyone; the place is yours alone.",
              "How we use your data");
      case DANISH ->
          new MailFrame(
              language,
              "Hej",
              "Artikel",
              "Tilbud",
              "Af",
              "Hent din billetkode",
              club.forChildren()
                  ? "Du får denne mail, fordi du har meldt et barn til " + name + "."
                  : "Du får denne mail, fordi du er medlem af " + name + ".",
              "Vælg dine emner",
              "Meld dig ud",
              "Læs på nettet",
              "Klubbens side",
              "Svar",
              "Hvad tænker du? Skriv til redaktionen:",
              "Send gerne mailen videre.",
              "Artiklerne er for alle; pladsen er kun din.",
              "Sådan bruger vi dine oplysninger");
    };
  }

  /** The verb that a section opens with; empty for none. */
  String section(Block block) {
    return switch (block) {
      case Block.Article _ -> language.choose("Læs", "Read");
      case Block.Context _ -> language.choose("Forstå", "Understand");
      case Block.Book _ -> language.choose("Lån", "Borrow");
      case Block.EventBlock _ -> language.choose("Kom", "Come along");
      case Block.Offer _ -> offer;
      case Block.Text _ -> "";
    };
  }

  /** That a member's place on a day is to be had before all others. */
  String place(String day) {
    return language.choose(
        "Din plads " + day + ": hent den før alle andre",
        "Your place on " + day + ": get it before everyone else");
  }

  /** What stands above a block's title; empty where its section says it. */
  public String label(Block block) {
    return switch (block) {
      case Block.Article _ -> article;
      case Block.Context _, Block.Book _, Block.EventBlock _, Block.Offer _, Block.Text _ -> "";
    };
  }
}
