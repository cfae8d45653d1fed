package agora.audit;

import agora.ids.MemberId;
import agora.store.Plain;
import agora.store.Rows;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The Audit table. Rows are added, and neither changed nor removed by anybody: each goes by its
 * TTL. An act is written down before it is done, and once more when it is done, so that none is
 * done in secret, also where the function is cut off half-way.
 */
public final class Audit {

  /** Two yearly reports look back on an act before it is forgotten. */
  public static final Duration RETENTION = Duration.ofDays(730);

  /** What stands for the members of a club in the place of a hash, none of which has a #. */
  private static final String EVERYBODY = "#everybody";

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Rows<AuditRow> rows;
  private final Supplier<Keys> keys;
  private final Ids ids;
  private final InstantSource clock;

  public Audit(
      DynamoDbClient dynamo, String table, Supplier<Keys> keys, Ids ids, InstantSource clock) {
    this.rows = new Rows<>(dynamo, table, () -> AuditRow.SCHEMA);
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** An act that was begun. */
  public record Begun(Given given, Instant at, String key) {}

  /** Writes down that an act begins. */
  public Begun begin(Given given) {
    Begun begun = begun(given);
    rows.putIfAbsent(row(begun, given.club(), begun.key(), null, Ending.BEGUN));
    return begun;
  }

  /** Writes down an act that was not begun. */
  public void forbid(Given given) {
    Begun begun = begun(given);
    rows.putIfAbsent(row(begun, given.club(), begun.key(), null, Ending.FORBIDDEN));
  }

  private Begun begun(Given given) {
    Instant now = clock.instant();
    return new Begun(given, now, AT.format(now) + "#" + ids.next());
  }

  /**
   * Writes down how an act ended, once for each whose data it touched, in the club that it was
   * touched in.
   */
  public void end(Begun begun, Ending ending, List<Subject> subjects) {
    String club = begun.given().club();
    List<Subject> all = subjects.stream().distinct().toList();
    int number = 0;
    if (all.stream().noneMatch(each -> each.club().equals(club))) {
      rows.putIfAbsent(row(begun, club, begun.key() + "#" + number++, null, ending));
    }
    for (Subject each : all) {
      String key = begun.key() + "#" + number++;
      rows.putIfAbsent(row(begun, each.club(), key, subject(each), ending));
    }
  }

  /** What stands in a row for whose data an act touched. */
  public String subject(Subject of) {
    return of.member() == null ? of.club() + EVERYBODY : keys.get().hashOfMember(of.member());
  }

  /** Whether a row's subject stands for all members of a club. */
  public static boolean isEverybody(String subject) {
    return subject.endsWith(EVERYBODY);
  }

  private static AuditRow row(
      Begun begun, String club, String key, @Nullable String subject, Ending ending) {
    Given given = begun.given();
    return new AuditRow(
        AuditRow.pk(club),
        key,
        AT.format(begun.at()),
        subject,
        given.by(),
        given.command(),
        given.about(),
        given.purpose() == null ? null : given.purpose().word(),
        ending.name(),
        begun.at().plus(RETENTION));
  }

  /**
   * A club's acts, the newest first; an act that ended is there by its endings alone.
   *
   * @param club empty for those that are about no club
   * @param from the first moment that is asked for
   * @param before the key of an entry, to go on behind it; empty for the newest
   */
  public Stream<Entry> of(String club, Instant from, String before) {
    Instant first = from.isAfter(oldest()) ? from : oldest();
    String last = before.isEmpty() ? "~" : before;
    if (last.compareTo(AT.format(first)) < 0) {
      return Stream.empty();
    }
    var keys =
        QueryConditional.sortBetween(
            Rows.key(AuditRow.pk(club), AT.format(first)), Rows.key(AuditRow.pk(club), last));
    AtomicReference<String> ended = new AtomicReference<>(AuditRow.act(before));
    return rows.query(
            query -> query.queryConditional(keys).scanIndexForward(false).consistentRead(true))
        .filter(row -> !row.sk().equals(before))
        .filter(
            row -> { // backwards, endings come before the beginning that they stand for
              String after = ended.getAndSet(row.act());
              return !row.isBeginning() || !row.act().equals(after);
            })
        .map(AuditRow::entry);
  }

  /** An expired row may still stand there for days. */
  private Instant oldest() {
    return clock.instant().minus(RETENTION);
  }

  /**
   * What staff did with a member's data, for the member to read: with theirs, and with that of all
   * members while they were one. It tells the role of who did it and not the name: who of its own
   * people acted for a controller is no part of what a citizen has a right to (Court of Justice,
   * C-579/21, Pankki S, second answer).
   */
  public List<Map<String, Object>> held(String club, MemberId member, Instant joined) {
    return Stream.concat(
            touching(new Subject(club, member), oldest()),
            touching(Subject.everybody(club), joined.isAfter(oldest()) ? joined : oldest()))
        .map(row -> Plain.of(AuditRow.SCHEMA, row))
        .toList();
  }

  private Stream<AuditRow> touching(Subject of, Instant from) {
    return rows.query(
        AuditRow.INDEX,
        query ->
            query.queryConditional(
                QueryConditional.sortGreaterThanOrEqualTo(Rows.key(subject(of), AT.format(from)))));
  }
}
