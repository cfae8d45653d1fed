package agora.staff;

import agora.checks.FieldError;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Mailings as commands name them: by the club's id and the mailing's. */
public record SentMailings(Mailings mailings) {

  /** Runs a command on the mailing that its fields name, once all its fields are read. */
  <R extends Record> Outcome<R> with(Input input, Function<Mailing, Outcome<R>> command) {
    String club = input.id("club");
    String id = input.id("mailing");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Mailing> found = mailings.find(id).filter(mailing -> mailing.club().equals(club));
    return found
        .map(command)
        .orElseGet(() -> Outcome.missing("mailing", "The club has no mailing " + id + "."));
  }

  /** Where a mailing stands now. */
  Outcome<State> state(Mailing mailing) {
    Mailing now = mailings.find(mailing.id()).orElse(mailing);
    return new Outcome.Done<>(new State(now.id(), now.state(), now.reason()));
  }

  /** Where a mailing stands, and why it does not go on. */
  public record State(String mailing, Mailing.State state, Mailing.@Nullable Reason reason) {}

  static Outcome<State> refused(Mailing mailing, String what) {
    String detail = "The mailing is " + mailing.state() + ": " + what;
    return Outcome.refused(
        409, "Not in this state", detail, List.of(new FieldError("mailing", detail)));
  }
}
