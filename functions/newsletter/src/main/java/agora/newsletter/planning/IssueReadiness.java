package agora.newsletter.planning;

import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Phase;
import agora.newsletter.words.StaffNoticeWords.Unready;
import java.time.Instant;
import java.util.Optional;

/** Whether an issue can leave when its time comes, and what staff are told of one that can't. */
record IssueReadiness(Issues issues, Mailings mailings) {

  /**
   * Whether it is approved, or on its way already; one that staff regretted is not before it is
   * approved anew.
   */
  boolean is(Issue issue) {
    return mailings
        .find(Mailing.id(issue.club(), issue.id()))
        .filter(mailing -> !Phase.isAnew(mailing, issues.approvedAt(issue)))
        .map(mailing -> mailing.state() != Mailing.State.CANCELLED)
        .orElseGet(() -> ContentHash.isApproved(issue));
  }

  /**
   * What is not ready.
   *
   * @param issue empty where the month has none
   * @param at when it is due
   */
  static Unready unready(IssueCalendar calendar, Optional<Issue> issue, Instant at) {
    return issue
        .map(
            is ->
                ContentHash.isApproved(is)
                    ? (Unready) new Unready.Stopped(is.subject(), is.id())
                    : new Unready.Unapproved(is.subject(), is.id()))
        .orElseGet(() -> new Unready.Missing(calendar.month(at).orElseThrow()));
  }
}
