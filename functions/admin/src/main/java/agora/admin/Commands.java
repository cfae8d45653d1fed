package agora.admin;

import agora.checks.FieldError;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that staff can have done, by name. */
final class Commands {

  private final List<Command> commands;

  Commands(List<Command> commands) {
    List<Command> all = new ArrayList<>(commands);
    all.add(new Help(List.copyOf(all)));
    this.commands = List.copyOf(all);
  }

  Outcome run(Map<String, @Nullable Object> fields, Actor actor) {
    String name = Json.asText(fields.get("command"));
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return run(command, Input.of(fields, actor));
      }
    }
    return unknown(name);
  }

  private static Outcome run(Command command, Input input) {
    try {
      Outcome outcome = command.run(input);
      Log.info(
          "staff-command",
          Map.of("command", command.name(), "ok", outcome instanceof Outcome.Done));
      return outcome;
    } catch (RuntimeException e) {
      Log.error("staff-command-failed", e, Map.of("command", command.name()));
      return new Outcome.Refused(
          500, "Something went wrong on our side", "Try again; the log has the reason.", List.of());
    }
  }

  private Outcome unknown(String name) {
    String known = commands.stream().map(Command::name).collect(Collectors.joining(", "));
    String detail = name.isEmpty() ? "Name a command." : "There is no command " + name + ".";
    return new Outcome.Refused(
        400,
        "Unknown command",
        detail,
        List.of(new FieldError("command", "Use one of " + known + ".")));
  }
}
