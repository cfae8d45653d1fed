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
 */
public record ClubPage(Club club, Typed typed, List<Event> events, List<Issue> issues) {}
