package agora.console.words;

/** The same in Danish. */
record DanishClubScreenWords() implements ClubScreenWords {

  @Override
  public String welcome() {
    return "Velkommen";
  }

  @Override
  public String noClubYet() {
    return "Her er ingen klub endnu. Den første tager et par minutter: et navn, en sætning om"
        + " klubben, nogle emner og en afsender.";
  }

  @Override
  public String noRole() {
    return "Du er logget ind, men har ingen rolle i en klub. Bed den, der må alt, om at give dig"
        + " en.";
  }

  @Override
  public String libraryInFull() {
    return "Biblioteket: navn, adresse og kontakt";
  }

  @Override
  public String first() {
    return "Opret den første klub";
  }

  @Override
  public String another() {
    return "Opret endnu en klub";
  }

  @Override
  public String library() {
    return "Biblioteket";
  }

  @Override
  public String whereTheLibraryStands() {
    return "Det her står i mailene og i persondatapolitikken. Ingen kan melde sig til en klub, før"
        + " det er skrevet.";
  }

  @Override
  public String librarySaved() {
    return "Biblioteket er gemt. Det står i persondatapolitikken fra nu af.";
  }

  @Override
  public String club() {
    return "Klub";
  }

  @Override
  public String begin() {
    return "Ny klub";
  }

  @Override
  public String make() {
    return "Opret klubben";
  }

  @Override
  public String made() {
    return "Klubben er oprettet, og læserne kan melde sig til. Nu mangler den første udgave.";
  }

  @Override
  public String saved() {
    return "Klubben er gemt.";
  }

  @Override
  public String publicPage() {
    return "Klubbens side, som læserne ser den";
  }

  @Override
  public String doTheyArrive() {
    return "Kommer mailene frem?";
  }

  @Override
  public String onlyAdmins() {
    return "Kun den, der må alt, kan rette klubben.";
  }

  @Override
  public String nextIssues() {
    return "De næste udgaver";
  }

  @Override
  public String skip() {
    return "Spring en måned over";
  }

  @Override
  public String shift() {
    return "Flyt en udgave";
  }

  @Override
  public String close() {
    return "Luk klubben, eller åbn den igen";
  }

  @Override
  public String wrong(int things) {
    return switch (things) {
      case 0 -> "Alt, hvad der kan ses herfra, er på plads.";
      case 1 -> "Én ting er ikke på plads.";
      default -> things + " ting er ikke på plads.";
    };
  }

  @Override
  public String mend() {
    return "Det skal ordnes";
  }

  @Override
  public String lookYourself() {
    return "Se selv efter";
  }

  @Override
  public String fine() {
    return "På plads";
  }

  @Override
  public String toTheClub() {
    return "Til klubben";
  }

  @Override
  public String holiday(String day) {
    return "den " + day + " er en helligdag";
  }

  @Override
  public String weekend(String day, String weekday) {
    return "den " + day + " er en " + weekday;
  }

  @Override
  public String because(String date, String why) {
    return date + ", for " + why;
  }

  @Override
  public String forIt() {
    return "Til IT";
  }
}
