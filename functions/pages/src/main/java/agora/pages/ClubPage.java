package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import agora.issues.Issue;
import agora.members.Wording;
import java.time.Instant;
import java.util.List;

/**
 * A club's own page.
 *
 * @param typed what stands in the sign-up form
 * @param events those to come, soonest first
 * @param issues those that have left, newest first
 * @param closed whether the club takes no more members
 * @param ready whether the library has said who answers for the members' data
 * @param names what the words of consent call the library and the club
 */
public record ClubPage(
    Club club,
    Typed typed,
    List<Event> events,
    List<Past> issues,
    boolean closed,
    boolean ready,
    Wording.Names names) {

  /** An issue that has left, and when. */
  public record Past(Issue issue, Instant at) {}

  /** The language that the club will write in: the reader's, where it is one of the club's. */
  public Language mailLanguage(PageFrame frame) {
    return writesIn(frame.language()) ? frame.language() : club.languages().getFirst();
  }

  public boolean writesIn(Language language) {
    return club.languages().contains(language);
  }
}
