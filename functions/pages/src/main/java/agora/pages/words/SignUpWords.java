package agora.pages.words;

import agora.clubs.Language;
import agora.clubs.Phrase;
import java.util.List;

/** The sentences of a club's page, of signing up, and of the pages of its issues. */
public sealed interface SignUpWords permits DanishSignUpWords, EnglishSignUpWords {

  /** The words of a language. */
  static SignUpWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishSignUpWords();
      case ENGLISH -> new EnglishSignUpWords();
    };
  }

  String closed();

  String closedInFull();

  String pastIssuesStayReadable();

  String otherClubs();

  String notReady();

  String correctTheFollowing();

  String forChildren();

  String guardiansEmailAddress();

  String invitationCode();

  String leaveEmpty();

  String guardian();

  String age();

  String consent();

  String emailsComeFrom(String sender);

  String writeToUsAt(String mailbox);

  String emailsAreIn(String language);

  String upcomingEvents();

  String cancelled();

  String readTheLatestFirst();

  /** Below the beginning of an article that goes on for members. */
  String restIsForMembers();

  /** Below what is given away. */
  String benefitIsForMembers();

  /** Below the whole of it, of the link that opened it. */
  String linkIsYours();

  String pastIssues();

  String followAlong();

  String changeOrLeave();

  String eventsInYourCalendar();

  String followByRss();

  String noClubsYet();

  String whatYouSayYesToForTheChild();

  String whatYouSayYesTo();

  String membership();

  String topicsYouAskedFor();

  String changeItAnyTime();

  String yesForTheChild();

  String yes();

  String enterYourAddress();

  String sendLinksToChangeOrLeave();

  String sendLinkToSeeOrDelete();

  String childsFirstName();

  String yourName();

  String qrCode();

  String scanTheCode();

  String orFindUsHere();

  String printThePoster();

  /** Back to where staff have posters made. */
  String backToPosters();

  String correction();

  String isCancelled();

  String changedSince();

  String whatAbout();

  String childIsAMember();

  String youAreAMember();

  String readTheLatestIssue();

  String tellUsMore();

  String allOptional();

  String saveMyChoices();

  String seeTheClubsPage();

  String membershipEnds(long days);

  String isOfAge(int years);

  String signChildUp(String club);

  String becomeAMemberOf(String club);

  String welcome(String club);

  String lostTheEmail();

  String posterFor(String club);

  String youHaveChosen(String choice);

  String nextIssueComes(String moment);

  List<Phrase> readTheLatest(Phrase subject);

  List<Phrase> readTheLatestUntilThen(Phrase subject);

  List<Phrase> comingUp(Phrase event, String span, Phrase place);
}
