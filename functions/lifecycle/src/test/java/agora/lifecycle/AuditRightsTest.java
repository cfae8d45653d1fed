package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Template;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acts of staff are added by one function, and changed or removed by none. */
final class AuditRightsTest {

  private static final String TABLE = "AuditTable";

  @Test
  void oneFunctionAddsActsAndNoneChangesOrRemovesThem() throws IOException {
    assertEquals(Set.of("AdminFunction"), Permissions.whoMay("dynamodb:PutItem", TABLE));
    for (String action : List.of("UpdateItem", "DeleteItem", "BatchWriteItem", "PartiQLDelete")) {
      assertEquals(Set.of(), Permissions.whoMay("dynamodb:" + action, TABLE), action);
    }
    assertFalse(
        Permissions.whoMay("dynamodb:DeleteItem", "StaffSessionsTable").isEmpty(), "a control");
  }

  /** The function of citizens reads the index alone, which has no names of staff. */
  @Test
  void theIndexForMembersHasNoNamesOfStaff() {
    Template template =
        Template.read(
            Docs.ROOT.resolve("template.yaml"),
            Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
    var index = template.table(TABLE).indexes().getFirst();
    assertEquals("INCLUDE", index.projection());
    assertFalse(index.nonKeys().contains("actor"), index.toString());
    assertTrue(index.nonKeys().contains("role"), index.toString());
  }
}
