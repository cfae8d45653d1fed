package agora.console.words;

import agora.console.IssueState;

/** The same in English. */
record EnglishStandWords() implements StandWords {

  @Override
  public String of(IssueState state) {
    return switch (state) {
      case DRAFT, READY -> "Draft";
      case WITH_PANEL -> "With the reader panel";
      case ASKED -> "Awaiting approval";
      case RETURNED -> "Sent back";
      case APPROVED -> "Approved";
      case WAITING -> "About to be sent";
      case SENDING -> "Being sent";
      case PAUSED -> "Paused";
      case SENT -> "Sent";
      case CANCELLED -> "Stopped";
      case UNDONE -> "Undone";
    };
  }

  @Override
  public String readAndApprove() {
    return "Nothing is left blank. Read it through and approve it. We then check that its links work.";
  }

  @Override
  public String askForApproval() {
    return "Nothing is left blank. Ask for approval. We then check that its links work.";
  }

  @Override
  public String asked(String who, String at) {
    return who + " asked for approval on " + at + ".";
  }

  @Override
  public String returned(String who, String at) {
    return who + " sent it back on " + at + ".";
  }

  @Override
  public String message(String text) {
    return "“" + text + "”";
  }

  @Override
  public String leavesByItself(String at, String away) {
    return "It goes out automatically on " + at + ", " + away + ".";
  }

  @Override
  public String leavesByHand() {
    return "It is approved, but is not sent automatically. Press “Send now” when it is to go out.";
  }

  @Override
  public String soon() {
    return "It is about to be sent.";
  }

  @Override
  public String firstMails(String clock) {
    return "The first emails go out at " + clock + ". Until then you can undo it.";
  }

  @Override
  public String sending() {
    return "It is being sent. You can close this page in the meantime.";
  }

  @Override
  public String paused() {
    return "It is paused. Those who haven't had it yet will get it when you resume.";
  }

  @Override
  public String sent(String at) {
    return "It was sent on " + at + ".";
  }

  @Override
  public String cancelled() {
    return "It was stopped. Those who hadn't had it yet won't get it.";
  }

  @Override
  public String undone() {
    return "The mailing was undone, and nobody got it.";
  }

  @Override
  public String lacks(int things) {
    return things == 1
        ? "One thing is needed before it can be approved."
        : things + " things are needed before it can be approved.";
  }

  @Override
  public String approvalFell(String parts) {
    return "The approval no longer holds, because this was changed: " + parts + ".";
  }

  @Override
  public String sendTest() {
    return "Send test";
  }

  @Override
  public String sendToPanel() {
    return "Send to the reader panel";
  }

  @Override
  public String whoThePanelIs() {
    return "The reader panel is those members who have agreed to read the issue before it is sent.";
  }

  @Override
  public String ask() {
    return "Ask for approval";
  }

  @Override
  public String withdrawn(String who, String at) {
    return who + " withdrew the approval on " + at + ".";
  }

  @Override
  public String departs(String at, long members) {
    return "Once approved, it goes out on " + at + " " + to(members) + ".";
  }

  @Override
  public String departsByHand(long members) {
    return "Does not go out by itself. Once approved, it is sent with “Send now” "
        + to(members)
        + ".";
  }

  private static String to(long members) {
    return "to " + (members > 1 ? "about " : "") + new EnglishFigureWords().members(members);
  }

  @Override
  public String approve() {
    return "Approve";
  }

  @Override
  public String undo() {
    return "Undo";
  }

  @Override
  public String sendNow() {
    return "Send now";
  }

  @Override
  public String withdraw() {
    return "Withdraw the approval";
  }

  @Override
  public String pause() {
    return "Pause";
  }

  @Override
  public String cancel() {
    return "Stop for good";
  }

  @Override
  public String resume() {
    return "Resume";
  }

  @Override
  public String retry() {
    return "Try again for those who haven't had it";
  }

  @Override
  public String readAndAnswer() {
    return "Read it and respond";
  }

  @Override
  public String newestFigures() {
    return "See the latest figures";
  }

  @Override
  public String toGetIt() {
    return "to get it";
  }

  @Override
  public String gone() {
    return "sent";
  }

  @Override
  public String delivered() {
    return "delivered";
  }

  @Override
  public String bounced() {
    return "bounced";
  }

  @Override
  public String missing() {
    return "not sent";
  }

  @Override
  public String clicks() {
    return "clicks by people";
  }

  @Override
  public String gets(long things) {
    return things == 1 ? "Readers get one thing." : "Readers get " + things + " things.";
  }

  @Override
  public String asks(long things) {
    return things == 0
        ? "We ask them to do nothing."
        : "We ask them to do " + things + (things == 1 ? " thing." : " things.");
  }

  @Override
  public String approveAnew(String at) {
    return "Approve it again, and it will be sent on " + at + ". Or press “Send now”.";
  }

  @Override
  public String approverOrMend() {
    return "Whoever approves can approve it again. If you want to edit it first, do so and ask for"
        + " approval.";
  }

  @Override
  public String mendAndApprove() {
    return "Edit it and have it approved again.";
  }

  @Override
  public String mendAndAsk() {
    return "Edit it and ask for approval again.";
  }

  @Override
  public String waitsFor(String who) {
    return (who.isEmpty()
            ? "Now it is waiting for the writer."
            : "Now it is waiting for " + who + ".")
        + " You can approve it anyway, or send it back with a new message.";
  }

  @Override
  public String mendedSince() {
    return "It has been edited since.";
  }

  @Override
  public String approveAnyway() {
    return "Approve anyway";
  }

  @Override
  public String takeBack() {
    return "Take the request back";
  }

  @Override
  public String takenBack(String who, String at) {
    return who + " asked for approval, but took the request back on " + at + ".";
  }
}
