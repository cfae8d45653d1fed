package agora.pages;

import agora.clubs.Club;
import agora.events.Event;
import agora.issues.Issue;
import java.util.List;

/**
 * A club's own page.
 *
 * @param typed what stands in the sign-up form
 * @param events those to come, soonest first
 * @param issues approved ones, newest first
 * @param closed whether the club takes no more members
 */
public record ClubPage(
    Club club, Typed typed, List<Event> events, List<Issue> issues, boolean closed) {

  /** The language that the club will write in: the reader's, where it is one of the club's. */
  public String mailLanguage(Frame frame) {
    return writesIn(frame.language()) ? frame.language() : club.languages().getFirst();
  }

  public boolean writesIn(String language) {
    return club.languages().contains(language);
  }
}
