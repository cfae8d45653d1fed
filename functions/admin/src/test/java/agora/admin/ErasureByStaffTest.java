package agora.admin;

import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.members.Member;
import agora.members.memberships.Members;
import agora.privacy.Tables;
import agora.testkit.StandIns;
import agora.testkit.aws.NearStore;
import agora.testkit.history.Backup;
import agora.testkit.history.History;
import agora.testkit.history.Traces;
import agora.tokens.Keys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whom staff erase is gone from every table, and from SES's list unless they complained. */
final class ErasureByStaffTest {

  private static final String ADDRESS = "ida@x.example";

  private static final Set<String> ALL_THAT_TELL =
      Set.of("MembersTable", "DeliveriesTable", "ClicksTable", "TicketsTable", "SessionsTable");

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo();
  private final Keys keys = new Keys(StandIns.SECRET);
  private final Tables tables = History.tables(staff.template, dynamo, () -> keys);
  private final History history = new History(tables, () -> Staff.NOW);
  private final Traces traces = new Traces(staff.dynamo, staff.template, keys);

  @SuppressWarnings("NullAway.Init")
  private Member ida;

  @BeforeEach
  void aMemberToWhomMuchHasHappened() {
    staff.sends("save-club");
    staff.asks(
        "{'command': 'import-suppressions', 'club': 'her-er-debat', 'dryRun': false, 'csv':"
            + " 'address,reason\\n"
            + "'}");
    staff.asks(
        "{'command': 'import-members', 'club': 'her-er-debat', 'dryRun': false, 'csv':"
            + " 'address,name,language,topics,consent_date,consent_source,consent_text\\n"
            + "ida@x.example,Ida,da,klima,2025-03-01,Gammelt nyhedsbrev,Ja tak\\n'}");
    staff.dynamo.settle();
    ida = new Members(dynamo, tables.members()).all(History.CLUB, "").toList().getFirst();
    history.of(ida);
  }

  @AfterEach
  void close() {
    dynamo.close();
    staff.close();
  }

  private Map<String, @Nullable Object> erases() {
    Map<String, @Nullable Object> answer = asks("erase-member", ", 'really': true");
    assertEquals(true, answer.get("ok"), answer::toString);
    Map<String, @Nullable Object> result = asMap(answer.get("result"));
    assertEquals("erased", result.get("status"));
    return result;
  }

  private Map<String, @Nullable Object> asks(String command, String more) {
    return staff.asks(
        "{'command': '%s', 'club': 'her-er-debat', 'email': '%s'%s}"
            .formatted(command, ADDRESS, more));
  }

  private void isGone() {
    assertEquals(Traces.ERASED, traces.left(ida));
    assertEquals(404, asks("export-member", "").get("status"));
  }

  @Test
  void nothingOfTheErasedIsLeftInAnyTable() {
    assertEquals(ALL_THAT_TELL, traces.of(ida));
    erases();
    isGone();
    assertEquals(404, asks("erase-member", ", 'really': true").get("status"), "once is enough");
  }

  @Test
  void aLaterClickInAnErasedMembersMailIsNobodys() {
    erases();
    history.opens(History.MAILING, History.PSEUDONYM, "l2");
    history.opens(History.PLANNED, History.PLANNED_NAME, "l1");
    assertEquals(List.of(), traces.clicks("P"));
    assertEquals(List.of(), traces.clicks("A"));
  }

  @Test
  void anAddressThatBouncedComesOffTheMailServicesList() {
    staff.aws.account.suppress(ADDRESS, "BOUNCE");
    assertEquals(false, erases().get("stoppedBySes"));
    assertEquals(Map.of(), staff.aws.account.suppressed());
  }

  @Test
  void anAddressWhoseOwnerComplainedStaysOnTheMailServicesList() {
    staff.aws.account.suppress(ADDRESS, "COMPLAINT");
    assertEquals(true, erases().get("stoppedBySes"));
    assertEquals(Map.of(ADDRESS, "COMPLAINT"), staff.aws.account.suppressed());
  }

  @Test
  void whatARestoreOfAllTablesBringsBackIsErasedAgain() {
    Backup backup = new Backup(staff.dynamo, staff.template);
    erases();
    backup.restore(dynamo);
    assertEquals(ALL_THAT_TELL, traces.of(ida), "the restore brings her back");
    Map<String, @Nullable Object> replay = asMap(staff.sends("replay-erasures").get("result"));
    assertEquals(1, replay.get("erased"));
    assertEquals(null, replay.get("next"));
    isGone();
  }
}
