package agora.newsletter.planning;

import agora.clubs.Club;
import agora.edge.lambda.Log;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.Review;
import agora.issues.Reviews;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Phase;
import agora.newsletter.notices.StaffMail;
import agora.newsletter.words.StaffNoticeWords.Unready;
import agora.store.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What staff are reminded of: an issue that is due and can't leave, and one whose approval was
 * asked for and not given. Each reminder is mailed once.
 */
record StaffReminders(
    Reviews reviews, Mailings mailings, IssueReadiness readiness, Ledger ledger, StaffMail staff) {

  private static final int WEEK = 7;

  /** How long an issue waits for its approval before all of the staff are told. */
  private static final Duration PATIENCE = Duration.ofDays(2);

  /** Who was asked may be away: others of the staff may approve as well, and so may a deputy. */
  void ofApproval(Club club, Issue issue, Instant now) {
    if (ContentHash.isApproved(issue)
        || mailings
            .find(Mailing.id(club.id(), issue.id()))
            .filter(each -> !Phase.isUndone(each))
            .isPresent()) {
      return;
    }
    reviews
        .of(club.id(), issue.id())
        .filter(each -> each.state() == Review.State.ASKED)
        .filter(each -> !now.isBefore(each.at().plus(PATIENCE)))
        .ifPresent(
            each ->
                ledger.once(
                    "asked#%s#%s#%s".formatted(club.id(), issue.id(), each.at()),
                    () -> staff.tellDeputyToo(club, say -> say.waitsForApproval(issue.subject()))));
  }

  /** Within a week of the issue once, and on the day before once more. */
  void ofIssue(Club club, IssueCalendar calendar, ZonedDateTime issue, Instant now) {
    long days =
        ChronoUnit.DAYS.between(now.atZone(issue.getZone()).toLocalDate(), issue.toLocalDate());
    if (days < 1 || days > WEEK) {
      return;
    }
    List<Issue> due = calendar.due(issue.toInstant());
    if (due.stream().anyMatch(readiness::is)) {
      return;
    }
    ledger.once(
        "reminder#%s#%s#%s".formatted(club.id(), issue.toLocalDate(), days == 1 ? "day" : "week"),
        () -> {
          Log.error("issue-not-ready", Map.of("club", club.id())); // rings staff's alarm
          Unready unready =
              IssueReadiness.unready(calendar, due.stream().findFirst(), issue.toInstant());
          staff.tell(club, say -> say.notReady(club.name(), unready, days));
        });
  }
}
