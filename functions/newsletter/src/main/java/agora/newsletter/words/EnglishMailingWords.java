package agora.newsletter.words;

/** The same in English. */
record EnglishMailingWords() implements MailingWords {

  @Override
  public String more(int others) {
    return " – and " + others + " more";
  }

  @Override
  public String membersFirst(String event) {
    return "Members first: " + event;
  }

  @Override
  public String rememberYourCode(String event) {
    return "Remember your ticket code: " + event;
  }

  @Override
  public String codesFrom(String opening) {
    return "From "
        + opening
        + " you can get a ticket code as a member, before the public sale begins.";
  }

  @Override
  public String useYourCodeBy(String end) {
    return "You have a ticket code. Use it when you buy your ticket, by " + end + ".";
  }

  @Override
  public String evenIfYouWereNotThere() {
    return "You get this email because you follow the topic – even if you were not there.";
  }

  @Override
  public String preview(String subject) {
    return "Preview: " + subject;
  }

  @Override
  public String forThePanel() {
    return "A preview for the reader panel";
  }

  @Override
  public String whatThePanelIsAsked() {
    return "You read this before everybody else, and it can still be changed. Reply to this email"
        + " with one line: what did you want to read on, and what did you not?";
  }
}
