package agora.staff;

import agora.checks.Fault;
import agora.jobs.Jobs;
import java.util.List;

/** Ends a job that is under way. What it has taken in stays. */
public record CancelJob(Jobs jobs) implements Command<CancelJob.Ended> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("cancel-job", Role.ADMIN, Field.club(), JobView.JOB).evenIfDeleted();

  /** A job that is over: cancelled, or done before. */
  record Ended(JobView job) {}

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Ended> run(Input input) {
    String club = input.id("club");
    String id = input.id("job");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    return jobs.cancel(club, id)
        .<Outcome<Ended>>map(job -> new Outcome.Done<>(new Ended(JobView.of(job))))
        .orElseGet(() -> Outcome.missing(RefusalReason.Thing.JOB, id));
  }
}
