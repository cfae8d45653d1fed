package agora.pages.words;

/** The same in Danish. */
record DanishSingleMailWords() implements SingleMailWords {

  @Override
  public String topicsOnThePage(String names) {
    return "På siden kan du også sige ja til emner (" + names + "):";
  }

  @Override
  public String confirmForTheChild(String club) {
    return "Bekræft barnets medlemskab af " + club;
  }

  @Override
  public String confirmMembership(String club) {
    return "Bekræft dit medlemskab af " + club;
  }

  @Override
  public String childIsAMember(String club) {
    return "Barnet er nu medlem, og mailene kommer til dig. Velkommen i " + club + ".";
  }

  @Override
  public String goodToHaveYou(String club) {
    return "Dejligt, at du er med. Du er nu medlem af " + club + ".";
  }

  @Override
  public String addressIsChanged(String club) {
    return "Din adresse i " + club + " er ændret";
  }

  @Override
  public String whyGuardian(String club) {
    return "Du får denne mail, fordi du har meldt et barn til " + club + ".";
  }

  @Override
  public String whyMember(String club) {
    return "Du får denne mail, fordi du er medlem af " + club + ".";
  }

  @Override
  public String hello() {
    return "Hej,";
  }

  @Override
  public String hello(String name) {
    return "Hej " + name + ",";
  }

  @Override
  public String leave() {
    return "Meld dig ud";
  }

  @Override
  public String asked(String club) {
    return "Du – eller en anden – har bedt om at blive medlem af "
        + club
        + " med denne adresse. Åbn linket, og tryk på knappen, så er du medlem. Linket virker i 48"
        + " timer.";
  }

  @Override
  public String askedForAChild(String club) {
    return "Du – eller en anden – har meldt et barn til "
        + club
        + " med din mailadresse. Åbn linket, og tryk på knappen for at sige ja på barnets vegne."
        + " Linket virker i 48 timer.";
  }

  @Override
  public String youSayYesTo() {
    return "Det siger du ja til:";
  }

  @Override
  public String andToThisAboutYourClicks() {
    return "Og til dette om dine klik:";
  }

  @Override
  public String unconfirmedIsDeleted() {
    return "Var det ikke dig, behøver du ikke gøre noget. Vi sletter adressen efter syv dage.";
  }

  @Override
  public String onePressAndYouAreIn() {
    return "Ét tryk, så er du med. Linket virker i 48 timer.";
  }

  @Override
  public String sayYesForTheChild() {
    return "Sig ja for barnet";
  }

  @Override
  public String becomeAMember() {
    return "Bliv medlem";
  }

  @Override
  public String whyConfirm() {
    return "Du får denne mail, fordi nogen har skrevet din adresse på klubbens side eller på"
        + " biblioteket. Vi sender ikke flere, før du har sagt ja.";
  }

  @Override
  public String alreadyAMemberOf(String club) {
    return "Du er allerede medlem af " + club;
  }

  @Override
  public String nothingMoreToDo() {
    return "Du behøver ikke gøre mere.";
  }

  @Override
  public String alreadyInFull() {
    return "Du – eller en anden – har bedt om at blive medlem med denne adresse. Du er allerede"
        + " medlem, så du behøver ikke gøre mere.";
  }

  @Override
  public String chooseTheChildsTopics() {
    return "Vil I have mere af det, der interesserer barnet? Vælg emner. Det er valgfrit.";
  }

  @Override
  public String chooseTopicsAndClicks() {
    return "Vil du have mere af det, der interesserer dig? Vælg dine emner, og om vi må tælle dine"
        + " klik. Det hele er valgfrit.";
  }

  @Override
  public String linksArePersonal() {
    return "Linkene i denne mail er personlige. Giv dem ikke videre.";
  }

  @Override
  public String chooseYourTopics() {
    return "Vælg dine emner";
  }

  @Override
  public String readTheLatestIssue() {
    return "Læs den seneste udgave";
  }

  @Override
  public String welcome(String club) {
    return "Velkommen til " + club;
  }

  @Override
  public String youAreAMember() {
    return "Du er nu medlem.";
  }

  @Override
  public String yourLinks(String club) {
    return "Dine links til " + club;
  }

  @Override
  public String changeOrLeave() {
    return "Ret dine valg, eller meld dig ud.";
  }

  @Override
  public String linksWereAskedFor() {
    return "Du – eller en anden – har bedt os om linkene til dit medlemskab. Var det ikke dig,"
        + " behøver du ikke gøre noget.";
  }

  @Override
  public String yourNewLink(String club) {
    return "Dit nye link til " + club;
  }

  @Override
  public String oldLinkIsDead() {
    return "Det gamle virker ikke længere.";
  }

  @Override
  public String newLinkInFull() {
    return "Linket i en tidligere mail fra os virker ikke længere. Her er et nyt, som kun er dit."
        + " Har du ikke bedt om det, behøver du ikke gøre noget.";
  }

  @Override
  public String getYourCode() {
    return "Hent din billetkode";
  }

  @Override
  public String getYourBenefit() {
    return "Hent din fordel";
  }

  @Override
  public String yesToYearlyQuestion() {
    return "Ja, jeg vil være med";
  }

  @Override
  public String yourData(String club) {
    return "Dine oplysninger i " + club;
  }

  @Override
  public String worksOnce() {
    return "Linket virker én gang og i 15 minutter.";
  }

  @Override
  public String yourDataInFull() {
    return "Her er linket til alt, hvad vi ved om dig. Det virker kun én gang og i 15 minutter. Du"
        + " kan hente eller slette dine oplysninger eller skifte adresse.";
  }

  @Override
  public String ifYouDidNotAsk() {
    return "Har du ikke bedt om det, behøver du ikke gøre noget. Send ikke mailen videre.";
  }

  @Override
  public String seeYourData() {
    return "Se dine oplysninger";
  }

  @Override
  public String whyYourData() {
    return "Du får denne mail, fordi nogen – forhåbentlig dig – har bedt om at se dine"
        + " oplysninger.";
  }

  @Override
  public String confirmNewAddress(String club) {
    return "Bekræft din nye adresse i " + club;
  }

  @Override
  public String worksTwoDays() {
    return "Linket virker i to døgn.";
  }

  @Override
  public String confirmAddressInFull(String club) {
    return "Et medlem af "
        + club
        + " vil gerne bruge denne adresse fremover. Åbn linket, og tryk på knappen, hvis det er"
        + " dig. Linket virker i to døgn.";
  }

  @Override
  public String ifItIsNotYou() {
    return "Er det ikke dig, behøver du ikke gøre noget.";
  }

  @Override
  public String useThisAddress() {
    return "Brug denne adresse";
  }

  @Override
  public String whyConfirmAddress() {
    return "Du får denne mail, fordi et medlem har bedt os skrive til denne adresse. Vi sender ikke"
        + " flere, før du har sagt ja.";
  }

  @Override
  public String writeIfItWasNotYou() {
    return "Var det ikke dig, så skriv til os.";
  }

  @Override
  public String movedInFull(String mailbox) {
    return "Fremover skriver vi til en anden adresse, sådan som du har bedt om. Var det ikke dig,"
        + " så skriv til "
        + mailbox
        + ", så retter vi det.";
  }

  @Override
  public String whyMoved() {
    return "Du får denne mail, fordi dit medlemskab hørte til denne adresse. Det er den sidste, vi"
        + " sender hertil.";
  }

  @Override
  public String yourPreferences() {
    return "Dine indstillinger";
  }

  @Override
  public String notClicked(long issues) {
    return "Du har sagt ja til, at vi må skrive til dig, hvis du længe ikke har klikket på noget. I"
        + " "
        + (issues == 1 ? "den seneste udgave" : "de seneste " + issues + " udgaver")
        + " har du ikke klikket på nogen af vores links. Måske vil du hellere høre om andre emner"
        + " eller have færre mails.";
  }

  @Override
  public String stillAMember(String club) {
    return "Vil du stadig være med i " + club + "?";
  }

  @Override
  public String onePressAndAllGoesOn() {
    return "Ét tryk, så fortsætter alt som før.";
  }

  @Override
  public String askedOnceAYear(String club) {
    return "En gang om året spørger vi alle medlemmer af "
        + club
        + ", om de stadig vil være med. Åbn linket, og tryk på knappen, så fortsætter alt som før.";
  }

  @Override
  public String elseItEnds() {
    return "Hører vi ikke fra dig inden for 30 dage, slutter dit medlemskab, og vi sender dig ikke"
        + " flere mails. Du er altid velkommen igen.";
  }

  @Override
  public String aboutSomethingElse(String club) {
    return "Skal " + club + " handle om noget andet?";
  }

  @Override
  public String otherTopicsOrFewerEmails() {
    return "Vælg andre emner, eller få færre mails.";
  }

  @Override
  public String whyWinBack() {
    return "Du får kun denne mail, fordi du tillader personlig måling. Det kan du slå fra i dine"
        + " indstillinger, og så knytter vi ikke længere klik til dig.";
  }

  @Override
  public String chooseTopicsAndHowOften() {
    return "Vælg emner, og hvor ofte du vil høre fra os";
  }
}
