package agora.newsletter.planning;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.lambda.Log;
import agora.events.Events;
import agora.events.MailSchedules;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.IssueSchedule;
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
 * Once a day, for each club: the schedules of its next issue and of its events' mails, and
 * reminders to its staff. A message each, so that neither the number of clubs nor one that fails
 * keeps the others from theirs.
 */
record Housekeeping(
    Clubs clubs,
    Events events,
    Reviews reviews,
    Mailings mailings,
    IssueReadiness readiness,
    IssueSchedule schedule,
    MailSchedules mailSchedules,
    Ledger ledger,
    StaffMail staff,
    PlanQueue queue) {

  /** What the message of a club's housekeeping asks for. */
  static final String TASK = "housekeeping";

  private static final int WEEK = 7;

  /** How long an issue waits for its approval before all of the staff are told. */
  private static final Duration PATIENCE = Duration.ofDays(2);

  /** No mail about an event leaves later than 30 days after it. */
  private static final Duration LONG_OVER = Duration.ofDays(32);

  /**
   * Asks for each club's.
   *
   * @param at the time that the schedule was for, in ISO 8601
   * @return how many clubs there are
   */
  int ask(String at) {
    List<Map<String, Object>> asked =
        clubs.all().stream()
            .map(club -> Map.<String, Object>of("task", TASK, "club", club.id(), "at", at))
            .toList();
    queue.add(asked);
    return asked.size();
  }

  /**
   * Keeps a club.
   *
   * @param at the time that the day's schedule was for, in ISO 8601
   */
  void keep(Club club, String at) {
    Instant now = Instant.parse(at);
    IssueSchedule.Kept kept = schedule.keep(club, now);
    kept.next().ifPresent(issue -> remind(club, kept.by(), issue, now));
    kept.by().issues().forEach(issue -> remindOfApproval(club, issue, now));
    events.all(club.id()).stream()
        .filter(event -> event.mails() != null && event.ends().isAfter(now.minus(LONG_OVER)))
        .forEach(event -> mailSchedules.keep(club, event, now));
  }

  /** Who was asked may be away: others of the staff may approve as well, and so may a deputy. */
  private void remindOfApproval(Club club, Issue issue, Instant now) {
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
  private void remind(Club club, IssueCalendar calendar, ZonedDateTime issue, Instant now) {
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
