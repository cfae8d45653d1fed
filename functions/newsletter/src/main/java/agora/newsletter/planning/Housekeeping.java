package agora.newsletter.planning;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.events.Events;
import agora.events.MailSchedules;
import agora.issues.IssueSchedule;
import java.time.Duration;
import java.time.Instant;
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
    IssueSchedule schedule,
    MailSchedules mailSchedules,
    StaffReminders reminders,
    PlanQueue queue) {

  /** What the message of a club's housekeeping asks for. */
  static final String TASK = "housekeeping";

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
    kept.next().ifPresent(issue -> reminders.ofIssue(club, kept.by(), issue, now));
    kept.by().issues().forEach(issue -> reminders.ofApproval(club, issue, now));
    events.all(club.id()).stream()
        .filter(event -> event.mails() != null && event.ends().isAfter(now.minus(LONG_OVER)))
        .forEach(event -> mailSchedules.keep(club, event, now));
  }
}
