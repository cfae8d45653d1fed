package agora.console.words;

import agora.console.Place;
import agora.staff.Role;
import java.util.Set;

/** The same in Danish. */
record DanishScreenFrameWords() implements ScreenFrameWords {

  @Override
  public String toTheContent() {
    return "Gå til indholdet";
  }

  @Override
  public String clubs() {
    return "Klubber";
  }

  @Override
  public String of(Place place) {
    return switch (place) {
      case OVERVIEW -> "Overblik";
      case ISSUES -> "Udgaver";
      case EVENTS -> "Arrangementer";
      case MEMBERS -> "Medlemmer";
      case FIGURES -> "Tal";
      case CLUB -> "Klub";
    };
  }

  @Override
  public String club() {
    return "Klubben";
  }

  @Override
  public String switchClub() {
    return "Skift klub";
  }

  @Override
  public String signOut() {
    return "Log ud";
  }

  @Override
  public String undo() {
    return "Fortryd";
  }

  @Override
  public String noRole() {
    return "ingen rolle her";
  }

  @Override
  public String role(Role role) {
    return switch (role) {
      case ADMIN -> "må alt";
      case WRITER -> "skriver";
      case APPROVER -> "godkender";
      case DESK -> "betjener medlemmer";
    };
  }

  @Override
  public String whoMay(Set<Role> roles) {
    return roles.contains(Role.WRITER)
        ? "Det kan den, der skriver eller må alt."
        : roles.contains(Role.APPROVER)
            ? "Det kan den, der godkender eller må alt."
            : roles.contains(Role.DESK)
                ? "Det kan den, der betjener medlemmer eller må alt."
                : "Det kan kun den, der må alt.";
  }

  @Override
  public String notAllowed() {
    return "Det har du ikke adgang til";
  }

  @Override
  public String askForTheRole() {
    return "Bed om at få rollen, hvis det er dig.";
  }

  @Override
  public String toTheOverview() {
    return "Til overblikket";
  }

  @Override
  public String nothingHere() {
    return "Her er ikke noget";
  }

  @Override
  public String noSuchPage() {
    return "Siden findes ikke, eller også er den flyttet.";
  }

  @Override
  public String fromElsewhere() {
    return "Det kom fra en anden side";
  }

  @Override
  public String doItFromHere() {
    return "En anden hjemmeside bad om det. Gør det herfra i stedet.";
  }

  @Override
  public String signedIn() {
    return "Du er logget ind";
  }

  @Override
  public String goBackToYourTab() {
    return "Luk denne fane, og gå tilbage til den, du kom fra.";
  }

  @Override
  public String notLetIn() {
    return "Du blev ikke logget ind";
  }

  @Override
  public String whyNotLetIn() {
    return "Det gik for lang tid, eller også kom du fra en gammel side. Prøv igen.";
  }

  @Override
  public String signIn() {
    return "Log ind";
  }

  @Override
  public String failed() {
    return "Noget gik galt hos os";
  }

  @Override
  public String itStandsThereStill() {
    return "Gå tilbage i browseren: Det, du har skrevet, står der stadig. Prøv så igen om lidt.";
  }

  @Override
  public String signedOut() {
    return "Du er logget ud";
  }

  @Override
  public String sendItAgain() {
    return "Send det en gang til";
  }

  @Override
  public String tooLongAgo() {
    return "Der er gået for lang tid. Det, du skrev, er her endnu.";
  }

  @Override
  public String signInInANewTab() {
    return "Log ind i en ny fane";
  }

  @Override
  public String comeBackAndSave() {
    return ", kom tilbage hertil, og gem.";
  }

  @Override
  public String fromBefore() {
    return "Siden er fra før, du loggede ind. Det, du skrev, er her endnu.";
  }

  @Override
  public String saveWhatIWrote() {
    return "Gem det, jeg skrev";
  }

  @Override
  public String signInToSave() {
    return "Log ind for at gemme";
  }
}
