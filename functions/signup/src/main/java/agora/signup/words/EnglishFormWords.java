package agora.signup.words;

/** The same in English. */
record EnglishFormWords() implements FormWords {

  @Override
  public String consentNeeded() {
    return "Please tick this if you want to be a member. Without your yes we may not write to you.";
  }

  @Override
  public String guardianNeeded() {
    return "The club is for children, so a parent or guardian must say yes here.";
  }

  @Override
  public String ageNeeded(int years) {
    return "Please tick this if you are "
        + years
        + " or older. If you are younger you cannot be a member yet, but you are most welcome at"
        + " our open events.";
  }

  @Override
  public String wrongInvitation() {
    return "This is not the code. You find it in your invitation.";
  }

  @Override
  public String addressNeeded() {
    return "Please enter your email address.";
  }

  @Override
  public String wrongAddress() {
    return "We cannot send to this address. It should look like name@example.com, with only plain"
        + " letters before the @, in at most 254 characters.";
  }

  @Override
  public String wrongLanguage() {
    return "Please choose one of the club's languages.";
  }

  @Override
  public String wrongTopics() {
    return "Please choose among the club's topics.";
  }

  @Override
  public String wrongChoice() {
    return "Please choose one of these.";
  }

  @Override
  public String wrongPause() {
    return "Please choose a day from tomorrow and at most a year ahead, or leave the field empty.";
  }

  @Override
  public String longName() {
    return "The name may have at most 100 characters.";
  }

  @Override
  public String unseenInName() {
    return "The name may not contain {{ or invisible characters.";
  }

  @Override
  public String cprInName() {
    return "Never write your CPR number here. We only need your name.";
  }
}
