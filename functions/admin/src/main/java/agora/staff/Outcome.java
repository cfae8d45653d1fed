package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
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
  static <R extends Record> Outcome<R> invalid(List<Fault> faults) {
    return refused(new RefusalReason.Invalid(), faults);
  }

  /** Refused since there is no such thing; the field that names it is called as the thing is. */
  static <R extends Record> Outcome<R> missing(RefusalReason.Thing thing, String id) {
    return new Refused<>(Refusal.missing(thing, id));
  }

  static <R extends Record> Outcome<R> refused(RefusalReason why, List<Fault> faults) {
    return new Refused<>(new Refusal(why, faults));
  }

  static <R extends Record> Outcome<R> refused(RefusalReason why, String field, Problem problem) {
    return refused(why, List.of(new Fault(field, problem)));
  }

  /**
   * Refused since somebody else was quicker.
   *
   * @param field names what both have written
   */
  static <R extends Record> Outcome<R> overtaken(String field, RefusalReason.Thing thing) {
    return refused(new RefusalReason.Overtaken(thing), field, new Problem.ChangedMeanwhile());
  }
}
