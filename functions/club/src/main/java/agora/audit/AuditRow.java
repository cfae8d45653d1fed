package agora.audit;

import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A row of the Audit table: that an act began, or how it ended for one whose data it touched. The
 * index {@code subject} finds the rows on a member, and has no {@code actor}: who reads it for a
 * citizen need not know who of the staff it was.
 *
 * @param pk the club, or {@code -}
 * @param sk when and a random id; behind a beginning's come the numbers of its endings
 * @param at when, to the microsecond
 * @param subject whose data was touched, as {@link Audit#subject} tells it; null for nobody's
 */
record AuditRow(
    String pk,
    String sk,
    String at,
    @Nullable String subject,
    Given.By by,
    String command,
    String about,
    @Nullable String purpose,
    String ending,
    @Nullable Instant expires) {

  static final String INDEX = "subject";

  /** Where acts are that are about no club. */
  private static final String NO_CLUB = "-";

  static final TableSchema<AuditRow> SCHEMA =
      RowSchema.of(AuditRow.class, AuditRow::pk, AuditRow::sk, AuditRow::read)
          .text("actor", row -> row.by.actor())
          .text("role", row -> row.by.role())
          .text("way", row -> row.by.way())
          .text("command", AuditRow::command)
          .text("about", AuditRow::about)
          .text("purpose", AuditRow::purpose)
          .text("ending", AuditRow::ending)
          .index(INDEX, "subject", AuditRow::subject, "at", AuditRow::at)
          .expires(AuditRow::expires)
          .build();

  private static AuditRow read(RowSchema.Values row) {
    return new AuditRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.required("at"),
        row.text("subject"),
        new Given.By(row.textOrEmpty("actor"), row.textOrEmpty("role"), row.textOrEmpty("way")),
        row.textOrEmpty("command"),
        row.textOrEmpty("about"),
        row.text("purpose"),
        row.required("ending"),
        row.expires());
  }

  static String pk(String club) {
    return club.isEmpty() ? NO_CLUB : club;
  }

  /** The act that it tells of: the same for its beginning and its endings. */
  String act() {
    return act(sk);
  }

  /** The act of a sort key. */
  static String act(String key) {
    int second = key.indexOf('#', key.indexOf('#') + 1);
    return second < 0 ? key : key.substring(0, second);
  }

  boolean isBeginning() {
    return ending.equals(Ending.BEGUN.name());
  }

  Entry entry() {
    Given given =
        new Given(
            pk.equals(NO_CLUB) ? "" : pk,
            by,
            command,
            about,
            ReadingPurpose.of(Objects.requireNonNullElse(purpose, "")).orElse(null));
    return new Entry(sk, Instant.parse(at), given, subject, Ending.valueOf(ending));
  }
}
