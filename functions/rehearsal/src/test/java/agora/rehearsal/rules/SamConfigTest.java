package agora.rehearsal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.rehearsal.Project;
import agora.stack.Template;
import agora.stack.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The settings that samconfig.toml brings along. */
class SamConfigTest {

  /** The keys of a section, as they are written. */
  private static Map<String, String> section(String name) throws IOException {
    Map<String, String> values = new TreeMap<>();
    String within = "";
    for (String line : Files.readAllLines(Project.ROOT.resolve("samconfig.toml"))) {
      if (line.startsWith("[")) {
        within = line.substring(1, line.indexOf(']'));
      } else if (within.equals(name) && line.contains(" = ")) {
        values.put(line.replaceFirst(" = .*$", ""), line.replaceFirst("^[^=]* = ", ""));
      }
    }
    return values;
  }

  private static Map<String, String> parameters(String name) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    String list = section(name + ".deploy.parameters").getOrDefault("parameter_overrides", "");
    Pattern.compile("\"([A-Za-z]+)=([^\"]*)\"")
        .matcher(list)
        .results()
        .forEach((MatchResult each) -> parameters.put(each.group(1), each.group(2)));
    return parameters;
  }

  /** A stale build of SAM's would win over the template otherwise. */
  @Test
  void everySetNamesTheTemplateAndTagsWhatItMakes() throws IOException {
    for (String name : new String[] {"default", "staging", "prod"}) {
      assertEquals(
          "\"template.yaml\"", section(name + ".global.parameters").get("template_file"), name);
      assertTrue(
          section(name + ".deploy.parameters").getOrDefault("tags", "").contains("project=agora"),
          name);
    }
  }

  @Test
  void aTrialCanBeDeployedAsItIs() throws IOException {
    Template template = Template.read(Project.TEMPLATE, parameters("default"));
    assertEquals("", template.parameters().get("PublicHost"));
  }

  /** SAM takes {@code Name=} for no setting at all, and stops. */
  @Test
  void noParameterIsSetToNothing() throws IOException {
    for (String name : new String[] {"default", "staging", "prod"}) {
      assertFalse(parameters(name).isEmpty());
      assertFalse(parameters(name).containsValue(""), name);
    }
  }

  @Test
  void productionWaitsForItsCertificate() throws IOException {
    Map<String, String> parameters = parameters("prod");
    assertThrows(TemplateException.class, () -> Template.read(Project.TEMPLATE, parameters));
    parameters.put("CertificateArn", "arn:aws:acm:eu-north-1:000000000000:certificate/0a");
    Template.read(Project.TEMPLATE, parameters);
  }
}
