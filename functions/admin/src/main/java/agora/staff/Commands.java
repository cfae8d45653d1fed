package agora.staff;

import agora.audit.Audit;
import agora.audit.Ending;
import agora.audit.Given;
import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that staff can have done, by name and by type. Here alone it is asked whether somebody's role
 * may, and here alone it is written down, whichever way a command comes.
 */
public final class Commands {

  private static final String COMMAND = "command";

  private final List<Command<?>> commands;
  private final Clubs clubs;
  private final Audit audit;

  Commands(List<Command<?>> commands, Clubs clubs, Audit audit) {
    this.clubs = clubs;
    this.audit = audit;
    List<Command<?>> all = new ArrayList<>(commands);
    all.add(new Help(commands.stream().map(Command::about).toList()));
    this.commands = List.copyOf(all);
  }

  /** Every command. */
  public List<CommandSpec> all() {
    return commands.stream().map(Command::about).toList();
  }

  /** Gives the command that the field {@code command} names. */
  public Outcome<?> run(Map<String, @Nullable Object> fields, Actor actor) {
    String name = Json.asText(fields.get(COMMAND));
    for (Command<?> command : commands) {
      if (command.about().name().equals(name)) {
        return run(command, fields, actor);
      }
    }
    return unknown(name);
  }

  private <R extends Record> Outcome<R> run(
      Command<R> command, Map<String, @Nullable Object> fields, Actor actor) {
    CommandSpec about = command.about();
    try {
      Input input = Input.of(about, fields, actor);
      String club = club(about, input);
      Optional<Role> role = about.roleOf(actor.grants(), club);
      Given given = given(input, about, club, role);
      if (role.isEmpty()) {
        audit.forbid(given);
        Log.info("staff-command", Map.of("command", about.name(), "ok", false));
        return Outcome.refused(
            new RefusalReason.Forbidden(about.roles()),
            List.of(new Fault(COMMAND, new Problem.NotYours(club))));
      }
      return audited(command, input, given);
    } catch (RuntimeException e) {
      Log.error("staff-command-failed", e, Map.of("command", about.name()));
      return Outcome.refused(new RefusalReason.Failed(), List.of());
    }
  }

  /** Writes down that somebody's role did not let them come to a page of the console. */
  public void forbid(String page, String club, Actor actor) {
    audit.forbid(new Given(club, by(actor, ""), page, "", null));
  }

  /** Nothing is done that is not written down first, and nothing answered before its end is. */
  private <R extends Record> Outcome<R> audited(Command<R> command, Input input, Given given) {
    Audit.Begun begun = audit.begin(given);
    Outcome<R> outcome;
    try {
      outcome = answered(command, input);
    } catch (RuntimeException e) {
      audit.end(begun, Ending.FAILED, input.subjects());
      throw e;
    }
    boolean done = outcome instanceof Outcome.Done<R>;
    Ending ending = done ? input.isTry() ? Ending.TRIED : Ending.DONE : Ending.REFUSED;
    audit.end(begun, ending, input.subjects());
    Log.info("staff-command", Map.of("command", given.command(), "ok", done));
    return outcome;
  }

  private <R extends Record> Outcome<R> answered(Command<R> command, Input input) {
    String id = club(command.about(), input);
    Club club = id.isEmpty() ? null : clubs.find(id).orElse(null);
    if (club == null && !id.isEmpty() && command.about().scope() != Scope.ITSELF) {
      return Outcome.missing(RefusalReason.Thing.CLUB, id);
    }
    if (club != null && club.deleted() != null && !command.about().ofDeleted()) {
      return Outcome.refused(new RefusalReason.ClubDeleted(), List.of());
    }
    input.asksForPurpose();
    return command.run(input);
  }

  private static Given given(Input input, CommandSpec about, String club, Optional<Role> role) {
    return new Given(
        club,
        by(input.actor(), role.map(Role::word).orElse("")),
        about.name(),
        input.about(),
        input.purpose());
  }

  private static Given.By by(Actor actor, String role) {
    return new Given.By(actor.name(), role, ConstantSerializer.of(actor.way()));
  }

  /** The club that a command names; empty for none. */
  private static String club(CommandSpec about, Input input) {
    String field = about.scope().field();
    String club = field.isEmpty() ? null : input.idIfAny(field);
    return club == null ? "" : club;
  }

  /** What a command on a club that never was is answered; for a snapshot, so nothing is written. */
  public Outcome<?> rehearse(String club) {
    return clubs.find(club).isPresent()
        ? unknown("")
        : Outcome.missing(RefusalReason.Thing.CLUB, club);
  }

  private Outcome<?> unknown(String name) {
    return Outcome.refused(
        new RefusalReason.NoCommand(name),
        COMMAND,
        new Problem.NoneOf(all().stream().map(CommandSpec::name).toList()));
  }

  /**
   * The language in which whoever gives a command is answered: its field {@code language}, or
   * {@code answerLanguage} where the command has a {@code language} for something else.
   */
  public Language language(Map<String, @Nullable Object> fields) {
    return Language.of(Json.asText(fields.get(languageField(fields))));
  }

  /** A command as {@link #language} reads it. */
  public Map<String, @Nullable Object> answeredIn(
      Language language, Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(fields);
    asked.put(languageField(fields), language.code());
    return asked;
  }

  private String languageField(Map<String, @Nullable Object> fields) {
    String name = Json.asText(fields.get(COMMAND));
    boolean taken =
        all().stream()
            .filter(about -> about.name().equals(name))
            .anyMatch(about -> about.has(Input.LANGUAGE));
    return taken ? Input.ANSWER_LANGUAGE : Input.LANGUAGE;
  }
}
