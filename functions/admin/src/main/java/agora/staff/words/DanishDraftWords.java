package agora.staff.words;

/** The same in Danish. */
record DanishDraftWords() implements DraftWords {

  @Override
  public String soon(String event) {
    return "Snart: " + event;
  }

  @Override
  public String thanks(String event) {
    return "Tak for sidst: " + event;
  }

  @Override
  public String thanksInFull(String event) {
    return "Tak til alle, der var med til *" + event + "*.";
  }
}
