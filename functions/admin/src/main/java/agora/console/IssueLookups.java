package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.insights.Counts;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.issues.Review;
import agora.mailings.Mailing;
import agora.mailings.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a page finds it. What else it is judged by than its mailing is looked up where it is
 * asked for, and then once, however much of the page is about it. Of one page, and so of one
 * thread.
 */
final class IssueLookups {

  private final Reading reading;
  private final Club club;
  private final Issue issue;
  private final Optional<Mailing> mailing;
  private Optional<Review> review = Optional.empty();
  private boolean reviewed;
  private @Nullable IssueCheck check;
  private @Nullable List<Fault> errors;
  private @Nullable Counts counts;
  private @Nullable IssueState state;

  IssueLookups(Reading reading, Club club, Issue issue) {
    this.reading = reading;
    this.club = club;
    this.issue = issue;
    this.mailing = reading.mailings().find(Mailing.id(club.id(), issue.id()));
  }

  /** The issues of one page. */
  static final class Of {

    private final Reading reading;
    private final Club club;
    private final Map<String, IssueLookups> looked = new HashMap<>();

    Of(Reading reading, Club club) {
      this.reading = reading;
      this.club = club;
    }

    IssueLookups of(Issue issue) {
      return looked.computeIfAbsent(issue.id(), _ -> new IssueLookups(reading, club, issue));
    }
  }

  Issue issue() {
    return issue;
  }

  /** Its mailing; empty before it is sent for the first time. */
  Optional<Mailing> mailing() {
    return mailing;
  }

  /** What writers and approvers said last of it. */
  Optional<Review> review() {
    if (!reviewed) {
      review = reading.reviews().of(club.id(), issue.id());
      reviewed = true;
    }
    return review;
  }

  IssueCheck check() {
    if (check == null) {
      check = reading.check(club, issue);
    }
    return check;
  }

  /** What keeps it from being approved. */
  List<Fault> errors() {
    if (errors == null) {
      errors = reading.errors(club, issue, check());
    }
    return errors;
  }

  /** The counters of its mailing. */
  Counts counts() {
    if (counts == null) {
      counts = reading.counts(issue);
    }
    return counts;
  }

  IssueState state() {
    if (state == null) {
      state =
          mailing.isPresent() && !isAnew()
              ? IssueState.of(mailing.get(), counts())
              : IssueState.of(
                  issue,
                  () -> !errors().isEmpty(),
                  review().map(Review::state).orElse(null),
                  () -> reading.wasShownToThePanel(issue));
    }
    return state;
  }

  /**
   * Whether its mailing was undone, and it is on its way anew: approved since, or talked of since
   * by those who write and approve.
   */
  private boolean isAnew() {
    return mailing
        .filter(Phase::isUndone)
        .filter(
            each ->
                Phase.isAnew(each, reading.issues().approvedAt(issue))
                    || (!ContentHash.isApproved(issue)
                        && Phase.isAnew(each, review().map(Review::at))))
        .isPresent();
  }

  /** Whether it is still written on: a change to it takes no approval away. */
  boolean isBeingWritten() {
    return state().isOpen() && !ContentHash.isApproved(issue);
  }
}
