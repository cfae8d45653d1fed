package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.events.Event;
import agora.events.Events;
import agora.issues.ApprovedBenefits;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.Issues;
import agora.issues.SalesReasons;
import agora.store.Contents;
import agora.store.Stored;
import java.time.Instant;
import java.util.List;

/** What staff write: clubs, issues and what those give away, events. */
record Content(
    Clubs clubs, Issues issues, ApprovedBenefits benefits, Events events, SalesReasons reasons) {

  static Content in(Contents contents) {
    return new Content(
        new Clubs(contents),
        new Issues(contents),
        new ApprovedBenefits(contents),
        new Events(contents),
        new SalesReasons(contents));
  }

  /** Why a club that is closed gets nobody new and no issue; empty where it is open. */
  List<Fault> closed(Club club) {
    return clubs.rhythmExceptions(club.id()).closed()
        ? List.of(new Fault("club", new Problem.Closed()))
        : List.of();
  }

  /** Why a club takes nobody in; empty where it does. */
  List<Fault> takesNobody(Club club) {
    return clubs.controller().isPresent()
        ? closed(club)
        : List.of(new Fault("club", new Problem.NoController()));
  }

  /** A club's event, as a command names it by its fields {@code club} and {@code event}. */
  ClubLookup<Event> event(String club, String id) {
    return ClubLookup.of(clubs.find(club), events.find(club, id), "event", id);
  }

  /** A club's event as it stands, for a write in its place. */
  ClubLookup<Stored<Event>> storedEvent(String club, String id) {
    Stored<Event> read = events.read(club, id);
    return ClubLookup.of(clubs.find(club), read.content().map(_ -> read), "event", id);
  }

  /** A club's issue as it stands, for a write in its place. */
  ClubLookup<Stored<Issue>> stored(String club, String id) {
    Stored<Issue> read = issues.read(club, id);
    return ClubLookup.of(clubs.find(club), read.content().map(_ -> read), "issue", id);
  }

  /** A club's issue, as a command names it by its fields {@code club} and {@code issue}. */
  ClubLookup<Issue> issue(String club, String id) {
    return ClubLookup.of(clubs.find(club), issues.find(club, id), "issue", id);
  }

  /** Which of the club's issues leaves when. */
  IssueCalendar issueCalendar(Club club) {
    return IssueCalendar.of(club, clubs, issues);
  }

  /** When an issue leaves; now, where it leaves by hand or should have left. */
  Instant leaves(Club club, Issue issue, Instant now) {
    return issueCalendar(club).ahead(issue, issues, now).orElse(now);
  }
}
