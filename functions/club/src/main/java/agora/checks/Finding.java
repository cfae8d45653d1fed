package agora.checks;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, in the order in which it was found. */
public final class Finding {

  private final List<FieldError> errors = new ArrayList<>();

  /** Adds an error where something does not hold. */
  public Finding unless(boolean holds, String field, String message) {
    if (!holds) {
      errors.add(new FieldError(field, message));
    }
    return this;
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }
}
