package agora.console.words;

/** The same in Danish. */
record DanishEventScreenWords() implements EventScreenWords {

  @Override
  public String none() {
    return "Her er ingen arrangementer endnu.";
  }

  @Override
  public String begin() {
    return "Nyt arrangement";
  }

  @Override
  public String cancelled() {
    return "× Aflyst";
  }

  @Override
  public String held() {
    return "● Holdt";
  }

  @Override
  public String withoutMails() {
    return "○ Ingen mails";
  }

  @Override
  public String approved() {
    return "✓ Mails godkendt";
  }

  @Override
  public String toBeApproved() {
    return "◐ Mails til godkendelse";
  }

  @Override
  public String saved() {
    return "Arrangementet er gemt.";
  }

  @Override
  public String onlyWriters() {
    return "Kun den, der skriver, kan rette arrangementet.";
  }

  @Override
  public String mails() {
    return "Mails";
  }

  @Override
  public String noMails() {
    return "Der sendes ingen mails om arrangementet.";
  }

  @Override
  public String approve() {
    return "Godkend mailene";
  }

  @Override
  public String tickets() {
    return "Billetter";
  }

  @Override
  public String codes(long codes, long taken) {
    return codes + (codes == 1 ? " kode, " : " koder, ") + taken + " er hentet af medlemmer.";
  }

  @Override
  public String importCodes() {
    return "Hent billetkoder ind";
  }

  @Override
  public String move() {
    return "Flyt arrangementet, og skriv til dem, det vedkommer";
  }

  @Override
  public String write() {
    return "Skriv til dem, der har en billetkode";
  }

  @Override
  public String cancel() {
    return "Aflys arrangementet, og skriv til dem, det vedkommer";
  }

  @Override
  public String uncancel() {
    return "Gennemfør arrangementet alligevel";
  }
}
