package agora.members.words;

/** The same in Danish. */
record DanishGreetingWords() implements GreetingWords {

  @Override
  public String guardian() {
    return "forælder eller værge";
  }

  @Override
  public String guardianOf(String child) {
    return guardian() + " til " + child;
  }
}
