package agora.staff;

import agora.checks.Problem;

/** Pauses a mailing: each sender ends the batch that it is at, and begins no other. */
public record PauseMailing(SentMailings mailings) implements Command<SentMailings.State> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("pause-mailing", Role.APPROVER, Field.club(), Field.mailing());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<SentMailings.State> run(Input input) {
    return mailings.with(
        input,
        mailing ->
            mailings.mailings().pause(mailing.id())
                ? mailings.state(mailing)
                : Outcome.refused(
                    new RefusalReason.NothingToPause(mailing.state()),
                    "mailing",
                    new Problem.WaitsNoMore()));
  }
}
