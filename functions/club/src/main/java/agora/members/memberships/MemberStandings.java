package agora.members.memberships;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.all;
import static agora.store.Conditions.any;
import static agora.store.Conditions.anyRow;
import static agora.store.Conditions.before;
import static agora.store.Conditions.is;
import static agora.store.Conditions.upTo;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.queues.DueKey;
import agora.store.Change;
import agora.store.RowKey;
import agora.store.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Where each member stands with the club's rules: attributes of the member's own row. */
public final class MemberStandings {

  /** How long somebody who writes to a member keeps others from doing the same. */
  private static final Duration LEASE = Duration.ofHours(1);

  private final Rows<MemberRow> rows;

  public MemberStandings(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> MemberRow.SCHEMA);
  }

  public Optional<MemberStanding> find(String club, MemberId member) {
    return rows.find(club, member.value()).map(MemberRow::standing);
  }

  /** The given members of a club that still exist; at most 100 ids. */
  public List<MemberStanding> of(String club, Collection<MemberId> ids) {
    return rows.all(ids.stream().map(id -> new RowKey(club, id.value())).toList()).stream()
        .map(MemberRow::standing)
        .toList();
  }

  /** A member, and before it those of the same address whose membership ended; oldest first. */
  public List<Member> line(String club, MemberId member) {
    return find(club, member).stream()
        .flatMap(last -> Stream.concat(last.earlier().stream(), Stream.of(member)))
        .flatMap(id -> rows.find(club, id.value()).map(MemberRow::member).stream())
        .toList();
  }

  /**
   * Writes where a member waits for the lifecycle next.
   *
   * @param next where; nothing for who waits for nothing
   * @return false where the member changed meanwhile, and so waits to be looked at again
   */
  public boolean waits(MemberStanding standing, Optional<DueKey> next) {
    Member member = standing.member();
    DueKey key = next.orElse(null);
    if (Objects.equals(key, standing.due())) {
      return true;
    }
    Change change =
        key == null ? new Change().remove(DueKey.DUE, DueKey.DUE_AT) : key.in(new Change());
    return write(member, change.when(standing.asRead()));
  }

  /** Writes when an ended membership got its last mail, before the rows that tell it expire. */
  public boolean ended(Member member, Instant lastMail) {
    return write(
        member,
        new Change()
            .set(MemberRow.LAST_MAIL, lastMail)
            .when(is(MemberRow.STATE, member.state()), absent(MemberRow.LAST_MAIL)));
  }

  /**
   * Puts one who was a member before, and did not confirm a new sign-up, back to where it was: in a
   * row of the time when both had one id.
   */
  public boolean back(Member member) {
    return write(
        member,
        new Change()
            .set(MemberRow.STATE, Member.State.LEFT)
            .remove(RowKey.TTL)
            .when(
                is(MemberRow.STATE, Member.State.PENDING), is(MemberRow.JOINED, member.joined())));
  }

  /**
   * Takes the right to send a member a mail of a kind.
   *
   * @return false where another has it, or did it, or where the member changed since it was read
   */
  public boolean begin(MemberStanding standing, Mail mail, Instant now) {
    return write(
        standing.member(),
        new Change()
            .set(mail.lease, now)
            .when(
                standing.asRead(),
                absent(mail.sent),
                any(absent(mail.lease), upTo(mail.lease, now.minus(LEASE)))));
  }

  /**
   * Writes that SES took the mail, unless it was answered already.
   *
   * @param begun when the right to send it was taken
   */
  public void sent(Member member, Mail mail, Instant begun) {
    write(
        member,
        DueKey.changed(member.club(), member.id(), begun)
            .in(new Change())
            .set(mail.sent, begun)
            .remove(mail.lease)
            .when(is(MemberRow.STATE, Member.State.ACTIVE), is(mail.lease, begun)));
  }

  /**
   * Counts whether a member clicked in an issue; once for each, in the order of the issues, and
   * only while the member allows it.
   *
   * @param sent when the issue was sent
   * @param bored after how many issues without a click the lifecycle is to look at the member; 0
   *     for never
   */
  public boolean judge(
      MemberStanding standing, Instant sent, boolean clicked, int bored, Instant now) {
    Member member = standing.member();
    Change judged = new Change().set(MemberRow.JUDGED, sent);
    if (clicked) {
      judged.set(MemberRow.UNCLICKED, Change.number(0)).remove(MemberRow.WON_BACK);
    } else {
      judged.count(MemberRow.UNCLICKED);
      if (bored > 0 && standing.unclicked() + 1 >= bored && standing.wonBack() == null) {
        DueKey.changed(member.club(), member.id(), now).in(judged);
      }
    }
    return write(
        member,
        judged.when(
            is(MemberRow.STATE, Member.State.ACTIVE),
            is(MemberRow.TRACKING, Member.Tracking.PERSONAL),
            any(absent(MemberRow.JUDGED), before(MemberRow.JUDGED, sent))));
  }

  /** A single mail of the lifecycle, sent once until something undoes it. */
  public enum Mail {
    /** The yearly question; undone by the answer. */
    YEARLY_QUESTION(MemberRow.ASKED, MemberRow.ASKING),
    /** Whether something else would do; undone by a click. */
    WIN_BACK(MemberRow.WON_BACK, MemberRow.WINNING);

    private final String sent;
    private final String lease;

    Mail(String sent, String lease) {
      this.sent = sent;
      this.lease = lease;
    }
  }

  /**
   * Marks a member who is to be erased, for a transaction: from then on nothing is mailed, and the
   * lifecycle finishes what breaks off. Refused where the member changed since it was read.
   *
   * @param now when the fact is that is the evidence of it
   */
  public TransactWriteItem erasing(MemberStanding standing, Instant now) {
    Member member = standing.member();
    return rows.changing(
        member.club(),
        member.id().value(),
        standing
            .lastFact()
            .then(marked(member, now), now)
            .when(is(MemberRow.STATE, member.state()), absent(MemberRow.ERASING)));
  }

  /** The same of a member who is back after having been erased; false where they are gone. */
  public boolean erasingAgain(Member member, Instant now) {
    return write(member, marked(member, now).when(anyRow()));
  }

  private static Change marked(Member member, Instant now) {
    return DueKey.changed(member.club(), member.id(), now)
        .in(new Change())
        .set(MemberRow.STATE, Member.State.LEFT)
        .set(MemberRow.ERASING, now)
        .remove(MemberRow.NAME, RowKey.TTL);
  }

  /** Writes that the names in mails already sent are void. */
  public void voided(Member member) {
    write(member, new Change().remove(MemberRow.VOIDING).when(anyRow()));
  }

  /** Removes a member, whatever the state. */
  public void remove(Member member) {
    rows.delete(member.club(), member.id().value());
  }

  /**
   * That a member is gone who is as it was read, for a transaction with what takes its place.
   *
   * @return refused where another asking, or another act, has changed the membership since
   */
  public TransactWriteItem removing(Member member) {
    return rows.deleting(
        member.club(),
        member.id().value(),
        all(is(MemberRow.STATE, member.state()), is(MemberRow.JOINED, member.joined())));
  }

  private boolean write(Member member, Change change) {
    return rows.change(member.club(), member.id().value(), change);
  }
}
