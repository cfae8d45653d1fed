package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.NextIssue;
import agora.clubs.RhythmExceptions;
import agora.issues.IssueSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When a club's issues go out, and changes of that. */
public record IssueDates(Clubs clubs, IssueSchedule schedule, InstantSource clock) {

  private static final YearMonth NO_MONTH = YearMonth.of(1970, 1);
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

  /**
   * Changes when a month's issue leaves, and moves the club's schedule along; refused at a field
   * where another month's would leave at that time too: readers would get two at once.
   */
  Outcome<Calendared> change(
      String id, YearMonth month, String field, UnaryOperator<RhythmExceptions> change) {
    return clubs
        .find(id)
        .flatMap(club -> rival(club, month, change))
        .<Outcome<Calendared>>map(
            rival -> Outcome.invalid(List.of(new Fault(field, new Problem.TimeTaken(rival)))))
        .orElseGet(() -> change(id, change));
  }

  private Optional<YearMonth> rival(
      Club club, YearMonth month, UnaryOperator<RhythmExceptions> change) {
    RhythmExceptions next = change.apply(clubs.rhythmExceptions(club.id()));
    Optional<ZonedDateTime> at = NextIssue.of(club.rhythm(), next, month);
    return IntStream.rangeClosed(-2 * NextIssue.FARTHEST, 2 * NextIssue.FARTHEST)
        .filter(months -> months != 0 && at.isPresent())
        .mapToObj(month::plusMonths)
        .filter(each -> NextIssue.of(club.rhythm(), next, each).equals(at))
        .findFirst();
  }

  private Outcome<Calendared> change(String id, UnaryOperator<RhythmExceptions> change) {
    Optional<Club> club = clubs.find(id);
    if (club.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.CLUB, id);
    }
    return new Outcome.Done<>(calendared(club.get(), clubs.change(id, change)));
  }

  private Calendared calendared(Club club, RhythmExceptions calendar) {
    return new Calendared(
        club.id(),
        calendar.closed(),
        calendar.skipped(),
        calendar.shifted(),
        keep(club),
        calendar.membershipsEnd());
  }

  /**
   * What departs from a club's rhythm now.
   *
   * @param nextIssue null where none goes out
   * @param membershipsEnd null for a club that is open
   */
  public record Calendared(
      String club,
      boolean closed,
      List<String> skipped,
      Map<String, String> shifted,
      @Nullable Instant nextIssue,
      @Nullable Instant membershipsEnd) {}

  /** Closes a club as of now. */
  Outcome<Calendared> close(String id) {
    return change(id, calendar -> calendar.close(true, clock.instant()));
  }

  /** Opens a club again. */
  Outcome<Calendared> reopen(String id) {
    Optional<Club> club = clubs.find(id);
    if (club.isEmpty()) {
      return Outcome.missing(RefusalReason.Thing.CLUB, id);
    }
    return clubs
        .reopen(id, clock.instant())
        .<Outcome<Calendared>>map(open -> new Outcome.Done<>(calendared(club.get(), open)))
        .orElseGet(() -> Outcome.refused(new RefusalReason.ClubDeleted(), List.of()));
  }

  /** Keeps the club's schedule; when its next issue goes out, null where none does. */
  @Nullable Instant keep(Club club) {
    return schedule.keep(club, clock.instant()).next().map(ZonedDateTime::toInstant).orElse(null);
  }

  /** When a month's issue leaves in a club, once a change is made; empty where it never does. */
  Optional<Instant> leaves(Club club, YearMonth month, UnaryOperator<RhythmExceptions> change) {
    return NextIssue.of(club.rhythm(), change.apply(clubs.rhythmExceptions(club.id())), month)
        .map(ZonedDateTime::toInstant);
  }

  /** The field {@code month}: one that is not over, and within the three years that are planned. */
  YearMonth month(Input input) {
    String text = input.text("month");
    if (!text.isEmpty() && MONTH.matcher(text).matches()) {
      try {
        YearMonth month = YearMonth.parse(text);
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        if (month.isBefore(now.minusMonths(NextIssue.FARTHEST))) {
          return input.otherwise("month", new Problem.MonthOver(), NO_MONTH);
        }
        return month.isAfter(now.plusMonths(NextIssue.MONTHS_AHEAD))
            ? input.otherwise("month", new Problem.TooFarAhead(3), NO_MONTH)
            : month;
      } catch (DateTimeParseException e) {
        // named below
      }
    }
    return text.isEmpty() ? NO_MONTH : input.otherwise("month", new Problem.NoMonth(), NO_MONTH);
  }
}
