package agora.pages.words;

import agora.clubs.Phrase;
import java.util.List;

/** The same in Danish. */
record DanishSignUpWords() implements SignUpWords {

  @Override
  public String closed() {
    return "Klubben er lukket";
  }

  @Override
  public String closedInFull() {
    return "Klubben optager ikke nye medlemmer og sender ikke flere udgaver. Tak til alle, der har"
        + " været med.";
  }

  @Override
  public String pastIssuesStayReadable() {
    return "Du kan stadig læse de tidligere udgaver her på siden.";
  }

  @Override
  public String otherClubs() {
    return "Se bibliotekets andre klubber";
  }

  @Override
  public String notReady() {
    return "Vi er ikke helt klar til at tage imod medlemmer endnu: biblioteket mangler at skrive,"
        + " hvem der passer på dine oplysninger. Kig forbi igen om lidt.";
  }

  @Override
  public String correctTheFollowing() {
    return "Ret venligst dette:";
  }

  @Override
  public String forChildren() {
    return "Klubben er for børn. En forælder eller værge melder barnet til, og mailene sendes til"
        + " den voksne. Vi tæller ingen klik.";
  }

  @Override
  public String guardiansEmailAddress() {
    return "Din mailadresse som forælder eller værge";
  }

  @Override
  public String invitationCode() {
    return "Koden fra din invitation";
  }

  @Override
  public String leaveEmpty() {
    return "Lad feltet være tomt";
  }

  @Override
  public String guardian() {
    return "Forælder eller værge";
  }

  @Override
  public String age() {
    return "Alder";
  }

  @Override
  public String consent() {
    return "Samtykke";
  }

  @Override
  public String emailsComeFrom(String sender) {
    return "Mailene kommer fra " + sender + ".";
  }

  @Override
  public String writeToUsAt(String mailbox) {
    return "Du kan skrive til os på " + mailbox + ".";
  }

  @Override
  public String emailsAreIn(String language) {
    return "Mailene er på " + language + ".";
  }

  @Override
  public String upcomingEvents() {
    return "Det sker";
  }

  @Override
  public String cancelled() {
    return "Aflyst";
  }

  @Override
  public String readTheLatestFirst() {
    return "Læs den seneste udgave først";
  }

  @Override
  public String restIsForMembers() {
    return "Resten af artiklen er for medlemmer.";
  }

  @Override
  public String benefitIsForMembers() {
    return "Det er for medlemmer, og vejen til det står i deres mail.";
  }

  @Override
  public String linkIsYours() {
    return "Linket til artiklen er dit eget. Det virker, så længe du er medlem.";
  }

  @Override
  public String pastIssues() {
    return "Tidligere udgaver";
  }

  @Override
  public String followAlong() {
    return "Følg med, eller ret dine valg";
  }

  @Override
  public String changeOrLeave() {
    return "Er du medlem? Ret dine valg, eller meld dig ud – også selvom du ikke længere har"
        + " mailen";
  }

  @Override
  public String eventsInYourCalendar() {
    return "Få klubbens arrangementer i din kalender";
  }

  @Override
  public String followByRss() {
    return "Følg klubben i en RSS-læser";
  }

  @Override
  public String noClubsYet() {
    return "Der er ingen klubber endnu.";
  }

  @Override
  public String whatYouSayYesToForTheChild() {
    return "Her er det, du siger ja til på barnets vegne. Barnet bliver først medlem, når du"
        + " trykker på knappen.";
  }

  @Override
  public String whatYouSayYesTo() {
    return "Her er det, du siger ja til. Du bliver først medlem, når du trykker på knappen.";
  }

  @Override
  public String membership() {
    return "Medlemskab";
  }

  @Override
  public String topicsYouAskedFor() {
    return "De emner, du har bedt om";
  }

  @Override
  public String changeItAnyTime() {
    return "Du kan altid ændre det.";
  }

  @Override
  public String yesForTheChild() {
    return "Ja, barnet må være medlem";
  }

  @Override
  public String yes() {
    return "Ja, jeg vil være medlem";
  }

  @Override
  public String enterYourAddress() {
    return "Skriv din mailadresse, så sender vi dig et link.";
  }

  @Override
  public String sendLinksToChangeOrLeave() {
    return "Send mig links, så jeg kan ændre mine valg eller melde mig ud";
  }

  @Override
  public String sendLinkToSeeOrDelete() {
    return "Send mig et link, så jeg kan se eller slette mine oplysninger";
  }

  @Override
  public String childsFirstName() {
    return "Barnets fornavn (valgfrit)";
  }

  @Override
  public String yourName() {
    return "Dit navn (valgfrit)";
  }

  @Override
  public String qrCode() {
    return "QR-kode med klubbens adresse";
  }

  @Override
  public String scanTheCode() {
    return "Scan koden med kameraet på din telefon, og bliv medlem.";
  }

  @Override
  public String orFindUsHere() {
    return "Eller find os her:";
  }

  @Override
  public String printThePoster() {
    return "Udskriv siden på A4: tryk Ctrl og P (på Mac: Cmd og P), eller vælg Udskriv i browserens menu."
        + " Koden fortæller, hvilken plakat nye medlemmer kom fra.";
  }

  @Override
  public String backToPosters() {
    return "For medarbejdere: tilbage til klubbens tal og plakater";
  }

  @Override
  public String correction() {
    return "Rettelse";
  }

  @Override
  public String isCancelled() {
    return "Aflyst.";
  }

  @Override
  public String changedSince() {
    return "Ændret siden udgaven blev sendt:";
  }

  @Override
  public String whatAbout() {
    return "Hvad vil du høre om?";
  }

  @Override
  public String childIsAMember() {
    return "Barnet er nu medlem. Vi har sendt dig en mail med links, der kun er dine.";
  }

  @Override
  public String youAreAMember() {
    return "Du er nu medlem. Vi har sendt dig en mail med dine egne links.";
  }

  @Override
  public String readTheLatestIssue() {
    return "Læs den seneste udgave";
  }

  @Override
  public String tellUsMore() {
    return "Vil du fortælle lidt mere?";
  }

  @Override
  public String allOptional() {
    return "Det hele er valgfrit, og du kan altid ændre det.";
  }

  @Override
  public String saveMyChoices() {
    return "Gem mine valg";
  }

  @Override
  public String seeTheClubsPage() {
    return "Se det hele på klubbens side";
  }

  @Override
  public String membershipEnds(long days) {
    return "Er du medlem, slutter dit medlemskab "
        + days
        + " dage efter lukningen, og så sletter vi dit navn, dine emner og dine valg.";
  }

  @Override
  public String isOfAge(int years) {
    return "Jeg er " + years + " år eller ældre";
  }

  @Override
  public String signChildUp(String club) {
    return "Meld barnet til " + club;
  }

  @Override
  public String becomeAMemberOf(String club) {
    return "Bliv medlem af " + club;
  }

  @Override
  public String welcome(String club) {
    return "Velkommen til " + club;
  }

  @Override
  public String lostTheEmail() {
    return "Kan du ikke finde mailen?";
  }

  @Override
  public String posterFor(String club) {
    return "Plakat for " + club;
  }

  @Override
  public String youHaveChosen(String choice) {
    return "Du har valgt: " + choice;
  }

  @Override
  public String nextIssueComes(String moment) {
    return "Næste udgave kommer " + moment + ".";
  }

  @Override
  public List<Phrase> readTheLatest(Phrase subject) {
    return List.of(Phrase.ours("Læs den seneste udgave: »"), subject, Phrase.ours("«."));
  }

  @Override
  public List<Phrase> readTheLatestUntilThen(Phrase subject) {
    return List.of(Phrase.ours("Indtil da kan du læse den seneste: »"), subject, Phrase.ours("«."));
  }

  @Override
  public List<Phrase> comingUp(Phrase event, String span, Phrase place) {
    return List.of(
        Phrase.ours("Det sker snart: »"),
        event,
        Phrase.ours("« " + span + ", "),
        place,
        Phrase.ours("."));
  }
}
