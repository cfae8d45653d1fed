package agora.issues;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.clubs.NextIssue;
import agora.clubs.RhythmExceptions;
import agora.mailings.Mailing;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of a club's issues leaves when: the month's own at the month's time, one with a day of its
 * own on that day, and no other.
 *
 * @param exceptions what departs from the club's rhythm
 * @param issues all issues of the club, approved or not
 */
public record IssueCalendar(Club club, RhythmExceptions exceptions, List<Issue> issues) {

  /** Those of a club as they stand. */
  public static IssueCalendar of(Club club, Clubs clubs, Issues issues) {
    return new IssueCalendar(club, clubs.rhythmExceptions(club.id()), issues.all(club.id()));
  }

  /** The first time later than now at which an issue is due, whether there is one or not. */
  public Optional<ZonedDateTime> next(Instant now) {
    Stream<ZonedDateTime> days =
        exceptions.closed() ? Stream.of() : issues.stream().flatMap(each -> day(each).stream());
    return Stream.concat(NextIssue.after(club.rhythm(), exceptions, now).stream(), days)
        .filter(at -> at.toInstant().isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** When an issue leaves by itself; empty where it never does. */
  public Optional<ZonedDateTime> of(Issue issue) {
    if (exceptions.closed()) {
      return Optional.empty();
    }
    return switch (issue.departure()) {
      case IssueDeparture.WithMonth(var month) -> NextIssue.of(club.rhythm(), exceptions, month);
      case IssueDeparture.OnDay _ -> day(issue);
      case IssueDeparture.ByHand _ -> Optional.empty();
    };
  }

  /**
   * When an issue leaves by itself from now on; empty where it doesn't, or has. One that was
   * approved in the last minutes before its time waits until nobody can regret that any more.
   *
   * @param kept where its approval is kept
   */
  public Optional<Instant> ahead(Issue issue, Issues kept, Instant now) {
    return of(issue)
        .map(ZonedDateTime::toInstant)
        .map(at -> at.isAfter(now.plus(Mailing.REGRET)) ? at : regretted(at, issue, kept))
        .filter(at -> at.isAfter(now));
  }

  private static Instant regretted(Instant at, Issue issue, Issues kept) {
    return kept.approvedAt(issue)
        .filter(approved -> approved.isBefore(at)) // later, nothing comes for it any more
        .map(approved -> approved.plus(Mailing.REGRET))
        .filter(at::isBefore)
        .orElse(at);
  }

  /** The issues that are due at a time, in the order of their ids. */
  public List<Issue> due(Instant at) {
    return issues.stream()
        .filter(issue -> of(issue).filter(time -> time.toInstant().equals(at)).isPresent())
        .toList();
  }

  /** The month whose issue is due at a time, be there one or not. */
  public Optional<YearMonth> month(Instant at) {
    YearMonth around = YearMonth.from(at.atZone(ZoneId.of(club.rhythm().zone())));
    return IntStream.rangeClosed(-NextIssue.FARTHEST, NextIssue.FARTHEST)
        .mapToObj(around::plusMonths)
        .filter(month -> isDue(month, at))
        .findFirst();
  }

  private boolean isDue(YearMonth month, Instant at) {
    return NextIssue.of(club.rhythm(), exceptions, month)
        .filter(time -> time.toInstant().equals(at))
        .isPresent();
  }

  /** Another issue that has an issue's month. */
  public Optional<Issue> rival(Issue issue) {
    return issue.departure() instanceof IssueDeparture.WithMonth
        ? issues.stream()
            .filter(other -> !other.id().equals(issue.id()))
            .filter(other -> other.departure().equals(issue.departure()))
            .findFirst()
        : Optional.empty();
  }

  private Optional<ZonedDateTime> day(Issue issue) {
    return issue.departure() instanceof IssueDeparture.OnDay(var day)
        ? Optional.of(
            day.atTime(LocalTime.parse(club.rhythm().time()))
                .atZone(ZoneId.of(club.rhythm().zone())))
        : Optional.empty();
  }
}
