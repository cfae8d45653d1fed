package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How staff sign in: whom the pool lets in, and what the client may ask for. */
class StaffRulesTest {

  static List<String> signIn(Stack stack) {
    List<String> findings = new ArrayList<>();
    JsonNode pool = one(stack, "AWS::Cognito::UserPool");
    JsonNode client = one(stack, "AWS::Cognito::UserPoolClient");
    if (!pool.at("/AdminCreateUserConfig/AllowAdminCreateUserOnly").asBoolean()) {
      findings.add("StaffPool lets anybody sign up.");
    }
    if (!pool.path("MfaConfiguration").asText().equals("ON")
        || !pool.path("EnabledMfas").path(0).asText().equals("SOFTWARE_TOKEN_MFA")) {
      findings.add("StaffPool asks for no second factor.");
    }
    if (!pool.path("UserPoolTier").asText().equals("ESSENTIALS")) {
      findings.add("StaffPool's tier has no managed login.");
    }
    if (one(stack, "AWS::Cognito::UserPoolDomain").path("ManagedLoginVersion").asInt() != 2
        || one(stack, "AWS::Cognito::ManagedLoginBranding").path("ClientId").isMissingNode()) {
      findings.add("StaffPool has no pages to sign in on.");
    }
    if (!client.path("AllowedOAuthFlowsUserPoolClient").asBoolean()
        || !client.path("AllowedOAuthFlows").toString().equals("[\"code\"]")) {
      findings.add("StaffClient gives tokens in another way than for a code.");
    }
    if (client.path("GenerateSecret").asBoolean()) {
      findings.add("StaffClient has a secret, which no function holds.");
    }
    for (JsonNode each : client.path("CallbackURLs")) {
      if (!each.asText().startsWith("https://klub.bibliotek.example/admin/")) {
        findings.add("StaffClient sends staff back to " + each.asText() + ".");
      }
    }
    Set<String> groups = new TreeSet<>();
    stack
        .ofType("AWS::Cognito::UserPoolGroup")
        .values()
        .forEach(each -> groups.add(each.path("GroupName").asText()));
    if (!groups.equals(Set.of("writer", "approver", "desk", "admin"))) {
      findings.add("StaffPool has the groups " + groups + ".");
    }
    return findings;
  }

  private static JsonNode one(Stack stack, String type) {
    return stack.ofType(type).values().stream().findFirst().orElse(stack.template());
  }

  @Test
  void staffSignInWithACodeAndASecondFactorAndNobodyElseDoes() {
    Rule rule = StaffRulesTest::signIn;
    rule.holdsUnless(Rule.without("StaffLogin"), "StaffPool has no pages to sign in on.");
    rule.finds(
        template -> Rule.properties(template, "StaffPool").put("MfaConfiguration", "OPTIONAL"),
        "StaffPool asks for no second factor.");
    rule.finds(
        template -> Rule.properties(template, "StaffPool").remove("AdminCreateUserConfig"),
        "StaffPool lets anybody sign up.");
    rule.finds(
        template -> Rule.properties(template, "StaffPool").remove("UserPoolTier"),
        "StaffPool's tier has no managed login.");
    rule.finds(
        template ->
            Rule.properties(template, "StaffClient").putArray("AllowedOAuthFlows").add("implicit"),
        "StaffClient gives tokens in another way than for a code.");
    rule.finds(
        template ->
            Rule.properties(template, "StaffClient")
                .putArray("CallbackURLs")
                .add("https://elsewhere.example/"),
        "StaffClient sends staff back to https://elsewhere.example/.");
    rule.finds(Rule.without("Desk"), "StaffPool has the groups [admin, approver, writer].");
  }
}
