package agora.staff;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.NextIssue;
import agora.clubs.RhythmExceptions;
import agora.insights.Counter;
import agora.insights.Stats;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the clubs in which somebody has a role. */
public final class ListClubs implements Command<ListClubs.Listed> {

  private static final CommandSpec ABOUT =
      CommandSpec.of("list-clubs", Role.EVERYBODY).within(Scope.OWN);

  private final Clubs clubs;
  private final Stats stats;
  private final InstantSource clock;

  ListClubs(Clubs clubs, Stats stats, InstantSource clock) {
    this.clubs = clubs;
    this.stats = stats;
    this.clock = clock;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    return input.then(() -> new Outcome.Done<>(new Listed(theirs(input.actor().grants()))));
  }

  /** Clubs, in the order of their ids. */
  public record Listed(List<Row> clubs) {}

  /**
   * A club in short.
   *
   * @param members how many are active
   * @param nextIssue null where none goes out
   */
  public record Row(
      String club, String name, boolean closed, long members, @Nullable Instant nextIssue) {}

  private List<Row> theirs(Grants grants) {
    return clubs.all().stream()
        .filter(club -> grants.hasOneOf(Role.EVERYBODY, club.id()))
        .map(this::row)
        .toList();
  }

  private Row row(Club club) {
    RhythmExceptions calendar = clubs.rhythmExceptions(club.id());
    return new Row(
        club.id(),
        club.name(),
        calendar.closed(),
        active(stats, club.id()),
        NextIssue.after(club.rhythm(), calendar, clock.instant())
            .map(ZonedDateTime::toInstant)
            .orElse(null));
  }

  /** How many active members a club has, as far as its stream is counted. */
  static long active(Stats stats, String club) {
    return Math.max(0, stats.counts(Stats.ofClub(club)).of(Counter.ACTIVE));
  }
}
