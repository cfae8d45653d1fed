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
}
