package agora.jobs;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row of the Jobs table: a job, or one of its turns.
 *
 * @param pk the club; of a turn, {@code club#job}, so that each job's turns come one after another
 * @param sk the job's id; of a turn, {@code turn#000001}
 * @param body the job as JSON; empty for a turn
 * @param version how often it was written; null where it was not yet
 * @param ttl when it goes, in epoch seconds
 */
record JobRow(
    String pk,
    String sk,
    String body,
    @Nullable Long version,
    long ttl,
    Map<String, AttributeValue> others)
    implements OpenRow<JobRow> {

  static final String TURN = "turn#";

  /** The attributes that are known by name. */
  private static final TableSchema<JobRow> NAMED =
      TableSchema.builder(JobRow.class, Read.class)
          .newItemBuilder(Read::new, Read::row)
          .addAttribute(
              String.class,
              pk ->
                  pk.name("pk")
                      .getter(JobRow::pk)
                      .setter((row, value) -> row.pk = value)
                      .tags(StaticAttributeTags.primaryPartitionKey()))
          .addAttribute(
              String.class,
              sk ->
                  sk.name("sk")
                      .getter(JobRow::sk)
                      .setter((row, value) -> row.sk = value)
                      .tags(StaticAttributeTags.primarySortKey()))
          .addAttribute(
              String.class,
              body ->
                  body.name("body").getter(JobRow::body).setter((row, value) -> row.body = value))
          .addAttribute(
              Long.class,
              version ->
                  version
                      .name("version")
                      .getter(JobRow::version)
                      .setter((row, value) -> row.version = value)
                      .tags(VersionedRecordExtension.AttributeTags.versionAttribute()))
          .addAttribute(
              Long.class,
              ttl -> ttl.name("ttl").getter(JobRow::ttl).setter((row, value) -> row.ttl = value))
          .build();

  static final TableSchema<JobRow> SCHEMA = new OpenSchema<>(NAMED);

  @Override
  public JobRow with(Map<String, AttributeValue> others) {
    return new JobRow(pk, sk, body, version, ttl, others);
  }

  /** A row under way from the table. */
  static final class Read {
    private String pk = "";
    private String sk = "";
    private String body = "";
    private @Nullable Long version;
    private long ttl;

    JobRow row() {
      return new JobRow(pk, sk, body, version, ttl, Map.of());
    }
  }
}
