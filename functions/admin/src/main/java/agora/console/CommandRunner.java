package agora.console;

import agora.signin.SignIn;
import agora.staff.Actor;
import agora.staff.CommandSpec;
import agora.staff.Commands;
import agora.staff.Outcome;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives commands in the name of who is signed in, where their role may. */
record CommandRunner(Commands commands, SignIn signIn) {

  Optional<CommandSpec> about(String command) {
    return commands.all().stream().filter(each -> each.name().equals(command)).findFirst();
  }

  CommandSpec known(String command) {
    return about(command).orElseThrow();
  }

  /** Whether somebody may give a command in the club that the page is about. */
  boolean may(Visit visit, String command) {
    String club = visit.club() == null ? "" : visit.ofClub().id();
    return known(command).allows(visit.staff().grants(), club);
  }

  /** Which commands somebody may give there: a page leads to no others. */
  Predicate<String> may(Visit visit) {
    return command -> may(visit, command);
  }

  /** What a form posts to a command, by field. */
  Map<String, @Nullable Object> posted(Visit visit, String command) {
    ZoneId zone =
        ZoneId.of(visit.club() == null ? "Europe/Copenhagen" : visit.ofClub().rhythm().zone());
    Map<String, @Nullable Object> fields = Posted.of(known(command), visit.form(), zone);
    if (visit.club() != null
        && known(command).fields().stream().anyMatch(field -> field.name().equals("club"))) {
      fields.put("club", visit.ofClub().id()); // whatever the form says: the role is this club's
    }
    return fields;
  }

  /** Gives a command, which asks for the role itself. */
  Outcome<?> give(Visit visit, String command, Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(fields);
    whole.put("command", command);
    return commands.run(commands.answeredIn(visit.language(), whole), actor(visit));
  }

  /** Has it written down that somebody's role did not let them come to a page. */
  void forbid(Visit visit, String page) {
    String club = visit.club() == null ? "" : visit.ofClub().id();
    commands.forbid(page, club, actor(visit));
  }

  private static Actor actor(Visit visit) {
    return Actor.signedIn(visit.staff().name(), visit.staff().grants());
  }

  void say(Visit visit, FlashMessage note) {
    signIn.note(visit.staff(), note.write());
  }
}
