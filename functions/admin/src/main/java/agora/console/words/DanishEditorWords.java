package agora.console.words;

/** The same in Danish. */
record DanishEditorWords() implements EditorWords {

  @Override
  public String none() {
    return "Her er ingen udgaver endnu. Begynd på den første: vælg en måned.";
  }

  @Override
  public String noSubject() {
    return "Uden emne endnu";
  }

  @Override
  public String month() {
    return "Måned";
  }

  @Override
  public String begin() {
    return "Begynd på en udgave";
  }

  @Override
  public String older() {
    return "Ældre udgaver";
  }

  @Override
  public String toTheIssues() {
    return "Til udgaverne";
  }

  @Override
  public String begunFirst() {
    return "Udgaven er begyndt. Skriv løs, og gem så tit du vil.";
  }

  @Override
  public String begunLikeTheLast() {
    return "Udgaven er begyndt med samme opbygning som den forrige.";
  }

  @Override
  public String notNow() {
    return "Udgaven kan ikke rettes nu";
  }

  @Override
  public String hasLeft() {
    return "Udgaven er på vej ud til læserne eller sendt. Det, du skriver nu, kommer ikke med.";
  }

  @Override
  public String saved(String clock) {
    return "Gemt " + clock + ".";
  }

  @Override
  public String partRemoved() {
    return "Delen er fjernet.";
  }

  @Override
  public String partFound() {
    return "Delen er sat ind sidst i udgaven.";
  }

  @Override
  public String nothingFound() {
    return "Vi fandt ikke noget. Her står kun det, du skrev: Udfyld resten selv, eller fjern delen.";
  }

  @Override
  public String approvalFell() {
    return "Godkendelsen er faldet bort.";
  }

  @Override
  public String approvalFellForTheText() {
    return "Godkendelsen er faldet bort, for teksten er ændret.";
  }

  @Override
  public String notYetSaved() {
    return "Det, der er fejl i, er ikke gemt endnu.";
  }

  @Override
  public String bothWriteHere() {
    return "En anden skriver samme sted. Vælg, hvad der skal stå.";
  }

  @Override
  public String somebody() {
    return "En anden";
  }

  @Override
  public String removedIt() {
    return "En anden har fjernet delen. En anden";
  }

  @Override
  public String earlierVersions() {
    return "Se tidligere versioner";
  }

  @Override
  public String asItStands() {
    return "Det står der nu";
  }

  @Override
  public String asItStandsAndYours() {
    return "Det står der nu, og det skrev du";
  }

  @Override
  public String howToChoose() {
    return "Det, der er farvet, er gemt af en anden. Det overstregede har du skrevet. Ret i"
        + " felterne, og gem: så gælder det, der står i dem.";
  }

  @Override
  public String sent() {
    return "Sendt";
  }

  @Override
  public String writeOrLook() {
    return "Skriv eller se";
  }

  @Override
  public String write() {
    return "Skriv";
  }

  @Override
  public String look() {
    return "Se";
  }

  @Override
  public String part(int number, String kind) {
    return "Del " + number + ": " + kind;
  }

  @Override
  public String up() {
    return "Flyt op";
  }

  @Override
  public String up(int part) {
    return "Flyt del " + part + " op";
  }

  @Override
  public String down() {
    return "Flyt ned";
  }

  @Override
  public String down(int part) {
    return "Flyt del " + part + " ned";
  }

  @Override
  public String copy() {
    return "Kopiér";
  }

  @Override
  public String copy(int part) {
    return "Kopiér del " + part;
  }

  @Override
  public String remove() {
    return "Fjern";
  }

  @Override
  public String remove(int part) {
    return "Fjern del " + part;
  }

  @Override
  public String more() {
    return "Billede og emner";
  }

  @Override
  public String ofPart(int part) {
    return "til del " + part;
  }

  @Override
  public String insert() {
    return "Sæt ind";
  }

  @Override
  public String whatKindsAre() {
    return "En fordel er noget, medlemmerne får: et par eksemplarer, en plads. Et tilbud er noget,"
        + " de kan købe, og tæller som salg.";
  }

  @Override
  public String bookOrPage() {
    return "En bog eller en side på nettet";
  }

  @Override
  public String addressOrIsbn() {
    return "Sidens adresse eller bogens ISBN";
  }

  @Override
  public String whereToFindThem() {
    return "Kopiér adressen fra browseren, eller skriv tallene bag på bogen.";
  }

  @Override
  public String barcode() {
    return "Billede af stregkoden";
  }

  @Override
  public String fetchAndInsert() {
    return "Hent, og sæt ind";
  }

  @Override
  public String useHere() {
    return "Brug i udgaven";
  }

  @Override
  public String clicksOfEach() {
    return "Se klik på hvert link";
  }

  @Override
  public String whoMissedIt() {
    return "Se, hvem der ikke fik den";
  }

  @Override
  public String correctLink() {
    return "Ret et link";
  }

  @Override
  public String sendCorrection() {
    return "Send en rettelse";
  }

  @Override
  public String lookAsReaders() {
    return "Se udgaven, som læserne får den";
  }

  @Override
  public String begunAsChosen() {
    return "Udgaven er begyndt med den opbygning, du valgte.";
  }

  @Override
  public String shape() {
    return "Opbygning";
  }

  @Override
  public String likeTheLast() {
    return "som den forrige";
  }

  @Override
  public String shownOnly() {
    return "Skriv det kun, hvis du har det. Vil du hente bogen, så brug »En bog eller en side på"
        + " nettet« øverst.";
  }

  @Override
  public String beginningForAll() {
    return "Det første afsnit kan alle læse på nettet. Resten er for medlemmerne.";
  }

  @Override
  public String lackingBeforeApproval() {
    return "Mangler før godkendelse";
  }

  @Override
  public String choosePicture() {
    return "Vælg eller hent et billede";
  }

  @Override
  public String choosePicture(int part) {
    return "Vælg eller hent et billede til del " + part;
  }
}
