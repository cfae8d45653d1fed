package agora.console.words;

/** The same in Danish. */
record DanishVersionWords() implements VersionWords {

  @Override
  public String part(int number, String kind) {
    return "Del %d (%s)".formatted(number, kind);
  }

  @Override
  public String added(String part) {
    return part + " er ny";
  }

  @Override
  public String removed(String part) {
    return part + " er fjernet";
  }

  @Override
  public String moved(String part) {
    return part + " er flyttet";
  }

  @Override
  public String of(String issue) {
    return "Versioner af " + issue;
  }

  @Override
  public String noneYet() {
    return "Her er kun udgaven, som den er nu. Fra næste gang, nogen gemmer, kan du se, hvad der er"
        + " ændret.";
  }

  @Override
  public String saved(String at, String by) {
    return "Version gemt " + at + " af " + by;
  }

  @Override
  public String isNow() {
    return "Sådan er den nu";
  }

  @Override
  public String changed() {
    return "Det blev ændret";
  }

  @Override
  public String restore() {
    return "Hent den her tilbage";
  }

  @Override
  public String restore(String at) {
    return "Hent teksten fra " + at + " tilbage";
  }

  @Override
  public String restored(String at) {
    return "Teksten fra " + at + " er hentet tilbage.";
  }

  @Override
  public String notRestored() {
    return "Den kunne ikke hentes tilbage";
  }

  @Override
  public String toTheIssue() {
    return "Til udgaven";
  }

  @Override
  public String approve(String issue) {
    return "Godkend " + issue;
  }

  @Override
  public String read(String issue) {
    return "Læs " + issue;
  }

  @Override
  public String allIsNew() {
    return "Det er første gang, den skal godkendes. Alt er nyt.";
  }

  @Override
  public String nothingChanged() {
    return "Intet er ændret, siden den blev læst sidst.";
  }

  @Override
  public String changedSince() {
    return "Ændret siden sidst";
  }

  @Override
  public String asReadersGetIt() {
    return "Sådan får læserne den";
  }

  @Override
  public String shownAsGot() {
    return "Udgaven, som læserne får den";
  }

  @Override
  public String approve() {
    return "Godkend";
  }

  @Override
  public String sendBackWritten() {
    return "Det, der skal rettes, er allerede skrevet i beskeden nederst.";
  }

  @Override
  public String sendBack() {
    return "Send tilbage";
  }

  @Override
  public String messageToTheWriter() {
    return "Besked til den, der skriver";
  }

  @Override
  public String sendBackWithIt() {
    return "Send tilbage med beskeden";
  }

  @Override
  public String mendItYourself() {
    return "Ret den selv";
  }

  @Override
  public String look(String issue) {
    return "Se " + issue;
  }

  @Override
  public String showAs() {
    return "Vis som";
  }

  @Override
  public String language() {
    return "Sprog";
  }

  @Override
  public String write() {
    return "Skriv";
  }

  @Override
  public String phone() {
    return "Telefon";
  }

  @Override
  public String computer() {
    return "Computer";
  }

  @Override
  public String dark() {
    return "Mørk";
  }

  @Override
  public String text() {
    return "Tekst";
  }

  @Override
  public String web() {
    return "Webside";
  }

  @Override
  public String shownAsSaved() {
    return "Udgaven, som den er gemt";
  }

  @Override
  public String changed(String what) {
    return "Ændret: " + what + ".";
  }

  @Override
  public String seeChanges() {
    return "Se ændringerne";
  }
}
