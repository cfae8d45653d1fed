package agora.admin;

import agora.checks.FieldError;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** <i>Fortryd</i>: stops a mailing that nobody has got yet. */
final class UndoMailing implements Command {

  private final Mailings mailings;

  UndoMailing(Mailings mailings) {
    this.mailings = mailings;
  }

  @Override
  public String name() {
    return "undo-mailing";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "mailing", "the mailing's id, as send-now or send-correction answered it");
  }

  @Override
  public Outcome run(Input input) {
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
      return new Outcome.Refused(
          409,
          "The mailing has begun",
          "The ten minutes have passed and the first mails leave: pause or cancel it instead.",
          List.of(new FieldError("mailing", "This mailing does not wait any more.")));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("mailing", id);
    result.put("state", "undone");
    result.put("next", "Nothing is sent until send-now is given once more.");
    return new Outcome.Done(result);
  }

  private boolean isUndone(String id) {
    return mailings
        .find(id)
        .filter(mailing -> mailing.state() == Mailing.State.CANCELLED && mailing.batches() == 0)
        .isPresent();
  }
}
