package agora.staff;

import agora.jobs.Jobs;
import java.util.List;

/** Lists a club's jobs of the last 30 days, the newest first; at most 50. */
public record ListJobs(Jobs jobs) implements Command<ListJobs.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("list-jobs", Role.ADMIN, Field.club()).evenIfDeleted();

  /** Jobs, the newest first. */
  record Listed(List<JobView> jobs) {}

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    String club = input.id("club");
    return input.then(
        () -> new Outcome.Done<>(new Listed(jobs.of(club).stream().map(JobView::of).toList())));
  }
}
