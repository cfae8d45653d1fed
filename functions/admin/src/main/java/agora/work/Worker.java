package agora.work;

import agora.edge.aws.S3Bucket;
import agora.edge.lambda.Log;
import agora.imports.ImportProblem;
import agora.jobs.Job;
import agora.jobs.JobProgress;
import agora.jobs.Jobs;
import agora.staff.words.AnswerWords;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Works at one job for one turn: some parts, each written down when it is done. A part's file is
 * written before it is written down, under the same name however often.
 */
final class Worker {

  /** Work that was begun so often without getting on will not get on. */
  static final int MOST_FAILURES = 5;

  private static final String TYPE = "text/csv; charset=utf-8";

  /** By which a spreadsheet knows that what follows is UTF-8. */
  private static final String MARK = "\uFEFF";

  /** Begins or goes on with what a job is for. */
  @FunctionalInterface
  interface Tasks {
    Task of(Jobs.Held job) throws Impossible;
  }

  private final Jobs jobs;
  private final S3Bucket bucket;
  private final Tasks tasks;
  private final InstantSource clock;
  private final int most;

  /**
   * @param most parts of a turn, which must end before the function is cut off
   */
  Worker(Jobs jobs, S3Bucket bucket, Tasks tasks, InstantSource clock, int most) {
    this.jobs = jobs;
    this.bucket = bucket;
    this.tasks = tasks;
    this.clock = clock;
    this.most = most;
  }

  /** Has a turn; one that was had, or whose job is over, is none. */
  void turn(String club, String id, int turn) {
    Jobs.@Nullable Held held = jobs.find(club, id).orElse(null);
    if (held == null || held.progress().isOver() || held.progress().turn() != turn) {
      return;
    }
    if (held.progress().failures() >= MOST_FAILURES) {
      fail(held, new ImportProblem.FailedTooOften());
      return;
    }
    JobProgress tried = held.progress().tried(clock.instant());
    jobs.save(held, tried).ifPresent(this::work);
  }

  private void work(Jobs.Held begun) {
    try (Task task = tasks.of(begun)) {
      work(begun, task);
    } catch (Impossible e) {
      fail(begun, e.why());
    }
  }

  private void fail(Jobs.Held held, ImportProblem why) {
    Log.error("job-failed", Map.of("kind", held.job().kind().name(), "job", held.job().id()));
    String reason = AnswerWords.in(held.job().language()).of(why);
    jobs.save(held, held.progress().ended(JobProgress.State.FAILED, reason, clock.instant()));
  }

  private void work(Jobs.Held begun, Task task) {
    Jobs.Held held = begun;
    for (int i = 0; i < most; i++) {
      Optional<Task.Part> part = task.next();
      if (part.isEmpty()) {
        end(held, task);
        return;
      }
      Jobs.@Nullable Held further = keep(held, task, part.get());
      if (further == null) {
        return; // cancelled, or in another's hands
      }
      held = further;
    }
    jobs.again(held, held.progress().again(clock.instant()));
  }

  private Jobs.@Nullable Held keep(Jobs.Held held, Task task, Task.Part part) {
    JobProgress soFar = held.progress();
    String text = soFar.parts() == 0 ? MARK + task.heading() + part.text() : part.text();
    bucket.put(held.job().part(soFar.parts() + 1), TYPE, text);
    return jobs.save(
            held,
            soFar.further(
                part.cursor(),
                part.rows(),
                part.counts(),
                text.getBytes(StandardCharsets.UTF_8).length,
                clock.instant()))
        .orElse(null);
  }

  private void end(Jobs.Held held, Task task) {
    Job job = held.job();
    JobProgress progress = held.progress();
    if (progress.parts() == 0) {
      bucket.put(job.result(), TYPE, MARK + task.heading());
    } else {
      bucket.join(
          job.result(),
          TYPE,
          IntStream.rangeClosed(1, progress.parts()).mapToObj(job::part).toList(),
          progress.bytes());
    }
    task.done(progress.done(), progress.counts());
    jobs.save(held, progress.ended(JobProgress.State.DONE, null, clock.instant()));
    Log.info(
        "job-done", Map.of("kind", job.kind().name(), "job", job.id(), "rows", progress.done()));
  }
}
