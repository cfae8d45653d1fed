package agora.admin;

import agora.clubs.Clubs;
import agora.events.Events;
import agora.issues.Approvals;
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
}
