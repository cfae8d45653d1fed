package agora.console;

import agora.staff.Role;
import java.util.List;
import java.util.Set;

/**
 * A place of a club's console.
 *
 * @param path behind the club's own address
 * @param roles who has something to do there
 */
record Place(String name, String path, Set<Role> roles) {

  static final String OVERVIEW = "Overblik";
  static final String ISSUES = "Udgaver";
  static final String EVENTS = "Arrangementer";
  static final String MEMBERS = "Medlemmer";
  static final String FIGURES = "Tal";
  static final String CLUB = "Klub";

  static final List<Place> ALL =
      List.of(
          new Place(OVERVIEW, "", Role.EVERYBODY),
          new Place(ISSUES, "/issues", Role.EVERYBODY),
          new Place(EVENTS, "/events", Role.EVERYBODY),
          new Place(MEMBERS, "/members", Set.of(Role.DESK)),
          new Place(FIGURES, "/figures", Set.of(Role.WRITER, Role.APPROVER)),
          new Place(CLUB, "/settings", Role.EVERYBODY));
}
