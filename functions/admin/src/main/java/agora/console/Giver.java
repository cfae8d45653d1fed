package agora.console;

import agora.signin.SignIn;
import agora.staff.About;
import agora.staff.Actor;
import agora.staff.Commands;
import agora.staff.Outcome;
import agora.staff.Why;
import agora.staff.Role;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives commands in the name of who is signed in, where their role may. */
record Giver(Commands commands, SignIn signIn) {

  Optional<About> about(String command) {
    return commands.all().stream().filter(each -> each.name().equals(command)).findFirst();
  }

  About known(String command) {
    return about(command).orElseThrow();
  }

  static Set<String> roles(About about) {
    return about.roles().stream().map(Role::word).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether somebody may give a command in the club that the page is about. */
  boolean may(Visit visit, String command) {
    return visit.may(roles(known(command)));
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

  /** Gives a command that the role may; what it changed is said on the next page. */
  Outcome<?> give(Visit visit, String command, Map<String, @Nullable Object> fields) {
    if (!may(visit, command)) {
      return Outcome.refused(new Why.Forbidden(known(command).roles()), List.of());
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(fields);
    whole.put("command", command);
    return commands.run(whole, new Actor(visit.staff().name()));
  }

  void say(Visit visit, Note note) {
    signIn.note(visit.staff(), note.write());
  }
}
