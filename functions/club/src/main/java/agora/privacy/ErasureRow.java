package agora.privacy;

import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a member of a club was erased, in a row of the Erasures table.
 *
 * @param sk when, and the keyed hash of the member's id
 * @param member the keyed hash of the member's id
 * @param address the keyed hash of the member's address
 */
record ErasureRow(
    String club, String sk, String member, String address, @Nullable Instant expires) {

  private static final String MEMBER = "member";
  private static final String ADDRESS = "address";

  static final TableSchema<ErasureRow> SCHEMA =
      RowSchema.of(ErasureRow.class, ErasureRow::club, ErasureRow::sk, ErasureRow::read)
          .text(MEMBER, ErasureRow::member)
          .text(ADDRESS, ErasureRow::address)
          .expires(ErasureRow::expires)
          .build();

  private static ErasureRow read(RowSchema.Values row) {
    return new ErasureRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.required(MEMBER),
        row.required(ADDRESS),
        row.expires());
  }
}
