package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.ids.MailingId;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.mailings.Mailing;
import java.util.List;

/** Sends an approved issue, ten minutes from now. */
public final class SendNow implements Command<Sending.Queued> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "send-now",
          Role.APPROVER,
          Field.club(),
          Field.of("issue", FieldType.ID, "the id of an approved issue").needed());

  private final Content content;
  private final Sending sending;

  SendNow(Content content, Sending sending) {
    this.content = content;
    this.sending = sending;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Sending.Queued> run(Input input) {
    String id = input.id("club");
    String issue = input.id("issue");
    return input.then(() -> content.issue(id, issue).then(this::send));
  }

  private Outcome<Sending.Queued> send(Club club, Issue issue) {
    List<Fault> closed = content.closed(club);
    if (!closed.isEmpty()) {
      return Outcome.invalid(closed);
    }
    if (!ContentHash.isApproved(issue)) {
      return Outcome.refused(new RefusalReason.NotApproved(), "issue", new Problem.NotApproved());
    }
    MailingId mailing = Mailing.id(club.id(), issue.id());
    Outcome<Sending.Queued> queued = sending.wait(club, Mailing.Kind.ISSUE, mailing, issue.id());
    return isApprovedStill(issue)
            || !sending.mailings().regret(mailing, Mailing.Reason.STAFF, sending.clock().instant())
        ? queued
        : Outcome.refused(new RefusalReason.NotApproved(), "issue", new Problem.NotApproved());
  }

  /** Whoever took the approval back meanwhile found no mailing that waits. */
  private boolean isApprovedStill(Issue issue) {
    return content
        .issues()
        .find(issue.club(), issue.id())
        .filter(ContentHash::isApproved)
        .isPresent();
  }
}
