package agora.proposals.words;

/** The same in English. */
record EnglishProposalWords() implements ProposalWords {

  @Override
  public String read(String title) {
    return "Read “" + title + "”";
  }

  @Override
  public String borrow(String title) {
    return "Borrow " + title;
  }
}
