package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.members.Member;
import agora.members.memberships.Members;
import java.util.List;

/**
 * Mails an issue as it stands to the club's reader panel, at once and before it is approved. Every
 * preview is a mailing of its own, and none is the issue's.
 */
public record PreviewIssue(Content content, Sending sending, Members members)
    implements Command<Sending.Queued> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("preview-issue", Role.WRITER, Field.club(), Field.issue());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Sending.Queued> run(Input input) {
    String id = input.id("club");
    String issue = input.id("issue");
    return input.then(() -> content.issue(id, issue).then(this::preview));
  }

  private Outcome<Sending.Queued> preview(Club club, Issue issue) {
    List<Fault> closed = content.closed(club);
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
    boolean panel =
        members
            .all(club.id(), "")
            .anyMatch(each -> each.receives(Member.Occasion.PANEL, sending.clock().instant()));
    if (!panel) {
      return Outcome.refused(new RefusalReason.NoPanel(), "issue", new Problem.EmptyPanel());
    }
    return check.errors().isEmpty()
        ? sending.preview(club, issue.id())
        : Outcome.refused(new RefusalReason.NotReady(), check.errors());
  }
}
