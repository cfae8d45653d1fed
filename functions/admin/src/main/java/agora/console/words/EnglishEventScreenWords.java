package agora.console.words;

/** The same in English. */
record EnglishEventScreenWords() implements EventScreenWords {

  @Override
  public String none() {
    return "There are no events here yet.";
  }

  @Override
  public String begin() {
    return "New event";
  }

  @Override
  public String cancelled() {
    return "× Cancelled";
  }

  @Override
  public String held() {
    return "● Over";
  }

  @Override
  public String withoutMails() {
    return "○ No emails";
  }

  @Override
  public String approved() {
    return "✓ Emails approved";
  }

  @Override
  public String toBeApproved() {
    return "◐ Emails awaiting approval";
  }

  @Override
  public String saved() {
    return "The event has been saved.";
  }

  @Override
  public String onlyWriters() {
    return "Only a writer can edit the event.";
  }

  @Override
  public String mails() {
    return "Emails";
  }

  @Override
  public String noMails() {
    return "No emails are sent about the event.";
  }

  @Override
  public String approve() {
    return "Approve the emails";
  }

  @Override
  public String tickets() {
    return "Tickets";
  }

  @Override
  public String codes(long codes, long taken) {
    return codes
        + (codes == 1 ? " code, " : " codes, ")
        + taken
        + (taken == 1 ? " has been taken by a member." : " have been taken by members.");
  }

  @Override
  public String importCodes() {
    return "Import ticket codes";
  }

  @Override
  public String move() {
    return "Move the event and email those affected";
  }

  @Override
  public String write() {
    return "Email those who have a ticket code";
  }

  @Override
  public String cancel() {
    return "Cancel the event and email those affected";
  }

  @Override
  public String uncancel() {
    return "Go ahead with the event after all";
  }
}
