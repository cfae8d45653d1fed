package agora.jobs;

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
 * A row of the Jobs table: a job, or one of its turns.
 *
 * @param pk the club; of a turn, {@code club#job}, so that each job's turns come one after another
 * @param sk the job's id; of a turn, {@code turn#000001}
 * @param body the job as JSON; empty for a turn
 * @param version how often it was written; null where it was not yet
 * @param goes when it is forgotten
 */
record JobRow(
    String pk,
    String sk,
    String body,
    @Nullable Long version,
    @Nullable Instant goes,
    Map<String, AttributeValue> others)
    implements OpenRow<JobRow> {

  static final String TURN = "turn#";

  static final TableSchema<JobRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(JobRow.class, JobRow::pk, JobRow::sk, JobRow::read)
              .text("body", JobRow::body)
              .version("version", JobRow::version)
              .expires(JobRow::goes)
              .build());

  private static JobRow read(RowSchema.Values row) {
    return new JobRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.textOrEmpty("body"),
        row.number("version"),
        row.expires(),
        Map.of());
  }

  @Override
  public JobRow with(Map<String, AttributeValue> others) {
    return new JobRow(pk, sk, body, version, goes, others);
  }
}
