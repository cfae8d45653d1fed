package agora.members.links;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.after;
import static agora.store.Conditions.anyRow;

import agora.ids.MemberId;
import agora.members.Address;
import agora.members.Member;
import agora.store.Change;
import agora.store.RowKey;
import agora.store.Rows;
import agora.tokens.Hashes;
import agora.tokens.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Single-use links and the short sessions that they open, in the Sessions table: partition key
 * {@code mine#club#member}, sort key the kind and the hash of a secret. The secrets themselves are
 * in the member's mail and browser alone.
 */
public final class Sessions {

  /** How long a link waits to be used, and how long the session lasts that it opens. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  /** How long a new address may take to be confirmed. */
  public static final Duration MOVE_LIFETIME = Duration.ofDays(2);

  private static final String LINK = "link#";
  private static final String SESSION = "session#";
  private static final String MOVE = "address#";

  private final Rows<SessionRow> rows;
  private final Ids ids;
  private final InstantSource clock;

  public Sessions(DynamoDbClient dynamo, String table, Ids ids, InstantSource clock) {
    this.rows = new Rows<>(dynamo, table, () -> SessionRow.SCHEMA);
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes a link's secret, which works once within 15 minutes. */
  public String link(Member member) {
    return put(member, LINK, LIFETIME, null);
  }

  /** Whether a link's secret is still good; changes nothing. */
  public boolean isFresh(String club, MemberId member, String secret) {
    return row(club, member, LINK, secret).filter(row -> row.used() == null).isPresent();
  }

  /**
   * Uses a link up, by one conditional write: of two at the same time one wins.
   *
   * @return the secret of the session that it opens; empty where the link was used or is too old
   */
  public Optional<String> open(Member member, String secret) {
    Instant now = clock.instant();
    Change used =
        new Change()
            .set(SessionRow.USED, now)
            .when(
                anyRow(),
                absent(SessionRow.USED),
                after(RowKey.TTL, Change.number(now.getEpochSecond())));
    return rows.change(SessionRow.pk(member.club(), member.id()), sk(LINK, secret), used)
        ? Optional.of(put(member, SESSION, LIFETIME, null))
        : Optional.empty();
  }

  /** Whether a session is open. */
  public boolean isOpen(String club, MemberId member, String secret) {
    return row(club, member, SESSION, secret).isPresent();
  }

  /** Remembers the address that a member wants to move to, until it is confirmed there. */
  public String moving(Member member, Address to) {
    return put(member, MOVE, MOVE_LIFETIME, to.text());
  }

  /** The address that a member wants to move to. */
  public Optional<Address> movesTo(String club, MemberId member, String secret) {
    return row(club, member, MOVE, secret).map(SessionRow::address).flatMap(Address::of);
  }

  private String put(Member member, String kind, Duration lives, @Nullable String address) {
    String secret = ids.next();
    rows.put(
        new SessionRow(
            SessionRow.pk(member.club(), member.id()),
            sk(kind, secret),
            address,
            null,
            clock.instant().plus(lives),
            Map.of()));
    return secret;
  }

  private Optional<SessionRow> row(String club, MemberId member, String kind, String secret) {
    return rows.find(SessionRow.pk(club, member), sk(kind, secret))
        .filter(row -> row.lasts(clock.instant()));
  }

  private static String sk(String kind, String secret) {
    return kind + Hashes.sha256(secret);
  }
}
