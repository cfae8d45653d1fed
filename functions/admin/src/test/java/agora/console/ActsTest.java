package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.clubs.Language;
import agora.edge.aws.Environment;
import agora.staff.CommandSpec;
import agora.staff.Field;
import agora.staff.FieldType;
import agora.staff.StaffCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff can have done by command they can have done in the console, and in words. */
final class ActsTest {

  private static final Pattern FORBIDDEN =
      Pattern.compile("(?i)preheader|segment|sandbox|\\bUTC\\b|[0-9]{4}-[0-9]{2}|JSON|\\btrue\\b");

  private final Visitor visitor = new Visitor();

  @AfterEach
  void close() {
    visitor.close();
  }

  private List<CommandSpec> commands() {
    Map<String, String> variables = new HashMap<>(visitor.template.environment("AdminFunction"));
    variables.putAll(
        Map.of("AWS_REGION", "eu-north-1", "AWS_ACCESS_KEY_ID", "x", "AWS_SECRET_ACCESS_KEY", "x"));
    Environment environment = visitor.aws.environment(variables);
    return StaffCommands.in(environment, () -> visitor.now, new Random(1)).all();
  }

  @Test
  void theListOfActsIsTheListOfCommands() {
    assertEquals(
        new TreeSet<>(commands().stream().map(CommandSpec::name).toList()),
        new TreeSet<>(Act.all(Language.DANISH).stream().map(Act::command).toList()));
  }

  @Test
  void eachActSaysInASentenceWhatItIsForAndIsFoundByItsWords() {
    for (Language language : Language.values()) {
      assertEquals(
          List.of(),
          Act.all(language).stream().filter(act -> !act.about().matches("\\p{Lu}.*\\.")).toList());
    }
    visitor.given("save-club");
    visitor.as("frida@bibliotek.example", "admin");
    String found = visitor.get("/admin/clubs/her-er-debat/acts?q=hvorfor+mail+Frem").body();
    assertEquals(1, found.split("<li>", -1).length - 1, found);
    assertTrue(found.contains("Se, hvem der ikke fik en mail"), found);
    String none = visitor.get("/admin/clubs/her-er-debat/acts?q=%3Cb%3E").body();
    assertTrue(none.contains("Der er ikke noget, der hedder det."), none);
    assertFalse(none.contains("<b>"), none);
  }

  @Test
  void everyFieldAndEveryChoiceHasDanishWords() {
    List<String> missing = new ArrayList<>();
    Labels labels = Labels.in(Language.DANISH);
    commands().forEach(about -> missing(labels, about.name(), "", about.fields(), missing));
    assertEquals(List.of(), missing);
  }

  /** A name that one language lacks would be a program's own, or another field's. */
  @Test
  void whatOneLanguageNamesTheOthersNameToo() {
    Labels danish = Labels.in(Language.DANISH);
    for (Language language : Language.values()) {
      assertEquals(danish.helped(), Labels.in(language).helped(), language.own());
      assertEquals(
          Act.all(Language.DANISH).stream().map(ActsTest::shape).toList(),
          Act.all(language).stream().map(ActsTest::shape).toList());
    }
  }

  /** What it is in any language. */
  private static String shape(Act act) {
    return act.command() + " " + act.place() + " " + act.reads();
  }

  private static void missing(
      Labels labels, String command, String path, List<Field> fields, List<String> missing) {
    for (Field field : fields) {
      boolean asked = field.type() != FieldType.CURSOR;
      if (asked && !labels.has(command, path + field.name())) {
        missing.add(command + "." + path + field.name());
      }
      field.choices().stream()
          .filter(choice -> labels.choice(choice).equals(choice) && !choice.equals("html"))
          .forEach(choice -> missing.add(command + "." + path + field.name() + "=" + choice));
      missing(labels, command, path + field.name() + ".", field.fields(), missing);
    }
  }

  @Test
  void rubbishIsAnsweredByWhatToMend() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
    List<String> failed = new ArrayList<>();
    for (CommandSpec about : commands()) {
      for (Map<String, String> form :
          List.of(Map.<String, String>of(), rubbish("", about.fields()))) {
        String address = "/admin/clubs/her-er-debat/acts/" + about.name();
        String body = visitor.post(address, form).body();
        String seen = body.replaceAll("(?s)<textarea.*?</textarea>|<[^>]*>", " ");
        if (body.contains("Noget gik galt") || FORBIDDEN.matcher(seen).find()) {
          failed.add(about.name() + " " + seen.replaceAll("\\s+", " "));
        }
      }
    }
    assertEquals(List.of(), failed);
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
        default -> form.put(name, "[x](y z) {{ & !");
      }
    }
    return form;
  }
}
