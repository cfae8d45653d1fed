package agora.admin;

import agora.checks.FieldError;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Mailings as commands name them: by the club's id and the mailing's. */
record SentMailings(Mailings mailings) {

  /** Runs a command on the mailing that its fields name, once all its fields are read. */
  Outcome with(Input input, Function<Mailing, Outcome> command) {
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
  Outcome.Done state(Mailing mailing) {
    Mailing now = mailings.find(mailing.id()).orElse(mailing);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("mailing", now.id());
    result.put("state", now.state().name());
    result.put("reason", Objects.toString(now.reason(), null));
    return new Outcome.Done(result);
  }

  static Outcome refused(Mailing mailing, String what) {
    String detail = "The mailing is " + mailing.state() + ": " + what;
    return new Outcome.Refused(
        409, "Not in this state", detail, List.of(new FieldError("mailing", detail)));
  }
}
