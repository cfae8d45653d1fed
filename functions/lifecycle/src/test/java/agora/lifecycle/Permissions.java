package agora.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which functions the template lets do something to a table. */
final class Permissions {

  private static final String ALLOWS = "- Effect: Allow";

  /** What follows: the resources may be many lines, and reach to the next statement. */
  private static final Pattern STATEMENT =
      Pattern.compile("\\n\\s+Action: ([^\\n]+)\\n\\s+Resource:(.*)", Pattern.DOTALL);

  private static final Pattern RESOURCE = Pattern.compile("\\n(?=  [A-Z][A-Za-z]+:)");

  /** A function with its own statements, or a role that is written out. */
  private static final Pattern GRANTING =
      Pattern.compile("AWS::(Serverless::Function|IAM::Role)\\n");

  private Permissions() {}

  static Set<String> whoMay(String action, String table) throws IOException {
    String template =
        Files.readString(Path.of(System.getProperty("agora.root", "../.."), "template.yaml"));
    Set<String> functions = new TreeSet<>();
    for (String resource : RESOURCE.splitAsStream(template).toList()) {
      String id = resource.strip().substring(0, resource.strip().indexOf(':'));
      for (String text : resource.split(ALLOWS, -1)) {
        Matcher statement = STATEMENT.matcher(text);
        if (GRANTING.matcher(resource).find()
            && statement.find()
            && allows(statement.group(1), action)
            && statement.group(2).contains(table + ".Arn")) {
          functions.add(id.replaceFirst("FunctionRole$", "Function"));
        }
      }
    }
    return functions;
  }

  /** Whether an action is one of those of a statement, of which {@code *} stands for any. */
  private static boolean allows(String actions, String action) {
    return Arrays.stream(actions.replaceAll("#.*|[\\[\\]]", "").split(",", -1))
        .map(each -> each.strip().replace("*", ".*"))
        .anyMatch(action::matches);
  }
}
