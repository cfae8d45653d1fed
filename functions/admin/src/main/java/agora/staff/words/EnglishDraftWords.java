package agora.staff.words;

/** The same in English. */
record EnglishDraftWords() implements DraftWords {

  @Override
  public String soon(String event) {
    return "Soon: " + event;
  }

  @Override
  public String thanks(String event) {
    return "Thank you for coming: " + event;
  }

  @Override
  public String thanksInFull(String event) {
    return "Thank you to everybody who came to *" + event + "*.";
  }
}
