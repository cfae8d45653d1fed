package agora.pages.words;

import agora.pages.Notice;

/** The same in Danish. */
record DanishNotices() implements Notices {

  @Override
  public Notice unknown() {
    return new Notice(
        "Linket virker ikke",
        "Vi kender ikke linket. Måske er en del af linket faldet ud. Prøv at åbne det igen fra den"
            + " nyeste mail, du har fået fra os.",
        null);
  }

  @Override
  public Notice missing() {
    return new Notice(
        "Siden findes ikke", "Måske er den flyttet, eller adressen er skrevet forkert.", null);
  }

  @Override
  public Notice failed() {
    return new Notice("Noget gik galt hos os", "Det er ikke din skyld. Prøv igen om lidt.", null);
  }

  @Override
  public Notice tooLarge() {
    return new Notice(
        "Det var for meget på én gang",
        "Du har skrevet for meget. Kort teksten ned, og prøv igen.",
        null);
  }

  @Override
  public Notice lookInYourMail() {
    return new Notice(
        "Se i din mail",
        "Vi har sendt dig en mail. Åbn mailen, tryk på linket og derefter på knappen. Kommer den"
            + " ikke inden for et par minutter, så kig i mappen med uønsket mail.",
        null);
  }

  @Override
  public Notice lookInYourMail(String address) {
    return new Notice(
        "Se i din mail",
        "Vi har sendt en mail til %s. Åbn mailen, tryk på linket og derefter på knappen. Kommer den ikke inden for et par minutter, så kig i mappen med uønsket mail, eller se efter, om adressen er rigtig."
            .formatted(address),
        null);
  }

  @Override
  public Notice expired() {
    return new Notice(
        "Linket er for gammelt",
        "Links som dette virker i 48 timer. Vi sender dig gerne et nyt.",
        "Send mig et nyt link");
  }

  @Override
  public Notice oldPreferences() {
    return new Notice(
        "Linket er for gammelt",
        "Vi sender dig gerne et nyt link til dine indstillinger.",
        "Send mig et nyt link");
  }

  @Override
  public Notice newLinkSent() {
    return new Notice("Se i din mail", "Vi har sendt dig et nyt link.", null);
  }

  @Override
  public Notice retired() {
    return new Notice(
        "Vi sender dig et nyt link",
        "Af hensyn til sikkerheden kan linket ikke bruges længere. Tryk på knappen, så sender vi et"
            + " nyt til den mailadresse, som medlemskabet hører til.",
        "Send mig et nyt link");
  }

  @Override
  public Notice renewed() {
    return new Notice(
        "Se i din mail",
        "Er du stadig medlem, ligger der snart et nyt link i din indbakke. Kommer det ikke inden"
            + " for et par minutter, så kig i mappen med uønsket mail.",
        null);
  }

  @Override
  public Notice unreadable() {
    return new Notice(
        "Vi kunne ikke læse det, du sendte", "Prøv at udfylde formularen igen.", null);
  }

  @Override
  public Notice confirmed(String club) {
    return new Notice(
        "Velkommen til " + club,
        "Du er nu medlem. Vi har sendt dig en mail med links til dine indstillinger og til at melde"
            + " dig ud.",
        null);
  }

  @Override
  public Notice leave(String club, String masked) {
    return new Notice(
        "Vil du melde dig ud af " + club + "?",
        "Medlemskabet hører til "
            + masked
            + ". Melder du dig ud, sender vi ikke flere mails fra klubben til den adresse. Har du"
            + " fået mailen fra en anden, så lad det være op til den, adressen tilhører.",
        "Ja, meld mig ud");
  }

  @Override
  public Notice thanks() {
    return new Notice("Tak, fordi du fortalte det", "Det hjælper os med at gøre det bedre.", null);
  }

  @Override
  public Notice ifMember() {
    return new Notice(
        "Se i din mail",
        "Hører adressen til et medlem, har vi sendt en mail med links til indstillingerne og til at"
            + " melde sig ud.",
        null);
  }

  @Override
  public Notice tooMany() {
    return new Notice(
        "Der er travlt lige nu",
        "Mange har meldt sig til fra samme internetforbindelse som din den seneste time. Prøv igen"
            + " om en times tid, eller spørg os på biblioteket, så hjælper vi dig.",
        null);
  }

  @Override
  public Notice tooManyLost() {
    return new Notice(
        "Der er travlt lige nu",
        "Mange har bedt om links fra samme internetforbindelse som din den seneste time. Prøv igen"
            + " om en times tid, eller spørg os på biblioteket, så hjælper vi dig.",
        null);
  }

  @Override
  public Notice tooManyMails(String replyTo) {
    return new Notice(
        "Vi har allerede sendt dig flere mails i dag",
        "Brug den nyeste af dem, eller prøv igen i morgen. Er der noget, der driller, så skriv til "
            + replyTo
            + ", så hjælper vi dig.",
        null);
  }

  @Override
  public Notice tooYoung(int age) {
    return new Notice(
        "Vi glæder os til, du bliver " + age,
        "Klubben er for dem, der er fyldt "
            + age
            + " år, så vi har ikke gemt noget om dig. Kig forbi biblioteket: vi har masser af"
            + " arrangementer, som er åbne for alle.",
        null);
  }

  @Override
  public Notice closed(String club) {
    return new Notice(
        "Klubben er lukket",
        club
            + " optager ikke længere nye medlemmer. Du er meget velkommen i bibliotekets andre"
            + " klubber.",
        null);
  }

  @Override
  public Notice notReady() {
    return new Notice(
        "Vi er ikke helt klar endnu",
        "Biblioteket mangler at skrive, hvem der passer på dine oplysninger, og indtil da tager vi"
            + " ikke imod tilmeldinger. Prøv igen om lidt. Vi har ikke gemt noget om dig.",
        null);
  }

  @Override
  public Notice crossSite() {
    return new Notice(
        "Formularen kom fra en anden side",
        "For din sikkerheds skyld tager vi kun imod formularer fra vores egne sider. Åbn linket fra"
            + " din mail igen, og prøv én gang til.",
        null);
  }

  @Override
  public Notice mineSent() {
    return new Notice(
        "Se i din mail",
        "Vi har sendt et nyt link til medlemmets mailadresse. Det virker kun én gang og i 15"
            + " minutter. På den måde kan ingen andre se dine oplysninger, heller ikke hvis du"
            + " sender en af vores mails videre.",
        null);
  }

  @Override
  public Notice openMine(String club) {
    return new Notice(
        "Dine oplysninger i " + club,
        "Tryk på knappen for at se dine oplysninger. Linket kan kun bruges én gang, og siden er"
            + " åben i 15 minutter i denne browser.",
        "Vis mine oplysninger");
  }

  @Override
  public Notice usedMine() {
    return new Notice(
        "Linket er brugt eller for gammelt",
        "Det virker kun én gang og i 15 minutter. Vi sender gerne et nyt til medlemmets"
            + " mailadresse.",
        "Send et nyt link");
  }

  @Override
  public Notice addressAsked() {
    return new Notice(
        "Se i din nye indbakke",
        "Vi har sendt et link til den nye adresse. Åbn linket, og tryk på knappen, så flytter vi"
            + " medlemskabet. Indtil da skriver vi til den gamle.",
        null);
  }

  @Override
  public Notice confirmNewAddress(String club) {
    return new Notice(
        "Skift adresse i " + club,
        "Tryk på knappen, så sender vi fremover til denne adresse.",
        "Ja, skift til denne adresse");
  }

  @Override
  public Notice addressChanged() {
    return new Notice(
        "Adressen er ændret",
        "Fremover sender vi til den nye adresse. Vi har også sendt besked til den gamle adresse.",
        null);
  }

  @Override
  public Notice addressRefused() {
    return new Notice(
        "Adressen kunne ikke ændres",
        "Måske er den nye adresse allerede tilmeldt klubben. Så kan du slette det ene af"
            + " medlemskaberne.",
        null);
  }

  @Override
  public Notice oldAddressLink() {
    return new Notice(
        "Linket er for gammelt",
        "Links som dette virker i to døgn. Bed om et nyt, hvis du stadig vil skifte adresse.",
        null);
  }

  @Override
  public Notice earlier(String club) {
    return new Notice(
        "Linket hører til et tidligere medlemskab",
        "Du har været meldt ud af "
            + club
            + " og er blevet medlem igen. Brug linket i den nyeste mail, du har fået fra os.",
        null);
  }

  @Override
  public Notice left(String club) {
    return new Notice(
        "Du er meldt ud af " + club,
        "Vi sender dig ikke flere mails fra klubben. Du er altid velkommen igen.",
        null);
  }

  @Override
  public Notice forMembers(String club) {
    return new Notice(
        "Artiklen er for medlemmer",
        "Linket virkede, så længe du var medlem af "
            + club
            + ". Bliv medlem igen på klubbens side.",
        null);
  }

  @Override
  public Notice oldTicketLink() {
    return new Notice(
        "Linket er for gammelt",
        "Åbn linket i den nyeste mail, du har fra os om arrangementet.",
        null);
  }
}
