package agora.staff;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import java.util.List;

/**
 * Mails an issue as it stands to the club's reader panel, at once and before it is approved. Every
 * preview is a mailing of its own, and none is the issue's.
 */
public record PreviewIssue(Content content, Sending sending) implements Command<Sending.Queued> {

  private static final About ABOUT =
      About.of("preview-issue", Role.WRITER, Field.club(), Field.issue());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Sending.Queued> run(Input input) {
    String id = input.id("club");
    String issue = input.id("issue");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return content.issue(id, issue).then(this::preview);
  }

  private Outcome<Sending.Queued> preview(Club club, Issue issue) {
    List<FieldError> closed = content.closed(club);
    if (!closed.isEmpty()) {
      return Outcome.invalid(closed);
    }
    IssueCheck check =
        IssueCheck.of(
            issue,
            club,
            content.events().all(club.id()),
            content.reasons().of(club.id(), issue.id()));
    return check.errors().isEmpty()
        ? sending.preview(club, issue.id())
        : Outcome.refused(
            409, "The issue is not ready", "Mend what the checklist names.", check.errors());
  }
}
