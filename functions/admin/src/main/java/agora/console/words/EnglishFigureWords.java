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
    return "Clicks by people. Clicks made automatically by email programs are left out"
        + " as far as possible.";
  }

  @Override
  public String newMembers() {
    return "New members";
  }

  @Override
  public String cameFrom() {
    return "Came from";
  }

  @Override
  public String otherWays() {
    return "elsewhere";
  }

  @Override
  public String fewerThan(int number) {
    return "fewer than " + (number == 5 ? "five" : number(number));
  }

  @Override
  public String sinceCounted() {
    return "Everybody who has become a member since Agora began counting, including"
        + " those who have since left. Places that fewer than five people came from"
        + " are shown together.";
  }

  @Override
  public String posters() {
    return "Posters";
  }

  @Override
  public String postersCompare() {
    return "Make a poster for each place where you hang one. Then you can see here where"
        + " the new members came from.";
  }

  @Override
  public String whereItHangs() {
    return "Where will it hang?";
  }

  @Override
  public String makePoster() {
    return "Show the poster";
  }

  @Override
  public String poster(String place) {
    return "the poster: " + place;
  }
}
