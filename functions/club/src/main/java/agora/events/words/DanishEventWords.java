package agora.events.words;

/** The same in Danish. */
record DanishEventWords() implements EventWords {

  @Override
  public String cancelled() {
    return "Aflyst";
  }

  @Override
  public String with() {
    return "Medvirkende: ";
  }

  @Override
  public String free() {
    return "Gratis";
  }

  @Override
  public String codeBy(String end) {
    return "Hent koden senest " + end + ".";
  }

  @Override
  public String forMembersUntil(String publicSale) {
    return "Forbeholdt medlemmer indtil " + publicSale + ".";
  }
}
