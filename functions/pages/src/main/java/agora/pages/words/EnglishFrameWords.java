package agora.pages.words;

/** The same in English. */
record EnglishFrameWords() implements FrameWords {

  @Override
  public String robotsPressToo() {
    return "Some programs open links, fill in forms and press buttons by themselves. Press here, so"
        + " that we know it is you.";
  }

  @Override
  public String goOn() {
    return "Yes, go on";
  }

  @Override
  public String becomeAMember() {
    return "Become a member";
  }

  @Override
  public String yourEmailAddress() {
    return "Your email address";
  }

  @Override
  public String howWeUseYourData() {
    return "How we use your data";
  }

  @Override
  public String yourClicks() {
    return "Your clicks";
  }

  @Override
  public String skipToContent() {
    return "Skip to the content";
  }

  @Override
  public String theLibrarysClubs() {
    return "The library's clubs";
  }

  @Override
  public String privacy() {
    return "Privacy: how we use your data";
  }

  @Override
  public String accessibilityStatement() {
    return "Accessibility statement";
  }

  @Override
  public String sendMeALink() {
    return "Send me a link";
  }

  @Override
  public String mayWeCountYourClicks() {
    return "May we count your clicks?";
  }

  @Override
  public String onePressMore() {
    return "One more press, please";
  }

  @Override
  public String quoted(String text) {
    return "“" + text + "”";
  }

  @Override
  public String pleaseCorrect() {
    return "Please correct the following";
  }
}
