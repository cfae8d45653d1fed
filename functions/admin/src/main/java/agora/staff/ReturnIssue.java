package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Review;
import agora.issues.Reviews;
import agora.staff.words.ColleagueWords;
import agora.store.Stored;
import java.time.InstantSource;
import java.util.List;

/** Sends an issue back to whoever asked for its approval, with what is to be changed. */
public record ReturnIssue(
    Content content, Reviews reviews, ColleagueMails colleagues, InstantSource clock)
    implements Command<ReturnIssue.Returned> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "return-issue",
          Role.APPROVER,
          Field.club(),
          Field.issue(),
          Field.of("message", FieldType.LINES, "what is to be changed; at most 1,000 letters")
              .needed());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Returned> run(Input input) {
    String club = input.id("club");
    String issue = input.id("issue");
    String message = input.text("message");
    if (message.length() > AskApproval.LONGEST_MESSAGE) {
      input.error("message", new Problem.TooLong(AskApproval.LONGEST_MESSAGE));
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Stored<Review> read = reviews.read(club, issue); // before the issue: an approval writes both
    return content
        .issue(club, issue)
        .then((found, draft) -> giveBack(read, found, draft, input.actor().name(), message));
  }

  private Outcome<Returned> giveBack(
      Stored<Review> read, Club club, Issue issue, String by, String message) {
    if (ContentHash.isApproved(issue)) {
      return Outcome.refused(new RefusalReason.StandsApproved(), List.of());
    }
    if (!reviews.sendBack(read, issue, by, message, clock.instant())) {
      return Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
    }
    List<String> told = ColleagueMails.asked(read.content(), by);
    if (!told.isEmpty()) {
      ColleagueWords say = ColleagueWords.in(club.language());
      colleagues.send(
          club,
          told,
          say.sentBack(issue.subject()),
          List.of(
              say.hasSentBack(ColleagueMails.who(by, say), issue.subject()),
              say.said(message.strip())),
          say.mendAndAskAgain(),
          "issues/" + issue.id());
    }
    return new Outcome.Done<>(new Returned(club.id(), issue.id(), told));
  }

  /** An issue that is its writer's again, and who was told. */
  public record Returned(String club, String issue, List<String> told) {}
}
