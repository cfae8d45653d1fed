package agora.events.words;

/** The same in English. */
record EnglishEventWords() implements EventWords {

  @Override
  public String cancelled() {
    return "Cancelled";
  }

  @Override
  public String with() {
    return "With ";
  }

  @Override
  public String free() {
    return "Free of charge";
  }

  @Override
  public String codeBy(String end) {
    return "Get your code by " + end + ".";
  }

  @Override
  public String forMembersUntil(String publicSale) {
    return "For members only until " + publicSale + ".";
  }
}
