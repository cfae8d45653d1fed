package agora.pages.words;

import agora.members.consents.Consent;
import agora.members.consents.Shown;

/** The same in Danish. */
record DanishEvidenceWords() implements EvidenceWords {

  @Override
  public String title() {
    return "Dokumentation for samtykke";
  }

  @Override
  public String club() {
    return "Klub";
  }

  @Override
  public String email() {
    return "Mail";
  }

  @Override
  public String member() {
    return "Medlemmets id";
  }

  @Override
  public String printed() {
    return "Udskrevet";
  }

  @Override
  public String source() {
    return "Kilde";
  }

  @Override
  public String from(String source) {
    return switch (source) {
      case "web" -> "hjemmesiden";
      case "desk" -> "skranken";
      case "poster" -> "en plakat";
      case "event" -> "et arrangement";
      case "mail" -> "en mail";
      default ->
          source.startsWith("poster-")
              ? "plakaten: " + source.substring("poster-".length()).replace('-', ' ')
              : source;
    };
  }

  @Override
  public String how() {
    return "Hvordan";
  }

  @Override
  public String versionOfTheText() {
    return "Tekstens version";
  }

  @Override
  public String textOfVersion(String version) {
    return "Tekst (version " + version + ")";
  }

  @Override
  public String proof(boolean proven) {
    return proven
        ? "Teksten er den, hvis fingeraftryk (SHA-256) blev gemt dengang."
        : "Teksten svarer ikke til det fingeraftryk (SHA-256), der blev gemt dengang.";
  }

  @Override
  public String readElsewhere() {
    return "Teksten stod på bibliotekets egen hjemmeside. Vi har den ikke; spørg dem, der passer"
        + " hjemmesiden.";
  }

  @Override
  public String page(String route) {
    return switch (route) {
      case "/confirm" -> "siden bag linket i bekræftelsesmailen";
      case "/me" -> "medlemmets indstillinger";
      case "/mine" -> "medlemmets egne oplysninger";
      case "/unsubscribe" -> "afmeldingssiden";
      case "/address" -> "siden bag linket til den nye adresse";
      case "/stay" -> "det årlige spørgsmål";
      case "/admin" -> "hos personalet";
      case Shown.ELSEWHERE -> "bibliotekets egen hjemmeside";
      default -> route.startsWith("/clubs") ? "klubbens side" : route;
    };
  }

  @Override
  public String purpose(Consent.Purpose purpose) {
    return switch (purpose) {
      case MEMBERSHIP -> "Medlemskab og klubbens mails";
      case TOPICS -> "Emner, som indholdet vælges efter";
      case GUARDIAN -> "Forældres eller værges samtykke på et barns vegne";
      case TRACKING_NONE -> "Måling af klik: ingen";
      case TRACKING_ANONYMOUS -> "Måling af klik: anonym";
      case TRACKING_PERSONAL -> "Måling af klik: personlig";
    };
  }

  @Override
  public String fact(Consent.Fact fact) {
    return switch (fact) {
      case ASKED -> "Bedt om";
      case CONFIRMED -> "Bekræftet";
      case CHANGED -> "Ændret";
      case WITHDRAWN -> "Trukket tilbage";
      case DEFAULT -> "Gælder, indtil der er valgt andet; intet ja";
    };
  }

  @Override
  public String act(String how) {
    return switch (how) {
      case "SIGN_UP" -> "tilmelding";
      case "CONFIRMATION" -> "knappen bag linket i bekræftelsesmailen";
      case "PREFERENCES" -> "indstillinger";
      case "ONE_CLICK" -> "afmelding med ét klik i mailprogrammet";
      case "PAGE" -> "afmeldingssiden";
      case "ADDRESS" -> "knappen bag linket til den nye adresse";
      case "ERASURE" -> "sletning";
      case "STAFF" -> "personalet";
      case "YEARLY_QUESTION" -> "ja til det årlige spørgsmål";
      case "UNANSWERED" -> "det årlige spørgsmål blev ikke besvaret";
      case "CLOSING" -> "klubben er lukket";
      case "IMPORT" -> "import fra det tidligere system";
      default -> "ikke oplyst";
    };
  }

  @Override
  public String topics(String topics) {
    return "Emner: " + topics;
  }

  @Override
  public String mail(String mail) {
    return "Stod også i " + (mail.equals("confirm") ? "bekræftelsesmailen" : "mailen: " + mail);
  }

  @Override
  public String by(String whom) {
    return "Af: " + whom;
  }

  @Override
  public String theCitizen() {
    return "borgeren selv";
  }

  @Override
  public String theCommandLine() {
    return "biblioteket, via kommandolinjen";
  }

  @Override
  public String document(String document) {
    return "Bilag: " + document;
  }

  @Override
  public String privacyNotice(String version) {
    return "Privatlivstekst: version " + version;
  }
}
