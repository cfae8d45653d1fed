package agora.pages.words;

/** The same in English. */
record EnglishSingleMailWords() implements SingleMailWords {

  @Override
  public String topicsOnThePage(String names) {
    return "On the page you can also say yes to topics (" + names + "):";
  }

  @Override
  public String confirmForTheChild(String club) {
    return "Confirm the child's membership of " + club;
  }

  @Override
  public String confirmMembership(String club) {
    return "Confirm your membership of " + club;
  }

  @Override
  public String childIsAMember(String club) {
    return "The child is now a member, and the emails come to you. Welcome to " + club + ".";
  }

  @Override
  public String goodToHaveYou(String club) {
    return "Good to have you with us. You are now a member of " + club + ".";
  }

  @Override
  public String addressIsChanged(String club) {
    return "Your address in " + club + " is changed";
  }

  @Override
  public String whyGuardian(String club) {
    return "You get this email because you have signed a child up to " + club + ".";
  }

  @Override
  public String whyMember(String club) {
    return "You get this email because you are a member of " + club + ".";
  }

  @Override
  public String hello() {
    return "Hello,";
  }

  @Override
  public String hello(String name) {
    return "Hello " + name + ",";
  }

  @Override
  public String leave() {
    return "Leave the club";
  }

  @Override
  public String asked(String club) {
    return "Someone – hopefully you – has asked to join "
        + club
        + " with this address. Open the link and press the button, and you are a member. The link"
        + " works for 48 hours.";
  }

  @Override
  public String askedForAChild(String club) {
    return "Someone – hopefully you – has asked for a child to join "
        + club
        + " with your email address. Open the link and press the button to say yes on the child's"
        + " behalf. The link works for 48 hours.";
  }

  @Override
  public String youSayYesTo() {
    return "You say yes to this:";
  }

  @Override
  public String andToThisAboutYourClicks() {
    return "And to this about your clicks:";
  }

  @Override
  public String unconfirmedIsDeleted() {
    return "If it was not you, do nothing. We delete the address after seven days.";
  }

  @Override
  public String onePressAndYouAreIn() {
    return "One press and you are in. The link works for 48 hours.";
  }

  @Override
  public String sayYesForTheChild() {
    return "Say yes for the child";
  }

  @Override
  public String becomeAMember() {
    return "Become a member";
  }

  @Override
  public String whyConfirm() {
    return "You get this email because someone gave your address on the club's page or at the"
        + " library. We send no more before you have said yes.";
  }

  @Override
  public String alreadyAMemberOf(String club) {
    return "You are already a member of " + club;
  }

  @Override
  public String nothingMoreToDo() {
    return "There is nothing more to do.";
  }

  @Override
  public String alreadyInFull() {
    return "Someone has asked to join with this address. You are a member already, so there is"
        + " nothing more to do.";
  }

  @Override
  public String chooseTheChildsTopics() {
    return "Would you like more of what interests the child? Choose topics. It is optional.";
  }

  @Override
  public String chooseTopicsAndClicks() {
    return "Would you like more of what interests you? Choose your topics, and whether we may count"
        + " your clicks. All of it is optional.";
  }

  @Override
  public String linksArePersonal() {
    return "The links in this email are personal. Please do not pass them on.";
  }

  @Override
  public String chooseYourTopics() {
    return "Choose your topics";
  }

  @Override
  public String readTheLatestIssue() {
    return "Read the latest issue";
  }

  @Override
  public String welcome(String club) {
    return "Welcome to " + club;
  }

  @Override
  public String youAreAMember() {
    return "You are now a member.";
  }

  @Override
  public String yourLinks(String club) {
    return "Your links to " + club;
  }

  @Override
  public String changeOrLeave() {
    return "Change your choices, or leave.";
  }

  @Override
  public String linksWereAskedFor() {
    return "Someone – hopefully you – has asked us for the links to your membership. If it was not"
        + " you, do nothing.";
  }

  @Override
  public String yourNewLink(String club) {
    return "Your new link to " + club;
  }

  @Override
  public String oldLinkIsDead() {
    return "The old one no longer works.";
  }

  @Override
  public String newLinkInFull() {
    return "The link in an earlier email from us no longer works. Here is a new one, which is yours"
        + " alone. If you did not ask for it, do nothing.";
  }

  @Override
  public String getYourCode() {
    return "Get your ticket code";
  }

  @Override
  public String getYourBenefit() {
    return "Get your benefit";
  }

  @Override
  public String yesToYearlyQuestion() {
    return "Yes, I want to stay";
  }

  @Override
  public String yourData(String club) {
    return "Your data in " + club;
  }

  @Override
  public String worksOnce() {
    return "The link works once, within 15 minutes.";
  }

  @Override
  public String yourDataInFull() {
    return "Here is the link to everything we hold about you. It works only once, within 15"
        + " minutes. You can download or delete your data, or change your address.";
  }

  @Override
  public String ifYouDidNotAsk() {
    return "If you did not ask for it, do nothing, and do not forward this email.";
  }

  @Override
  public String seeYourData() {
    return "See your data";
  }

  @Override
  public String whyYourData() {
    return "You get this email because someone – hopefully you – has asked to see your data.";
  }

  @Override
  public String confirmNewAddress(String club) {
    return "Confirm your new address in " + club;
  }

  @Override
  public String worksTwoDays() {
    return "The link works for two days.";
  }

  @Override
  public String confirmAddressInFull(String club) {
    return "A member of "
        + club
        + " wants to use this address from now on. Open the link and press the button if it is you."
        + " The link works for two days.";
  }

  @Override
  public String ifItIsNotYou() {
    return "If it is not you, do nothing.";
  }

  @Override
  public String useThisAddress() {
    return "Use this address";
  }

  @Override
  public String whyConfirmAddress() {
    return "You get this email because a member asked us to write to this address. We send no more"
        + " before you have said yes.";
  }

  @Override
  public String writeIfItWasNotYou() {
    return "If it was not you, please write to us.";
  }

  @Override
  public String movedInFull(String mailbox) {
    return "We now write to another address, as you asked us to. If it was not you, please write to"
        + " "
        + mailbox
        + ", and we will put it right.";
  }

  @Override
  public String whyMoved() {
    return "You get this email because your membership belonged to this address. It is the last one"
        + " we send to it.";
  }

  @Override
  public String yourPreferences() {
    return "Your preferences";
  }

  @Override
  public String notClicked(long issues) {
    return "You said that we may write to you if you have clicked on nothing for a long time. In"
        + " the last "
        + (issues == 1 ? "issue" : issues + " issues")
        + " you clicked on none of our links. Perhaps you would rather read about other topics, or"
        + " get fewer emails.";
  }

  @Override
  public String stillAMember(String club) {
    return "Do you still want to be a member of " + club + "?";
  }

  @Override
  public String onePressAndAllGoesOn() {
    return "One press, and everything stays as it is.";
  }

  @Override
  public String askedOnceAYear(String club) {
    return "Once a year we ask all members of "
        + club
        + " whether they want to stay. Open the link and press the button, and everything stays as"
        + " it is.";
  }

  @Override
  public String elseItEnds() {
    return "If we do not hear from you within 30 days, we end your membership and send you no more"
        + " emails. You are always welcome back.";
  }

  @Override
  public String aboutSomethingElse(String club) {
    return "Should " + club + " be about something else?";
  }

  @Override
  public String otherTopicsOrFewerEmails() {
    return "Choose other topics, or get fewer emails.";
  }

  @Override
  public String whyWinBack() {
    return "You get this email only because you allow personal tracking. You can end that in your"
        + " preferences; then we tie no more clicks to you.";
  }

  @Override
  public String chooseTopicsAndHowOften() {
    return "Choose topics and how often you hear from us";
  }
}
