package agora.staff;

import agora.checks.Fault;
import agora.checks.Wrong;
import java.util.List;

/** Why a command was not carried out, and what is wrong with which of its fields. */
public record Refusal(Why why, List<Fault> errors) {

  /** The HTTP status that says why. */
  public int status() {
    return why.status();
  }

  static Refusal missing(Why.Thing thing, String id) {
    return new Refusal(
        new Why.Missing(thing, id), List.of(new Fault(Word.of(thing), new Wrong.NotThere())));
  }
}
