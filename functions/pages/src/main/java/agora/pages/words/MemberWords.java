package agora.pages.words;

import agora.clubs.Language;
import agora.members.Member;

/** The sentences of the pages on which members see and change what is kept of them. */
public sealed interface MemberWords permits DanishMemberWords, EnglishMemberWords {

  /** The words of a language. */
  static MemberWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishMemberWords();
      case ENGLISH -> new EnglishMemberWords();
    };
  }

  /** What staff did it for; empty where nobody said. */
  String why();

  String tooManyMails();

  String notForMe();

  String haveMoved();

  String byMistake();

  String somethingElse();

  String send();

  String whatIsDeleted();

  String howLongIsToldThere();

  String areYouSure();

  String erasureCannotBeUndone();

  String yesDelete();

  String noKeep();

  String emailAddress();

  String name();

  String notGiven();

  String chosenLanguage();

  String topics();

  String whatWeSend();

  String signedUp();

  String whatYouSaid();

  String whatHappened();

  String emailsYouGot();

  String linksYouClicked();

  String ticketCodeYouGot();

  /** Before the number of what was given away. */
  String benefitYouGot();

  String mailboxRefused();

  String reportedAsUnwanted();

  String staffActs();

  String nobodyLooked();

  String howStaffActsAreKept();

  String download();

  String whatTheFileHolds();

  String downloadFile();

  String changeAddress();

  String newAddress();

  String changeIt();

  String deleteYourData();

  String whatDeletingDoes();

  String deleteMyData();

  String saved();

  String correctWhatIsMarked();

  String howMuch();

  String onlyTheNewsletter();

  String newsletterAndOwnEvents();

  String everything();

  String pauseUntil();

  String howAPauseWorks();

  String readerPanel();

  String seeTheNextIssueFirst();

  String howAChangeTakesEffect();

  String languageOfTheEmails();

  String save();

  String seeDownloadDeleteOrMove();

  String howTheLinkComes();

  String everythingAboutYou();

  String yourPreferences();

  String leave(String club);

  String noneChosen();

  /** What a member is sent. */
  String frequency(Member.Frequency frequency);

  /** What becomes of a member's clicks. */
  String tracking(Member.Tracking tracking);

  /** What a fact of consent is about, by the name that its row has. */
  String consentTo(String purpose);

  /** What happened to a consent, by the names that its row has. */
  String fact(String fact, String purpose);

  String runsTheSystem();

  /** Who of the staff did something, by the role that let them. */
  String staff(String role);

  /** What staff did with a member's data, by the name of the command. */
  String did(String command);

  /** What staff did it for; empty where nobody said. */
  String why(String purpose);
}
