package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.ids.MailingId;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.store.Stored;
import java.time.InstantSource;

/** Takes an issue's approval back: it leaves neither by itself nor by the mailing that waits. */
public record WithdrawApproval(Content content, Mailings mailings, InstantSource clock)
    implements Command<WithdrawApproval.Withdrawn> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("withdraw-approval", Role.APPROVER, Field.club(), Field.issue());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Withdrawn> run(Input input) {
    String club = input.id("club");
    String issue = input.id("issue");
    return input.then(() -> content.stored(club, issue).then(this::withdraw));
  }

  private Outcome<Withdrawn> withdraw(Club club, Stored<Issue> read) {
    Issue issue = read.content().orElseThrow();
    MailingId id = Mailing.id(club.id(), issue.id());
    if (!ContentHash.isApproved(issue)) {
      return Outcome.refused(
          new RefusalReason.NothingToWithdraw(), "issue", new Problem.NotApproved());
    }
    if (isSent(id)) {
      return Outcome.refused(new RefusalReason.IssueSent(), "issue", new Problem.AlreadySent());
    }
    if (!content.issues().withdraw(read)) {
      return Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
    }
    // After the approval: whoever has it sent from here on looks for one, and finds none.
    boolean undone = mailings.regret(id, Mailing.Reason.STAFF, clock.instant());
    if (!undone && isSent(id)) {
      return Outcome.refused(new RefusalReason.IssueSent(), "issue", new Problem.AlreadySent());
    }
    return new Outcome.Done<>(new Withdrawn(club.id(), issue.id(), read.version() + 1, undone));
  }

  private boolean isSent(MailingId mailing) {
    return mailings
        .find(mailing)
        .filter(each -> each.state() != Mailing.State.CANCELLED)
        .filter(each -> each.state() != Mailing.State.WAITING)
        .isPresent();
  }

  /**
   * An issue that is a draft again.
   *
   * @param undone whether its mailing waited, and is undone
   */
  public record Withdrawn(String club, String issue, long version, boolean undone) {}
}
