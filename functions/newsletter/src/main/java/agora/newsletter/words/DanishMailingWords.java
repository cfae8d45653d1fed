package agora.newsletter.words;

/** The same in Danish. */
record DanishMailingWords() implements MailingWords {

  @Override
  public String more(int others) {
    return " – og " + (others == 1 ? "én nyhed" : others + " nyheder") + " mere";
  }

  @Override
  public String membersFirst(String event) {
    return "Medlemmer først: " + event;
  }

  @Override
  public String rememberYourCode(String event) {
    return "Husk din billetkode: " + event;
  }

  @Override
  public String codesFrom(String opening) {
    return "Fra " + opening + " kan du som medlem hente en billetkode, før salget åbner for alle.";
  }

  @Override
  public String useYourCodeBy(String end) {
    return "Du har hentet en billetkode. Brug den, når du køber billet, senest " + end + ".";
  }

  @Override
  public String evenIfYouWereNotThere() {
    return "Du får mailen, fordi du følger emnet – også hvis du ikke var med.";
  }

  @Override
  public String preview(String subject) {
    return "Forhåndsvisning: " + subject;
  }

  @Override
  public String forThePanel() {
    return "En forhåndsvisning til læserpanelet";
  }

  @Override
  public String whatThePanelIsAsked() {
    return "Du læser det her før alle andre, og det kan stadig ændres. Svar på denne mail med én"
        + " linje: Hvad fik du lyst til at læse videre i, og hvad ikke?";
  }
}
