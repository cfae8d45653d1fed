package agora.console.words;

import agora.clubs.Language;

/** The same in English. */
record EnglishFigureWords() implements FigureWords {

  @Override
  public String number(long number) {
    return String.format(Language.ENGLISH.locale(), "%,d", number);
  }

  @Override
  public String members(long members) {
    return members == 1 ? "one member" : number(members) + " members";
  }

  @Override
  public String clicks(long clicks) {
    return clicks == 1 ? "one click" : number(clicks) + " clicks";
  }

  @Override
  public String fares(long members, long left) {
    return "The club has %s, and %s left since it began."
        .formatted(
            members(members),
            left == 0 ? "nobody has" : left == 1 ? "one has" : number(left) + " have");
  }

  @Override
  public String noneYet() {
    return "When the first issue has been sent, its figures appear here.";
  }

  @Override
  public String ofIssues() {
    return "The issues' figures";
  }

  @Override
  public String issue() {
    return "Issue";
  }

  @Override
  public String sent() {
    return "Sent";
  }

  @Override
  public String delivered() {
    return "Delivered";
  }

  @Override
  public String clicks() {
    return "Clicks";
  }

  @Override
  public String older() {
    return "Older issues";
  }

  @Override
  public String byPeople() {
    return "Clicks by people. Clicks that mail programs make by themselves are left"
        + " out as far as possible.";
  }
}
