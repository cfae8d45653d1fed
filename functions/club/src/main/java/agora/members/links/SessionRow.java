package agora.members.links;

import agora.ids.MemberId;
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
 * A link, a session or a change of address that waits, in a row of the Sessions table.
 *
 * @param pk {@code mine#club#member}
 * @param sk the kind and the hash of a secret
 * @param address the address to move to; null of what moves nowhere
 * @param used when the link was used; null where it was not, or is none
 */
record SessionRow(
    String pk,
    String sk,
    @Nullable String address,
    @Nullable Instant used,
    @Nullable Instant expires,
    Map<String, AttributeValue> others)
    implements OpenRow<SessionRow> {

  static final String ADDRESS = "address";
  static final String USED = "used";

  static final TableSchema<SessionRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(SessionRow.class, SessionRow::pk, SessionRow::sk, SessionRow::read)
              .text(ADDRESS, SessionRow::address)
              .instant(USED, SessionRow::used)
              .expires(SessionRow::expires)
              .build());

  static String pk(String club, MemberId member) {
    return "mine#" + club + "#" + member;
  }

  private static SessionRow read(RowSchema.Values row) {
    return new SessionRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.text(ADDRESS),
        row.instant(USED),
        row.expires(),
        Map.of());
  }

  /** Whether it works still; DynamoDB may delete it days later. */
  boolean lasts(Instant now) {
    return expires != null && expires.getEpochSecond() > now.getEpochSecond();
  }

  @Override
  public SessionRow with(Map<String, AttributeValue> others) {
    return new SessionRow(pk, sk, address, used, expires, others);
  }
}
