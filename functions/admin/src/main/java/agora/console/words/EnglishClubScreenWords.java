package agora.console.words;

/** The same in English. */
record EnglishClubScreenWords() implements ClubScreenWords {

  @Override
  public String welcome() {
    return "Welcome";
  }

  @Override
  public String noClubYet() {
    return "There is no club here yet. Creating the first one takes a few minutes: a"
        + " name, a sentence about the club, some topics and a sender.";
  }

  @Override
  public String noRole() {
    return "You are signed in, but have no role in a club. Ask an administrator to give you one.";
  }

  @Override
  public String libraryInFull() {
    return "The library: name, address and contact";
  }

  @Override
  public String first() {
    return "Create the first club";
  }

  @Override
  public String another() {
    return "Create another club";
  }

  @Override
  public String library() {
    return "The library";
  }

  @Override
  public String whereTheLibraryStands() {
    return "This appears in the emails and in the privacy notice. Nobody can join a club"
        + " until it is filled in.";
  }

  @Override
  public String librarySaved() {
    return "The library has been saved. It appears in the privacy notice from now on.";
  }

  @Override
  public String club() {
    return "Club";
  }

  @Override
  public String begin() {
    return "New club";
  }

  @Override
  public String make() {
    return "Create the club";
  }

  @Override
  public String made() {
    return "The club has been created, and readers can join. What it needs now is its first issue.";
  }

  @Override
  public String saved() {
    return "The club has been saved.";
  }

  @Override
  public String publicPage() {
    return "The club's page as readers see it";
  }

  @Override
  public String doTheyArrive() {
    return "Do emails arrive?";
  }

  @Override
  public String onlyAdmins() {
    return "Only an administrator can edit the club.";
  }

  @Override
  public String nextIssues() {
    return "The next issues";
  }

  @Override
  public String skip() {
    return "Skip a month";
  }

  @Override
  public String shift() {
    return "Move an issue";
  }

  @Override
  public String close() {
    return "Close the club or open it again";
  }

  @Override
  public String wrong(int things) {
    return switch (things) {
      case 0 -> "Everything that can be seen from here is in place.";
      case 1 -> "One thing is not in place.";
      default -> things + " things are not in place.";
    };
  }

  @Override
  public String mend() {
    return "To be fixed";
  }

  @Override
  public String lookYourself() {
    return "Check for yourself";
  }

  @Override
  public String fine() {
    return "In place";
  }

  @Override
  public String toTheClub() {
    return "Back to the club";
  }

  @Override
  public String holiday(String day) {
    return day + " is a public holiday";
  }

  @Override
  public String weekend(String day, String weekday) {
    return day + " is a " + weekday;
  }

  @Override
  public String because(String date, String why) {
    return date + ", because " + why;
  }

  @Override
  public String forIt() {
    return "For IT";
  }
}
