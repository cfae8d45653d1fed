package agora.console.words;

import agora.mailings.Mailing;
import agora.staff.Role;
import agora.staff.ShowCalendar;

/** The same in Danish. */
record DanishOverviewWords() implements OverviewWords {

  @Override
  public String closed() {
    return "Klubben er lukket";
  }

  @Override
  public String noneAhead() {
    return "Der er ingen udgave på vej";
  }

  @Override
  public String sendsNoMore() {
    return "Den sender ikke flere udgaver.";
  }

  @Override
  public String allSkipped() {
    return "Alle de næste måneder er sprunget over.";
  }

  @Override
  public String seeRhythm() {
    return "Se klubbens rytme";
  }

  @Override
  public String leaves(String issue, String at) {
    return issue + " sendes " + at;
  }

  @Override
  public String to(String members) {
    return "til " + members;
  }

  @Override
  public String to(String away, String members) {
    return away + ", til " + members;
  }

  @Override
  public String begin(String month) {
    return "Begynd på " + month;
  }

  @Override
  public String isBeingSent(String issue) {
    return issue + " er ved at blive sendt";
  }

  @Override
  public String isSent(String issue) {
    return issue + " er sendt";
  }

  @Override
  public String writeOn() {
    return "Skriv videre";
  }

  @Override
  public String seeIssue() {
    return "Se udgaven";
  }

  @Override
  public String text() {
    return "Tekst";
  }

  @Override
  public String approval() {
    return "Godkendelse";
  }

  @Override
  public String sending() {
    return "Afsendelse";
  }

  @Override
  public String done() {
    return ", gjort";
  }

  @Override
  public String now() {
    return ", nu";
  }

  @Override
  public String toCome() {
    return ", mangler";
  }

  @Override
  public String issue(String name) {
    return "Udgave: " + name;
  }

  @Override
  public String whomItConcerns() {
    return "dem, det vedkommer";
  }

  @Override
  public String whoHasATicket(long members) {
    return members == 1
        ? "den ene, der har en billet"
        : members == 0
            ? "dem, der har en billet; ingen endnu"
            : "de " + members + ", der har en billet";
  }

  @Override
  public String of(ShowCalendar.State state) {
    return switch (state) {
      case MISSING -> "Ikke begyndt";
      case NOT_APPROVED -> "Til godkendelse";
      case APPROVED -> "Godkendt";
      case WAITING -> "Sendes om lidt";
      case LEAVING -> "Sendes";
      case PAUSED -> "På pause";
      case UNDONE -> "Fortrudt";
    };
  }

  @Override
  public String of(Mailing.Kind kind) {
    return switch (kind) {
      case ISSUE -> "Udgave";
      case BEFORE_EVENT -> "Før";
      case AFTER_EVENT -> "Efter";
      case TICKETS_OPEN -> "Billetter åbner";
      case TICKETS_CLOSING -> "Husk din billet";
      case CORRECTION -> "Rettelse";
      case PANEL -> "Prøve";
      case MESSAGE -> "Besked";
    };
  }

  @Override
  public String noLibrary() {
    return "Bibliotekets oplysninger mangler";
  }

  @Override
  public String nobodyCanJoin() {
    return "Ingen kan melde sig til, før de er skrevet.";
  }

  @Override
  public String askAnAdmin() {
    return "Bed den, der må alt.";
  }

  @Override
  public String notBegun(String issue) {
    return issue + " er ikke begyndt";
  }

  @Override
  public String notBegun() {
    return "○ Ikke begyndt";
  }

  @Override
  public String leavesThen(String away) {
    return "Den sendes " + away + ".";
  }

  @Override
  public String lacks(String issue, int things) {
    return issue + " mangler " + (things == 1 ? "én ting" : things + " ting");
  }

  @Override
  public String notApprovedBefore() {
    return "Før det er rettet, kan den ikke godkendes.";
  }

  @Override
  public String mailsWait(String event) {
    return "Mails om " + event + " venter på godkendelse";
  }

  @Override
  public String noneLeaveBefore() {
    return "Ingen af dem sendes, før de er godkendt.";
  }

  @Override
  public String missed(long mails) {
    return mails == 1 ? "Én mail kom ikke af sted" : mails + " mails kom ikke af sted";
  }

  @Override
  public String tryAgain() {
    return "Prøv igen.";
  }

  @Override
  public String isReady(String issue) {
    return issue + " er skrevet";
  }

  @Override
  public String readAndApprove() {
    return "Læs den, og godkend den.";
  }

  @Override
  public String askForApproval() {
    return "Bed om godkendelse.";
  }

  @Override
  public String waits(String issue) {
    return issue + " venter på godkendelse";
  }

  @Override
  public String approveOrReturn() {
    return "Læs den, og godkend den, eller send den tilbage.";
  }

  @Override
  public String isAskedFor() {
    return "Der er bedt om godkendelse.";
  }

  @Override
  public String isReturned(String issue) {
    return issue + " er sendt tilbage";
  }

  @Override
  public String readWhy() {
    return "Læs, hvorfor, og bed om godkendelse igen.";
  }

  @Override
  public String isWithdrawn(String issue) {
    return issue + ": godkendelsen er trukket tilbage";
  }

  @Override
  public String waitsFor(Role role) {
    return "Venter på den, der " + new DanishScreenFrameWords().role(role) + ".";
  }

  @Override
  public String waitsFor(String who) {
    return "Venter på " + who + ".";
  }

  @Override
  public String waitsForOthers() {
    return "Venter på andre";
  }

  @Override
  public String approvalFell() {
    return "Godkendelsen er faldet bort, for der er rettet i den.";
  }

  @Override
  public String firstMails(String clock) {
    return "De første mails sendes " + clock + ". Indtil da kan du fortryde.";
  }

  @Override
  public String sentOf(String sent, String planned) {
    return sent + " af " + planned + " er sendt.";
  }

  @Override
  public String became(String issue, String members, String arrived, String clicks) {
    return "»"
        + issue
        + "« blev sendt til "
        + members
        + ". "
        + arrived
        + " og har givet "
        + clicks
        + ".";
  }

  @Override
  public String arrived(long lost) {
    return lost == 0 ? "Den nåede frem til alle" : "Den nåede ikke frem til " + lost + " af dem";
  }

  @Override
  public String sent() {
    return "Sendt";
  }

  @Override
  public String seeOrStop() {
    return "Se udsendelsen, eller stop den";
  }

  @Override
  public String happens() {
    return "Det sker";
  }

  @Override
  public String nothingLeaves() {
    return "Der sendes ikke noget de næste to måneder.";
  }

  @Override
  public String toWhom(String whom, String state) {
    return "til " + whom + " · " + state;
  }

  @Override
  public String doNow() {
    return "Gør nu";
  }

  @Override
  public String nothingWaits() {
    return "Intet venter på dig.";
  }

  @Override
  public String last() {
    return "Sidst";
  }

  @Override
  public String wasStopped(String issue) {
    return issue + ": udsendelsen blev stoppet";
  }

  @Override
  public String wasUndone(String issue) {
    return issue + ": udsendelsen blev fortrudt";
  }

  @Override
  public String isUndone(String issue) {
    return issue + ": udsendelsen er fortrudt";
  }

  @Override
  public String nobodyGotIt() {
    return "Ingen fik den.";
  }

  @Override
  public String approveAnew() {
    return "Den sendes, når den er godkendt igen.";
  }

  @Override
  public String theRestGetNone() {
    return "De, der ikke havde fået den, får den ikke.";
  }
}
