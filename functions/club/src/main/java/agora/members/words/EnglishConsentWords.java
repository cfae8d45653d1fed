package agora.members.words;

/** The same in English. */
record EnglishConsentWords() implements ConsentWords {

  @Override
  public String theLibrary() {
    return "the library";
  }

  @Override
  public String theClub() {
    return "the club";
  }

  @Override
  public String membership(String library, String club) {
    return "Yes please, %s may keep my email address and my choices and send me emails from %s about articles, books, events and tickets. I can withdraw my consent at any time by the link in every email."
        .formatted(library, club);
  }

  @Override
  public String topics() {
    return "By ticking a topic I say yes to the library keeping it and choosing what to send me by it. A topic can tell something about what I think, so I only tick what I am happy to share.";
  }

  @Override
  public String guardian() {
    return "I am the child's parent or guardian, the email address is mine, and I say yes on the child's behalf.";
  }

  @Override
  public String noTracking() {
    return "Do not count my clicks";
  }

  @Override
  public String anonymousTracking() {
    return "Count my clicks, but so that you cannot see that they are mine";
  }

  @Override
  public String personalTracking() {
    return "You may record which links I click. You use it to count how many people read what, and to write to me if I have clicked on nothing for a long time.";
  }

  @Override
  public String usuallyNoTracking() {
    return "Until you choose otherwise we do not count your clicks.";
  }

  @Override
  public String usuallyAnonymousTracking() {
    return "Until you choose otherwise we count how many people click our links, but not who they are.";
  }
}
