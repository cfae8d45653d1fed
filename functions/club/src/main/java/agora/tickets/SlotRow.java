package agora.tickets;

import agora.ids.MemberId;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import agora.tokens.Hashes;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One code of an event, or one place of what is given away, as a row of its own. Its number is made
 * from the code, so that a code imported twice is one slot, and its shard is the number modulo 16.
 *
 * @param pk {@code club#event#shard}
 * @param sk {@code slot#number}, the number in 32 hexadecimal digits
 * @param window the event's when the code was imported: versions of before December 2026 ask every
 *     slot for it, and this one asks the event alone, which moves
 */
record SlotRow(
    String pk,
    String sk,
    String code,
    Window window,
    SlotState state,
    Map<String, AttributeValue> others)
    implements OpenRow<SlotRow> {

  static final int SHARDS = 16;
  static final String PREFIX = "slot#";

  static final String STATE = "state";
  static final String CODE = "code";
  static final String OPENS_AT = "opensAt";
  static final String CLOSES_AT = "closesAt";
  static final String MEMBER = "member";
  static final String REVEALED_AT = "revealedAt";

  private static final int DIGITS = 32;

  static final TableSchema<SlotRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(SlotRow.class, SlotRow::pk, SlotRow::sk, SlotRow::read)
              .text(STATE, row -> row.state.name())
              .text(CODE, SlotRow::code)
              .instant(OPENS_AT, row -> row.window.opensAt())
              .instant(CLOSES_AT, row -> row.window.closesAt())
              .text(MEMBER, row -> Objects.toString(row.state.member(), null))
              .instant(REVEALED_AT, row -> row.state.revealedAt())
              .build());

  /** A code that nobody has. */
  static SlotRow free(String club, String event, String code, Window window) {
    String sk = PREFIX + Hashes.sha256(code).substring(0, DIGITS);
    return new SlotRow(
        partition(club, event, shard(sk)), sk, code, window, new SlotState.Free(), Map.of());
  }

  static String partition(String club, String event, int shard) {
    return club + "#" + event + "#" + shard;
  }

  /** The shard that a slot is in, by its sort key. */
  static int shard(String sk) {
    return Character.digit(sk.charAt(sk.length() - 1), SHARDS);
  }

  private static SlotRow read(RowSchema.Values row) {
    return new SlotRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.required(CODE),
        new Window(row.at(OPENS_AT), row.at(CLOSES_AT)),
        SlotState.of(row.required(STATE), member(row.text(MEMBER)), row.instant(REVEALED_AT)),
        Map.of());
  }

  private static @Nullable MemberId member(@Nullable String id) {
    return id == null ? null : MemberId.of(id);
  }

  @Override
  public SlotRow with(Map<String, AttributeValue> others) {
    return new SlotRow(pk, sk, code, window, state, others);
  }
}
