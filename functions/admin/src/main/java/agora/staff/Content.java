package agora.staff;

import agora.checks.FieldError;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.events.Event;
import agora.events.Events;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SalesReasons;
import agora.store.Contents;
import agora.store.Stored;
import java.util.List;

/** What staff write: clubs, issues, events. */
record Content(Clubs clubs, Issues issues, Events events, SalesReasons reasons) {

  static Content in(Contents contents) {
    return new Content(
        new Clubs(contents),
        new Issues(contents),
        new Events(contents),
        new SalesReasons(contents));
  }

  /** Why a club that is closed gets nobody new and no issue; empty where it is open. */
  List<FieldError> closed(Club club) {
    return clubs.calendar(club.id()).closed()
        ? List.of(new FieldError("club", "The club is closed."))
        : List.of();
  }

  /** Why a club takes nobody in; empty where it does. */
  List<FieldError> takesNobody(Club club) {
    return clubs.controller().isPresent()
        ? closed(club)
        : List.of(
            new FieldError(
                "club",
                "Nobody can be taken in before save-library has said who answers for their data."));
  }

  /** A club's event, as a command names it by its fields {@code club} and {@code event}. */
  Found<Event> event(String club, String id) {
    return Found.of(clubs.find(club), events.find(club, id), "event", id);
  }

  /** A club's issue as it stands, for a write in its place. */
  Found<Stored<Issue>> stored(String club, String id) {
    Stored<Issue> read = issues.read(club, id);
    return Found.of(clubs.find(club), read.content().map(_ -> read), "issue", id);
  }

  /** A club's issue, as a command names it by its fields {@code club} and {@code issue}. */
  Found<Issue> issue(String club, String id) {
    return Found.of(clubs.find(club), issues.find(club, id), "issue", id);
  }
}
