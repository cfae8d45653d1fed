package agora.members.limits;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A count that stops at a most, in a row of the Sessions table. */
record CounterRow(
    String pk, String sk, long count, @Nullable Instant expires, Map<String, AttributeValue> others)
    implements OpenRow<CounterRow> {

  static final String COUNT = "n";

  static final TableSchema<CounterRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(CounterRow.class, CounterRow::pk, CounterRow::sk, CounterRow::read)
              .number(COUNT, CounterRow::count)
              .expires(CounterRow::expires)
              .build());

  private static CounterRow read(RowSchema.Values row) {
    return new CounterRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.number(COUNT, 0),
        row.expires(),
        Map.of());
  }

  @Override
  public CounterRow with(Map<String, AttributeValue> others) {
    return new CounterRow(pk, sk, count, expires, others);
  }
}
