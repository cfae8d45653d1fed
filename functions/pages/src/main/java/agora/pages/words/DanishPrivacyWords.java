package agora.pages.words;

import agora.members.consents.DataUse;

/** The same in Danish. */
record DanishPrivacyWords() implements PrivacyWords {

  @Override
  public String version() {
    return "Version";
  }

  @Override
  public String whoIsResponsible() {
    return "Hvem er ansvarlig?";
  }

  @Override
  public String officer() {
    return "Har du spørgsmål om dine oplysninger, kan du også skrive eller ringe til"
        + " databeskyttelsesrådgiveren:";
  }

  @Override
  public String whatFor() {
    return "Hvad bruger vi dine oplysninger til?";
  }

  @Override
  public String recordsOfConsent() {
    return "Vi gemmer, hvad du har sagt ja til, hvornår og med hvilke ord, så vi kan dokumentere"
        + " det. Grundlag: vi har pligt til det (artikel 6, stk. 1, litra c, og artikel 7,"
        + " stk. 1).";
  }

  @Override
  public String nothingIsRequired() {
    return "Du behøver ikke give os nogen oplysninger. Uden din mailadresse kan du bare ikke være"
        + " medlem. Vi træffer ingen automatiske afgørelser om dig, og vi giver ikke dine"
        + " oplysninger til andre.";
  }

  @Override
  public String whereFrom() {
    return "Hvor har vi dem fra?";
  }

  @Override
  public String fromYourself() {
    return "Fra dig selv: fra vores sider, eller fra personalet på biblioteket, hvis du har bedt"
        + " dem om at melde dig til. Var du med i bibliotekets tidligere nyhedsbrev, har vi"
        + " din adresse, dine emner og dit samtykke derfra.";
  }

  @Override
  public String howLong() {
    return "Hvor længe gemmer vi dem?";
  }

  @Override
  public String unconfirmed(String term) {
    return "En tilmelding, som ingen bekræfter: " + term + ".";
  }

  @Override
  public String asAMember() {
    return "Dine oplysninger som medlem: så længe du er medlem. Melder du dig ud, sletter vi straks"
        + " dit navn, dine emner og dine valg.";
  }

  @Override
  public String evidence(String term, String reduced) {
    return "Dokumentationen for dit samtykke, med din mailadresse: "
        + term
        + " efter den sidste mail. Derefter uden adresse, til der er gået "
        + reduced
        + ". Får du dine oplysninger slettet, gemmer vi den uden din adresse i "
        + term
        + ".";
  }

  @Override
  public String trackingEvidence(String term) {
    return "Dokumentationen for, om vi må tælle dine klik: "
        + term
        + " efter, at du har ændret det.";
  }

  @Override
  public String thatYouGotAnEmail(String term) {
    return "At du fik en mail: " + term + ".";
  }

  @Override
  public String clicks(String term) {
    return "Klik: " + term + ".";
  }

  @Override
  public String linkToYourData(String term) {
    return "Et link til dine egne oplysninger: " + term + ".";
  }

  @Override
  public String staffActs(String term) {
    return "Hvad personalet har gjort med dine oplysninger, og hvorfor, uden dit navn og din"
        + " adresse: "
        + term
        + ".";
  }

  @Override
  public String readThemYourself() {
    return "Du kan selv læse det på siden med alt om dig.";
  }

  @Override
  public String againstAbuse(String term) {
    return "Hvor mange gange nogen har bedt om mails til en adresse eller fra samme netforbindelse,"
        + " så vi kan bremse misbrug; uden selve adressen: højst "
        + term
        + ".";
  }

  @Override
  public String thatItIsDeleted(String term) {
    return "At dine oplysninger er slettet, uden din adresse: " + term + ".";
  }

  @Override
  public String backups(String term) {
    return "Sikkerhedskopier: " + term + ".";
  }

  @Override
  public String whoProcesses() {
    return "Hvem behandler dem for os?";
  }

  @Override
  public String amazon(String region) {
    return "Amazon Web Services EMEA SARL i Luxembourg er vores databehandler. Oplysningerne ligger"
        + " i EU, i AWS-regionen "
        + region
        + ".";
  }

  @Override
  public String transfer() {
    return "AWS er ejet af et selskab i USA, som er tilsluttet EU-U.S. Data Privacy Framework."
        + " Skulle oplysninger blive overført dertil, sker det på det grundlag og efter"
        + " EU-Kommissionens standardkontrakt (artikel 45 og 46). En mail går til den"
        + " mailudbyder, du selv har valgt.";
  }

  @Override
  public String whatYouCanDo() {
    return "Hvad kan du gøre?";
  }

  @Override
  public String inYourPreferences() {
    return "Linket til dine indstillinger står i hver mail. Dér kan du";
  }

  @Override
  public String see() {
    return "se alt, hvad vi ved om dig, og hente det som en fil (artikel 15 og 20)";
  }

  @Override
  public String correct() {
    return "rette dit navn, din adresse og dine valg (artikel 16)";
  }

  @Override
  public String withdraw() {
    return "trække et samtykke tilbage eller melde dig ud; det ændrer ikke på, at vi måtte bruge"
        + " oplysningerne indtil da (artikel 7, stk. 3)";
  }

  @Override
  public String object() {
    return "slå tælling af klik fra, det vil sige gøre indsigelse (artikel 21), og holde pause";
  }

  @Override
  public String haveDeleted() {
    return "få dine oplysninger slettet (artikel 17)";
  }

  @Override
  public String askUs() {
    return "Skriv til os, hvis du vil have behandlingen begrænset (artikel 18), eller hvis du"
        + " hellere vil have os til at gøre det for dig.";
  }

  @Override
  public String getALink() {
    return "Få et link, hvis du ikke længere har mailen";
  }

  @Override
  public String complain() {
    return "Du kan klage til Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, telefon 33 19 32 00,"
        + " dt@datatilsynet.dk,";
  }

  @Override
  public String years(long number) {
    return number + " år";
  }

  @Override
  public String months(long number) {
    return number + (number == 1 ? " måned" : " måneder");
  }

  @Override
  public String days(long number) {
    return number + (number == 1 ? " dag" : " dage");
  }

  @Override
  public String minutes(long number) {
    return number + (number == 1 ? " minut" : " minutter");
  }

  @Override
  public String what(DataUse use) {
    return switch (use) {
      case SEND ->
          "Vi sender dig klubbens mails. Til det bruger vi din mailadresse, dit sprog, hvor ofte du"
              + " vil høre fra os, og dit navn, hvis du har oplyst det.";
      case TICKETS ->
          "Vi giver dig en billetkode eller en af klubbens fordele, når du beder om den, og husker,"
              + " hvad der er dit.";
      case YEARLY_QUESTION -> "En gang om året spørger vi, om du stadig vil være med.";
      case CHOOSE_BY_TOPIC ->
          "Har du valgt emner, vælger vi efter dem, hvilke mails om arrangementer du får, og hvad"
              + " der står under »Valgt til dig« i udgaven. Et emne kan fortælle noget om, hvad du"
              + " mener.";
      case COUNT_CLICKS ->
          "Vi tæller, hvor mange der klikker på vores links, uden at kunne se hvem. Det kan du slå"
              + " fra.";
      case COUNT_READERS ->
          "Har du sagt ja til det, registrerer vi, hvilke links du klikker på, og tæller, hvor"
              + " mange der læser hvad.";
      case WIN_BACK ->
          "Har du sagt ja til, at vi registrerer dine klik, skriver vi til dig, hvis du længe ikke"
              + " har klikket på noget.";
    };
  }

  @Override
  public String basis(DataUse use) {
    return switch (use.purpose()) {
      case TOPICS, TRACKING_PERSONAL ->
          "Grundlag: dit udtrykkelige samtykke (databeskyttelsesforordningens artikel 6, stk. 1,"
              + " litra a, og artikel 9, stk. 2, litra a).";
      case TRACKING_ANONYMOUS ->
          "Grundlag: bibliotekets opgave i samfundets interesse (artikel 6, stk. 1, litra e)."
              + " Tallene handler ikke om nogen bestemt.";
      default -> "Grundlag: dit samtykke (artikel 6, stk. 1, litra a).";
    };
  }
}
