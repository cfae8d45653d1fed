package agora.pages.words;

import agora.clubs.Language;
import agora.pages.Notice;

/** The pages that say one thing. */
public sealed interface Notices permits DanishNotices, EnglishNotices {

  /** The words of a language. */
  static Notices in(Language language) {
    return switch (language) {
      case DANISH -> new DanishNotices();
      case ENGLISH -> new EnglishNotices();
    };
  }

  Notice unknown();

  Notice missing();

  Notice failed();

  Notice tooLarge();

  Notice lookInYourMail();

  /**
   * The same to whoever has just typed an address.
   *
   * @param address as they typed it
   */
  Notice lookInYourMail(String address);

  Notice expired();

  Notice oldPreferences();

  Notice newLinkSent();

  /** For a link that was signed with a key that leaked. */
  Notice retired();

  /** The answer to it, the same whether a mail left or not. */
  Notice renewed();

  Notice unreadable();

  Notice confirmed(String club);

  Notice leave(String club, String masked);

  Notice thanks();

  Notice ifMember();

  Notice tooMany();

  Notice tooManyLost();

  /** For whoever follows their own link too often: the page may say what a form must not. */
  Notice tooManyMails(String replyTo);

  Notice tooYoung(int age);

  Notice closed(String club);

  Notice notReady();

  Notice crossSite();

  Notice mineSent();

  Notice openMine(String club);

  Notice usedMine();

  Notice addressAsked();

  Notice confirmNewAddress(String club);

  Notice addressChanged();

  Notice addressRefused();

  Notice oldAddressLink();

  /** For an old link of somebody who has become a member again. */
  Notice earlier(String club);

  Notice left(String club);

  /** For a link to what members alone read, of somebody who is none. */
  Notice forMembers(String club);

  /** For a link to tickets whose time is over. */
  Notice oldTicketLink();
}
