package agora.pages.words;

/** The same in Danish. */
record DanishTicketWords() implements TicketWords {

  @Override
  public String cancelled() {
    return "Arrangementet er desværre aflyst, så der er ingen billetkoder. Har du allerede en"
        + " billet, så kontakt det sted, hvor du fik den.";
  }

  @Override
  public String otherEvents() {
    return "Se, hvad der ellers sker i klubben";
  }

  @Override
  public String noCodeNeeded() {
    return "Du skal ikke bruge en billetkode til arrangementet.";
  }

  @Override
  public String forMembers() {
    return "Billetkoder er for klubbens medlemmer.";
  }

  @Override
  public String eventIsOver() {
    return "Arrangementet er slut.";
  }

  @Override
  public String openToEveryoneToo() {
    return "Salget er åbent for alle, men der er stadig koder til medlemmer.";
  }

  @Override
  public String yours(String publicSale) {
    return "Som medlem kan du hente din billetkode nu. Salget for alle begynder "
        + publicSale
        + ".";
  }

  @Override
  public String getAndUseItBy(String end) {
    return "Hent og brug den senest " + end + ".";
  }

  @Override
  public String showMyCode() {
    return "Vis min kode";
  }

  @Override
  public String yourCodeIs() {
    return "Din kode er";
  }

  @Override
  public String codeIsOver() {
    return "Arrangementet er slut, og koden kan ikke bruges mere.";
  }

  @Override
  public String wasToBeUsedBy(String end) {
    return "Koden skulle bruges senest " + end + ".";
  }

  @Override
  public String ifYouUsedIt() {
    return "Har du brugt den, har du din billet.";
  }

  @Override
  public String forYouAlone() {
    return "Den er kun til dig.";
  }

  @Override
  public String ticketIsFree() {
    return "Billetten er gratis: Skriv koden i feltet til rabatkode, når du bestiller den.";
  }

  @Override
  public String enterItForATicketOf(int crowns) {
    return "Skriv den i feltet til rabatkode, når du køber billetten til " + crowns + " kr.";
  }

  @Override
  public String useItBy(String end) {
    return "Brug den senest " + end + ".";
  }

  @Override
  public String goToTheShop() {
    return "Til billetsalget";
  }

  @Override
  public String opensForMembers(String opening) {
    return "Salget til medlemmer åbner " + opening + ".";
  }

  @Override
  public String publicSaleBegins(String begin) {
    return "Salget for alle begynder " + begin + ".";
  }

  @Override
  public String soldOut() {
    return "Der er ikke flere koder til medlemmer.";
  }

  @Override
  public String memberSaleIsOver() {
    return "Salget til medlemmer er slut.";
  }

  @Override
  public String openToEveryone() {
    return "Nu er salget åbent for alle.";
  }

  @Override
  public String addToYourCalendar() {
    return "Læg arrangementet i din kalender";
  }
}
