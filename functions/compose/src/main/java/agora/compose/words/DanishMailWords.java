package agora.compose.words;

/** The same in Danish. */
record DanishMailWords() implements MailWords {

  @Override
  public String hello() {
    return "Hej";
  }

  @Override
  public String offer() {
    return "Tilbud";
  }

  @Override
  public String benefit() {
    return "Fordel";
  }

  @Override
  public String places(int places, String end) {
    return "Der er %d i alt, kun til medlemmer, og de kan hentes indtil %s.".formatted(places, end);
  }

  @Override
  public String getYours() {
    return "Hent din fordel";
  }

  @Override
  public String by() {
    return "Af";
  }

  @Override
  public String code() {
    return "Hent din billetkode";
  }

  @Override
  public String whyMember(String club) {
    return "Du får denne mail, fordi du er medlem af " + club + ".";
  }

  @Override
  public String whyGuardian(String club) {
    return "Du får denne mail, fordi du har meldt et barn til " + club + ".";
  }

  @Override
  public String preferences() {
    return "Vælg dine emner";
  }

  @Override
  public String unsubscribe() {
    return "Meld dig ud";
  }

  @Override
  public String onTheWeb() {
    return "Læs på nettet";
  }

  @Override
  public String clubPage() {
    return "Klubbens side";
  }

  @Override
  public String answer() {
    return "Svar";
  }

  @Override
  public String chosen() {
    return "Valgt til dig";
  }

  @Override
  public String because(String topic) {
    return "fordi du følger " + topic;
  }

  @Override
  public String writes() {
    return "Hvad tænker du? Skriv til redaktionen:";
  }

  @Override
  public String passOn() {
    return "Send gerne mailen videre.";
  }

  @Override
  public String placeIsYours() {
    return "Artiklerne er for alle; pladsen er kun din.";
  }

  @Override
  public String privacy() {
    return "Sådan bruger vi dine oplysninger";
  }

  @Override
  public String read() {
    return "Læs";
  }

  @Override
  public String readOn() {
    return "Læs resten: kun for medlemmer";
  }

  @Override
  public String understand() {
    return "Forstå";
  }

  @Override
  public String borrow() {
    return "Lån";
  }

  @Override
  public String come() {
    return "Kom";
  }

  @Override
  public String place(String day) {
    return "Din plads den " + day + ": hent den før alle andre";
  }

  @Override
  public String moved(String event) {
    return "Flyttet: " + event;
  }

  @Override
  public String ticketsChanged(String event) {
    return "Billetterne: " + event;
  }

  @Override
  public String cancelled(String event) {
    return "Aflyst: " + event;
  }

  @Override
  public String takesPlace(String event) {
    return "Alligevel: " + event;
  }

  @Override
  public String cancelledInFull() {
    return "Arrangementet er desværre aflyst. Har du allerede en billet, så kontakt det sted, hvor"
        + " du fik den.";
  }

  @Override
  public String takesPlaceInFull() {
    return "Vi skrev, at arrangementet var aflyst. Det bliver heldigvis til noget alligevel.";
  }

  @Override
  public String codeIsStillYours() {
    return " Har du hentet en billetkode, er den stadig din.";
  }

  @Override
  public String movedInFull(String before, String now) {
    return "Arrangementet er flyttet fra " + before + ", til " + now + ".";
  }

  @Override
  public String ticketsChangedInFull() {
    return "Arrangementet er, hvor og når det hele tiden har været, men tiderne for billetter er"
        + " ændret.";
  }
}
