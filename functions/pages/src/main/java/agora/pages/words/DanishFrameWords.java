package agora.pages.words;

/** The same in Danish. */
record DanishFrameWords() implements FrameWords {

  @Override
  public String robotsPressToo() {
    return "Nogle programmer åbner selv links, udfylder formularer og trykker på knapper. Tryk her,"
        + " så ved vi, at det er dig.";
  }

  @Override
  public String goOn() {
    return "Ja, fortsæt";
  }

  @Override
  public String becomeAMember() {
    return "Bliv medlem";
  }

  @Override
  public String yourEmailAddress() {
    return "Din mailadresse";
  }

  @Override
  public String howWeUseYourData() {
    return "Sådan bruger vi dine oplysninger";
  }

  @Override
  public String yourClicks() {
    return "Dine klik";
  }

  @Override
  public String skipToContent() {
    return "Gå til indholdet";
  }

  @Override
  public String theLibrarysClubs() {
    return "Bibliotekets klubber";
  }

  @Override
  public String privacy() {
    return "Privatliv: sådan bruger vi dine oplysninger";
  }

  @Override
  public String accessibilityStatement() {
    return "Tilgængelighedserklæring";
  }

  @Override
  public String sendMeALink() {
    return "Send mig et link";
  }

  @Override
  public String mayWeCountYourClicks() {
    return "Må vi tælle dine klik?";
  }

  @Override
  public String onePressMore() {
    return "Tryk en gang til";
  }

  @Override
  public String quoted(String text) {
    return "»" + text + "«";
  }

  @Override
  public String pleaseCorrect() {
    return "Ret venligst dette";
  }
}
