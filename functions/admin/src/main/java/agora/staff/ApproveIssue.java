package agora.staff;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Approves an issue as it stands now: an edit afterwards voids the approval. Its links are followed
 * first, so that it takes some seconds.
 */
public final class ApproveIssue implements Command<ApproveIssue.Approved> {

  /** The field that names what whoever approves has read. */
  public static final String SEEN = "seen";

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "approve-issue",
          Role.APPROVER,
          Field.club(),
          Field.issue(),
          Field.of(
              SEEN,
              FieldType.CODE,
              "the hash of the issue that was read, as an approval's answer has it; where it is"
                  + " given, the command is refused if the text is another by now"));

  private final Content content;
  private final IssueReview review;

  ApproveIssue(Content content, IssueReview review) {
    this.content = content;
    this.review = review;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Approved> run(Input input) {
    String clubId = input.id("club");
    String issueId = input.id("issue");
    String seen = input.textOr(SEEN, "");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    ClubLookup<Stored<Issue>> found = content.stored(clubId, issueId);
    return found instanceof ClubLookup.NoClub
        ? Outcome.missing(RefusalReason.Thing.CLUB, clubId)
        : found.then((club, read) -> approve(club, read, seen, input.actor().name()));
  }

  private Outcome<Approved> approve(Club club, Stored<Issue> read, String seen, String by) {
    Issue issue = read.content().orElseThrow();
    if (!seen.isEmpty() && !seen.equals(ContentHash.of(issue))) {
      return Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
    }
    Optional<Mailing> mailing = review.mailing(issue);
    if (mailing.filter(each -> each.state().hasStarted()).isPresent()) {
      // What leaves is frozen by then: nobody would get what is approved now.
      return Outcome.refused(new RefusalReason.SentAlready(), List.of());
    }
    IssueReview.Looked looked = review.lookBeforeApproval(club, issue);
    if (!looked.errors().isEmpty()) {
      return Outcome.refused(new RefusalReason.NotReady(), looked.errors());
    }
    Instant now = review.clock().instant();
    if (!content.issues().approve(read, by, now, content.benefits().of(issue, club, now))) {
      return Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
    }
    Issue approved = issue.approved(ContentHash.of(issue));
    Instant leaves = review.leaves(club, approved, mailing);
    return new Outcome.Done<>(
        new Approved(
            club.id(),
            issue.id(),
            ContentHash.of(issue),
            leaves,
            review.warnings(club, approved, looked, leaves),
            looked.check().lix()));
  }

  /**
   * What was approved.
   *
   * @param approved names the content as it stood
   * @param leavesAt when it leaves by itself; null where somebody has to send it
   */
  public record Approved(
      String club,
      String issue,
      String approved,
      @Nullable Instant leavesAt,
      List<Fault> warnings,
      int lix) {}
}
