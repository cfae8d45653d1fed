package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import java.util.List;
import java.util.Map;

/**
 * Mails an issue as it stands to the club's reader panel, at once and before it is approved. Every
 * preview is a mailing of its own, and none is the issue's.
 */
record PreviewIssue(Content content, Sending sending) implements Command {

  @Override
  public String name() {
    return "preview-issue";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described("club", "the club's id", "issue", "the issue's id");
  }

  @Override
  public Outcome run(Input input) {
    String id = input.id("club");
    String issue = input.id("issue");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content.issue(id, issue).then(this::preview);
  }

  private Outcome preview(Club club, Issue issue) {
    List<FieldError> closed = content.closed(club);
    if (!closed.isEmpty()) {
      return Outcome.invalid(closed);
    }
    IssueCheck check =
        IssueCheck.of(
            issue,
            club,
            content.events().all(club.id()),
            content.reasons().of(club.id(), issue.id()),
            content.leaves(club, issue, sending.clock().instant()));
    return check.errors().isEmpty()
        ? sending.preview(club, issue.id())
        : new Outcome.Refused(
            409, "The issue is not ready", "Mend what the checklist names.", check.errors());
  }
}
