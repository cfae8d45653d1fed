package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.lambda.Log;
import agora.edge.lambda.Metrics;
import agora.events.Events;
import agora.events.MailSchedules;
import agora.issues.Departures;
import agora.issues.Issue;
import agora.issues.IssueSchedule;
import agora.issues.Issues;
import agora.mailings.Mailings;
import agora.store.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Once a day, for each club: the schedules of its next issue and of its events' mails, and
 * reminders to its staff.
 */
record Housekeeping(
    Clubs clubs,
    Events events,
    Issues issues,
    Mailings mailings,
    IssueSchedule schedule,
    MailSchedules mailSchedules,
    Ledger ledger,
    StaffMail staff,
    Metrics metrics) {

  private static final int WEEK = 7;

  /** No mail about an event leaves later than 30 days after it. */
  private static final Duration LONG_OVER = Duration.ofDays(32);

  /**
   * Keeps all clubs.
   *
   * @param at the time that the schedule was for, in ISO 8601
   * @return how many clubs were kept; a club that failed keeps none of the others from theirs
   */
  int run(String at) {
    Instant now = Instant.parse(at);
    int kept = 0;
    for (Club club : clubs.all()) {
      try {
        schedule.keep(club, now).ifPresent(issue -> remind(club, issue, now));
        events.all(club.id()).stream()
            .filter(event -> event.mails() != null && event.ends().isAfter(now.minus(LONG_OVER)))
            .forEach(event -> mailSchedules.keep(club, event, now));
        kept++;
      } catch (RuntimeException e) {
        Log.error("housekeeping-failed", e, Map.of("club", club.id()));
      }
    }
    return kept;
  }

  /** Within a week of the issue once, and on the day before once more. */
  private void remind(Club club, ZonedDateTime issue, Instant now) {
    long days =
        ChronoUnit.DAYS.between(now.atZone(issue.getZone()).toLocalDate(), issue.toLocalDate());
    if (days < 1 || days > WEEK) {
      return;
    }
    Departures departures = Departures.of(club, clubs, issues);
    List<Issue> due = departures.due(issue.toInstant());
    if (due.stream().anyMatch(new Ready(mailings)::is)) {
      return;
    }
    String when = days == 1 ? "i morgen" : "om " + days + " dage";
    ledger.once(
        "reminder#%s#%s#%s".formatted(club.id(), issue.toLocalDate(), days == 1 ? "day" : "week"),
        () -> {
          metrics.overdue("issue-not-ready");
          staff.tell(
              club,
              Ready.heading(club),
              Ready.sentence(
                  departures, due.stream().findFirst(), issue.toInstant(), "sendes " + when));
        });
  }
}
