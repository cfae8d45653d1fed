package agora.pages.words;

import agora.clubs.Phrase;
import java.util.List;

/** The same in English. */
record EnglishSignUpWords() implements SignUpWords {

  @Override
  public String closed() {
    return "The club is closed";
  }

  @Override
  public String closedInFull() {
    return "The club takes no new members and sends no more issues. Thank you to everyone who took"
        + " part.";
  }

  @Override
  public String pastIssuesStayReadable() {
    return "You can still read the past issues on this page.";
  }

  @Override
  public String otherClubs() {
    return "See the library's other clubs";
  }

  @Override
  public String notReady() {
    return "We are not quite ready for members yet: the library still has to say who looks after"
        + " your data. Please come back in a little while.";
  }

  @Override
  public String correctTheFollowing() {
    return "Please correct the following:";
  }

  @Override
  public String forChildren() {
    return "The club is for children. A parent or guardian signs the child up, and the emails come"
        + " to the adult. We count no clicks.";
  }

  @Override
  public String guardiansEmailAddress() {
    return "Your email address as parent or guardian";
  }

  @Override
  public String invitationCode() {
    return "The code from your invitation";
  }

  @Override
  public String leaveEmpty() {
    return "Leave this field empty";
  }

  @Override
  public String guardian() {
    return "Parent or guardian";
  }

  @Override
  public String age() {
    return "Age";
  }

  @Override
  public String consent() {
    return "Consent";
  }

  @Override
  public String emailsComeFrom(String sender) {
    return "The emails come from " + sender + ".";
  }

  @Override
  public String writeToUsAt(String mailbox) {
    return "You can write to us at " + mailbox + ".";
  }

  @Override
  public String emailsAreIn(String language) {
    return "The emails are in " + language + ".";
  }

  @Override
  public String upcomingEvents() {
    return "Upcoming events";
  }

  @Override
  public String cancelled() {
    return "Cancelled";
  }

  @Override
  public String readTheLatestFirst() {
    return "Read the latest issue first";
  }

  @Override
  public String restIsForMembers() {
    return "The rest of the article is for members.";
  }

  @Override
  public String benefitIsForMembers() {
    return "This is for members, and the way to it is in their email.";
  }

  @Override
  public String linkIsYours() {
    return "The link to this article is your own. It works as long as you are a member.";
  }

  @Override
  public String pastIssues() {
    return "Past issues";
  }

  @Override
  public String followAlong() {
    return "Follow along, or change your choices";
  }

  @Override
  public String changeOrLeave() {
    return "Are you a member? Change your choices or leave – even if you no longer have the email";
  }

  @Override
  public String eventsInYourCalendar() {
    return "Get the club's events in your calendar";
  }

  @Override
  public String followByRss() {
    return "Follow the club in an RSS reader";
  }

  @Override
  public String noClubsYet() {
    return "There are no clubs yet.";
  }

  @Override
  public String whatYouSayYesToForTheChild() {
    return "This is what you say yes to on the child's behalf. The child becomes a member only when"
        + " you press the button.";
  }

  @Override
  public String whatYouSayYesTo() {
    return "This is what you say yes to. You become a member only when you press the button.";
  }

  @Override
  public String membership() {
    return "Membership";
  }

  @Override
  public String topicsYouAskedFor() {
    return "The topics that you asked for";
  }

  @Override
  public String changeItAnyTime() {
    return "You can change it at any time.";
  }

  @Override
  public String yesForTheChild() {
    return "Yes, the child may be a member";
  }

  @Override
  public String yes() {
    return "Yes, I want to be a member";
  }

  @Override
  public String enterYourAddress() {
    return "Enter your email address and we'll send you a link.";
  }

  @Override
  public String sendLinksToChangeOrLeave() {
    return "Send me links to change my choices or leave";
  }

  @Override
  public String sendLinkToSeeOrDelete() {
    return "Send me a link to see or delete my data";
  }

  @Override
  public String childsFirstName() {
    return "The child's first name (optional)";
  }

  @Override
  public String yourName() {
    return "Your name (optional)";
  }

  @Override
  public String qrCode() {
    return "QR code with the club's address";
  }

  @Override
  public String scanTheCode() {
    return "Scan the code with your phone's camera, and become a member.";
  }

  @Override
  public String orFindUsHere() {
    return "Or find us here:";
  }

  @Override
  public String printThePoster() {
    return "Print the page on A4: press Ctrl and P (on a Mac: Cmd and P), or choose Print in the browser’s"
        + " menu. The code tells which poster new members came from.";
  }

  @Override
  public String backToPosters() {
    return "For staff: back to the club’s figures and posters";
  }

  @Override
  public String correction() {
    return "Correction";
  }

  @Override
  public String isCancelled() {
    return "Cancelled.";
  }

  @Override
  public String changedSince() {
    return "Changed since the issue was sent:";
  }

  @Override
  public String whatAbout() {
    return "What would you like to hear about?";
  }

  @Override
  public String childIsAMember() {
    return "The child is now a member. We have sent you an email with links that are yours alone.";
  }

  @Override
  public String youAreAMember() {
    return "You are now a member. We have sent you an email with your own links.";
  }

  @Override
  public String readTheLatestIssue() {
    return "Read the latest issue";
  }

  @Override
  public String tellUsMore() {
    return "Would you tell us a little more?";
  }

  @Override
  public String allOptional() {
    return "All of it is optional, and you can change it at any time.";
  }

  @Override
  public String saveMyChoices() {
    return "Save my choices";
  }

  @Override
  public String seeTheClubsPage() {
    return "See it all on the club's page";
  }

  @Override
  public String membershipEnds(long days) {
    return "If you are a member, your membership ends "
        + days
        + " days after the closing, and then we delete your name, your topics and your choices.";
  }

  @Override
  public String isOfAge(int years) {
    return "I am " + years + " or older";
  }

  @Override
  public String signChildUp(String club) {
    return "Sign the child up to " + club;
  }

  @Override
  public String becomeAMemberOf(String club) {
    return "Become a member of " + club;
  }

  @Override
  public String welcome(String club) {
    return "Welcome to " + club;
  }

  @Override
  public String lostTheEmail() {
    return "Can't find the email?";
  }

  @Override
  public String posterFor(String club) {
    return "Poster for " + club;
  }

  @Override
  public String youHaveChosen(String choice) {
    return "You have chosen: " + choice;
  }

  @Override
  public String nextIssueComes(String moment) {
    return "The next issue comes on " + moment + ".";
  }

  @Override
  public List<Phrase> readTheLatest(Phrase subject) {
    return List.of(Phrase.ours("Read the latest issue: “"), subject, Phrase.ours("”."));
  }

  @Override
  public List<Phrase> readTheLatestUntilThen(Phrase subject) {
    return List.of(
        Phrase.ours("Until then you can read the latest: “"), subject, Phrase.ours("”."));
  }

  @Override
  public List<Phrase> comingUp(Phrase event, String span, Phrase place) {
    return List.of(
        Phrase.ours("Coming up: “"),
        event,
        Phrase.ours("” on " + span + ", "),
        place,
        Phrase.ours("."));
  }
}
