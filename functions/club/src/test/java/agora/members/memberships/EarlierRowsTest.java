package agora.members.memberships;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.Mailing;
import agora.members.Address;
import agora.members.Member;
import agora.members.addresses.StopReason;
import agora.members.consents.Consent;
import agora.members.limits.MailLimit;
import agora.members.limits.SignupLimit;
import agora.privacy.Erasure;
import agora.privacy.Erasures;
import agora.privacy.PersonalData;
import agora.privacy.Rejoining;
import agora.tickets.Holders;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import agora.tickets.Unlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rows of a member that commit d48d15d wrote are read, and written on. */
final class EarlierRowsTest {

  private final EarlierClub club = new EarlierClub(Map.of());

  @AfterEach
  void close() {
    club.close();
  }

  @Test
  void membersAreReadAsWhatTheyWere() {
    assertEquals(
        new Member(
            EarlierClub.CLUB,
            new MemberId(EarlierClub.OTTO),
            "otto@x.example",
            "Otto",
            Language.DANISH,
            List.of("by"),
            Member.Tracking.PERSONAL,
            Member.State.ACTIVE,
            "web",
            EarlierClub.NOW,
            EarlierClub.NOW,
            Member.Frequency.ALL,
            EarlierClub.NOW.plus(Duration.ofDays(10)),
            true),
        club.otto());
    assertEquals(Instant.parse("2025-03-01T00:00:00Z"), club.ida().since());
    assertEquals(List.of(club.otto(), club.ida()), club.members.all(EarlierClub.CLUB, "").toList());
    assertEquals(
        List.of(club.ida()), club.addresses.memberships(EarlierClub.address("ida@x.example")));
    assertEquals(
        Optional.of(StopReason.COMPLAINED),
        club.addresses.stopped(EarlierClub.CLUB, EarlierClub.address("carl@x.example")));
  }

  @Test
  void aComplaintIsNeverOverwrittenByLess() {
    Address carl = EarlierClub.address("carl@x.example");
    club.addresses.stop(EarlierClub.CLUB, carl, StopReason.UNSUBSCRIBED, club.now());
    assertEquals(
        Optional.of(StopReason.COMPLAINED), club.addresses.stopped(EarlierClub.CLUB, carl));
    Address dora = EarlierClub.address("dora@x.example");
    for (StopReason each : StopReason.values()) {
      club.addresses.stop(EarlierClub.CLUB, dora, each, club.now());
      assertEquals(Optional.of(each), club.addresses.stopped(EarlierClub.CLUB, dora));
    }
  }

  @Test
  void membersChooseMoveLeaveAndComeBack() {
    Choices choices =
        new Choices(
            null,
            Language.ENGLISH,
            List.of("klima"),
            Member.Tracking.NONE,
            Member.Frequency.ISSUES,
            null,
            false);
    club.now = EarlierClub.NOW.plusSeconds(60);
    assertEquals(
        Optional.of(choices),
        club.memberships
            .choose(EarlierClub.CLUB, new MemberId(EarlierClub.OTTO), choices, EarlierClub.SHOWN)
            .map(Choices::of));
    assertTrue(club.standing(EarlierClub.OTTO).voiding(), "his name in mails is to be void");
    Address moved = EarlierClub.address("otto@new.example");
    var change =
        new AddressChange(
            club.dynamo, club.tables.members(), club.consents, () -> club.keys, club::now);
    assertEquals(new AddressChange.Outcome.Moved(), change.move(club.otto(), moved));
    assertEquals(Optional.of(club.otto()), club.addresses.membership(EarlierClub.CLUB, moved));
    club.now = EarlierClub.NOW.plusSeconds(120);
    club.memberships.leave(EarlierClub.CLUB, new MemberId(EarlierClub.OTTO), Consent.How.PAGE);
    assertEquals(Member.State.LEFT, club.otto().state());
    club.now = EarlierClub.NOW.plusSeconds(180);
    SignUpResult joined = club.memberships.join(EarlierClub.joining(moved));
    assertNotEquals(EarlierClub.OTTO, joined.member().id().value());
    assertTrue(club.standing(EarlierClub.OTTO).voiding(), "which coming back doesn't undo");
    club.confirms(joined.member());
    Member again = club.members.find(EarlierClub.CLUB, joined.member().id()).orElseThrow();
    assertEquals(Member.State.ACTIVE, again.state());
    assertEquals(Member.State.LEFT, club.otto().state());
    assertEquals(again, club.memberships.latest(club.otto()));
    assertEquals(List.of(club.otto(), again), club.standings.line(EarlierClub.CLUB, again.id()));
  }

  @Test
  void whoComesBackHasTheCodeOfBeforeAndGetsNoSecondOne() {
    club.memberships.leave(EarlierClub.CLUB, new MemberId(EarlierClub.IDA), Consent.How.PAGE);
    Member again =
        club.memberships.join(EarlierClub.joining(EarlierClub.address("ida@x.example"))).member();
    club.confirms(again);
    Unlock hers = new Unlock.Yours("KODE-1");
    assertEquals(
        hers, club.tickets.claim(EarlierClub.right(again.id().value()), EarlierClub.WINDOW));
    Rejoining rejoining = new Rejoining(club.tables);
    rejoining.carryCodes(again, club.now());
    rejoining.carryCodes(again, club.now());
    assertEquals(
        hers, club.tickets.claim(EarlierClub.right(again.id().value()), EarlierClub.WINDOW));
    assertEquals(
        Set.of(again.id()),
        new Holders(club.dynamo, club.tables.tickets())
            .of(
                EarlierClub.CLUB,
                EarlierClub.EVENT,
                List.of(new MemberId(EarlierClub.IDA), again.id())));
    assertEquals(new Tickets.Counts(2, 1), club.tickets.slots(EarlierClub.CLUB, EarlierClub.EVENT));
  }

  @Test
  void evidenceIsReadAndGoesOn() {
    assertEquals(
        List.of("MEMBERSHIP CONFIRMED imported Ja tak", "TOPICS CONFIRMED imported Ja tak"),
        club.evidence.of(EarlierClub.CLUB, new MemberId(EarlierClub.IDA)).stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.purpose().name(),
                        row.fact().name(),
                        row.textVersion(),
                        String.valueOf(row.text())))
            .toList());
    String hash = club.addresses.hash(EarlierClub.address("ida@x.example"));
    assertEquals(
        List.of("2022-01-01T08:00:00Z MEMBERSHIP CONFIRMED da-1"),
        club.evidence.reduced(EarlierClub.CLUB, hash).getFirst().facts());
    assertEquals(List.of(6, 2, 2, 1), walk(""));
    assertEquals(List.of(2, 1), walk("s5dt2uxbf2nve6yq3aa5sazyei$"));
    assertEquals(List.of(1), walk(EarlierClub.IDA + "$"));
    assertEquals(List.of(), walk("~" + hash + "#2024-01-01T08:00:00Z"));
    club.memberships.leave(EarlierClub.CLUB, new MemberId(EarlierClub.IDA), Consent.How.PAGE);
    assertEquals(List.of(6, 2, 3, 1), walk(""));
  }

  /** How many facts each membership of a walk has, and 1 for what was reduced. */
  private List<Integer> walk(String after) {
    List<Integer> facts = new ArrayList<>();
    club.evidence
        .all(EarlierClub.CLUB, after)
        .forEachRemaining(of -> facts.add(of.reduced() == null ? of.rows().size() : 1));
    return facts;
  }

  @Test
  void linksSessionsAndCountsGoOn() {
    String member = EarlierClub.IDA;
    assertTrue(
        club.sessions.isOpen(EarlierClub.CLUB, new MemberId(member), EarlierClub.OPEN_SESSION));
    assertFalse(
        club.sessions.isFresh(EarlierClub.CLUB, new MemberId(member), EarlierClub.USED_LINK));
    assertTrue(
        club.sessions.isFresh(EarlierClub.CLUB, new MemberId(member), EarlierClub.FRESH_LINK));
    assertEquals(Optional.empty(), club.sessions.open(club.ida(), EarlierClub.USED_LINK));
    assertTrue(club.sessions.open(club.ida(), EarlierClub.FRESH_LINK).isPresent());
    assertFalse(
        club.sessions.isFresh(EarlierClub.CLUB, new MemberId(member), EarlierClub.FRESH_LINK));
    assertEquals(
        Optional.of(EarlierClub.address("ida@new.example")),
        club.sessions.movesTo(EarlierClub.CLUB, new MemberId(member), EarlierClub.MOVING));
    var mails = new MailLimit(club.dynamo, club.tables.sessions(), () -> club.keys, club::now);
    var signUps =
        new SignupLimit(club.dynamo, club.tables.sessions(), () -> club.keys, club::now, 5);
    for (int counted = 1; counted < 5; counted++) {
      assertTrue(mails.allows(club.ida(), MailLimit.By.FORM), "mail " + counted);
      assertTrue(signUps.allows("203.0.113.9"), "sign-up " + counted);
    }
    assertFalse(mails.allows(club.ida(), MailLimit.By.FORM));
    assertFalse(signUps.allows("203.0.113.9"));
  }

  @Test
  void promotionsAreCountedOn() {
    String before = EarlierClub.CLUB + "_2026-12-03--events";
    String next = Mailing.id(EarlierClub.CLUB, "2026-12").value();
    Instant at = EarlierClub.NOW.plus(Duration.ofDays(1));
    assertEquals(
        1,
        club.promotions.allowed(List.of(club.ida()), new MailingId(before), at).size(),
        "it was counted already");
    assertEquals(1, club.promotions.allowed(List.of(club.ida()), new MailingId(next), at).size());
    assertEquals(1, club.promotions.allowed(List.of(club.ida()), new MailingId(before), at).size());
    assertEquals(
        0,
        club.promotions.allowed(List.of(club.ida()), Mailing.id(EarlierClub.CLUB, "x"), at).size());
  }

  @Test
  void codesStayWhoseTheyAreAndTheFreeOneIsUnlocked() {
    assertEquals(
        new Unlock.Yours("KODE-1"),
        club.tickets.claim(EarlierClub.right(EarlierClub.IDA), EarlierClub.WINDOW));
    assertEquals(new Tickets.Counts(2, 1), club.tickets.slots(EarlierClub.CLUB, EarlierClub.EVENT));
    assertEquals(
        0,
        club.tickets.importCodes(
            EarlierClub.CLUB,
            EarlierClub.EVENT,
            List.of("KODE-1", "KODE-2"),
            EarlierClub.WINDOW.opensAt(),
            EarlierClub.WINDOW.closesAt()),
        "a code that is known is no other one");
    assertEquals(
        new Unlock.Revealed("KODE-2"),
        club.tickets.claim(EarlierClub.right(EarlierClub.OTTO), EarlierClub.WINDOW));
    assertEquals(new Tickets.Counts(2, 2), club.tickets.slots(EarlierClub.CLUB, EarlierClub.EVENT));
    assertEquals(
        Set.of("KODE-1", "KODE-2"),
        new KnownCodes(club.dynamo, club.tables.tickets()).of(EarlierClub.CLUB, EarlierClub.EVENT));
  }

  @Test
  void whatIsHeldIsShownAndErased() {
    assertTrue(
        new Erasures(club.tables)
            .wasErased(EarlierClub.CLUB, EarlierClub.address("eva@x.example")));
    Map<String, Integer> held =
        new PersonalData(club.tables, club.audit)
            .of(club.ida()).stream()
                .collect(Collectors.toMap(PersonalData.Section::table, each -> each.rows().size()));
    assertEquals(3, held.get("members"), "herself, her address, her promotions");
    assertEquals(2, held.get("consents"));
    assertEquals(1, held.get("reducedConsents"));
    assertEquals(2, held.get("tickets"), "her claim, her code");
    assertEquals(6, held.get("sessions"), "five secrets, a count");
    new Erasure(club.tables, club::now)
        .erase(EarlierClub.CLUB, new MemberId(EarlierClub.IDA), Consent.How.ERASURE);
    String left = club.rows().keySet().stream().sorted().collect(Collectors.joining("\n"));
    assertFalse(left.contains("SessionsTable mine#"), left);
    assertFalse(left.contains("MembersTable her-er-debat " + EarlierClub.IDA), left);
    assertFalse(left.contains("debat#claims"), left);
    assertEquals(new Tickets.Counts(2, 1), club.tickets.slots(EarlierClub.CLUB, EarlierClub.EVENT));
    assertTrue(
        new Erasures(club.tables)
            .wasErased(EarlierClub.CLUB, EarlierClub.address("ida@x.example")));
  }
}
