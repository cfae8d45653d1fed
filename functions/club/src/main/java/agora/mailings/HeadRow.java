package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * The head of a mailing, in the partition of its id.
 *
 * @param was the state that a PAUSED one goes on in
 * @param started whether it was ever PLANNING
 * @param waived the limits that staff let it go on beyond
 * @param untold why it paused itself, which staff have not been told yet
 * @param telling until when someone is about to tell them; seconds of the epoch
 */
record HeadRow(
    Mailing mailing,
    Mailing.@Nullable State was,
    boolean started,
    Set<String> waived,
    @Nullable String untold,
    @Nullable Long telling) {

  static final String SK = "head";

  static final String STATE = "state";
  private static final String KIND = "kind";
  static final String REASON = "reason";
  private static final String CLUB = "club";
  private static final String ABOUT = "about";
  private static final String FROM = "from";
  private static final String REPLY_TO = "replyTo";
  private static final String STAFF = "staff";
  static final String PLANNED = "planned";
  static final String BATCHES = "batches";
  static final String CURSOR = "cursor";
  private static final String CREATED = "created";
  static final String NOT_BEFORE = "notBefore";
  private static final String NOT_AFTER = "notAfter";
  static final String CANCELLED_AT = "cancelledAt";
  static final String WAS = "was";
  static final String STARTED = "started";
  static final String WAIVED = "waived";
  static final String UNTOLD = "untold";
  static final String TELLING = "telling";

  static final TableSchema<HeadRow> SCHEMA =
      RowSchema.of(HeadRow.class, row -> row.mailing.id().value(), _ -> SK, HeadRow::read)
          .text(STATE, row -> row.mailing.state().name())
          .text(KIND, row -> row.mailing.kind().name())
          .text(REASON, row -> Objects.toString(row.mailing.reason(), null))
          .text(CLUB, row -> row.mailing.club())
          .text(ABOUT, row -> row.mailing.about())
          .text(FROM, row -> row.mailing.from())
          .text(REPLY_TO, row -> row.mailing.replyTo())
          .texts(STAFF, row -> row.mailing.staff())
          .number(PLANNED, row -> (long) row.mailing.planned())
          .number(BATCHES, row -> (long) row.mailing.batches())
          .text(CURSOR, row -> row.mailing.cursor())
          .instant(CREATED, row -> row.mailing.created())
          .instant(NOT_BEFORE, row -> row.mailing.notBefore())
          .instant(NOT_AFTER, row -> row.mailing.notAfter())
          .instant(CANCELLED_AT, row -> row.mailing.cancelledAt())
          .text(WAS, row -> Objects.toString(row.was, null))
          .flag(STARTED, row -> row.started ? true : null)
          .as(
              WAIVED,
              EnhancedType.setOf(String.class),
              row -> row.waived.isEmpty() ? null : row.waived)
          .text(UNTOLD, HeadRow::untold)
          .number(TELLING, HeadRow::telling)
          .build();

  /** The head of a mailing that begins. */
  static HeadRow of(Mailing mailing) {
    return new HeadRow(mailing, null, false, Set.of(), null, null);
  }

  private static HeadRow read(RowSchema.Values row) {
    String reason = row.text(REASON);
    Mailing mailing =
        new Mailing(
            MailingId.of(row.required(RowKey.PK)),
            Mailing.Kind.valueOf(row.required(KIND)),
            Mailing.State.valueOf(row.required(STATE)),
            reason == null ? null : Mailing.Reason.valueOf(reason),
            row.required(CLUB),
            row.textOrEmpty(ABOUT),
            row.required(FROM),
            row.required(REPLY_TO),
            row.texts(STAFF),
            (int) row.number(PLANNED, 0),
            (int) row.number(BATCHES, 0),
            row.textOrEmpty(CURSOR),
            Objects.requireNonNullElse(row.instant(CREATED), Instant.EPOCH),
            row.instant(NOT_BEFORE),
            row.instant(NOT_AFTER),
            row.instant(CANCELLED_AT));
    String was = row.text(WAS);
    return new HeadRow(
        mailing,
        was == null ? null : Mailing.State.valueOf(was),
        row.flag(STARTED),
        Objects.requireNonNullElse(row.<Set<String>>get(WAIVED), Set.of()),
        row.text(UNTOLD),
        row.number(TELLING));
  }
}
