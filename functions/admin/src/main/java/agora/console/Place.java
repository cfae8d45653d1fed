package agora.console;

import agora.clubs.Language;
import agora.console.words.ScreenFrameWords;
import agora.staff.Role;
import java.util.Set;

/** A place of a club's console. */
public enum Place {
  OVERVIEW(""),
  ISSUES("/issues"),
  EVENTS("/events"),
  MEMBERS("/members"),
  FIGURES("/figures"),
  CLUB("/settings");

  private final String path;

  Place(String path) {
    this.path = path;
  }

  /** What it is called in the menu. */
  String called(Language language) {
    return ScreenFrameWords.in(language).of(this);
  }

  /** Behind the club's own address. */
  String path() {
    return path;
  }

  /** Who has something to do there. */
  Set<Role> roles() {
    return switch (this) {
      case OVERVIEW, ISSUES, EVENTS, CLUB -> Role.EVERYBODY;
      case MEMBERS -> Set.of(Role.DESK);
      case FIGURES -> Set.of(Role.WRITER, Role.APPROVER);
    };
  }
}
