package agora.staff;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.issues.Issue;
import java.util.EnumSet;
import java.util.List;

/** Looks at an issue as an approval does, and follows its links; nothing is approved. */
public final class CheckIssue implements Command<CheckIssue.Checked> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "check-issue",
          EnumSet.of(Role.WRITER, Role.APPROVER, Role.ADMIN),
          Field.club(),
          Field.issue());

  private final Content content;
  private final IssueReview review;

  CheckIssue(Content content, IssueReview review) {
    this.content = content;
    this.review = review;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Checked> run(Input input) {
    String club = input.id("club");
    String issue = input.id("issue");
    return input.then(() -> content.issue(club, issue).then(this::look));
  }

  /**
   * What was found.
   *
   * @param ready whether it could be approved
   * @param errors what an approval is refused for
   * @param warnings what is worth another look
   * @param bytes of the mail's HTML, in the language that has more
   */
  public record Checked(
      String club,
      String issue,
      boolean ready,
      List<Fault> errors,
      List<Fault> warnings,
      int lix,
      int bytes) {}

  private Outcome<Checked> look(Club club, Issue issue) {
    IssueReview.Looked looked = review.look(club, issue);
    return new Outcome.Done<>(
        new Checked(
            club.id(),
            issue.id(),
            looked.errors().isEmpty(),
            looked.errors(),
            review.warnings(club, issue, looked, review.leaves(club, issue, review.mailing(issue))),
            looked.check().lix(),
            looked.known().bytes()));
  }
}
