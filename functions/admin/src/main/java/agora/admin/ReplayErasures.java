package agora.admin;

import agora.checks.FieldError;
import agora.privacy.Replay;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After a restore, before any function is enabled: erases again whom the log of erasures names. */
final class ReplayErasures implements Command {

  private static final int A_CALL = 2_000;

  private final Content content;
  private final Replay replay;

  ReplayErasures(Content content, Replay replay) {
    this.content = content;
    this.replay = replay;
  }

  @Override
  public String name() {
    return "replay-erasures";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "since", "the moment that the tables were restored to, or earlier",
        "after", "the answer's next, until it is null");
  }

  @Override
  public Outcome run(Input input) {
    String club = input.id("club");
    Instant since = input.instant("since");
    String after = input.cursor("after");
    List<FieldError> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    if (content.clubs().find(club).isEmpty()) {
      return Outcome.missing("club", "There is no club " + club + ".");
    }
    Replay.Progress progress = replay.run(club, since, after, A_CALL);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("club", club);
    result.put("looked", progress.seen());
    result.put("erased", progress.erased());
    result.put("next", progress.cursor().isEmpty() ? null : progress.cursor());
    return new Outcome.Done(result);
  }
}
