package agora.staff;

import agora.checks.Fault;
import agora.edge.aws.S3Bucket;
import agora.jobs.Job;
import agora.jobs.JobProgress;
import agora.jobs.Jobs;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Shows how far a job is, and gives its result when it is done. */
public final class ShowJob implements Command<ShowJob.Shown> {

  private static final Duration TERM = Duration.ofMinutes(10);

  private static final CommandSpec ABOUT =
      CommandSpec.of("show-job", Role.ADMIN, Field.club(), JobView.JOB).evenIfDeleted();

  private final Jobs jobs;
  private final S3Bucket bucket;

  ShowJob(Jobs jobs, S3Bucket bucket) {
    this.jobs = jobs;
    this.bucket = bucket;
  }

  /**
   * A job.
   *
   * @param result where its file can be had within ten minutes; null as long as there is none, and
   *     when it is no longer kept
   */
  record Shown(JobView job, @Nullable Result result) {}

  /** A file. */
  record Result(String url, long bytes) {}

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Shown> run(Input input) {
    String club = input.id("club");
    String id = input.id("job");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Jobs.@Nullable Held held = jobs.find(club, id).orElse(null);
    if (held == null) {
      return Outcome.missing(RefusalReason.Thing.JOB, id);
    }
    Result result = result(held);
    if (result != null && held.job().kind() == Job.Kind.EXPORT_MEMBERS) {
      input.concernsEverybody(club);
    }
    return new Outcome.Done<>(new Shown(JobView.of(held), result));
  }

  private @Nullable Result result(Jobs.Held held) {
    if (held.progress().state() != JobProgress.State.DONE) {
      return null;
    }
    Job job = held.job();
    OptionalLong bytes = bucket.length(job.result());
    return bytes.isEmpty()
        ? null
        : new Result(bucket.download(job.result(), job.id() + ".csv", TERM), bytes.getAsLong());
  }
}
