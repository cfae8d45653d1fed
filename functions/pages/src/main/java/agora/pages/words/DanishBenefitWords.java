package agora.pages.words;

/** The same in Danish. */
record DanishBenefitWords() implements BenefitWords {

  @Override
  public String forMembers() {
    return "Det er kun for klubbens medlemmer.";
  }

  @Override
  public String firstCome(int places, String end) {
    return "Der er %d i alt, og de første får dem. Du kan nå det indtil %s.".formatted(places, end);
  }

  @Override
  public String getOne() {
    return "Ja tak, det vil jeg gerne have";
  }

  @Override
  public String oneIsYours() {
    return "Det er dit. Du har nummer";
  }

  @Override
  public String notYet() {
    return "Det er ikke begyndt endnu.";
  }

  @Override
  public String noneLeft() {
    return "Der er desværre ikke flere.";
  }

  @Override
  public String over() {
    return "Det er for sent: tiden er forbi.";
  }

  @Override
  public String toTheClub() {
    return "Se, hvad der ellers sker i klubben";
  }
}
