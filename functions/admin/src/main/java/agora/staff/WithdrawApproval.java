package agora.staff;

import agora.checks.Problem;
import agora.clubs.Club;
import agora.ids.MailingId;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Reviews;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.staff.words.ColleagueWords;
import agora.store.Stored;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes an issue's approval back: it leaves neither by itself nor by the mailing that waits.
 * Whoever asked for the approval is told.
 */
public record WithdrawApproval(
    Content content,
    Mailings mailings,
    Reviews reviews,
    ColleagueMails colleagues,
    InstantSource clock)
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
    return input.then(
        () ->
            content
                .stored(club, issue)
                .then((found, read) -> withdraw(found, read, input.actor().name())));
  }

  private Outcome<Withdrawn> withdraw(Club club, Stored<Issue> read, String by) {
    Issue issue = read.content().orElseThrow();
    MailingId id = Mailing.id(club.id(), issue.id());
    if (!ContentHash.isApproved(issue)) {
      return Outcome.refused(
          new RefusalReason.NothingToWithdraw(), "issue", new Problem.NotApproved());
    }
    if (isSent(id)) {
      return Outcome.refused(new RefusalReason.IssueSent(), "issue", new Problem.AlreadySent());
    }
    Instant now = clock.instant();
    if (!content.issues().withdraw(read, by, now)) {
      return Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
    }
    // After the approval: whoever has it sent from here on looks for one, and finds none.
    boolean undone = mailings.regret(id, Mailing.Reason.STAFF, now);
    if (!undone && isSent(id)) {
      return Outcome.refused(new RefusalReason.IssueSent(), "issue", new Problem.AlreadySent());
    }
    tell(club, issue, by); // after all of it: a mail that fails lets nothing leave
    return new Outcome.Done<>(new Withdrawn(club.id(), issue.id(), read.version() + 1, undone));
  }

  private void tell(Club club, Issue issue, String by) {
    List<String> told = ColleagueMails.asked(reviews.of(club.id(), issue.id()), by);
    if (!told.isEmpty()) {
      ColleagueWords say = ColleagueWords.in(club.language());
      colleagues.send(
          club,
          told,
          say.withdrawn(issue.subject()),
          List.of(say.hasWithdrawn(ColleagueMails.who(by, say), issue.subject())),
          say.mendAndAskAgain(),
          "issues/" + issue.id());
    }
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
