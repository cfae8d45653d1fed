package agora.members.words;

/** The same in English. */
record EnglishGreetingWords() implements GreetingWords {

  @Override
  public String guardian() {
    return "parent or guardian";
  }

  @Override
  public String guardianOf(String child) {
    return guardian() + " of " + child;
  }
}
