package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.edge.web.Form;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.signin.Staff;
import agora.staff.Role;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request by somebody of the staff who may make it.
 *
 * @param path what the route's address has in place of its names
 * @param club whose page it is; null on the pages that are about none
 * @param form what was posted; empty where nothing was
 */
record Visit(
    Request request, Staff staff, Map<String, String> path, @Nullable Club club, Form form) {

  /** The club, on the routes that name one. */
  Club ofClub() {
    return Objects.requireNonNull(club);
  }

  /** The language that they read the console in. */
  Language language() {
    return ChosenLanguage.of(request);
  }

  String path(String name) {
    return path.getOrDefault(name, "");
  }

  String query(String name) {
    return request.query().getOrDefault(name, "");
  }

  /** Whether one of the roles is theirs, in the club. */
  boolean may(Collection<Role> roles) {
    return staff.grants().hasOneOf(roles, club == null ? "" : club.id());
  }

  /** A screen that is answered. */
  Response page(int status, String template, Map<String, Object> values) {
    return CommonScreens.html(status, language(), Templates.of(template, values));
  }
}
