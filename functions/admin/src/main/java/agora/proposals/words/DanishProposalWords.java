package agora.proposals.words;

/** The same in Danish. */
record DanishProposalWords() implements ProposalWords {

  @Override
  public String read(String title) {
    return "Læs »" + title + "«";
  }

  @Override
  public String borrow(String title) {
    return "Lån " + title;
  }
}
