package agora.checks;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, in the order in which it was found. */
public final class Finding {

  private final List<Fault> errors = new ArrayList<>();

  /** Adds an error where something does not hold. */
  public Finding unless(boolean holds, String field, Problem problem) {
    if (!holds) {
      errors.add(new Fault(field, problem));
    }
    return this;
  }

  public List<Fault> errors() {
    return List.copyOf(errors);
  }
}
