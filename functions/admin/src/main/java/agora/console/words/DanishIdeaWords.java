package agora.console.words;

/** The same in Danish. */
record DanishIdeaWords() implements IdeaWords {

  @Override
  public String ideas() {
    return "Idékasse";
  }

  @Override
  public String idea() {
    return "Idé";
  }

  @Override
  public String of(String club) {
    return "Idékasse, " + club;
  }

  @Override
  public String optionalBesideALink() {
    return "(valgfrit, hvis der er et link)";
  }

  @Override
  public String link() {
    return "Link";
  }

  @Override
  public String save() {
    return "Gem idéen";
  }

  @Override
  public String saved() {
    return "Idéen er gemt.";
  }

  @Override
  public String putAway() {
    return "Idéen er lagt væk.";
  }

  @Override
  public String onThePhone() {
    return "På telefonen: Føj siden til hjemmeskærmen. Så kan du dele en artikel hertil fra andre"
        + " programmer.";
  }

  @Override
  public String none() {
    return "Her er ingen idéer endnu. Skriv dem her, når de kommer: en artikel, en bog, et"
        + " spørgsmål fra en læser.";
  }

  @Override
  public String useIn(String issue) {
    return "Brug i " + issue;
  }

  @Override
  public String away() {
    return "Læg væk";
  }

  @Override
  public String pictures() {
    return "Billeder";
  }

  @Override
  public String added(String credit, String day) {
    return credit + ", lagt ind " + day;
  }

  @Override
  public String pictureAdded() {
    return "Billedet er lagt ind. Vælg det i en udgave under Billede.";
  }

  @Override
  public String alwaysInSight() {
    return "Hvad skal altid kunne ses?";
  }

  @Override
  public String pressIt() {
    return "Et bredt billede skæres til. Tryk på det vigtige i billedet, eller skriv, hvor det er.";
  }

  @Override
  public String addPicture() {
    return "Læg billedet ind";
  }

  @Override
  public String noPictures() {
    return "Her er ingen billeder endnu. Et billede bliver skåret til og gjort så lille, at en mail"
        + " kan bære det.";
  }

  @Override
  public String pictureNotUsed() {
    return "Billedet kom ikke med i udgaven";
  }

  @Override
  public String pictureUsed(boolean wasApproved) {
    return "Billedet er sat ind. Skriv, hvad det viser, under »Billede og emner«."
        + (wasApproved ? " Godkendelsen er faldet bort." : "");
  }

  @Override
  public String choosePictureFor(String issue) {
    return "Vælg et billede til " + issue + ", eller læg et nyt ind.";
  }

  @Override
  public String backWithoutPicture() {
    return "Tilbage uden billede";
  }

  @Override
  public String usePicture() {
    return "Brug billedet";
  }

  @Override
  public String usePicture(String name) {
    return "Brug billedet: " + name;
  }

  @Override
  public String address() {
    return "Adresse";
  }

  @Override
  public String addressOf(String name) {
    return "Adressen på billedet: " + name;
  }
}
