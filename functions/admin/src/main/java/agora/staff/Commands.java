package agora.staff;

import agora.checks.Wrong;
import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that staff can have done, by name and by type. */
public final class Commands {

  private static final String COMMAND = "command";
  private static final String CLUB = "club";

  private final List<Command<?>> commands;
  private final Clubs clubs;

  Commands(List<Command<?>> commands, Clubs clubs) {
    this.clubs = clubs;
    List<Command<?>> all = new ArrayList<>(commands);
    all.add(new Help(commands.stream().map(Command::about).toList()));
    this.commands = List.copyOf(all);
  }

  /** Every command. */
  public List<About> all() {
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

  /**
   * Gives a command.
   *
   * @throws IllegalArgumentException if there is no command of this type
   */
  public <R extends Record> Outcome<R> run(
      Class<? extends Command<R>> type, Map<String, @Nullable Object> fields, Actor actor) {
    return commands.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .map(command -> run(command, fields, actor))
        .orElseThrow(() -> new IllegalArgumentException("no command: " + type));
  }

  private <R extends Record> Outcome<R> run(
      Command<R> command, Map<String, @Nullable Object> fields, Actor actor) {
    String name = command.about().name();
    try {
      Input input = Input.of(command.about(), fields, actor);
      String stranger = stranger(command.about(), input);
      Outcome<R> outcome =
          stranger == null ? command.run(input) : Outcome.missing(Why.Thing.CLUB, stranger);
      Log.info("staff-command", Map.of("command", name, "ok", outcome instanceof Outcome.Done<R>));
      return outcome;
    } catch (RuntimeException e) {
      Log.error("staff-command-failed", e, Map.of("command", name));
      return Outcome.refused(new Why.Failed(), List.of());
    }
  }

  /** The club that a command names, where there is none of that id; null where there is. */
  private @Nullable String stranger(About about, Input input) {
    if (!about.has(CLUB)) {
      return null;
    }
    String club = input.idIfAny(CLUB);
    return club == null || clubs.find(club).isPresent() ? null : club;
  }

  private Outcome<?> unknown(String name) {
    return Outcome.refused(
        new Why.NoCommand(name),
        COMMAND,
        new Wrong.NoneOf(all().stream().map(About::name).toList()));
  }

  /**
   * The language in which whoever gives a command is answered: its field {@code language}, or
   * {@code answerLanguage} where the command has a {@code language} for something else.
   */
  public Language language(Map<String, @Nullable Object> fields) {
    String name = Json.asText(fields.get(COMMAND));
    boolean taken =
        all().stream()
            .filter(about -> about.name().equals(name))
            .anyMatch(about -> about.has(Input.LANGUAGE));
    return Language.of(Json.asText(fields.get(taken ? Input.ANSWER_LANGUAGE : Input.LANGUAGE)));
  }
}
