package agora.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What was done.
 *
 * @param pk names it among all that is done once
 * @param sk by whom it was
 * @param forgotten when nobody asks for it any more
 */
record LedgerRow(String pk, String sk, @Nullable Instant forgotten) {

  static final TableSchema<LedgerRow> SCHEMA =
      RowSchema.of(
              LedgerRow.class,
              LedgerRow::pk,
              LedgerRow::sk,
              row -> new LedgerRow(row.required(RowKey.PK), row.required(RowKey.SK), row.expires()))
          .expires(LedgerRow::forgotten)
          .build();
}
