package agora.members.limits;

import static agora.store.Conditions.all;
import static agora.store.Conditions.any;
import static agora.store.Conditions.is;
import static agora.store.Conditions.isNot;
import static agora.store.Conditions.noRow;
import static agora.store.Conditions.upTo;

import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.members.Member;
import agora.store.Change;
import agora.store.Plain;
import agora.store.Rows;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * At most two promotional mails in seven days to one person, over all clubs of theirs: the two
 * latest are kept by the keyed hash of the address, and a third is refused by the write's own
 * condition.
 */
public final class Promotions {

  static final Duration WEEK = Duration.ofDays(7);
  private static final Duration RETENTION = Duration.ofDays(15);

  /**
   * Writes that are under way at once: as many connections as Java keeps open to a host. A
   * transaction would take one call for a hundred, and cost twice as much.
   */
  private static final int AT_ONCE = 5;

  private final Rows<PromotionRow> rows;
  private final Supplier<Keys> keys;

  public Promotions(DynamoDbClient dynamo, String table, Supplier<Keys> keys) {
    this.rows = new Rows<>(dynamo, table, () -> PromotionRow.SCHEMA);
    this.keys = keys;
  }

  /**
   * Counts a mailing to each of some members, unless two others were counted for them in the seven
   * days before it. The same mailing counts once, however often it is asked.
   *
   * @param at when the mailing began
   * @return the ids of those who may get it
   */
  public Set<MemberId> allowed(List<Member> members, MailingId mailing, Instant at) {
    return members.stream()
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                member ->
                    allows(member, mailing, at) ? Stream.of(member.id()) : Stream.<MemberId>of()))
        .flatMap(Function.identity())
        .collect(Collectors.toSet());
  }

  private boolean allows(Member member, MailingId mailing, Instant at) {
    return rows.refusal(pk(member.email()), PromotionRow.SK, counted(mailing, at))
        .map(row -> row.names(mailing))
        .orElse(true);
  }

  private static Change counted(MailingId mailing, Instant at) {
    return new Change()
        .copy(PromotionRow.NEWER, PromotionRow.OLDER, stamp(Instant.EPOCH))
        .copy(PromotionRow.NEWER_OF, PromotionRow.OLDER_OF, AttributeValue.fromS(PromotionRow.NONE))
        .set(PromotionRow.NEWER, stamp(at))
        .set(PromotionRow.NEWER_OF, mailing)
        .expires(at.plus(RETENTION))
        .when(
            any(
                noRow(),
                all(
                    isNot(PromotionRow.NEWER_OF, mailing.value()),
                    isNot(PromotionRow.OLDER_OF, mailing.value()),
                    upTo(PromotionRow.OLDER, stamp(at.minus(WEEK))))));
  }

  /** The row that counts for an address, over all clubs, for its owner to read. */
  public Optional<Map<String, Object>> held(String address) {
    return rows.find(pk(address), PromotionRow.SK).map(row -> Plain.of(PromotionRow.SCHEMA, row));
  }

  /**
   * Forgets which of a club's mailings an address got. What another club sent stays counted, with
   * the times of both: the person is still theirs.
   */
  public void forget(String club, String address) {
    String pk = pk(address);
    PromotionRow row = rows.find(pk, PromotionRow.SK).orElse(null);
    if (row == null) {
      return;
    }
    String newer = isOf(club, row.newerOf()) ? PromotionRow.NONE : row.newerOf();
    String older = isOf(club, row.olderOf()) ? PromotionRow.NONE : row.olderOf();
    if (newer.equals(PromotionRow.NONE) && older.equals(PromotionRow.NONE)) {
      rows.delete(pk, PromotionRow.SK);
      return;
    }
    Change without =
        new Change()
            .set(PromotionRow.NEWER_OF, newer)
            .set(PromotionRow.OLDER_OF, older)
            .when(
                is(PromotionRow.NEWER_OF, row.newerOf()), is(PromotionRow.OLDER_OF, row.olderOf()));
    if (!rows.change(pk, PromotionRow.SK, without)) {
      forget(club, address); // another club has sent meanwhile
    }
  }

  /** Lets the count follow a person from one address to another, for one club. */
  public void follow(String club, String from, String to) {
    PromotionRow row = rows.find(pk(from), PromotionRow.SK).orElse(null);
    if (row == null) {
      return;
    }
    String newer = isOf(club, row.newerOf()) ? row.newerOf() : PromotionRow.NONE;
    String older = isOf(club, row.olderOf()) ? row.olderOf() : PromotionRow.NONE;
    rows.putIfAbsent(row.moved(pk(to), newer, older)); // unless it has a count of its own
    forget(club, from);
  }

  private static boolean isOf(String club, String mailing) {
    return MailingId.of(mailing).club().equals(club);
  }

  private String pk(String address) {
    return PromotionRow.pk(keys.get().hashOfAddress(address));
  }

  private static AttributeValue stamp(Instant at) {
    return Change.number(at.getEpochSecond());
  }
}
