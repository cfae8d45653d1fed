package agora.mailings;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The one row that all senders share.
 *
 * @param free when the next mail may leave; milliseconds of the epoch
 * @param day the day (UTC) of {@code today}
 * @param today mails of that day
 * @param rate thousandths of a mail a second
 * @param first until when mails that go first are under way; milliseconds of the epoch
 */
record PaceRow(
    long free,
    @Nullable String day,
    long today,
    long rate,
    long first,
    Map<String, AttributeValue> others)
    implements OpenRow<PaceRow> {

  static final String PK = "pace";
  static final String SK = "account";
  static final String FREE = "free";
  static final String DAY = "day";
  static final String TODAY = "today";
  static final String RATE = "rate";
  static final String FIRST = "first";

  static final TableSchema<PaceRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(PaceRow.class, _ -> PK, _ -> SK, PaceRow::read)
              .number(FREE, PaceRow::free)
              .text(DAY, PaceRow::day)
              .number(TODAY, PaceRow::today)
              .number(RATE, PaceRow::rate)
              .number(FIRST, PaceRow::first)
              .build());

  private static PaceRow read(RowSchema.Values row) {
    return new PaceRow(
        row.number(FREE, 0),
        row.text(DAY),
        row.number(TODAY, 0),
        row.number(RATE, 0),
        row.number(FIRST, 0),
        Map.of());
  }

  @Override
  public PaceRow with(Map<String, AttributeValue> others) {
    return new PaceRow(free, day, today, rate, first, others);
  }
}
