package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.Todos.Todo;
import agora.console.words.ClockWords;
import agora.console.words.FigureWords;
import agora.console.words.OverviewWords;
import agora.edge.web.Response;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueDeparture;
import agora.mailings.Mailing;
import agora.staff.Outcome;
import agora.staff.Role;
import agora.staff.ShowCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** <i>Overblik</i>: what leaves, and what is to be done now. */
public final class Overview {

  /** Beyond that the calendar says nothing that anybody acts on now. */
  private static final Duration AHEAD = Duration.ofDays(62);

  private static final int LATEST = 4;

  private final Reading reading;
  private final CommandRunner giver;

  Overview(Reading reading, CommandRunner giver) {
    this.reading = reading;
    this.giver = giver;
  }

  /**
   * A mail that leaves.
   *
   * @param to how many get it, in words
   */
  public record Departure(
      String day, String clock, String what, String to, String state, String address) {}

  /** A step of the next issue: done, now or to come. */
  public record Step(String name, String stands) {}

  /** An issue that is being sent, or is about to be. */
  public record UnderWay(
      String name, IssueState state, long sent, long planned, String says, String address) {}

  /**
   * The next issue.
   *
   * @param state null where nobody has begun it
   */
  public record Next(
      String sentence,
      String facts,
      @Nullable IssueState state,
      List<Step> steps,
      String button,
      String address,
      @Nullable String begins) {}

  Response show(Visit visit) {
    Club club = visit.ofClub();
    List<Issue> issues = reading.issues().all(club.id());
    boolean closed = reading.clubs().rhythmExceptions(club.id()).closed();
    Optional<ZonedDateTime> leaves = reading.next(club);
    IssueLookups.Of page = new IssueLookups.Of(reading, club);
    Next next = next(visit, issues, leaves, closed, page);
    List<ShowCalendar.Departure> ahead = ahead(visit);
    Map<Boolean, List<Todo>> todos =
        new Todos(reading, giver, visit, page)
            .of(issues, leaves, ahead).stream().collect(Collectors.partitioningBy(Todo::yours));
    return visit.page(
        200,
        "overview",
        Map.of(
            "frame", ScreenFrame.of(visit, club.name(), Place.OVERVIEW),
            "next", next,
            "departures", departures(visit, ahead, issues, page),
            "todos", todos.get(true),
            "waits", todos.get(false),
            "underWay", underWay(visit, issues, page),
            "last", last(visit, issues, page),
            "writes", visit.may(List.of(Role.WRITER))));
  }

  private Next next(
      Visit visit,
      List<Issue> issues,
      Optional<ZonedDateTime> leaves,
      boolean closed,
      IssueLookups.Of page) {
    OverviewWords say = OverviewWords.in(visit.language());
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club, visit.language());
    if (leaves.isEmpty()) {
      return new Next(
          closed ? say.closed() : say.noneAhead(),
          closed ? say.sendsNoMore() : say.allSkipped(),
          null,
          List.of(),
          say.seeRhythm(),
          Addresses.club(club.id()) + "/settings",
          null);
    }
    Instant at = leaves.get().toInstant();
    YearMonth month = YearMonth.from(leaves.get());
    Optional<Issue> issue = of(issues, month);
    String name = when.month(month);
    String sentence = say.leaves(name, when.moment(at));
    String why = ClubPages.moved(club, reading, leaves.get(), visit.language());
    String away = when.away(at) + (why.isEmpty() ? "" : " (%s)".formatted(why));
    String to = FigureWords.in(visit.language()).members(reading.members(club));
    if (issue.isEmpty()) {
      return new Next(
          sentence,
          say.to(away, to),
          null,
          steps(-1, visit.language()),
          say.begin(lower(when, name)),
          Addresses.club(club.id()) + "/issues",
          month.toString());
    }
    IssueLookups standing = page.of(issue.get());
    IssueState state = standing.state();
    return new Next(
        switch (state) {
          case WAITING, SENDING, PAUSED -> say.isBeingSent(name);
          case SENT -> say.isSent(name);
          case CANCELLED -> say.wasStopped(name);
          case UNDONE -> say.wasUndone(name);
          default -> sentence;
        },
        switch (state) {
          case UNDONE -> say.nobodyGotIt() + " " + say.approveAnew();
          case CANCELLED -> say.theRestGetNone();
          default -> state.leaves() ? say.to(to) : say.to(away, to);
        },
        state,
        steps(step(standing), visit.language()),
        state == IssueState.DRAFT ? say.writeOn() : say.seeIssue(),
        Addresses.issue(club.id(), issue.get().id()),
        null);
  }

  /** The month's own issue. */
  static Optional<Issue> of(List<Issue> issues, YearMonth month) {
    return issues.stream()
        .filter(each -> each.departure().equals(new IssueDeparture.WithMonth(month)))
        .findFirst();
  }

  private static int step(IssueLookups issue) {
    boolean approved = issue.state() != IssueState.UNDONE && ContentHash.isApproved(issue.issue());
    if (issue.state().leaves() || approved) {
      return issue.state() == IssueState.SENT ? 3 : 2;
    }
    return issue.errors().isEmpty() ? 1 : 0;
  }

  /** The steps up to the one at {@code now} are done. */
  private static List<Step> steps(int now, Language language) {
    OverviewWords say = OverviewWords.in(language);
    List<String> names = List.of(say.text(), say.approval(), say.sending());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      steps.add(new Step(names.get(i), i < now ? "done" : i == Math.max(now, 0) ? "now" : "todo"));
    }
    return List.copyOf(steps);
  }

  /** What leaves within the time ahead, as the calendar knows it. */
  private List<ShowCalendar.Departure> ahead(Visit visit) {
    if (!(giver.give(visit, "calendar", Map.of("club", visit.ofClub().id()))
        instanceof Outcome.Done<?>(ShowCalendar.Shown shown))) {
      return List.of();
    }
    Instant until = reading.now().plus(AHEAD);
    return shown.departures().stream().filter(each -> each.at().isBefore(until)).toList();
  }

  private List<Departure> departures(
      Visit visit, List<ShowCalendar.Departure> ahead, List<Issue> issues, IssueLookups.Of page) {
    LocalTimes when = reading.when(visit.ofClub(), visit.language());
    return ahead.stream().map(each -> departure(visit.ofClub(), when, each, issues, page)).toList();
  }

  private Departure departure(
      Club club,
      LocalTimes when,
      ShowCalendar.Departure each,
      List<Issue> issues,
      IssueLookups.Of page) {
    OverviewWords say = OverviewWords.in(when.language());
    boolean issue = each.kind() == Mailing.Kind.ISSUE;
    String about = each.about();
    Optional<Issue> written = issues.stream().filter(its -> its.id().equals(about)).findFirst();
    String what =
        issue
            ? say.issue(
                written
                    .map(its -> IssuePages.called(when, its))
                    .orElseGet(
                        () ->
                            lower(when, when.month(YearMonth.from(each.at().atZone(when.zone()))))))
            : say.of(each.kind()) + (each.title() == null ? "" : ": " + each.title());
    String address =
        about == null || each.kind() == Mailing.Kind.CORRECTION
            ? Addresses.club(club.id())
                + "/issues"
                + (each.state() == ShowCalendar.State.MISSING
                    ? "?month=" + YearMonth.from(each.at().atZone(when.zone()))
                    : "")
            : issue || each.kind() == Mailing.Kind.PANEL
                ? Addresses.issue(club.id(), about)
                : Addresses.event(club.id(), about);
    return new Departure(
        when.day(each.at()),
        when.clock(each.at()),
        what,
        each.estimate() == null
            ? say.whomItConcerns()
            : each.holders()
                ? say.whoHasATicket(each.estimate())
                : FigureWords.in(when.language()).members(each.estimate()),
        written
            .filter(_ -> issue && each.state() == ShowCalendar.State.NOT_APPROVED)
            .map(its -> page.of(its).state().word(when.language()))
            .orElseGet(() -> say.of(each.state())),
        address);
  }

  private static String lower(LocalTimes when, String month) {
    return ClockWords.in(when.language()).within(month);
  }

  /** The newest ones; what happens to older ones stands in the list of issues. */
  static List<Issue> latest(List<Issue> issues) {
    return issues.subList(Math.max(0, issues.size() - LATEST), issues.size()).reversed();
  }

  private List<UnderWay> underWay(Visit visit, List<Issue> issues, IssueLookups.Of page) {
    Club club = visit.ofClub();
    List<UnderWay> all = new ArrayList<>();
    for (Issue issue : latest(issues)) {
      IssueLookups standing = page.of(issue);
      Optional<Mailing> mailing = standing.mailing();
      if (mailing.isPresent()) {
        Counts counts = standing.counts();
        IssueState state = standing.state();
        if (state.leaves() && state != IssueState.SENT) {
          long sent = counts.of(Counter.SENT);
          long planned = Math.max(counts.of(Counter.PLANNED), mailing.get().planned());
          Instant first = mailing.get().notBefore();
          all.add(
              new UnderWay(
                  issue.subject(),
                  state,
                  sent,
                  planned,
                  state == IssueState.WAITING && first != null
                      ? OverviewWords.in(visit.language())
                          .firstMails(reading.when(club, visit.language()).clock(first))
                      : OverviewWords.in(visit.language())
                          .sentOf(
                              FigureWords.in(visit.language()).number(sent),
                              FigureWords.in(visit.language()).number(planned)),
                  Addresses.issue(club.id(), issue.id())));
        }
      }
    }
    return List.copyOf(all);
  }

  /** What became of the last issue, in a sentence; empty before the first. */
  private static String last(Visit visit, List<Issue> issues, IssueLookups.Of page) {
    for (Issue issue : latest(issues)) {
      IssueLookups standing = page.of(issue);
      if (standing.mailing().isPresent() && standing.state() == IssueState.SENT) {
        Counts counts = standing.counts();
        return OverviewWords.in(visit.language())
            .became(
                issue.subject(),
                FigureWords.in(visit.language()).members(counts.of(Counter.SENT)),
                OverviewWords.in(visit.language()).arrived(lost(counts)),
                FigureWords.in(visit.language()).clicks(counts.all(Counter.HUMAN)));
      }
    }
    return "";
  }

  /** How many a mailing did not get to. */
  static long lost(Counts counts) {
    return counts.of(Counter.BOUNCED) + counts.of(Counter.MISSING);
  }
}
