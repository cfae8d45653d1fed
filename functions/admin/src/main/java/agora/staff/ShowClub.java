package agora.staff;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.NextIssue;
import agora.clubs.RhythmExceptions;
import agora.insights.Stats;
import agora.store.Stored;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a club as it is saved. */
public final class ShowClub implements Command<ShowClub.Shown> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("show-club", Role.EVERYBODY, Field.club()).evenIfDeleted();

  private static final int ISSUES = 6;

  private final Content content;
  private final Stats stats;
  private final InstantSource clock;

  ShowClub(Content content, Stats stats, InstantSource clock) {
    this.content = content;
    this.stats = stats;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Shown> run(Input input) {
    String id = input.id("club");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Stored<Club> stored = content.clubs().read(id);
    Club club = stored.content().orElseThrow();
    RhythmExceptions calendar = content.clubs().rhythmExceptions(id);
    return new Outcome.Done<>(
        new Shown(
            club,
            stored.version(),
            calendar.closed(),
            calendar.skipped(),
            calendar.shifted(),
            next(club, calendar, clock.instant()),
            ListClubs.active(stats, id)));
  }

  /**
   * A club, and what departs from its rhythm.
   *
   * @param nextIssues when its next six issues go out; fewer where it skips all months of the next
   *     three years, none where it is closed
   * @param members how many are active
   */
  public record Shown(
      @JsonUnwrapped Club club,
      long version,
      boolean closed,
      List<String> skipped,
      Map<String, String> shifted,
      List<Instant> nextIssues,
      long members) {}

  static List<Instant> next(Club club, RhythmExceptions calendar, Instant now) {
    return Stream.iterate(
            after(club, calendar, now), Objects::nonNull, at -> after(club, calendar, at))
        .limit(ISSUES)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable Instant after(
      Club club, RhythmExceptions calendar, @Nullable Instant at) {
    return NextIssue.after(club.rhythm(), calendar, Objects.requireNonNull(at))
        .map(ZonedDateTime::toInstant)
        .orElse(null);
  }
}
