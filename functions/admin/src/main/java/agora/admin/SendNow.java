package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.mailings.Mailing;
import java.util.List;
import java.util.Map;

/** Sends an approved issue, ten minutes from now. */
final class SendNow implements Command {

  private final Content content;
  private final Sending sending;

  SendNow(Content content, Sending sending) {
    this.content = content;
    this.sending = sending;
  }

  @Override
  public String name() {
    return "send-now";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "issue", "the id of an approved issue");
  }

  @Override
  public Outcome run(Input input) {
    String id = input.id("club");
    String issue = input.id("issue");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content.issue(id, issue).then(this::send);
  }

  private Outcome send(Club club, Issue issue) {
    List<FieldError> closed = content.closed(club);
    if (!closed.isEmpty()) {
      return Outcome.invalid(closed);
    }
    if (!ContentHash.isApproved(issue)) {
      return new Outcome.Refused(
          409,
          "The issue is not approved",
          "Approve the issue as it stands now, then send it.",
          List.of(new FieldError("issue", "This issue is not approved.")));
    }
    return sending.wait(club, Mailing.Kind.ISSUE, Mailing.id(club.id(), issue.id()), issue.id());
  }
}
