package agora.mailings;

import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Who a batch goes to.
 *
 * @param recipients each as {@link Batches} writes it
 * @param last the last member that planning looked at for it
 */
record BatchRow(String pk, String sk, List<String> recipients, String last) {

  private static final String RECIPIENTS = "recipients";
  private static final String LAST = "last";

  static final TableSchema<BatchRow> SCHEMA =
      RowSchema.of(BatchRow.class, BatchRow::pk, BatchRow::sk, BatchRow::read)
          .texts(RECIPIENTS, BatchRow::recipients)
          .text(LAST, BatchRow::last)
          .build();

  private static BatchRow read(RowSchema.Values row) {
    return new BatchRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.texts(RECIPIENTS),
        row.required(LAST));
  }
}
