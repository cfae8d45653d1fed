package agora.console.words;

import agora.console.Place;
import agora.staff.Role;
import java.util.Set;

/** The same in English. */
record EnglishScreenFrameWords() implements ScreenFrameWords {

  @Override
  public String toTheContent() {
    return "Skip to the content";
  }

  @Override
  public String clubs() {
    return "Clubs";
  }

  @Override
  public String of(Place place) {
    return switch (place) {
      case OVERVIEW -> "Overview";
      case ISSUES -> "Issues";
      case EVENTS -> "Events";
      case MEMBERS -> "Members";
      case FIGURES -> "Figures";
      case CLUB -> "Club";
    };
  }

  @Override
  public String club() {
    return "The club";
  }

  @Override
  public String switchClub() {
    return "Switch club";
  }

  @Override
  public String signOut() {
    return "Sign out";
  }

  @Override
  public String undo() {
    return "Undo";
  }

  @Override
  public String noRole() {
    return "no role here";
  }

  @Override
  public String role(Role role) {
    return switch (role) {
      case ADMIN -> "administrator";
      case WRITER -> "writer";
      case APPROVER -> "approver";
      case DESK -> "desk";
    };
  }

  @Override
  public String whoMay(Set<Role> roles) {
    return roles.contains(Role.WRITER)
        ? "A writer or an administrator can do that."
        : roles.contains(Role.APPROVER)
            ? "An approver or an administrator can do that."
            : roles.contains(Role.DESK)
                ? "Desk staff or an administrator can do that."
                : "Only an administrator can do that.";
  }

  @Override
  public String notAllowed() {
    return "You don't have access to that";
  }

  @Override
  public String askForTheRole() {
    return "Ask for the role if you need it.";
  }

  @Override
  public String toTheOverview() {
    return "Back to the overview";
  }

  @Override
  public String nothingHere() {
    return "There is nothing here";
  }

  @Override
  public String noSuchPage() {
    return "The page doesn't exist, or it has moved.";
  }

  @Override
  public String fromElsewhere() {
    return "That came from another site";
  }

  @Override
  public String doItFromHere() {
    return "Another website asked for it. Do it from here instead.";
  }

  @Override
  public String signedIn() {
    return "You are signed in";
  }

  @Override
  public String goBackToYourTab() {
    return "Close this tab and go back to the one you came from.";
  }

  @Override
  public String notLetIn() {
    return "You were not signed in";
  }

  @Override
  public String whyNotLetIn() {
    return "It took too long, or you came from an old page. Try again.";
  }

  @Override
  public String signIn() {
    return "Sign in";
  }

  @Override
  public String failed() {
    return "Something went wrong at our end";
  }

  @Override
  public String itStandsThereStill() {
    return "Go back in the browser: what you wrote is still there. Then try again in a moment.";
  }

  @Override
  public String signedOut() {
    return "You are signed out";
  }

  @Override
  public String sendItAgain() {
    return "Send it again";
  }

  @Override
  public String tooLongAgo() {
    return "Too much time has passed. What you wrote is still here.";
  }

  @Override
  public String signInInANewTab() {
    return "Sign in in a new tab";
  }

  @Override
  public String comeBackAndSave() {
    return ", come back here, and save.";
  }

  @Override
  public String fromBefore() {
    return "The page is from before you signed in. What you wrote is still here.";
  }

  @Override
  public String saveWhatIWrote() {
    return "Save what I wrote";
  }

  @Override
  public String signInToSave() {
    return "Sign in to save";
  }
}
