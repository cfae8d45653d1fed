package agora.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which functions the template lets do something to a table. */
final class Permissions {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "- Effect: Allow[^\\n]*\\n\\s+Action: ([^\\n]+)\\n\\s+Resource:(.*?)(?=- Effect|\\z)",
          Pattern.DOTALL);

  private static final Pattern RESOURCE = Pattern.compile("\\n(?=  [A-Z][A-Za-z]+:)");

  private Permissions() {}

  static Set<String> whoMay(String action, String table) throws IOException {
    String template =
        Files.readString(Path.of(System.getProperty("agora.root", "../.."), "template.yaml"));
    Set<String> functions = new TreeSet<>();
    for (String resource : RESOURCE.splitAsStream(template).toList()) {
      String name = resource.strip().substring(0, resource.strip().indexOf(':'));
      Matcher statements = STATEMENT.matcher(resource);
      while (resource.contains("AWS::IAM::Role\n") && statements.find()) {
        List<String> actions =
            Arrays.stream(statements.group(1).replaceAll("[\\[\\]]", "").split(","))
                .map(String::strip)
                .toList();
        if (actions.contains(action) && statements.group(2).contains(table + ".Arn")) {
          functions.add(name.replaceFirst("Role$", ""));
        }
      }
    }
    return functions;
  }
}
