package agora.members.memberships;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.clubs.Rules;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.Mailing;
import agora.members.Member;
import agora.members.addresses.AddressRows;
import agora.members.addresses.StopReason;
import agora.members.consents.Consent;
import agora.members.due.DueWalk;
import agora.members.limits.MailLimit;
import agora.members.limits.SignupLimit;
import agora.members.queues.DueKey;
import agora.members.queues.DueQueue;
import agora.privacy.Erasure;
import agora.privacy.TrackingRemoval;
import agora.store.Change;
import agora.store.Rows;
import agora.tickets.MemberClaims;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a newer version has added to a row of a member is there after every write of this one. */
final class NewerRowsTest {

  private static final Map<String, AttributeValue> NEWER =
      Map.of(
          "season", AttributeValue.fromS("winter"),
          "seats", AttributeValue.fromN("12"),
          "guests", AttributeValue.fromL(List.of(AttributeValue.fromS("Bo"))));

  private final EarlierClub club = new EarlierClub(NEWER);

  /** Every write to a row that may be another version's, in an order in which all can be done. */
  private final Map<String, Runnable> writes = new LinkedHashMap<>();

  private final List<String> lost = new ArrayList<>();
  private final List<String> idle = new ArrayList<>();

  @AfterEach
  void close() {
    club.close();
  }

  NewerRowsTest() {
    AddressChange change =
        new AddressChange(
            club.dynamo, club.tables.members(), club.consents, () -> club.keys, club::now);
    MailStops stops = new MailStops(club.dynamo, club.tables.members(), () -> club.keys, club::now);
    YearlyQuestion question = new YearlyQuestion(club.dynamo, club.tables.members(), club.consents);
    String others = Mailing.id("another-club", "2026-12").value();
    stopped(StopReason.BOUNCED);
    String dora = club.addresses.hash(EarlierClub.address("dora@x.example"));
    isNewer(AddressRows.partition(dora), "stop#" + EarlierClub.CLUB);
    DueWalk walk = new DueWalk(club.dynamo, club.tables.members());
    walk.advance(EarlierClub.CLUB, Rules.USUAL, " ", Optional.of("m$"));
    isNewer("WALK#" + EarlierClub.CLUB, "due");

    writes.put("stop", () -> stopped(StopReason.COMPLAINED));
    writes.put("walk", () -> walk.advance(EarlierClub.CLUB, Rules.USUAL, "m$", Optional.of("n$")));
    writes.put("sign-up limit", () -> signUps().allows("203.0.113.9"));
    writes.put("mail limit", () -> mails().allows(club.ida(), MailLimit.By.FORM));
    writes.put(
        "promotion",
        () -> club.promotions.allowed(List.of(club.ida()), new MailingId(others), later()));
    writes.put(
        "forgets promotion", () -> club.promotions.forget(EarlierClub.CLUB, "ida@x.example"));
    writes.put("link", () -> club.sessions.open(club.ida(), EarlierClub.FRESH_LINK));
    writes.put("claim", () -> claims(EarlierClub.OTTO));
    writes.put("waits", () -> waits(EarlierClub.OTTO));
    writes.put("judge", () -> judges(EarlierClub.OTTO, false));
    writes.put("judge who clicked", () -> judges(EarlierClub.OTTO, true));
    writes.put("begin", () -> begins(MemberStandings.Mail.YEARLY_QUESTION));
    writes.put("sent", () -> sent(MemberStandings.Mail.YEARLY_QUESTION));
    writes.put("stays", () -> question.yes(club.ida(), later(), EarlierClub.SHOWN));
    writes.put("asks again", () -> asks());
    writes.put("unanswered", () -> question.unanswered(club.ida(), asked(), later()));
    writes.put("ended", () -> club.standings.ended(club.ida(), later()));
    writes.put("choose", () -> chooses(EarlierClub.OTTO));
    writes.put(
        "voided",
        () ->
            new TrackingRemoval(club.tables)
                .finish(EarlierClub.CLUB, new MemberId(EarlierClub.OTTO)));
    writes.put("address", () -> change.move(club.otto(), EarlierClub.address("o@x.example")));
    writes.put(
        "bounced",
        () -> stops.bounced(EarlierClub.CLUB, new MemberId(EarlierClub.OTTO), "o@x.example"));
    writes.put("back", this::comesBack);
    writes.put("join", () -> joins("o@x.example"));
    writes.put("join again", () -> joins("o@x.example"));
    writes.put("confirm", () -> club.confirms(anew("o@x.example")));
    writes.put("carry", () -> carries(EarlierClub.OTTO, anew("o@x.example").id().value()));
    writes.put(
        "leave",
        () -> club.memberships.leave(EarlierClub.CLUB, anew("o@x.example").id(), Consent.How.PAGE));
    writes.put("forgets claim", () -> forgets(EarlierClub.IDA));
    writes.put("erasing", () -> marks(EarlierClub.IDA));
    writes.put(
        "erasure",
        () ->
            new Erasure(club.tables, club::now)
                .erase(EarlierClub.CLUB, new MemberId(EarlierClub.IDA), Consent.How.STAFF));
  }

  @Test
  void everyWriteKeepsWhatItDoesNotKnow() {
    writes.forEach(this::look);
    assertEquals(List.of(), lost);
    assertEquals(List.of(), idle);
  }

  @Test
  void aWriteThatKeepsNothingIsFound() {
    look(
        "careless",
        () ->
            new Rows<>(club.dynamo, club.tables.members(), () -> MemberRow.SCHEMA)
                .put(MemberRow.of(club.otto(), null, null)));
    assertEquals(List.of("careless: MembersTable her-er-debat " + EarlierClub.OTTO), lost);
  }

  /** Does a write, and notes the rows that lost what was there before, or that none changed. */
  private void look(String name, Runnable write) {
    club.now = club.now.plusSeconds(1);
    var before = club.rows();
    write.run();
    var after = club.rows();
    before.forEach(
        (key, row) -> {
          var now = after.get(key);
          boolean newer = row.entrySet().containsAll(NEWER.entrySet());
          if (now != null && newer && !now.entrySet().containsAll(NEWER.entrySet())) {
            lost.add(name + ": " + key);
          }
        });
    boolean changed =
        before.entrySet().stream()
            .anyMatch(each -> !each.getValue().equals(after.get(each.getKey())));
    if (!changed) {
      idle.add(name);
    }
  }

  private Instant later() {
    return club.now;
  }

  private void stopped(StopReason reason) {
    club.addresses.stop(EarlierClub.CLUB, EarlierClub.address("dora@x.example"), reason, later());
  }

  /** A newer version has written a row after this one. */
  private void isNewer(String pk, String sk) {
    Change newer = new Change();
    NEWER.forEach(newer::set);
    new Rows<>(club.dynamo, club.tables.members(), () -> MemberRow.SCHEMA).change(pk, sk, newer);
  }

  private SignupLimit signUps() {
    return new SignupLimit(club.dynamo, club.tables.sessions(), () -> club.keys, club::now, 5);
  }

  private MailLimit mails() {
    return new MailLimit(club.dynamo, club.tables.sessions(), () -> club.keys, club::now);
  }

  private void claims(String member) {
    club.tickets.claim(EarlierClub.right(member), EarlierClub.WINDOW);
  }

  private void waits(String member) {
    club.standings.waits(
        club.standing(member),
        Optional.of(DueKey.of(DueQueue.MAIL, EarlierClub.CLUB, new MemberId(member), later())));
  }

  private void judges(String member, boolean clicked) {
    assertTrue(
        club.standings.judge(club.standing(member), later(), clicked, 1, later()), "is judged");
  }

  private void begins(MemberStandings.Mail mail) {
    assertTrue(club.standings.begin(club.standing(EarlierClub.IDA), mail, club.now));
  }

  private void sent(MemberStandings.Mail mail) {
    club.standings.sent(club.ida(), mail, club.now.minusSeconds(1));
  }

  private void asks() {
    begins(MemberStandings.Mail.YEARLY_QUESTION);
    club.standings.sent(club.ida(), MemberStandings.Mail.YEARLY_QUESTION, club.now);
  }

  private Instant asked() {
    return Objects.requireNonNull(club.standing(EarlierClub.IDA).asked());
  }

  private void chooses(String member) {
    Choices choices =
        new Choices(
            "Otto",
            Language.ENGLISH,
            List.of("by"),
            Member.Tracking.NONE,
            Member.Frequency.ISSUES,
            null,
            true);
    club.memberships.choose(EarlierClub.CLUB, new MemberId(member), choices, EarlierClub.SHOWN);
  }

  private void joins(String address) {
    club.memberships.join(EarlierClub.joining(EarlierClub.address(address)));
    assertEquals(Member.State.PENDING, anew(address).state());
    isNewer(EarlierClub.CLUB, anew(address).id().value());
  }

  /** The membership after the one that ended. */
  private Member anew(String address) {
    return club.addresses.membership(EarlierClub.CLUB, EarlierClub.address(address)).orElseThrow();
  }

  /** Otto asked anew in the version before, by the same id, and did not confirm. */
  private void comesBack() {
    new Rows<>(club.dynamo, club.tables.members(), () -> MemberRow.SCHEMA)
        .change(
            EarlierClub.CLUB,
            EarlierClub.OTTO,
            new Change().set(MemberRow.STATE, Member.State.PENDING));
    assertTrue(club.standings.back(club.otto()));
  }

  private void carries(String from, String to) {
    new MemberClaims(club.dynamo, club.tables.tickets())
        .carry(EarlierClub.right(from), EarlierClub.right(to));
  }

  private void forgets(String member) {
    new MemberClaims(club.dynamo, club.tables.tickets()).forget(EarlierClub.right(member));
  }

  private void marks(String member) {
    club.standings.erasingAgain(
        club.members.find(EarlierClub.CLUB, new MemberId(member)).orElseThrow(), later());
  }
}
