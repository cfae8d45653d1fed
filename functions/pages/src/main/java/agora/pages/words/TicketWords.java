package agora.pages.words;

import agora.clubs.Language;

/** The sentences of the page where a member unlocks a ticket code. */
public sealed interface TicketWords permits DanishTicketWords, EnglishTicketWords {

  /** The words of a language. */
  static TicketWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishTicketWords();
      case ENGLISH -> new EnglishTicketWords();
    };
  }

  String cancelled();

  String otherEvents();

  String noCodeNeeded();

  String forMembers();

  String eventIsOver();

  String openToEveryoneToo();

  String yours(String publicSale);

  String getAndUseItBy(String end);

  String showMyCode();

  String yourCodeIs();

  String codeIsOver();

  String wasToBeUsedBy(String end);

  String ifYouUsedIt();

  String forYouAlone();

  String ticketIsFree();

  String enterItForATicketOf(int crowns);

  String useItBy(String end);

  String goToTheShop();

  String opensForMembers(String opening);

  String publicSaleBegins(String begin);

  String soldOut();

  String memberSaleIsOver();

  String openToEveryone();

  String addToYourCalendar();
}
