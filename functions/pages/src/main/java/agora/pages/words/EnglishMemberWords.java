package agora.pages.words;

import agora.members.Member;

/** The same in English. */
record EnglishMemberWords() implements MemberWords {

  @Override
  public String why() {
    return "Would you tell us why? You don't have to.";
  }

  @Override
  public String tooManyMails() {
    return "Too many mails came";
  }

  @Override
  public String notForMe() {
    return "It was not for me";
  }

  @Override
  public String haveMoved() {
    return "I have moved";
  }

  @Override
  public String byMistake() {
    return "I became a member by mistake";
  }

  @Override
  public String somethingElse() {
    return "Something else";
  }

  @Override
  public String send() {
    return "Send";
  }

  @Override
  public String whatIsDeleted() {
    return "We have deleted your name, your topics and your choices. We keep your address for a"
        + " time, so that we can prove your consent and don't write to you again by mistake."
        + " Then we delete it.";
  }

  @Override
  public String howLongIsToldThere() {
    return "The privacy page tells how long. If you want to see or delete your data now, we send a"
        + " link to your email address.";
  }

  @Override
  public String areYouSure() {
    return "Are you sure?";
  }

  @Override
  public String erasureCannotBeUndone() {
    return "We delete your name, your address, your topics, your ticket codes and everything else"
        + " about you in the club. It cannot be undone. If you have a ticket code, please"
        + " write it down first.";
  }

  @Override
  public String yesDelete() {
    return "Yes, delete my data";
  }

  @Override
  public String noKeep() {
    return "No, keep my membership";
  }

  @Override
  public String emailAddress() {
    return "Email address";
  }

  @Override
  public String name() {
    return "Name";
  }

  @Override
  public String notGiven() {
    return "not given";
  }

  @Override
  public String chosenLanguage() {
    return "Language";
  }

  @Override
  public String topics() {
    return "Topics";
  }

  @Override
  public String whatWeSend() {
    return "What we send you";
  }

  @Override
  public String signedUp() {
    return "Signed up";
  }

  @Override
  public String whatYouSaid() {
    return "What you said yes and no to";
  }

  @Override
  public String whatHappened() {
    return "What has happened";
  }

  @Override
  public String emailsYouGot() {
    return "Emails that you got from the club:";
  }

  @Override
  public String linksYouClicked() {
    return "Links that we recorded you clicking:";
  }

  @Override
  public String ticketCodeYouGot() {
    return "Ticket code that you got:";
  }

  @Override
  public String benefitYouGot() {
    return "Benefit for members that you got, number:";
  }

  @Override
  public String mailboxRefused() {
    return "Your mailbox refused a mail, so our mail service sends nothing to it at present.";
  }

  @Override
  public String reportedAsUnwanted() {
    return "A mail of ours was reported as unwanted from your mailbox, so our mail service sends"
        + " nothing to it any more.";
  }

  @Override
  public String staffActs() {
    return "What staff did with your data";
  }

  @Override
  public String nobodyLooked() {
    return "Nobody of the staff has looked at your data.";
  }

  @Override
  public String howStaffActsAreKept() {
    return "We write it down each time, and keep it for two years. Here are the newest; all of it"
        + " is in data.json.";
  }

  @Override
  public String download() {
    return "Download your data";
  }

  @Override
  public String whatTheFileHolds() {
    return "The file holds everything we have on you in the club, as it stands with us.";
  }

  @Override
  public String downloadFile() {
    return "Download data.json";
  }

  @Override
  public String changeAddress() {
    return "Change your email address";
  }

  @Override
  public String newAddress() {
    return "Your new email address";
  }

  @Override
  public String changeIt() {
    return "Change address";
  }

  @Override
  public String deleteYourData() {
    return "Delete your data";
  }

  @Override
  public String whatDeletingDoes() {
    return "We delete your membership and your data. Afterwards you can see what we still have to"
        + " keep, and for how long.";
  }

  @Override
  public String deleteMyData() {
    return "Delete my data";
  }

  @Override
  public String saved() {
    return "Saved.";
  }

  @Override
  public String correctWhatIsMarked() {
    return "Please correct what is marked.";
  }

  @Override
  public String howMuch() {
    return "How much would you like to hear from us?";
  }

  @Override
  public String onlyTheNewsletter() {
    return "Only the monthly newsletter";
  }

  @Override
  public String newsletterAndOwnEvents() {
    return "The monthly newsletter and emails about events on my topics";
  }

  @Override
  public String everything() {
    return "Everything the club sends";
  }

  @Override
  public String pauseUntil() {
    return "Pause until";
  }

  @Override
  public String howAPauseWorks() {
    return "We send nothing before that day. Leave the field empty if you want no pause.";
  }

  @Override
  public String readerPanel() {
    return "Reader panel";
  }

  @Override
  public String seeTheNextIssueFirst() {
    return "I would like to see the next issue before everyone else and say what I think of it";
  }

  @Override
  public String howAChangeTakesEffect() {
    return "If you change your mind, it takes effect from the next email on. What we have counted"
        + " under a name we delete at once, and we count no more under it in emails you"
        + " already have.";
  }

  @Override
  public String languageOfTheEmails() {
    return "The language of the emails";
  }

  @Override
  public String save() {
    return "Save";
  }

  @Override
  public String seeDownloadDeleteOrMove() {
    return "See, download or delete your data, or change your email address";
  }

  @Override
  public String howTheLinkComes() {
    return "We send a new link to your own email address. It works only once, so nobody else can"
        + " use it.";
  }

  @Override
  public String everythingAboutYou() {
    return "Everything we hold about you";
  }

  @Override
  public String yourPreferences() {
    return "Your preferences";
  }

  @Override
  public String leave(String club) {
    return "Leave " + club;
  }

  @Override
  public String noneChosen() {
    return "none chosen";
  }

  @Override
  public String frequency(Member.Frequency frequency) {
    return switch (frequency) {
      case ISSUES -> "only the monthly newsletter";
      case OWN_EVENTS -> "the monthly newsletter and emails about events on your topics";
      case ALL -> "all that the club sends";
    };
  }

  @Override
  public String tracking(Member.Tracking tracking) {
    return switch (tracking) {
      case NONE -> "are not counted";
      case ANONYMOUS -> "are counted without our seeing that they are yours";
      case PERSONAL ->
          "are recorded, so that we can count readers and write to you if you have not clicked for"
              + " long";
    };
  }

  @Override
  public String consentTo(String purpose) {
    return switch (purpose) {
      case "MEMBERSHIP" -> "membership";
      case "TOPICS" -> "topics";
      case "GUARDIAN" -> "a guardian's consent";
      case "TRACKING_NONE" -> "clicks are not counted";
      case "TRACKING_ANONYMOUS" -> "clicks are counted anonymously";
      default -> "clicks may be used personally";
    };
  }

  @Override
  public String fact(String fact, String purpose) {
    return switch (fact) {
      case "ASKED" -> "asked for";
      case "CONFIRMED" -> "confirmed";
      case "CHANGED" -> purpose.equals("MEMBERSHIP") ? "data corrected" : "chosen";
      case "DEFAULT" -> "holds until you choose otherwise";
      default -> "withdrawn";
    };
  }

  @Override
  public String runsTheSystem() {
    return "whoever runs the system";
  }

  @Override
  public String staff(String role) {
    return switch (role) {
      case "desk" -> "somebody who helps members";
      case "approver" -> "somebody who approves mails";
      case "writer" -> "somebody who writes for the club";
      default -> "somebody who administers the club";
    };
  }

  @Override
  public String did(String command) {
    return switch (command) {
      case "find-member" -> "found you by your address";
      case "show-member" -> "looked at your data";
      case "print-consent" -> "looked at your consents";
      case "export-member" -> "looked at everything we know about you";
      case "list-members" -> "looked at the list of members";
      case "list-missing" -> "looked at who did not get a mail";
      case "export-members", "show-job" -> "took out the list of members";
      case "add-member" -> "signed you up at the desk";
      case "list-audit" -> "looked at who had seen your data";
      default -> "changed your data";
    };
  }

  @Override
  public String why(String purpose) {
    return switch (purpose) {
      case "member-asked" -> "since you asked for it";
      case "mail-trouble" -> "since a mail got lost";
      case "evidence" -> "to prove that a consent was given";
      case "club-work" -> "to run the club";
      case "security" -> "for the sake of security";
      default -> "";
    };
  }
}
