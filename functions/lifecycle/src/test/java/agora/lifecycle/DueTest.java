package agora.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Clubs;
import agora.clubs.RhythmExceptions;
import agora.clubs.Rules;
import agora.members.Member;
import agora.members.Member.Tracking;
import agora.members.consents.Consent;
import agora.members.due.Due;
import agora.members.queues.DueMembers;
import agora.members.queues.DueQueue;
import agora.privacy.Erasure;
import agora.privacy.Replay;
import agora.privacy.Tables;
import agora.stack.Item;
import agora.store.Contents;
import agora.testkit.StandIns;
import agora.testkit.history.History;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who is looked at, and in which order. */
final class DueTest {

  private static final Instant FIRST = Instant.parse("2026-11-24T10:00:00Z");

  private final Years years = new Years(new Rules(false, null, 15, 24, 60, 3, 0, true));

  @AfterEach
  void close() {
    years.close();
  }

  @Test
  void whoHasWaitedLongestIsAskedFirstHoweverTheirIdsSort() {
    List<Member> members = join(12);
    years.at(FIRST.plus(Duration.ofDays(400)));
    years.step(mails(5));
    assertEquals(5, years.aws.mails.size());
    for (Member member : members) {
      boolean early = members.indexOf(member) < 5;
      assertEquals(early, years.standing(member).asked() != null, member.email());
    }
    years.step(mails(5));
    years.step(mails(5));
    assertEquals(12, years.aws.mails.size());
  }

  @Test
  void whoDoesNotAnswerIsLetGoThoughNoMailMayLeave() {
    List<Member> members = join(2);
    years.at(FIRST.plus(Duration.ofDays(365))).runs();
    assertNotNull(years.standing(members.getFirst()).asked());
    assertNull(years.standing(members.getLast()).asked());
    years.at(years.now().plus(Due.ANSWER_WITHIN));
    years.step(mails(0));
    assertEquals(Member.State.LEFT, years.found(members.getFirst()).state());
    assertEquals(Member.State.ACTIVE, years.found(members.getLast()).state());
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void aClubThatIsClosedAsksNobodyAndAsksThemWhenItIsOpenAgain() {
    join(1);
    closed(true);
    years.at(FIRST.plus(Duration.ofDays(400))).runs();
    assertEquals(0, years.aws.mails.size());
    closed(false);
    years.runs();
    assertEquals(1, years.aws.mails.size());
  }

  @Test
  void aClubThatStaysClosedEndsItsMembershipsAfterNinetyDaysAndNotASecondEarlier() {
    List<Member> members = join(3);
    closed(true);
    Instant end = years.now().plus(RhythmExceptions.REOPEN_WITHIN);
    years.at(end.minusSeconds(1)).runs();
    closed(true); // once more, which puts nothing off
    assertEquals(Member.State.ACTIVE, years.found(members.getFirst()).state());
    years.at(end).runs();
    for (Member member : members) {
      assertEquals(Member.State.LEFT, years.found(member).state());
      assertEquals(List.of(), years.found(member).topics());
      assertTrue(years.facts(member).contains("MEMBERSHIP WITHDRAWN"));
    }
    assertEquals(0, years.aws.mails.size());
    years.at(end.plus(Duration.ofDays(800))).runs();
    assertEquals(0, years.members.all(Years.CLUB, "").count(), "whose terms are over then");
  }

  @Test
  void aClubThatIsOpenedAgainInTimeKeepsItsMembers() {
    List<Member> members = join(1);
    closed(true);
    years.at(years.now().plus(Duration.ofDays(89))).runs();
    closed(false);
    years.at(years.now().plus(Duration.ofDays(89))).runs();
    assertEquals(Member.State.ACTIVE, years.found(members.getFirst()).state());
  }

  @Test
  void aMembershipThatCannotBeReadKeepsNobodyWaiting() {
    List<Member> members = join(3);
    years.dynamo.updateItem(
        update ->
            update
                .tableName(years.table("MEMBERS_TABLE"))
                .key(Item.key(Years.CLUB, members.getFirst().id().value()))
                .updateExpression("REMOVE email"));
    years.at(FIRST.plus(Duration.ofDays(400))).runs();
    assertEquals(2, years.aws.mails.size());
  }

  @Test
  void whoIsErasedOrHasGoneIsInNoQueueAndWhoLeavesWaitsForTheEndOfTheEvidence() {
    List<Member> members = join(2);
    erase(members.getFirst());
    assertFalse(waiting().contains(members.getFirst().id().value()));
    years.at(FIRST.plus(Duration.ofDays(10)));
    years.memberships.leave(Years.CLUB, members.getLast().id(), Consent.How.PAGE);
    years.runs();
    years.at(FIRST.plus(Duration.ofDays(110))).runs(); // first ends what is known of tracking
    assertTrue(waiting().contains(members.getLast().id().value()));
    years.at(FIRST.plus(Duration.ofDays(800))).runs();
    assertEquals(List.of(), waiting());
  }

  @Test
  void theEvidenceOfOneWhoWasErasedGoesWhenItsTermIsOver() {
    Member ida = join(1).getFirst();
    Instant erased = years.now().plusSeconds(1);
    years.at(erased);
    erase(ida);
    years.runs();
    years.at(erased.atOffset(ZoneOffset.UTC).plusMonths(24).toInstant().minusSeconds(1));
    years.runs();
    assertTrue(years.facts(ida).contains("MEMBERSHIP WITHDRAWN"));
    years.at(years.now().plusSeconds(1)).runs();
    assertEquals(List.of(), years.store.scan(years.template.table("ConsentsTable")));
  }

  /** DynamoDB may delete an unconfirmed sign-up before the lifecycle has seen it. */
  @Test
  void theEvidenceOfASignUpThatExpiredByItselfGoesTooAndNothingIsLeftOfIt() {
    years.at(FIRST).runs(); // the walk of a new club, which finds nobody
    Member otto = years.signsUp("otto@borger.example", Tracking.ANONYMOUS);
    years.store.sweep(FIRST.plus(Duration.ofDays(8)));
    years.at(FIRST.plus(Duration.ofDays(7)).minusSeconds(1)).runs();
    assertTrue(years.facts(otto).contains("MEMBERSHIP ASKED"));
    years.at(FIRST.plus(Duration.ofDays(7))).runs();
    assertEquals(List.of(), items("ConsentsTable"));
  }

  @Test
  void aTicketIsNobodysWhenItsMembersEvidenceHasServedItsTerm() {
    Member ida = join(1).getFirst();
    new History(tables(), years::now).of(ida);
    assertTrue(items("TicketsTable").toString().contains(ida.id().value()));
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at(FIRST.plus(Duration.ofDays(900))).runs();
    assertTrue(years.members.find(Years.CLUB, ida.id()).isEmpty());
    assertFalse(items("TicketsTable").toString().contains(ida.id().value()));
    assertTrue(items("TicketsTable").toString().contains(History.CODE), "and stays taken");
  }

  @Test
  void rulesThatChangeHoldForWhoeverWaitsAlready() {
    Member ida = join(1).getFirst();
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.runs();
    years.rules(new Rules(false, null, 15, 6, 12, 1, 0, true));
    years.at(FIRST.plus(Duration.ofDays(200))).runs();
    assertTrue(years.members.find(Years.CLUB, ida.id()).isEmpty());
    years.rules(new Rules(false, null, 15, 6, 60, 1, 0, true));
    years.at(FIRST.plus(Duration.ofDays(400))).runs();
    assertEquals(1, years.evidence.reduced(Years.CLUB, years.hash(ida)).size());
    years.at(FIRST.plus(Duration.ofDays(1900))).runs();
    assertEquals(List.of(), items("ConsentsTable"));
  }

  /** A copy of the evidence alone brings back rows that nobody waits for any more. */
  @Test
  void whatARestoreBringsBackIsFoundWhenErasuresAreReplayed() {
    Member ida = join(1).getFirst();
    List<Map<String, AttributeValue>> copy =
        items("ConsentsTable").stream().filter(item -> item.containsKey("textHash")).toList();
    years.memberships.leave(Years.CLUB, ida.id(), Consent.How.PAGE);
    years.at(FIRST.plus(Duration.ofDays(2000))).runs();
    String consents = years.table("CONSENTS_TABLE");
    copy.forEach(item -> years.dynamo.putItem(put -> put.tableName(consents).item(item)));
    years.runs();
    assertFalse(years.facts(ida).isEmpty(), "nothing tells of them");
    new Replay(tables(), years::now).run(Years.CLUB, FIRST, "", 100);
    years.runs();
    assertEquals(List.of(), items("ConsentsTable"));
  }

  @Test
  void aDayOfAClubIsAMessageOfItsOwn() {
    years.step("{\"step\": \"day\", \"club\": \"her-er-debat\"}");
    assertTrue(
        years.aws.queues.sent.stream().allMatch(each -> each.body().contains("her-er-debat")));
    assertEquals(4, years.aws.queues.sent.size()); // walk, evidence, erasures, members
  }

  /** Members that joined a day apart, each looked at by the lifecycle. */
  private List<Member> join(int members) {
    List<Member> all = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      years.at(FIRST.plus(Duration.ofDays(i)));
      all.add(years.joins("m" + i + "@borger.example", Tracking.NONE));
      years.runs();
    }
    return all;
  }

  private static String mails(int left) {
    return "{\"step\": \"members\", \"club\": \"her-er-debat\", \"after\": \"\", \"left\": %d}"
        .formatted(left);
  }

  private void closed(boolean closed) {
    new Clubs(new Contents(years.dynamo, years.table("CLUBS_TABLE")))
        .change(Years.CLUB, now -> now.close(closed, years.now()));
  }

  private Tables tables() {
    return History.tables(years.template, years.dynamo, () -> new Keys(StandIns.SECRET));
  }

  private void erase(Member member) {
    new Erasure(tables(), years::now).erase(Years.CLUB, member.id(), Consent.How.STAFF);
  }

  /** The members who wait for anything at any time. */
  private List<String> waiting() {
    List<String> waiting = new ArrayList<>();
    DueMembers index = new DueMembers(years.dynamo, years.table("MEMBERS_TABLE"));
    for (DueQueue queue : DueQueue.values()) {
      index
          .of(Years.CLUB, queue, "", Instant.parse("2999-01-01T00:00:00Z"))
          .forEachRemaining(entry -> waiting.add(entry.member().value()));
    }
    return waiting;
  }

  private List<Map<String, AttributeValue>> items(String table) {
    return years.store.scan(years.template.table(table));
  }
}
