package agora.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import agora.store.Contents;
import agora.store.StoreClient;
import agora.store.Stored;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ApprovalTest {

  private static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "../..")).resolve("template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));

  @Test
  void anIssueThatWasEditedSinceItWasReadStaysADraft() {
    try (var embedded = EmbeddedDynamo.inMemory(TEMPLATE);
        var dynamo = StoreClient.of(embedded)) {
      Issues issues = new Issues(new Contents(dynamo, TEMPLATE.table("ClubsTable").name()));
      issues.save(issue("Før"));
      Stored<Issue> read = issues.read("c", "i");
      issues.save(issue("Efter"));
      assertFalse(issues.approve(read, "gert", Instant.EPOCH, List.of()));
      assertEquals(issue("Efter"), issues.find("c", "i").orElseThrow());
      assertTrue(issues.approve(issues.read("c", "i"), "gert", Instant.EPOCH, List.of()));
      assertTrue(ContentHash.isApproved(issues.find("c", "i").orElseThrow()));
    }
  }

  private static Issue issue(String subject) {
    return new Issue("c", "i", subject, "", List.of(), null);
  }
}
