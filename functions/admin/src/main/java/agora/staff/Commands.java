package agora.staff;

import agora.checks.FieldError;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that staff can have done, by name and by type. */
public final class Commands {

  private final List<Command<?>> commands;

  Commands(List<Command<?>> commands) {
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
    String name = Json.asText(fields.get("command"));
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

  private static <R extends Record> Outcome<R> run(
      Command<R> command, Map<String, @Nullable Object> fields, Actor actor) {
    String name = command.about().name();
    try {
      Outcome<R> outcome = command.run(Input.of(command.about(), fields, actor));
      Log.info("staff-command", Map.of("command", name, "ok", outcome instanceof Outcome.Done<R>));
      return outcome;
    } catch (RuntimeException e) {
      Log.error("staff-command-failed", e, Map.of("command", name));
      return Outcome.refused(
          500, "Something went wrong on our side", "Try again; the log has the reason.", List.of());
    }
  }

  private Outcome<?> unknown(String name) {
    String known = all().stream().map(About::name).collect(Collectors.joining(", "));
    String detail = name.isEmpty() ? "Name a command." : "There is no command " + name + ".";
    return Outcome.refused(
        400,
        "Unknown command",
        detail,
        List.of(new FieldError("command", "Use one of " + known + ".")));
  }
}
