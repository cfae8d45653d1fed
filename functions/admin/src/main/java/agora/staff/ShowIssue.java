package agora.staff;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.mailings.Mailing;
import agora.store.Stored;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows an issue as it is saved, with its checklist and what became of it. */
public final class ShowIssue implements Command<ShowIssue.Shown> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("show-issue", Role.EVERYBODY, Field.club(), Field.issue());

  private final Content content;
  private final MailingView.Source mailings;
  private final ApprovalCheck approval;
  private final InstantSource clock;

  ShowIssue(
      Content content, MailingView.Source mailings, ApprovalCheck approval, InstantSource clock) {
    this.approval = approval;
    this.clock = clock;
    this.content = content;
    this.mailings = mailings;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Shown> run(Input input) {
    String club = input.id("club");
    String issue = input.id("issue");
    return input.then(() -> content.stored(club, issue).then(this::show));
  }

  /**
   * An issue.
   *
   * @param leaves the month or day that it was given; null where its id says it
   * @param reason why it may be mostly sales; empty if there is none
   * @param approved whether it is approved as it stands
   * @param ready whether it could be, if its links lead somewhere
   * @param mailing where its mailing stands; null where there is none yet
   */
  public record Shown(
      String club,
      String id,
      long version,
      String subject,
      String preheader,
      List<Block> blocks,
      @Nullable String leaves,
      String reason,
      boolean approved,
      boolean ready,
      List<Fault> errors,
      List<Fault> warnings,
      int lix,
      @Nullable MailingView mailing) {}

  private Outcome<Shown> show(Club club, Stored<Issue> stored) {
    Issue issue = stored.content().orElseThrow();
    String reason = content.reasons().of(club.id(), issue.id());
    List<Event> events = content.events().all(club.id());
    IssueCheck check =
        IssueCheck.of(issue, club, events, reason, content.leaves(club, issue, clock.instant()));
    List<Fault> errors = approval.errors(club, issue, check, events);
    return new Outcome.Done<>(
        new Shown(
            club.id(),
            issue.id(),
            stored.version(),
            issue.subject(),
            issue.preheader(),
            issue.blocks(),
            issue.leaves(),
            reason,
            ContentHash.isApproved(issue),
            errors.isEmpty(),
            errors,
            check.warnings(),
            check.lix(),
            mailings.find(Mailing.id(club.id(), issue.id())).orElse(null)));
  }
}
