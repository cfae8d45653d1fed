package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Rules;
import agora.ids.MailingId;
import agora.mailings.Deliveries;
import agora.members.Address;
import agora.members.Member;
import agora.members.Member.Tracking;
import agora.members.consents.Consent;
import agora.members.consents.ReducedEvidence;
import agora.members.memberships.AddressBook;
import agora.testkit.StandIns;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Evidence lasts exactly its term: it is there a second before, and gone when it is over. */
final class EvidenceTermTest {

  private static final Rules NO_MAILS = new Rules(false, null, 15, 24, 60, 3, 0, false);

  private final Years years = new Years(NO_MAILS);
  private Member ida;

  @BeforeEach
  void idaJoins() {
    years.at("2026-11-24T10:00:00Z");
    ida = years.joins("ida@borger.example", Tracking.PERSONAL);
  }

  @AfterEach
  void close() {
    years.close();
  }

  @Test
  void evidenceOfAMemberStaysAsLongAsTheMemberDoes() {
    Set<String> before = years.facts(ida);
    years.at("2046-11-24T10:00:00Z").runs();
    assertEquals(before, years.facts(ida));
    assertTrue(before.contains("MEMBERSHIP CONFIRMED"), before.toString());
  }

  @Test
  void evidenceOfAMembershipIsWholeUntilTwoYearsAfterTheLastMailAndThenReduced() {
    years.at("2026-12-01T08:00:00Z");
    delivered("2026-12-01T08:00:00Z");
    years.at("2026-12-20T10:00:00Z");
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.runs(); // looks up the last mail while its row is still there
    years.at("2028-12-01T07:59:59Z").runs();
    assertTrue(
        years
            .facts(ida)
            .containsAll(
                Set.of("MEMBERSHIP ASKED", "MEMBERSHIP CONFIRMED", "MEMBERSHIP WITHDRAWN")),
        years.facts(ida).toString());
    years.at("2028-12-01T08:00:00Z").runs();
    assertEquals(Set.of(), years.facts(ida));
    ReducedEvidence left = years.evidence.reduced(Years.CLUB, years.hash(ida)).getFirst();
    assertEquals(Instant.parse("2026-12-01T08:00:00Z"), left.lastMail());
    assertTrue(left.facts().toString().contains("MEMBERSHIP CONFIRMED"), left.facts().toString());
  }

  @Test
  void whatIsReducedHoldsNeitherAddressNorIdNorTopic() {
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at("2028-11-24T10:00:00Z").runs();
    String all = everything("ConsentsTable") + everything("MembersTable");
    assertFalse(all.contains("ida@borger.example"), all);
    assertFalse(all.contains(ida.id().value()), all);
    assertFalse(all.contains("klima"), all);
    assertEquals(1, years.evidence.reduced(Years.CLUB, years.hash(ida)).size());
  }

  @Test
  void whatIsReducedGoesFiveYearsAfterTheLastMail() {
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at("2028-11-24T10:00:00Z").runs();
    years.at("2031-11-24T09:59:59Z").runs();
    assertEquals(1, years.evidence.reduced(Years.CLUB, years.hash(ida)).size());
    years.at("2031-11-24T10:00:00Z").runs();
    assertEquals(List.of(), years.evidence.reduced(Years.CLUB, years.hash(ida)));
    assertEquals("", everything("ConsentsTable"));
  }

  @Test
  void evidenceOfAChoiceOfTrackingGoesThreeMonthsAfterItWasReplaced() {
    years.at("2027-01-31T12:00:00Z");
    tracks(Tracking.NONE);
    years.at("2027-04-30T11:59:59Z").runs();
    assertTrue(years.facts(ida).contains("TRACKING_PERSONAL ASKED"));
    years.at("2027-04-30T12:00:00Z").runs();
    assertFalse(years.facts(ida).contains("TRACKING_PERSONAL ASKED"));
    assertTrue(years.facts(ida).contains("TRACKING_NONE CHANGED"), "the choice that holds");
    assertTrue(years.facts(ida).contains("MEMBERSHIP CONFIRMED"), "the membership itself");
  }

  @Test
  void evidenceOfAChoiceOfTrackingGoesThreeMonthsAfterLeaving() {
    years.at("2027-02-01T12:00:00Z");
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at("2027-05-01T11:59:59Z").runs();
    assertTrue(years.facts(ida).contains("TRACKING_PERSONAL ASKED"));
    years.at("2027-05-01T12:00:00Z").runs();
    assertFalse(years.facts(ida).contains("TRACKING_PERSONAL ASKED"));
    assertTrue(years.facts(ida).contains("MEMBERSHIP WITHDRAWN"));
  }

  @Test
  void aSignUpThatNobodyConfirmedVanishesWithItsEvidenceAfterSevenDays() {
    Member otto = years.signsUp("otto@borger.example", Tracking.ANONYMOUS);
    Instant joined = years.now();
    years.at(joined.plus(Duration.ofDays(7)).minusSeconds(1)).runs();
    assertTrue(years.facts(otto).contains("MEMBERSHIP ASKED"));
    years.at(joined.plus(Duration.ofDays(7))).runs();
    assertEquals(Set.of(), years.facts(otto));
    assertTrue(years.members.find(Years.CLUB, otto.id()).isEmpty());
    assertFalse(everything("MembersTable").contains(years.hash(otto)));
  }

  @Test
  void theTermsAreTheClubsOwn() {
    years.rules(new Rules(false, null, 15, 6, 12, 1, 0, false));
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at("2027-05-24T09:59:59Z").runs();
    assertTrue(years.facts(ida).contains("MEMBERSHIP CONFIRMED"));
    years.at("2027-05-24T10:00:00Z").runs();
    assertEquals(Set.of(), years.facts(ida));
    years.at("2027-11-24T10:00:00Z").runs();
    assertEquals("", everything("ConsentsTable"));
  }

  @Test
  void aLargeClubIsWalkedThroughInSteps() {
    for (int i = 0; i < 1_100; i++) {
      years.joins("m" + i + "@borger.example", Tracking.NONE);
    }
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    int steps = years.at("2028-11-24T10:00:00Z").runs();
    assertTrue(steps >= 4, "steps: " + steps);
    assertEquals(Set.of(), years.facts(ida));
  }

  @Test
  void whoJoinsAgainKeepsTheEvidenceOfTheNewMembership() {
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at("2028-11-23T10:00:00Z");
    Member again = years.joins("ida@borger.example", Tracking.NONE);
    years.at("2028-11-24T10:00:00Z").runs();
    assertEquals(Member.State.ACTIVE, years.found(again).state());
    assertTrue(years.facts(again).contains("MEMBERSHIP CONFIRMED"));
  }

  @Test
  void whoSignsUpAgainAndDoesNotConfirmKeepsTheEvidenceOfBefore() {
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at("2027-01-10T10:00:00Z");
    years.signsUp("ida@borger.example", Tracking.NONE);
    years.at("2027-01-11T10:00:00Z").runs();
    assertEquals(2, years.members.all(Years.CLUB, "").count());
    years.at("2027-01-17T10:00:00Z").runs();
    assertEquals(List.of(years.found(ida)), years.members.all(Years.CLUB, "").toList());
    assertEquals(Member.State.LEFT, years.found(ida).state());
    AddressBook addresses =
        new AddressBook(
            years.dynamo, years.table("MEMBERS_TABLE"), () -> new Keys(StandIns.SECRET));
    assertEquals(
        Optional.of(years.found(ida)),
        addresses.membership(Years.CLUB, Address.of("ida@borger.example").orElseThrow()));
    assertTrue(years.facts(ida).contains("MEMBERSHIP CONFIRMED"));
    assertEquals(ida.joined(), years.evidence.of(Years.CLUB, ida.id()).getFirst().at());
    assertTrue(
        years.evidence.of(Years.CLUB, ida.id()).stream()
            .noneMatch(row -> row.at().isAfter(Instant.parse("2027-01-01T00:00:00Z"))));
  }

  @Test
  void onlyTheLifecycleMayDeleteEvidence() throws Exception {
    assertEquals(
        Set.of("LifecycleFunction"), Permissions.whoMay("dynamodb:DeleteItem", "ConsentsTable"));
    for (String action : List.of("UpdateItem", "BatchWriteItem", "PartiQLDelete")) {
      assertEquals(Set.of(), Permissions.whoMay("dynamodb:" + action, "ConsentsTable"), action);
    }
    assertThrows(
        AssertionError.class,
        () -> assertEquals(Set.of(), Permissions.whoMay("dynamodb:PutItem", "ConsentsTable")));
  }

  private void tracks(Tracking tracking) {
    years.tracks(ida, tracking);
  }

  private void delivered(String at) {
    new Deliveries(years.dynamo, years.table("DELIVERIES_TABLE"))
        .sent(List.of(ida.id()), new MailingId(Years.CLUB + "_2026-12"), Instant.parse(at));
  }

  /** All keys and values of a table, as one text. */
  private String everything(String table) {
    StringBuilder all = new StringBuilder();
    for (Map<String, AttributeValue> item : years.store.scan(years.template.table(table))) {
      all.append(item);
    }
    return all.toString();
  }
}
