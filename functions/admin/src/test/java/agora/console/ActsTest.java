package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import agora.admin.Visitor;
import agora.checks.Fault;
import agora.edge.aws.Environment;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.IssueShape;
import agora.staff.About;
import agora.staff.Field;
import agora.staff.FieldType;
import agora.staff.StaffCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff can have done by command they can have done in the console, and in words. */
final class ActsTest {

  private final Visitor visitor = new Visitor();

  @AfterEach
  void close() {
    visitor.close();
  }

  private List<About> commands() {
    Map<String, String> variables = new HashMap<>(visitor.template.environment("AdminFunction"));
    variables.putAll(
        Map.of("AWS_REGION", "eu-north-1", "AWS_ACCESS_KEY_ID", "x", "AWS_SECRET_ACCESS_KEY", "x"));
    Environment environment = visitor.aws.environment(variables);
    return StaffCommands.in(environment, () -> visitor.now, new Random(1)).all();
  }

  @Test
  void theListOfActsIsTheListOfCommands() {
    assertEquals(
        new TreeSet<>(commands().stream().map(About::name).toList()),
        new TreeSet<>(Act.ALL.stream().map(Act::command).toList()));
  }

  @Test
  void everyFieldAndEveryChoiceHasDanishWords() {
    List<String> missing = new ArrayList<>();
    commands().forEach(about -> missing(about.name(), "", about.fields(), missing));
    assertEquals(List.of(), missing);
  }

  private static void missing(
      String command, String path, List<Field> fields, List<String> missing) {
    for (Field field : fields) {
      boolean asked = field.type() != FieldType.CURSOR;
      if (asked && !Labels.has(command, path + field.name())) {
        missing.add(command + "." + path + field.name());
      }
      field.choices().stream()
          .filter(choice -> Labels.choice(choice).equals(choice) && !choice.equals("html"))
          .forEach(choice -> missing.add(command + "." + path + field.name() + "=" + choice));
      missing(command, path + field.name() + ".", field.fields(), missing);
    }
  }

  @Test
  void everythingIsRefusedInDanish() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
    List<String> vague = new ArrayList<>();
    for (About about : commands()) {
      for (Map<String, String> form :
          List.of(Map.<String, String>of(), rubbish("", about.fields()))) {
        String address = "/admin/clubs/her-er-debat/acts/" + about.name();
        String body = visitor.post(address, form).body();
        if (body.contains(Danish.OTHERWISE)) {
          vague.add(about.name() + " " + form);
        }
      }
    }
    assertEquals(List.of(), vague);
  }

  /** A form in which nothing is as it should be. */
  private static Map<String, String> rubbish(String path, List<Field> fields) {
    Map<String, String> form = new HashMap<>();
    for (Field field : fields) {
      String name = path + field.name();
      switch (field.type()) {
        case PART -> form.putAll(rubbish(name + ".", field.fields()));
        case PARTS -> form.putAll(rubbish(name + "[0].", field.fields()));
        case FLAG, CURSOR -> {}
        default -> form.put(name, "[x](y z) {{ <b>\n!");
      }
    }
    return form;
  }

  @Test
  void whatIsWrongWithADraftIsSaidInDanish() {
    Block block =
        new Block(
            "Ø",
            Block.Kind.ARTICLE,
            "",
            "x".repeat(10_001),
            null,
            null,
            "no address",
            null,
            "http://x.example/",
            null,
            null,
            List.of("nothing"));
    Issue issue = new Issue("club", "Ø", "a\nb", "", List.of(block, block), null);
    for (Fault error : IssueShape.of(issue)) {
      assertNotEquals(Danish.OTHERWISE, Danish.of(error.wrong()), error.toString());
    }
  }
}
