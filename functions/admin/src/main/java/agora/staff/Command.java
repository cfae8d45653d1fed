package agora.staff;

/**
 * Something that staff can have done.
 *
 * @param <R> what it answers
 */
public interface Command<R extends Record> {

  CommandSpec about();

  /** Does it, or refuses it with nothing changed. */
  Outcome<R> run(Input input);
}
