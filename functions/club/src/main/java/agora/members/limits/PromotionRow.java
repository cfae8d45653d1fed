package agora.members.limits;

import agora.ids.MailingId;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The two latest promotional mailings to an address, over all clubs, in a row of the Members table.
 *
 * @param pk {@code PROMO#} and the keyed hash of the address
 * @param newer when the newer of them began, in seconds of the epoch, as {@code older}
 * @param newerOf the mailing, or {@link #NONE}
 */
record PromotionRow(
    String pk,
    long newer,
    String newerOf,
    long older,
    String olderOf,
    @Nullable Instant expires,
    Map<String, AttributeValue> others)
    implements OpenRow<PromotionRow> {

  /** The sort key. */
  static final String SK = "week";

  /** Stands where no mailing is named. */
  static final String NONE = "-";

  static final String NEWER = "newer";
  static final String NEWER_OF = "newerOf";
  static final String OLDER = "older";
  static final String OLDER_OF = "olderOf";

  static final TableSchema<PromotionRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(PromotionRow.class, PromotionRow::pk, _ -> SK, PromotionRow::read)
              .number(NEWER, PromotionRow::newer)
              .text(NEWER_OF, PromotionRow::newerOf)
              .number(OLDER, PromotionRow::older)
              .text(OLDER_OF, PromotionRow::olderOf)
              .expires(PromotionRow::expires)
              .build());

  static String pk(String addressHash) {
    return "PROMO#" + addressHash;
  }

  private static PromotionRow read(RowSchema.Values row) {
    return new PromotionRow(
        row.required(RowKey.PK),
        row.number(NEWER, 0),
        row.required(NEWER_OF),
        row.number(OLDER, 0),
        row.required(OLDER_OF),
        row.expires(),
        Map.of());
  }

  boolean names(MailingId mailing) {
    return mailing.value().equals(newerOf) || mailing.value().equals(olderOf);
  }

  /** The same times of another address, of which other mailings are named. */
  PromotionRow moved(String pk, String newerOf, String olderOf) {
    return new PromotionRow(pk, newer, newerOf, older, olderOf, expires, others);
  }

  @Override
  public PromotionRow with(Map<String, AttributeValue> others) {
    return new PromotionRow(pk, newer, newerOf, older, olderOf, expires, others);
  }
}
