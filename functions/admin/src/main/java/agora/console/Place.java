package agora.console;

import java.util.List;
import java.util.Set;

/**
 * A place of a club's console.
 *
 * @param path behind the club's own address
 * @param roles who has something to do there
 */
record Place(String name, String path, Set<String> roles) {

  static final String OVERVIEW = "Overblik";
  static final String ISSUES = "Udgaver";
  static final String EVENTS = "Arrangementer";
  static final String MEMBERS = "Medlemmer";
  static final String FIGURES = "Tal";
  static final String CLUB = "Klub";

  static final List<Place> ALL =
      List.of(
          new Place(OVERVIEW, "", Roles.EVERYBODY),
          new Place(ISSUES, "/issues", Roles.EVERYBODY),
          new Place(EVENTS, "/events", Roles.EVERYBODY),
          new Place(MEMBERS, "/members", Set.of("desk")),
          new Place(FIGURES, "/figures", Set.of("writer", "approver")),
          new Place(CLUB, "/settings", Roles.EVERYBODY));
}
