package agora.rehearsal.rules;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.rehearsal.Stack;
import agora.rehearsal.Translated;
import agora.stack.CloudFormation;
import agora.stack.TemplateException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an IT colleague can get wrong in samconfig.toml is refused before anything is made. */
class ParametersTest {
  private static void deploy(Map<String, String> parameters) {
    CloudFormation.resources(
        new ObjectMapper()
            .convertValue(Stack.REAL.template(), new TypeReference<Map<String, Object>>() {}),
        parameters);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MailDomain|https://bibliotek.dk",
        "MailDomain|klub@bibliotek.dk",
        "MailDomain|bibliotek",
        "MailDomain|bibliotek.dk/",
        "MailDomain|-bibliotek.dk",
        "StaffMail|bibliotek.dk",
        "StaffMail|Klub <klub@bibliotek.dk>",
        "StaffMail|klub@bibliotek.dk, it@bibliotek.dk",
        "PublicHost|https://klub.bibliotek.dk",
        "PublicHost|klub.bibliotek.dk/klub",
        "PublicHost|klub..bibliotek.dk",
        "CertificateArn|klub.bibliotek.dk",
        "PublicBaseUrl|https://klub.bibliotek.dk/",
        "PublicBaseUrl|klub.bibliotek.dk",
        "AccessibilityStatementUrl|was.digst.dk/bibliotek",
        "CreateIdentity|maybe",
        "SendConcurrency|1",
        "SendConcurrency|many",
        "LogRetentionDays|0",
        "Deployment|Canary",
        "WithDashboard|maybe",
        "OidcIssuer|login.bibliotek.dk",
        "SamlMetadataUrl|metadata.xml",
      })
  void aWrongValueIsRefusedInASentenceThatNamesTheParameter(String name, String value) {
    Map<String, String> parameters = new HashMap<>(Translated.WITH_DOMAIN);
    parameters.put(name, value);
    TemplateException refusal =
        assertThrows(TemplateException.class, () -> deploy(parameters), value);
    assertTrue(String.valueOf(refusal.getMessage()).contains(name), refusal::getMessage);
  }

  @Test
  void whatTheReadmeTellsIsTaken() {
    deploy(Translated.WITH_DOMAIN);
    deploy(Map.of("MailDomain", "bibliotek.dk", "StaffMail", "klub@bibliotek.dk"));
    deploy(
        Map.of(
            "MailDomain", "bibliotek.dk",
            "StaffMail", "klub@bibliotek.dk",
            "PublicBaseUrl", "https://abc123.execute-api.eu-north-1.amazonaws.com"));
  }

  @Test
  void aHostWithoutItsCertificateIsRefused() {
    Map<String, String> parameters = new HashMap<>(Translated.WITH_DOMAIN);
    parameters.remove("CertificateArn");
    assertThrows(TemplateException.class, () -> deploy(parameters));
  }

  @Test
  void aDirectoryWithoutItsClientIsRefused() {
    Map<String, String> parameters = new HashMap<>(Translated.WITH_DOMAIN);
    parameters.put("OidcIssuer", "https://login.bibliotek.example");
    assertThrows(TemplateException.class, () -> deploy(parameters));
    parameters.put("OidcClientId", "agora");
    parameters.put("OidcClientSecret", "s");
    deploy(parameters);
  }

  /** A parameter that anything can be written into is one that anything will be written into. */
  @Test
  void everyParameterSaysWhatItTakesAndWhatItIsFor() {
    Rule rule =
        stack ->
            stack.template().path("Parameters").properties().stream()
                .filter(each -> !isChecked(each.getValue()))
                .map(each -> each.getKey() + " takes anything, or does not say what it is for.")
                .toList();
    rule.holdsUnless(
        template -> Rule.object(template, "/Parameters/MailDomain").remove("AllowedPattern"),
        "MailDomain takes anything, or does not say what it is for.");
  }

  private static boolean isChecked(JsonNode parameter) {
    boolean pattern = parameter.has("AllowedPattern") && parameter.has("ConstraintDescription");
    boolean range = parameter.has("MinValue") && parameter.has("MaxValue");
    return parameter.has("Description") && (pattern || range || parameter.has("AllowedValues"));
  }

  @Test
  void onlyRegionsOfTheUnionAreTaken() {
    JsonNode regions =
        Stack.REAL.template().at("/Rules/DataStaysInTheUnion/Assertions/0/Assert/Fn::Contains/0");
    Set<String> union =
        Set.of("eu-central-1", "eu-north-1", "eu-south-1", "eu-west-1", "eu-west-3");
    assertTrue(regions.size() > 1);
    for (JsonNode region : regions) { // London and Zurich are called eu- too
      assertTrue(union.contains(region.asText()), region.asText());
    }
  }
}
