package agora.pages.words;

/** The same in English. */
record EnglishBenefitWords() implements BenefitWords {

  @Override
  public String forMembers() {
    return "This is for the club's members only.";
  }

  @Override
  public String firstCome(int places, String end) {
    return "There are %d in all. The first to ask get them, and you can get one until %s."
        .formatted(places, end);
  }

  @Override
  public String getOne() {
    return "Yes please, I'd like one";
  }

  @Override
  public String oneIsYours() {
    return "One is yours. You have number";
  }

  @Override
  public String notYet() {
    return "You can't get one yet.";
  }

  @Override
  public String noneLeft() {
    return "We are sorry: there are none left.";
  }

  @Override
  public String over() {
    return "The time is over, and nobody can get one any more.";
  }

  @Override
  public String toTheClub() {
    return "See what else the club does";
  }
}
