package agora.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Contents;
import agora.store.Stored;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

final class ApprovalTest {

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));

  @Test
  void anIssueThatWasEditedSinceItWasReadStaysADraft() {
    try (var embedded = EmbeddedDynamo.inMemory(TEMPLATE);
        var dynamo = client(embedded)) {
      Issues issues = new Issues(new Contents(dynamo, TEMPLATE.table("ClubsTable").name()));
      issues.save(issue("Før"));
      Stored<Issue> read = issues.read("c", "i");
      issues.save(issue("Efter"));
      assertFalse(issues.approve(read, Instant.EPOCH));
      assertEquals(issue("Efter"), issues.find("c", "i").orElseThrow());
      assertTrue(issues.approve(issues.read("c", "i"), Instant.EPOCH));
      assertTrue(ContentHash.isApproved(issues.find("c", "i").orElseThrow()));
    }
  }

  private static Issue issue(String subject) {
    return new Issue("c", "i", subject, "", List.of(), null);
  }

  private static DynamoDbClient client(EmbeddedDynamo embedded) {
    return DynamoDbClient.builder()
        .overrideConfiguration(
            client ->
                client.retryStrategy(
                    tries -> tries.retryOnException(TransactionConflictException.class)))
        .httpClient(Objects.requireNonNull(EmbeddedDynamo.at(embedded.endpoint())))
        .endpointOverride(embedded.endpoint())
        .region(Region.EU_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "none")))
        .build();
  }
}
