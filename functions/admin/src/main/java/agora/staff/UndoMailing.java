package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** <i>Fortryd</i>: stops a mailing that nobody has got yet. */
public final class UndoMailing implements Command<UndoMailing.Undone> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "undo-mailing",
          Role.APPROVER,
          Field.club(),
          Field.of(
                  "mailing",
                  FieldType.ID,
                  "the mailing's id, as send-now, send-correction, send-message and the commands that move or"
                      + " cancel an event answered it")
              .needed());

  private final Mailings mailings;
  private final InstantSource clock;

  UndoMailing(Mailings mailings, InstantSource clock) {
    this.mailings = mailings;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Undone> run(Input input) {
    String club = input.id("club");
    MailingId id = input.mailing();
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Mailing> found = mailings.find(id).filter(mailing -> mailing.club().equals(club));
    if (found.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.MAILING, id.value());
    }
    if (!mailings.regret(id, Mailing.Reason.STAFF, clock.instant()) && !isUndone(id)) {
      return Outcome.refused(new RefusalReason.Begun(), "mailing", new Problem.WaitsNoMore());
    }
    return new Outcome.Done<>(new Undone(id, "undone", Advice.SEND_ONCE_MORE));
  }

  /** A mailing that nobody gets. */
  public record Undone(MailingId mailing, String state, Advice next) {}

  private boolean isUndone(MailingId id) {
    return mailings
        .find(id)
        .filter(mailing -> mailing.state() == Mailing.State.CANCELLED && mailing.batches() == 0)
        .isPresent();
  }
}
