package agora.staff;

import agora.clubs.Club;
import java.util.Optional;
import java.util.function.BiFunction;

/** A club together with one of its events or issues, or what is missing of the two. */
sealed interface ClubLookup<T> {

  /** Both are there. */
  record There<T>(Club club, T thing) implements ClubLookup<T> {}

  /** There is no such club, and so nothing of it. */
  record NoClub<T>(Refusal answer) implements ClubLookup<T> {}

  /** The club is there, and has no such thing. */
  record Missing<T>(Refusal answer) implements ClubLookup<T> {}

  /**
   * What was looked for.
   *
   * @param field the command's field that names the thing, which is the thing's word too
   */
  static <T> ClubLookup<T> of(Optional<Club> club, Optional<T> thing, String field, String id) {
    Refusal missing = Refusal.missing(thing(field), id);
    if (club.isEmpty()) {
      return new NoClub<>(missing);
    }
    return thing
        .<ClubLookup<T>>map(found -> new There<>(club.get(), found))
        .orElseGet(() -> new Missing<>(missing));
  }

  private static RefusalReason.Thing thing(String field) {
    return field.equals("event") ? RefusalReason.Thing.EVENT : RefusalReason.Thing.ISSUE;
  }

  /** Runs a command on what is there, or says what is missing. */
  default <R extends Record> Outcome<R> then(BiFunction<Club, T, Outcome<R>> command) {
    return switch (this) {
      case There<T>(Club club, T thing) -> command.apply(club, thing);
      case NoClub<T>(var answer) -> new Outcome.Refused<>(answer);
      case Missing<T>(var answer) -> new Outcome.Refused<>(answer);
    };
  }
}
