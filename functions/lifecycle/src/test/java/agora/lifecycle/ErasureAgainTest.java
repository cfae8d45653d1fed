package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import agora.clubs.Rules;
import agora.members.Member;
import agora.members.Member.Tracking;
import agora.members.consents.Consent;
import agora.privacy.Erasure;
import agora.privacy.Tables;
import agora.testkit.StandIns;
import agora.testkit.history.Backup;
import agora.testkit.history.History;
import agora.testkit.history.Traces;
import agora.tokens.Keys;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Once a day, who was erased in the last days is erased again if anything of them is there. */
final class ErasureAgainTest {

  private static final Set<String> ALL_THAT_TELL =
      Set.of("MembersTable", "DeliveriesTable", "ClicksTable", "TicketsTable", "SessionsTable");

  private final Years years = new Years(new Rules(false, null, 15, 24, 60, 3, 0, false));
  private final Keys keys = new Keys(StandIns.SECRET);
  private final Tables tables = History.tables(years.template, years.dynamo, () -> keys);
  private final Traces traces = new Traces(years.store, years.template, keys);
  private final Member ida = years.joins("ida@borger.example", Tracking.PERSONAL);
  private final Member bo = years.joins("bo@borger.example", Tracking.PERSONAL);

  ErasureAgainTest() {
    new History(tables, years::now).of(ida);
  }

  @AfterEach
  void close() {
    years.close();
  }

  private void erases(Tables where) {
    new Erasure(where, years::now).erase(Years.CLUB, ida.id(), Consent.How.STAFF);
  }

  private void isGone() {
    assertEquals(Traces.ERASED, traces.left(ida));
    assertEquals(bo, years.found(bo), "nobody else is touched");
  }

  private void isBroughtBackByARestore() {
    Backup backup = new Backup(years.store, years.template);
    erases(tables);
    isGone();
    backup.restore(years.dynamo);
    assertEquals(ALL_THAT_TELL, traces.of(ida));
  }

  @Test
  void whomARestoreBringsBackIsGoneFromEveryTableTheNextDay() {
    isBroughtBackByARestore();
    years.at(years.now().plus(Duration.ofDays(1))).runs();
    isGone();
  }

  /** After an older restore, staff have erasures replayed from the moment they restored to. */
  @Test
  void anErasureOfMoreThanThreeDaysAgoIsNotLookedAtAgain() {
    isBroughtBackByARestore();
    years.at(years.now().plus(Duration.ofDays(3)).plusSeconds(2)).runs();
    assertEquals(ALL_THAT_TELL, traces.of(ida));
  }

  @Test
  void anErasureThatFailedHalfWayIsFinished() {
    assertThrows(ResourceNotFoundException.class, () -> erases(withoutDeliveries()));
    assertEquals(Member.State.LEFT, years.found(ida).state());
    assertEquals(Set.of("DeliveriesTable", "MembersTable", "SessionsTable"), traces.of(ida));
    years.at(years.now().plus(Duration.ofHours(1))).runs();
    isGone();
  }

  /** The same tables, one of which is not found. */
  private Tables withoutDeliveries() {
    return Tables.of(
        name -> name.equals("DELIVERIES_TABLE") ? "away" : years.table(name),
        tables.dynamo(),
        tables.contents(),
        tables.keys());
  }
}
