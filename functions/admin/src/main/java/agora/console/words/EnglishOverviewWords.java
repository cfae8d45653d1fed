package agora.console.words;

import agora.mailings.Mailing;
import agora.staff.Role;
import agora.staff.ShowCalendar;

/** The same in English. */
record EnglishOverviewWords() implements OverviewWords {

  @Override
  public String closed() {
    return "The club is closed";
  }

  @Override
  public String noneAhead() {
    return "No issue is on its way";
  }

  @Override
  public String sendsNoMore() {
    return "It sends no more issues.";
  }

  @Override
  public String allSkipped() {
    return "All the coming months have been skipped.";
  }

  @Override
  public String seeRhythm() {
    return "See the club's schedule";
  }

  @Override
  public String leaves(String issue, String at) {
    return issue + " goes out on " + at;
  }

  @Override
  public String to(String members) {
    return "to " + members;
  }

  @Override
  public String to(String away, String members) {
    return away + ", to " + members;
  }

  @Override
  public String begin(String month) {
    return "Start " + month;
  }

  @Override
  public String isBeingSent(String issue) {
    return issue + " is being sent";
  }

  @Override
  public String isSent(String issue) {
    return issue + " has been sent";
  }

  @Override
  public String writeOn() {
    return "Continue writing";
  }

  @Override
  public String seeIssue() {
    return "See the issue";
  }

  @Override
  public String text() {
    return "Text";
  }

  @Override
  public String approval() {
    return "Approval";
  }

  @Override
  public String sending() {
    return "Sending";
  }

  @Override
  public String done() {
    return ", done";
  }

  @Override
  public String now() {
    return ", now";
  }

  @Override
  public String toCome() {
    return ", to come";
  }

  @Override
  public String issue(String name) {
    return "Issue: " + name;
  }

  @Override
  public String whomItConcerns() {
    return "those affected";
  }

  @Override
  public String of(ShowCalendar.State state) {
    return switch (state) {
      case MISSING -> "Not started";
      case NOT_APPROVED -> "Awaiting approval";
      case APPROVED -> "Approved";
      case WAITING -> "About to be sent";
      case LEAVING -> "Being sent";
      case PAUSED -> "Paused";
      case UNDONE -> "Undone";
    };
  }

  @Override
  public String of(Mailing.Kind kind) {
    return switch (kind) {
      case ISSUE -> "Issue";
      case BEFORE_EVENT -> "Before";
      case AFTER_EVENT -> "After";
      case TICKETS_OPEN -> "Tickets available";
      case TICKETS_CLOSING -> "Remember your ticket";
      case CORRECTION -> "Correction";
      case PANEL -> "Test";
      case MESSAGE -> "Message";
    };
  }

  @Override
  public String noLibrary() {
    return "The library's details are missing";
  }

  @Override
  public String nobodyCanJoin() {
    return "Nobody can join until they are filled in.";
  }

  @Override
  public String askAnAdmin() {
    return "Ask an administrator.";
  }

  @Override
  public String notBegun(String issue) {
    return issue + " has not been started";
  }

  @Override
  public String notBegun() {
    return "○ Not started";
  }

  @Override
  public String leavesThen(String away) {
    return "It goes out " + away + ".";
  }

  @Override
  public String lacks(String issue, int things) {
    return issue + " still needs " + (things == 1 ? "one thing" : things + " things");
  }

  @Override
  public String notApprovedBefore() {
    return "It cannot be approved until that is put right.";
  }

  @Override
  public String mailsWait(String event) {
    return "Emails about " + event + " are awaiting approval";
  }

  @Override
  public String noneLeaveBefore() {
    return "None of them are sent until they are approved.";
  }

  @Override
  public String missed(long mails) {
    return mails == 1 ? "One email was not sent" : mails + " emails were not sent";
  }

  @Override
  public String tryAgain() {
    return "Try again.";
  }

  @Override
  public String isReady(String issue) {
    return issue + " is written";
  }

  @Override
  public String readAndApprove() {
    return "Read it and approve it.";
  }

  @Override
  public String askForApproval() {
    return "Ask for approval.";
  }

  @Override
  public String waits(String issue) {
    return issue + " is awaiting approval";
  }

  @Override
  public String approveOrReturn() {
    return "Read it, and approve it or send it back.";
  }

  @Override
  public String isAskedFor() {
    return "Approval has been asked for.";
  }

  @Override
  public String isReturned(String issue) {
    return issue + " has been sent back";
  }

  @Override
  public String readWhy() {
    return "Read why, and ask for approval again.";
  }

  @Override
  public String firstMails(String clock) {
    return "The first emails go out at " + clock + ". Until then you can undo it.";
  }

  @Override
  public String sentOf(String sent, String planned) {
    return sent + " of " + planned + " sent.";
  }

  @Override
  public String became(String issue, String members, String arrived, String clicks) {
    return "“"
        + issue
        + "” was sent to "
        + members
        + ". "
        + arrived
        + " and has brought "
        + clicks
        + ".";
  }

  @Override
  public String arrived(long lost) {
    return lost == 0 ? "It reached everybody" : "It did not reach " + lost + " of them";
  }

  @Override
  public String sent() {
    return "Sent";
  }

  @Override
  public String seeOrStop() {
    return "See the mailing, or stop it";
  }

  @Override
  public String happens() {
    return "What happens";
  }

  @Override
  public String nothingLeaves() {
    return "Nothing is sent in the next two months.";
  }

  @Override
  public String toWhom(String whom, String state) {
    return "to " + whom + " · " + state;
  }

  @Override
  public String doNow() {
    return "Do now";
  }

  @Override
  public String nothingWaits() {
    return "Nothing is waiting for you.";
  }

  @Override
  public String last() {
    return "Latest";
  }

  @Override
  public String wasStopped(String issue) {
    return "The sending of " + issue + " was stopped";
  }

  @Override
  public String wasUndone(String issue) {
    return "The sending of " + issue + " was undone";
  }

  @Override
  public String isUndone(String issue) {
    return "The sending of " + issue + " was undone";
  }

  @Override
  public String nobodyGotIt() {
    return "Nobody got it.";
  }

  @Override
  public String approveAnew() {
    return "It will be sent once it is approved again.";
  }

  @Override
  public String theRestGetNone() {
    return "Those who hadn't had it yet won't get it.";
  }

  @Override
  public String whoHasATicket(long members) {
    return members == 1
        ? "the one who has a ticket"
        : members == 0
            ? "those who have a ticket (none so far)"
            : "the " + members + " who have a ticket";
  }

  @Override
  public String isWithdrawn(String issue) {
    return issue + ": the approval has been withdrawn";
  }

  @Override
  public String waitsFor(Role role) {
    return "Waiting for the " + new EnglishScreenFrameWords().role(role) + ".";
  }

  @Override
  public String waitsFor(String who) {
    return "Waiting for " + who + ".";
  }

  @Override
  public String waitsForOthers() {
    return "Waiting for others";
  }

  @Override
  public String approvalFell() {
    return "The approval lapsed, since something was edited.";
  }
}
