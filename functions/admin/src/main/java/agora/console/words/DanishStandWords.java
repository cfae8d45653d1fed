package agora.console.words;

import agora.console.IssueState;

/** The same in Danish. */
record DanishStandWords() implements StandWords {

  @Override
  public String of(IssueState state) {
    return switch (state) {
      case DRAFT, READY -> "Kladde";
      case WITH_PANEL -> "Hos panelet";
      case ASKED -> "Til godkendelse";
      case RETURNED -> "Sendt tilbage";
      case APPROVED -> "Godkendt";
      case WAITING -> "Sendes om lidt";
      case SENDING -> "Sendes";
      case PAUSED -> "På pause";
      case SENT -> "Sendt";
      case CANCELLED -> "Stoppet";
      case UNDONE -> "Fortrudt";
    };
  }

  @Override
  public String readAndApprove() {
    return "Alt er udfyldt. Læs den igennem, og godkend den. Så tjekker vi også, om dens links virker.";
  }

  @Override
  public String askForApproval() {
    return "Alt er udfyldt. Bed om godkendelse. Så tjekker vi også, om dens links virker.";
  }

  @Override
  public String asked(String who, String at) {
    return who + " bad om godkendelse " + at + ".";
  }

  @Override
  public String returned(String who, String at) {
    return who + " sendte den tilbage " + at + ".";
  }

  @Override
  public String message(String text) {
    return "»" + text + "«";
  }

  @Override
  public String leavesByItself(String at, String away) {
    return "Den sendes af sig selv " + at + ", " + away + ".";
  }

  @Override
  public String leavesByHand() {
    return "Den er godkendt, men sendes ikke af sig selv. Tryk »Send nu«, når den skal af sted.";
  }

  @Override
  public String soon() {
    return "Den sendes om lidt.";
  }

  @Override
  public String firstMails(String clock) {
    return "De første mails sendes " + clock + ". Indtil da kan du fortryde.";
  }

  @Override
  public String sending() {
    return "Den er ved at blive sendt. Du kan lukke siden imens.";
  }

  @Override
  public String paused() {
    return "Den er sat på pause. De, der mangler, får den, når du fortsætter.";
  }

  @Override
  public String sent(String at) {
    return "Den blev sendt " + at + ".";
  }

  @Override
  public String cancelled() {
    return "Den blev stoppet. De, der ikke havde fået den, får den ikke.";
  }

  @Override
  public String undone() {
    return "Udsendelsen blev fortrudt, og ingen fik den.";
  }

  @Override
  public String approveAnew(String at) {
    return "Godkend den igen, så sendes den " + at + ". Eller tryk »Send nu«.";
  }

  @Override
  public String approverOrMend() {
    return "Den, der godkender, kan godkende den igen. Vil du rette den først, så ret, og bed om"
        + " godkendelse.";
  }

  @Override
  public String mendAndApprove() {
    return "Ret den, og få den godkendt igen.";
  }

  @Override
  public String mendAndAsk() {
    return "Ret den, og bed om godkendelse igen.";
  }

  @Override
  public String waitsFor(String who) {
    return (who.isEmpty() ? "Nu venter den på den, der skriver." : "Nu venter den på " + who + ".")
        + " Du kan godkende den alligevel, eller sende den tilbage med en ny besked.";
  }

  @Override
  public String mendedSince() {
    return "Der er rettet i den siden.";
  }

  @Override
  public String approveAnyway() {
    return "Godkend alligevel";
  }

  @Override
  public String lacks(int things) {
    return things == 1
        ? "Der mangler én ting, før den kan godkendes."
        : "Der mangler " + things + " ting, før den kan godkendes.";
  }

  @Override
  public String approvalFell(String parts) {
    return "Godkendelsen er faldet bort, for der er rettet: " + parts + ".";
  }

  @Override
  public String sendTest() {
    return "Send prøve";
  }

  @Override
  public String sendToPanel() {
    return "Send til læserpanelet";
  }

  @Override
  public String whoThePanelIs() {
    return "Læserpanelet er de medlemmer, der har sagt ja til at læse udgaven, før den sendes.";
  }

  @Override
  public String ask() {
    return "Bed om godkendelse";
  }

  @Override
  public String takeBack() {
    return "Træk anmodningen tilbage";
  }

  @Override
  public String takenBack(String who, String at) {
    return who + " bad om godkendelse, men trak anmodningen tilbage " + at + ".";
  }

  @Override
  public String withdrawn(String who, String at) {
    return who + " trak godkendelsen tilbage " + at + ".";
  }

  @Override
  public String departs(String at, long members) {
    return "Når den er godkendt, går den ud " + at + " " + to(members) + ".";
  }

  @Override
  public String departsByHand(long members) {
    return "Går ikke ud af sig selv. Når den er godkendt, sendes den med »Send nu« "
        + to(members)
        + ".";
  }

  private static String to(long members) {
    return "til " + (members > 1 ? "ca. " : "") + new DanishFigureWords().members(members);
  }

  @Override
  public String approve() {
    return "Godkend";
  }

  @Override
  public String undo() {
    return "Fortryd";
  }

  @Override
  public String sendNow() {
    return "Send nu";
  }

  @Override
  public String withdraw() {
    return "Træk godkendelsen tilbage";
  }

  @Override
  public String pause() {
    return "Sæt på pause";
  }

  @Override
  public String cancel() {
    return "Stop for altid";
  }

  @Override
  public String resume() {
    return "Fortsæt";
  }

  @Override
  public String retry() {
    return "Prøv igen med dem, der mangler";
  }

  @Override
  public String readAndAnswer() {
    return "Læs den, og svar";
  }

  @Override
  public String newestFigures() {
    return "Se nyeste tal";
  }

  @Override
  public String toGetIt() {
    return "skal have den";
  }

  @Override
  public String gone() {
    return "sendt";
  }

  @Override
  public String delivered() {
    return "nået frem";
  }

  @Override
  public String bounced() {
    return "kom retur";
  }

  @Override
  public String missing() {
    return "kom ikke af sted";
  }

  @Override
  public String clicks() {
    return "klik af mennesker";
  }

  @Override
  public String gets(long things) {
    return things == 1 ? "Læserne får én ting." : "Læserne får " + things + " ting.";
  }

  @Override
  public String asks(long things) {
    return things == 0 ? "Vi beder dem ikke om noget." : "Vi beder dem om " + things + " ting.";
  }
}
