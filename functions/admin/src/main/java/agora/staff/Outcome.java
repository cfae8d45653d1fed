package agora.staff;

import agora.checks.FieldError;
import java.util.List;

/**
 * How a command ended.
 *
 * @param <R> what it answers
 */
public sealed interface Outcome<R extends Record> {

  /** The command was carried out. */
  record Done<R extends Record>(R result) implements Outcome<R> {}

  /** The command was refused, and nothing was changed. */
  record Refused<R extends Record>(Refusal refusal) implements Outcome<R> {}

  /** Refused for what its fields say. */
  static <R extends Record> Outcome<R> invalid(List<FieldError> errors) {
    return new Refused<>(
        new Refusal(422, "The command has errors", "Mend the fields named in errors.", errors));
  }

  /** Refused since there is no such thing. */
  static <R extends Record> Outcome<R> missing(String field, String detail) {
    return new Refused<>(Refusal.missing(field, detail));
  }

  static <R extends Record> Outcome<R> refused(
      int status, String title, String detail, List<FieldError> errors) {
    return new Refused<>(new Refusal(status, title, detail, errors));
  }

  /**
   * Refused since somebody else was quicker.
   *
   * @param field names what both have written
   */
  static <R extends Record> Outcome<R> overtaken(String field, String what) {
    return refused(
        409,
        "Somebody was quicker",
        "Somebody else has changed the %s meanwhile: read it again, then make your change."
            .formatted(what),
        List.of(new FieldError(field, "This was changed meanwhile.")));
  }
}
