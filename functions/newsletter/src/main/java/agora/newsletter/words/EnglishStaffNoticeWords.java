package agora.newsletter.words;

import agora.clubs.Language;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Reputation;
import java.time.format.DateTimeFormatter;

/** The same in English. */
record EnglishStaffNoticeWords() implements StaffNoticeWords {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Language.ENGLISH.locale());

  @Override
  public String openTheClub() {
    return "Open the club in Agora";
  }

  @Override
  public String why(String club) {
    return "You get this email because you are one of the staff of the club " + club + ".";
  }

  @Override
  public StaffNotice paused(Mailing.Reason reason, MailingId mailing, String details) {
    String why =
        switch (reason) {
          case BOUNCES -> "Too many emails were refused by the recipients' mail systems.";
          case COMPLAINTS -> "Too many recipients have reported the email as spam.";
          case LEAVING -> "Unusually many have left the club since the first email was sent.";
          case REFUSED_BY_SES -> "Amazon SES takes no more emails of this mailing.";
          case DAILY_QUOTA ->
              "The account's quota at Amazon SES is used up for today. The rest is sent by itself"
                  + " tomorrow.";
          case STAFF, TOO_LATE, EVENT_GONE, NOT_READY -> "The mailing is paused.";
        };
    String next =
        reason == Mailing.Reason.DAILY_QUOTA
            ? ""
            : "\n\nThe rest is not sent. Find out what is wrong, and then choose: let the mailing go"
                + " on (resume-mailing), or cancel it (cancel-mailing).";
    return new StaffNotice(
        "The mailing is paused", why + "\n\nMailing: " + mailing + "\n" + details + next);
  }

  @Override
  public String figures(Reputation figures) {
    return """
        Sent: %d
        Refused by the recipient's mail system: %d (%s)
        Reported as spam: %d (%s)
        Have left since the first email, new members not counted: %d (%s)
        """
        .formatted(
            figures.sent(),
            figures.bounced(),
            percent(figures.percent(figures.bounced())),
            figures.complained(),
            percent(figures.percent(figures.complained())),
            figures.left(),
            percent(figures.percent(figures.left())));
  }

  private static String percent(double percent) {
    return String.format(Language.ENGLISH.locale(), "%.2f%%", percent);
  }

  @Override
  public StaffNotice partFailed(MailingId mailing, String problem) {
    return new StaffNotice(
        "The mailing does not get on",
        "Something goes wrong again and again, so some recipients have not got the email. We try a"
            + " few times more by ourselves.\n\nMailing: "
            + mailing
            + "\nError: "
            + problem
            + "\n\nIf that does not help within half an hour, show this email to those who run"
            + " Agora. When the error is mended, have those who are missing tried again"
            + " (retry-batches). Nobody gets the email twice.");
  }

  @Override
  public StaffNotice notSent(String why) {
    return new StaffNotice("The mailing could not be sent", why);
  }

  @Override
  public String otherDomain(String links, String sender) {
    return "Links in emails lead to "
        + links
        + ", but the emails come from "
        + sender
        + ". The recipients' mail systems may take that for fraud. Give the club's pages an address"
        + " of the same domain (PublicHost), and send it again.";
  }

  @Override
  public String inSandbox() {
    return "The account at Amazon SES is still in its sandbox, and can only write to addresses that"
        + " are verified. Ask for production access, and send it again.";
  }

  @Override
  public String clubClosed() {
    return "The club is closed, so the issue is not sent. Open the club again, and send it.";
  }

  @Override
  public String changedSinceApproval() {
    return "The issue was changed after it was approved. Approve it again, and send it.";
  }

  @Override
  public String eventGone() {
    return "The event is cancelled or moved, so the email is not sent.";
  }

  @Override
  public String eventChangedAgain() {
    return "The event was changed again, so the email about it is not sent: it no longer held.";
  }

  @Override
  public String tooLarge() {
    return "The email has more than the 102 kB that Gmail shows. Make it shorter, and approve it"
        + " again.";
  }

  @Override
  public StaffNotice waitsForApproval(String issue) {
    return new StaffNotice(
        "The issue “" + issue + "” waits for approval",
        "Approval was asked for two days ago or more, and nobody has answered.\n\n"
            + "Read it, and approve it, or send it back.");
  }

  @Override
  public StaffNotice notReady(String club, Unready issue, long days) {
    return notReady(club, issue, "leaves " + (days == 1 ? "tomorrow" : "in " + days + " days"), "");
  }

  @Override
  public StaffNotice notReady(String club, Unready issue) {
    return notReady(club, issue, "should have left now", " Nothing is sent.");
  }

  private static StaffNotice notReady(String club, Unready issue, String leaves, String then) {
    String lacks =
        switch (issue) {
          case Unready.Unapproved(var subject, var id) ->
              "The issue “" + subject + "” (" + id + ") " + leaves + ", but it is not approved.";
          case Unready.Stopped(var subject, var id) ->
              "The issue “"
                  + subject
                  + "” ("
                  + id
                  + ") "
                  + leaves
                  + ", but its mailing was undone or cancelled.";
          case Unready.Missing(var month) ->
              "The newsletter "
                  + leaves
                  + ", but the club has no issue for "
                  + MONTH.format(month)
                  + ". An issue belongs to its month by its id ("
                  + month
                  + ") or by the field leaves.";
        };
    return new StaffNotice("The next issue of " + club + " is not ready", lacks + then);
  }

  @Override
  public StaffNotice mailNotApproved(String event) {
    return new StaffNotice(
        "An email about " + event + " is not approved",
        "The club should have written to its members about the event now, but the email is not"
            + " approved. Nothing is sent.");
  }

  @Override
  public StaffNotice mailTooLate(String event) {
    return new StaffNotice(
        "An email about " + event + " came too late",
        "The club should have written to its members about the event, but time was up when the"
            + " email was due. Nothing is sent.");
  }
}
