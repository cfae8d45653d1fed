package agora.staff;

import agora.jobs.Job;
import agora.jobs.JobProgress;
import agora.jobs.Jobs;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as staff read it.
 *
 * @param done how many rows or members were looked at so far
 * @param counts rows by what became of them
 * @param reason in the job's language, why it failed; null where it did not
 */
record JobView(
    String club,
    String id,
    @JsonSerialize(using = ConstantSerializer.class) Job.Kind kind,
    @JsonSerialize(using = ConstantSerializer.class) JobProgress.State state,
    boolean dryRun,
    long done,
    Map<String, Long> counts,
    @Nullable String reason,
    String by,
    Instant begun,
    Instant changed) {

  static final Field JOB = Field.of("job", FieldType.ID, "the job's id").needed();

  static JobView of(Jobs.Held held) {
    Job job = held.job();
    JobProgress progress = held.progress();
    return new JobView(
        job.club(),
        job.id(),
        job.kind(),
        progress.state(),
        job.isDryRun(),
        progress.done(),
        progress.counts(),
        progress.reason(),
        job.by(),
        job.begun(),
        progress.changed());
  }
}
