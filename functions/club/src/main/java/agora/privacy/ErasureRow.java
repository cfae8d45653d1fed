package agora.privacy;

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
 * That a member of a club was erased, in a row of the Erasures table.
 *
 * @param sk when, and the keyed hash of the member's id
 * @param member the keyed hash of the member's id
 * @param address the keyed hash of the member's address
 */
record ErasureRow(
    String club,
    String sk,
    String member,
    String address,
    @Nullable Instant expires,
    Map<String, AttributeValue> others)
    implements OpenRow<ErasureRow> {

  private static final String MEMBER = "member";
  private static final String ADDRESS = "address";

  static final TableSchema<ErasureRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(ErasureRow.class, ErasureRow::club, ErasureRow::sk, ErasureRow::read)
              .text(MEMBER, ErasureRow::member)
              .text(ADDRESS, ErasureRow::address)
              .expires(ErasureRow::expires)
              .build());

  private static ErasureRow read(RowSchema.Values row) {
    return new ErasureRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.required(MEMBER),
        row.required(ADDRESS),
        row.expires(),
        Map.of());
  }

  @Override
  public ErasureRow with(Map<String, AttributeValue> others) {
    return new ErasureRow(club, sk, member, address, expires, others);
  }
}
