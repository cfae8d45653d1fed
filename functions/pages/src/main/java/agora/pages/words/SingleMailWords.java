package agora.pages.words;

import agora.clubs.Language;

/** The sentences of single mails to members, and to who signs up. */
public sealed interface SingleMailWords permits DanishSingleMailWords, EnglishSingleMailWords {

  /** The words of a language. */
  static SingleMailWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishSingleMailWords();
      case ENGLISH -> new EnglishSingleMailWords();
    };
  }

  String topicsOnThePage(String names);

  String confirmForTheChild(String club);

  String confirmMembership(String club);

  String childIsAMember(String club);

  String goodToHaveYou(String club);

  String addressIsChanged(String club);

  String whyGuardian(String club);

  String whyMember(String club);

  String hello();

  String hello(String name);

  String leave();

  String asked(String club);

  String askedForAChild(String club);

  String youSayYesTo();

  String andToThisAboutYourClicks();

  String unconfirmedIsDeleted();

  String onePressAndYouAreIn();

  String sayYesForTheChild();

  String becomeAMember();

  String whyConfirm();

  String alreadyAMemberOf(String club);

  String nothingMoreToDo();

  String alreadyInFull();

  String chooseTheChildsTopics();

  String chooseTopicsAndClicks();

  String linksArePersonal();

  String chooseYourTopics();

  String readTheLatestIssue();

  String welcome(String club);

  String youAreAMember();

  String yourLinks(String club);

  String changeOrLeave();

  String linksWereAskedFor();

  String yourNewLink(String club);

  String oldLinkIsDead();

  String newLinkInFull();

  String getYourCode();

  /** What the link says that leads to what is given away to members. */
  String getYourBenefit();

  String yesToYearlyQuestion();

  String yourData(String club);

  String worksOnce();

  String yourDataInFull();

  String ifYouDidNotAsk();

  String seeYourData();

  String whyYourData();

  String confirmNewAddress(String club);

  String worksTwoDays();

  String confirmAddressInFull(String club);

  String ifItIsNotYou();

  String useThisAddress();

  String whyConfirmAddress();

  String writeIfItWasNotYou();

  String movedInFull(String mailbox);

  String whyMoved();

  String yourPreferences();

  String notClicked(long issues);

  String stillAMember(String club);

  String onePressAndAllGoesOn();

  String askedOnceAYear(String club);

  String elseItEnds();

  String aboutSomethingElse(String club);

  String otherTopicsOrFewerEmails();

  String whyWinBack();

  String chooseTopicsAndHowOften();
}
