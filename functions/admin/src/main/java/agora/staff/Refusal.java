package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import java.util.List;

/** Why a command was not carried out, and what is wrong with which of its fields. */
public record Refusal(RefusalReason why, List<Fault> errors) {

  /** The HTTP status that says why. */
  public int status() {
    return why.status();
  }

  static Refusal missing(RefusalReason.Thing thing, String id) {
    return new Refusal(
        new RefusalReason.Missing(thing, id),
        List.of(new Fault(ConstantSerializer.of(thing), new Problem.NotThere())));
  }
}
