package agora.rehearsal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The AWS SAM CLI. */
final class Sam {
  private Sam() {}

  static Program run(Path folder, Map<String, String> variables, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Project.deployment("sam").toString()));
    command.addAll(arguments);
    return Program.run(folder, variables, command);
  }
}
