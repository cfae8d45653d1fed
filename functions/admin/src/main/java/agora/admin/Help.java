package agora.admin;

import agora.checks.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the commands, with their fields and where an example of each stands. */
final class Help implements Command {

  private final List<Command> others;

  Help(List<Command> others) {
    this.others = others;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public Map<String, String> fields() {
    return Map.of();
  }

  @Override
  public Outcome run(Input input) {
    List<FieldError> errors = input.errors();
    return errors.isEmpty()
        ? new Outcome.Done(Map.of("commands", others.stream().map(Help::described).toList()))
        : Outcome.invalid(errors);
  }

  private static Map<String, Object> described(Command command) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("command", command.name());
    row.put("fields", command.fields());
    row.put("example", "events/" + command.name() + ".json");
    return row;
  }
}
