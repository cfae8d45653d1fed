package agora.issues;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Schedules;
import agora.store.Contents;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps each club's one schedule where its next issue is, and none where there is none. */
public record IssueSchedule(Clubs clubs, Issues issues, Schedules schedules) {

  /**
   * How a club's schedule is kept.
   *
   * @param by what it is kept by
   * @param next when the club's next issue goes out
   */
  public record Kept(IssueCalendar by, Optional<ZonedDateTime> next) {}

  /**
   * Makes, moves or removes the club's schedule. Whoever changes the club or an issue meanwhile
   * keeps the schedule too, and the two may end in either order: so what it was kept by is read
   * again, until it has not changed.
   */
  public Kept keep(Club club, Instant now) {
    IssueCalendar kept = IssueCalendar.of(club, clubs, issues);
    while (true) {
      Optional<ZonedDateTime> next = put(kept, now);
      IssueCalendar stands =
          IssueCalendar.of(clubs.find(club.id()).orElse(kept.club()), clubs, issues);
      if (stands.next(now).equals(next)) {
        return new Kept(stands, next);
      }
      kept = stands;
    }
  }

  private Optional<ZonedDateTime> put(IssueCalendar calendar, Instant now) {
    Club club = calendar.club();
    String name = "issue-" + club.id();
    Optional<ZonedDateTime> next = calendar.next(now);
    next.ifPresentOrElse(
        at -> schedules.put(name, at.toLocalDateTime(), club.rhythm().zone(), call(club, at)),
        () -> schedules.remove(name));
    return next;
  }

  /** What it is for is said by what made it, so that one that fires late or was moved still is. */
  private static String call(Club club, ZonedDateTime at) {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("task", "issue");
    call.put("club", club.id());
    call.put("at", at.toInstant().toString());
    return Contents.write(call);
  }
}
