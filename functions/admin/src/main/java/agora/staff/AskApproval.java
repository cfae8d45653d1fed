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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks those who approve to read an issue, and tells them where. All that an approval looks at is
 * looked at first, its links too: who writes can mend them, and who approves seldom can.
 */
public final class AskApproval implements Command<AskApproval.Asked> {

  static final int LONGEST_MESSAGE = 1_000;
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "ask-approval",
          Role.WRITER,
          Field.club(),
          Field.issue(),
          Field.of("message", FieldType.LINES, "what they shall know; at most 1,000 letters"),
          Field.of(
              "ask",
              FieldType.FLAG,
              "false takes back what was asked and not answered; true where it is left out"));

  private final Content content;
  private final Reviews reviews;
  private final ColleagueMails colleagues;
  private final IssueReview review;

  AskApproval(Content content, Reviews reviews, ColleagueMails colleagues, IssueReview review) {
    this.content = content;
    this.reviews = reviews;
    this.colleagues = colleagues;
    this.review = review;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Asked> run(Input input) {
    String club = input.id("club");
    String issue = input.id("issue");
    String message = input.textOr("message", "");
    boolean ask = input.flag("ask", true);
    if (message.length() > LONGEST_MESSAGE) {
      input.error("message", new Problem.TooLong(LONGEST_MESSAGE));
    }
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Stored<Review> read = reviews.read(club, issue); // before the issue: an approval writes both
    return content
        .issue(club, issue)
        .then(
            (found, draft) ->
                ask
                    ? ask(read, found, draft, input.actor().name(), message)
                    : takeBack(read, draft, input.actor().name()));
  }

  /** Who takes back what nobody asked, or what is taken back, finds it as they want it. */
  private Outcome<Asked> takeBack(Stored<Review> read, Issue issue, String by) {
    if (ContentHash.isApproved(issue)) {
      return Outcome.refused(new RefusalReason.StandsApproved(), List.of());
    }
    boolean asked = read.content().filter(each -> each.state() == Review.State.ASKED).isPresent();
    return !asked || reviews.takeBack(read, by, review.clock().instant())
        ? new Outcome.Done<>(new Asked(issue.club(), issue.id(), List.of()))
        : Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
  }

  private Outcome<Asked> ask(
      Stored<Review> read, Club club, Issue issue, String by, String message) {
    if (ContentHash.isApproved(issue)) {
      return Outcome.refused(new RefusalReason.StandsApproved(), List.of());
    }
    List<String> told = told(club, by);
    if (told.isEmpty()) {
      return Outcome.refused(new RefusalReason.NobodyToAsk(), List.of());
    }
    List<Fault> errors = review.lookBeforeApproval(club, issue).errors();
    if (!errors.isEmpty()) {
      return Outcome.refused(new RefusalReason.NotReady(), errors);
    }
    Instant now = review.clock().instant();
    if (!wasJustAsked(read, by, message, now)) {
      tell(club, issue, told, by, message);
      if (!reviews.ask(read, by, message, now)
          && !wasJustAsked(reviews.read(club.id(), issue.id()), by, message, now)) {
        return Outcome.overtaken("issue", RefusalReason.Thing.ISSUE);
      }
    }
    return new Outcome.Done<>(new Asked(club.id(), issue.id(), told));
  }

  /** The staff but for who asks; where that is nobody, who stands in for them. */
  private static List<String> told(Club club, String by) {
    List<String> staff = club.staff().stream().filter(each -> !each.equals(by)).toList();
    return staff.isEmpty()
        ? Optional.ofNullable(club.deputy()).stream().filter(each -> !each.equals(by)).toList()
        : staff;
  }

  /** Who presses twice asks once. */
  private static boolean wasJustAsked(Stored<Review> read, String by, String message, Instant now) {
    return read.content()
        .filter(each -> each.state() == Review.State.ASKED)
        .filter(each -> each.by().equals(by) && each.message().equals(message))
        .filter(each -> now.isBefore(each.at().plus(AT_ONCE)))
        .isPresent();
  }

  /** Before it is written that they were: a mail that fails is then tried again. */
  private void tell(Club club, Issue issue, List<String> told, String by, String message) {
    ColleagueWords say = ColleagueWords.in(club.language());
    colleagues.send(
        club,
        told,
        say.pleaseApprove(issue.subject()),
        Stream.of(
                say.asksForApproval(ColleagueMails.who(by, say), issue.subject()),
                message.isBlank() ? "" : say.said(message.strip()),
                say.whatAnApproverCanDo())
            .filter(each -> !each.isEmpty())
            .toList(),
        say.readWhatIsNew(),
        "issues/" + issue.id() + "/approval");
  }

  /**
   * An issue that waits for its approval, or no more.
   *
   * @param told who has got a mail; nobody where it was taken back
   */
  public record Asked(String club, String issue, List<String> told) {}
}
