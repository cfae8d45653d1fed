package agora.staff;

import agora.checks.Fault;
import agora.privacy.Replay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** After a restore, before any function is enabled: erases again whom the log of erasures names. */
public final class ReplayErasures implements Command<ReplayErasures.Replayed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "replay-erasures",
          Role.ADMIN,
          Field.club(),
          Field.of(
                  "since",
                  FieldType.TIME,
                  "the moment that the tables were restored to, or earlier")
              .needed(),
          Field.of("after", FieldType.CURSOR, "the answer's next, until it is null"));

  private static final int A_CALL = 2_000;

  private final Replay replay;

  ReplayErasures(Replay replay) {
    this.replay = replay;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Replayed> run(Input input) {
    String club = input.id("club");
    Instant since = input.instant("since");
    String after = input.cursor("after");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Replay.Progress progress = replay.run(club, since, after, A_CALL);
    String next = progress.cursor().isEmpty() ? null : progress.cursor();
    return new Outcome.Done<>(new Replayed(club, progress.seen(), progress.erased(), next));
  }

  /**
   * How far the log of erasures is replayed.
   *
   * @param looked how many entries this call has read
   * @param erased how many members it has erased again
   * @param next null where the log ends
   */
  public record Replayed(String club, int looked, int erased, @Nullable String next) {}
}
