package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import agora.store.RowKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is kept: tables, the signing keys, staff's users, the mail identity. */
class StateRulesTest {
  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final Set<String> RETAINED =
      Set.of(
          TABLE,
          "AWS::SecretsManager::Secret",
          "AWS::Cognito::UserPool",
          "AWS::SES::EmailIdentity",
          "AWS::S3::Bucket");

  /** {@code Retain} alone leaves orphans behind after a first deploy that failed. */
  @Test
  void whatHoldsDataOutlivesItsStackButNotAFailedFirstDeploy() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .resources()
              .forEach(
                  (id, resource) -> {
                    if (RETAINED.contains(resource.path("Type").asText())
                        && (!resource.path("DeletionPolicy").asText().equals("RetainExceptOnCreate")
                            || !resource.path("UpdateReplacePolicy").asText().equals("Retain"))) {
                      findings.add(
                          id
                              + " needs DeletionPolicy: RetainExceptOnCreate and"
                              + " UpdateReplacePolicy: Retain.");
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/ConsentsTable").put("DeletionPolicy", "Retain"),
        "ConsentsTable needs DeletionPolicy: RetainExceptOnCreate and UpdateReplacePolicy:"
            + " Retain.");
  }

  @Test
  void nothingThatIsKeptHasAFixedName() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          for (String property : List.of("TableName", "BucketName", "QueueName", "LogGroupName")) {
            stack
                .resources()
                .forEach(
                    (id, resource) -> {
                      boolean names = // a filter names the log group of another resource
                          resource.path("Type").asText().equals("AWS::Logs::MetricFilter");
                      if (resource.path("Properties").has(property) && !names) {
                        findings.add(
                            "%s has a fixed %s: a second try would find it taken."
                                .formatted(id, property));
                      }
                    });
          }
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.properties(template, "ClubsTable").put("TableName", "clubs"),
        "ClubsTable has a fixed TableName: a second try would find it taken.");
  }

  @Test
  void everyTableHasTheKeysThatTheCodeWrites() {
    Rule rule = StateRulesTest::keys;
    rule.holdsUnless(
        template -> {
          JsonNode table = Rule.properties(template, "TicketsTable");
          Rule.object(template, "/Resources/TicketsTable/Properties/KeySchema/1")
              .put("AttributeName", "sort");
          Rule.object(template, "/Resources/TicketsTable/Properties/AttributeDefinitions/1")
              .put("AttributeName", table.at("/KeySchema/1/AttributeName").asText());
        },
        "TicketsTable has the keys [pk HASH, sort RANGE], and the code writes [pk HASH, sk"
            + " RANGE].");
  }

  private static List<String> keys(Stack stack) {
    List<String> findings = new ArrayList<>();
    Set<String> written = new TreeSet<>(RowKey.of("partition", "sort").keySet());
    List<String> wanted = new ArrayList<>();
    written.forEach(name -> wanted.add(name + (wanted.isEmpty() ? " HASH" : " RANGE")));
    stack
        .ofType(TABLE)
        .forEach(
            (id, table) -> {
              List<String> keys = new ArrayList<>();
              table
                  .path("KeySchema")
                  .forEach(
                      key ->
                          keys.add(
                              key.path("AttributeName").asText()
                                  + " "
                                  + key.path("KeyType").asText()));
              // A session of the staff is found by its id alone.
              boolean alone = id.equals("StaffSessionsTable") && keys.equals(List.of("pk HASH"));
              if (!alone && !keys.equals(wanted)) {
                findings.add(
                    "%s has the keys %s, and the code writes %s.".formatted(id, keys, wanted));
              }
              Set<String> defined = new TreeSet<>();
              table
                  .path("AttributeDefinitions")
                  .forEach(each -> defined.add(each.path("AttributeName").asText()));
              Set<String> used = new TreeSet<>();
              table
                  .findValues("KeySchema")
                  .forEach(
                      schema ->
                          schema.forEach(key -> used.add(key.path("AttributeName").asText())));
              if (!defined.equals(used)) {
                findings.add(
                    "%s defines the attributes %s, and its keys and indexes use %s."
                        .formatted(id, defined, used));
              }
            });
    return findings;
  }

  @Test
  void aTableCanBeBroughtBackIsPaidByUseAndForgetsByTtl() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType(TABLE)
              .forEach(
                  (id, table) -> {
                    if (!table
                        .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean()) {
                      findings.add(id + " has no point-in-time recovery.");
                    }
                    if (!table.path("BillingMode").asText().equals("PAY_PER_REQUEST")) {
                      findings.add(id + " is not paid by use.");
                    }
                    String ttl = table.at("/TimeToLiveSpecification/AttributeName").asText("ttl");
                    if (!ttl.isEmpty() && !ttl.equals("ttl")) {
                      findings.add("%s forgets by %s, and the code writes ttl.".formatted(id, ttl));
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/LedgerTable/Properties/TimeToLiveSpecification")
                .put("AttributeName", "expires"),
        "LedgerTable forgets by expires, and the code writes ttl.");
    rule.finds(
        template ->
            Rule.properties(template, "MembersTable").remove("PointInTimeRecoverySpecification"),
        "MembersTable has no point-in-time recovery.");
  }

  /** A key that AWS keeps costs nothing; one of KMS is paid for by the call. */
  @Test
  void tablesAreEncryptedWithTheKeyThatCostsNothing() {
    Rule rule =
        stack ->
            stack.ofType(TABLE).entrySet().stream()
                .filter(each -> each.getValue().has("SSESpecification"))
                .map(each -> each.getKey() + " has a key of KMS, which is paid for by the call.")
                .toList();
    rule.holdsUnless(
        template ->
            Rule.properties(template, "ClubsTable")
                .putObject("SSESpecification")
                .put("SSEEnabled", true),
        "ClubsTable has a key of KMS, which is paid for by the call.");
  }

  @Test
  void noMailLeavesInTheClear() {
    Rule rule =
        stack ->
            stack.ofType("AWS::SES::ConfigurationSet").entrySet().stream()
                .filter(
                    each ->
                        !each.getValue()
                            .at("/DeliveryOptions/TlsPolicy")
                            .asText()
                            .equals("REQUIRE"))
                .map(each -> each.getKey() + " lets SES fall back to a connection in the clear.")
                .toList();
    rule.holdsUnless(
        template -> Rule.properties(template, "ConfigurationSet").remove("DeliveryOptions"),
        "ConfigurationSet lets SES fall back to a connection in the clear.");
  }

  @Test
  void anIdentityThatIsThereIsNotMadeAgainAndSendsNoCopiesOfBounces() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType("AWS::SES::EmailIdentity")
              .forEach(
                  (id, identity) -> {
                    if (!stack.written(id).has("Condition")) {
                      findings.add(id + " is always made, and may exist.");
                    }
                    if (identity.at("/FeedbackAttributes/EmailForwardingEnabled").asBoolean(true)) {
                      findings.add(id + " forwards bounces by mail.");
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.object(template, "/Resources/Identity").remove("Condition"),
        "Identity is always made, and may exist.");
    rule.finds(
        template -> Rule.properties(template, "Identity").remove("FeedbackAttributes"),
        "Identity forwards bounces by mail.");
  }
}
