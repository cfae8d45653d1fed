package agora.clubs;

import agora.store.Contents;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps each club's one schedule where its next issue is, and none where there is none. */
public record IssueSchedule(Clubs clubs, Schedules schedules) {

  /**
   * Makes, moves or removes the club's schedule, and returns when its next issue goes out. Whoever
   * changes the club meanwhile keeps the schedule too, and the two may end in either order: so what
   * it was kept by is read again, until it has not changed.
   */
  public Optional<ZonedDateTime> keep(Club club, Instant now) {
    Club kept = club;
    Calendar calendar = clubs.calendar(club.id());
    while (true) {
      Optional<ZonedDateTime> next = put(kept, calendar, now);
      Club stands = clubs.find(club.id()).orElse(kept);
      Calendar departs = clubs.calendar(club.id());
      if (stands.equals(kept) && departs.equals(calendar)) {
        return next;
      }
      kept = stands;
      calendar = departs;
    }
  }

  private Optional<ZonedDateTime> put(Club club, Calendar calendar, Instant now) {
    String name = "issue-" + club.id();
    Optional<ZonedDateTime> next = NextIssue.after(club.rhythm(), calendar, now);
    next.ifPresentOrElse(
        at -> schedules.put(name, at.toLocalDateTime(), club.rhythm().zone(), call(club)),
        () -> schedules.remove(name));
    return next;
  }

  private static String call(Club club) {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("task", "issue");
    call.put("club", club.id());
    call.put("at", "<aws.scheduler.scheduled-time>");
    return Contents.write(call);
  }
}
