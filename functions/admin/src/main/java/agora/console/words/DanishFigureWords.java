package agora.console.words;

import agora.clubs.Language;

/** The same in Danish. */
record DanishFigureWords() implements FigureWords {

  @Override
  public String number(long number) {
    return String.format(Language.DANISH.locale(), "%,d", number);
  }

  @Override
  public String members(long members) {
    return members == 1 ? "ét medlem" : number(members) + " medlemmer";
  }

  @Override
  public String clicks(long clicks) {
    return clicks == 1 ? "ét klik" : number(clicks) + " klik";
  }

  @Override
  public String fares(long members, long left) {
    return "Klubben har %s, og %s har meldt sig ud siden begyndelsen."
        .formatted(members(members), left == 0 ? "ingen" : left == 1 ? "én" : number(left));
  }

  @Override
  public String noneYet() {
    return "Når den første udgave er sendt, står dens tal her.";
  }

  @Override
  public String ofIssues() {
    return "Udgavernes tal";
  }

  @Override
  public String issue() {
    return "Udgave";
  }

  @Override
  public String sent() {
    return "Sendt";
  }

  @Override
  public String delivered() {
    return "Nået frem";
  }

  @Override
  public String clicks() {
    return "Klik";
  }

  @Override
  public String older() {
    return "Ældre udgaver";
  }

  @Override
  public String byPeople() {
    return "Klik af mennesker. Mailprogrammers egne klik er trukket fra, så godt det kan lade sig"
        + " gøre.";
  }

  @Override
  public String newMembers() {
    return "Nye medlemmer";
  }

  @Override
  public String cameFrom() {
    return "Kom fra";
  }

  @Override
  public String otherWays() {
    return "andre steder";
  }

  @Override
  public String fewerThan(int number) {
    return "færre end " + (number == 5 ? "fem" : number(number));
  }

  @Override
  public String sinceCounted() {
    return "Alle, der er blevet medlem, siden Agora begyndte at tælle det, også dem, der har meldt"
        + " sig ud igen. Steder, som færre end fem kom fra, står samlet.";
  }

  @Override
  public String posters() {
    return "Plakater";
  }

  @Override
  public String postersCompare() {
    return "Lav en plakat til hvert sted, den skal hænge. Så kan I se her, hvor de nye medlemmer"
        + " kom fra.";
  }

  @Override
  public String whereItHangs() {
    return "Hvor skal den hænge?";
  }

  @Override
  public String makePoster() {
    return "Vis plakaten";
  }

  @Override
  public String poster(String place) {
    return "plakaten: " + place;
  }
}
