package agora.staff;

import agora.checks.Fault;
import agora.ids.MailingId;
import agora.insights.Stats;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Phase;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Mailings as commands name them: by the club's id and the mailing's. */
public record SentMailings(Mailings mailings, Stats stats) {

  /** Runs a command on the mailing that its fields name, once all its fields are read. */
  <R extends Record> Outcome<R> with(Input input, Function<Mailing, Outcome<R>> command) {
    String club = input.id("club");
    MailingId id = input.mailing();
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Mailing> found = mailings.find(id).filter(mailing -> mailing.club().equals(club));
    return found
        .map(command)
        .orElseGet(() -> Outcome.missing(RefusalReason.Thing.MAILING, id.value()));
  }

  /** Where a mailing stands now. */
  Outcome<State> state(Mailing mailing) {
    Mailing now = mailings.find(mailing.id()).orElse(mailing);
    return new Outcome.Done<>(new State(now.id(), phase(now), now.reason()));
  }

  /** Where a mailing stands, as people say it. */
  Phase phase(Mailing mailing) {
    return Phase.of(mailing, stats.counts(Stats.ofMailing(mailing.id())));
  }

  /** Where a mailing stands, and why it does not go on. */
  public record State(
      MailingId mailing,
      @JsonSerialize(using = ConstantSerializer.class) Phase state,
      Mailing.@Nullable Reason reason) {}
}
