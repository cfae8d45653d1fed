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
    return "○ No mails";
  }

  @Override
  public String approved() {
    return "✓ Mails approved";
  }

  @Override
  public String toBeApproved() {
    return "◐ Mails awaiting approval";
  }

  @Override
  public String saved() {
    return "The event is saved.";
  }

  @Override
  public String onlyWriters() {
    return "Only a writer can edit the event.";
  }

  @Override
  public String mails() {
    return "Mails";
  }

  @Override
  public String noMails() {
    return "No mails are sent about the event.";
  }

  @Override
  public String approve() {
    return "Approve the mails";
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
    return "Move the event, and write to those affected";
  }

  @Override
  public String write() {
    return "Write to those who have a ticket code";
  }

  @Override
  public String cancel() {
    return "Cancel the event, and write to those affected";
  }

  @Override
  public String uncancel() {
    return "Hold the event after all";
  }
}
