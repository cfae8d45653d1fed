package agora.newsletter;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.NextIssue;
import agora.edge.aws.OneTimeSchedules;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.edge.lambda.Metrics;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Once a day, for each club: the schedule of its next issue, and reminders to its staff. */
record Housekeeping(
    Clubs clubs,
    NextToSend next,
    OneTimeSchedules schedules,
    StaffMail staff,
    String mailDomain,
    Metrics metrics) {

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
        keep(club, now);
        kept++;
      } catch (RuntimeException e) {
        Log.error("housekeeping-failed", e, Map.of("club", club.id()));
      }
    }
    return kept;
  }

  private void keep(Club club, Instant now) {
    ZonedDateTime issue = NextIssue.after(club.rhythm(), now);
    schedules.put(
        "issue-" + club.id(),
        issue.toLocalDateTime(),
        club.rhythm().zone(),
        Json.write(
            Map.of("task", "issue", "club", club.id(), "at", "<aws.scheduler.scheduled-time>")));
    long days =
        ChronoUnit.DAYS.between(now.atZone(issue.getZone()).toLocalDate(), issue.toLocalDate());
    if ((days == 7 || days == 1) && next.find(club.id()).isEmpty()) {
      metrics.count("IssueNotReady", 1);
      staff.tell(
          Sender.from(club, mailDomain),
          club.staff(),
          "Næste udgave af " + club.name() + " er ikke godkendt",
          days == 1
              ? "Nyhedsbrevet sendes i morgen, men ingen udgave er godkendt endnu."
              : "Nyhedsbrevet sendes om 7 dage, men ingen udgave er godkendt endnu.");
    }
  }
}
