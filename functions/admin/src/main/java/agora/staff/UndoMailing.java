package agora.staff;

import agora.checks.FieldError;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.List;
import java.util.Optional;

/** <i>Fortryd</i>: stops a mailing that nobody has got yet. */
public final class UndoMailing implements Command<UndoMailing.Undone> {

  private static final About ABOUT =
      About.of(
          "undo-mailing",
          Role.APPROVER,
          Field.club(),
          Field.of(
                  "mailing",
                  FieldType.ID,
                  "the mailing's id, as send-now or send-correction answered it")
              .needed());

  private final Mailings mailings;

  UndoMailing(Mailings mailings) {
    this.mailings = mailings;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Outcome<Undone> run(Input input) {
    String club = input.id("club");
    String id = input.id("mailing");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Mailing> found = mailings.find(id).filter(mailing -> mailing.club().equals(club));
    if (found.isEmpty()) {
      return Outcome.missing("mailing", "The club has no mailing " + id + ".");
    }
    if (!mailings.regret(id, Mailing.Reason.STAFF) && !isUndone(id)) {
      return Outcome.refused(
          409,
          "The mailing has begun",
          "The ten minutes have passed and the first mails leave: pause or cancel it instead.",
          List.of(new FieldError("mailing", "This mailing does not wait any more.")));
    }
    return new Outcome.Done<>(
        new Undone(id, "undone", "Nothing is sent until send-now is given once more."));
  }

  /** A mailing that nobody gets. */
  public record Undone(String mailing, String state, String next) {}

  private boolean isUndone(String id) {
    return mailings
        .find(id)
        .filter(mailing -> mailing.state() == Mailing.State.CANCELLED && mailing.batches() == 0)
        .isPresent();
  }
}
