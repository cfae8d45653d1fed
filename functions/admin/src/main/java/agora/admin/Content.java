package agora.admin;

import agora.clubs.Clubs;
import agora.events.Event;
import agora.events.Events;
import agora.issues.Approvals;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.issues.SalesReasons;
import agora.store.Contents;

/** What staff write: clubs, issues, events. */
record Content(
    Clubs clubs, Issues issues, Events events, SalesReasons reasons, Approvals approvals) {

  static Content in(Contents contents) {
    return new Content(
        new Clubs(contents),
        new Issues(contents),
        new Events(contents),
        new SalesReasons(contents),
        new Approvals(contents));
  }

  /** A club's event, as a command names it by its fields {@code club} and {@code event}. */
  Found<Event> event(String club, String id) {
    return Found.of(clubs.find(club), events.find(club, id), "event", id);
  }

  /** A club's issue, as a command names it by its fields {@code club} and {@code issue}. */
  Found<Issue> issue(String club, String id) {
    return Found.of(clubs.find(club), issues.find(club, id), "issue", id);
  }
}
