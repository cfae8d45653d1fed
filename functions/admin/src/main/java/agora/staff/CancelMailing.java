package agora.staff;

import agora.checks.Problem;
import agora.mailings.Mailing;
import agora.mailings.Phase;
import java.time.InstantSource;

/** Cancels a mailing for good: what has not left never will. */
public record CancelMailing(SentMailings mailings, InstantSource clock)
    implements Command<SentMailings.State> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("cancel-mailing", Role.APPROVER, Field.club(), Field.mailing());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<SentMailings.State> run(Input input) {
    return mailings.with(
        input,
        mailing -> {
          if (mailings.phase(mailing) == Phase.SENT) {
            return Outcome.refused(
                new RefusalReason.NothingToCancel(), "mailing", new Problem.WaitsNoMore());
          }
          mailings.mailings().cancel(mailing.id(), Mailing.Reason.STAFF, clock.instant());
          return mailings.state(mailing);
        });
  }
}
