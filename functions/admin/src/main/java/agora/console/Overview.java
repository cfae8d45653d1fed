package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.FigureWords;
import agora.console.words.OverviewWords;
import agora.edge.web.Response;
import agora.events.DueMail;
import agora.events.Event;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Leaving;
import agora.issues.Review;
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

  /** Something to be done, and where. */
  public record Todo(String what, String why, String address) {}

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
    boolean closed = reading.clubs().calendar(club.id()).closed();
    Optional<ZonedDateTime> leaves = reading.next(club);
    Standing.Of page = new Standing.Of(reading, club);
    Next next = next(club, issues, leaves, closed, page);
    return visit.page(
        200,
        "overview",
        Map.of(
            "frame", ScreenFrame.of(visit, club.name(), Place.OVERVIEW),
            "next", next,
            "departures", departures(visit, issues, page),
            "todos", todos(club, issues, leaves, visit, page),
            "underWay", underWay(club, issues, page),
            "last", last(issues, page),
            "writes", visit.may(List.of(Role.WRITER))));
  }

  private Next next(
      Club club,
      List<Issue> issues,
      Optional<ZonedDateTime> leaves,
      boolean closed,
      Standing.Of page) {
    LocalTimes when = reading.when(club);
    if (leaves.isEmpty()) {
      return new Next(
          closed ? OverviewWords.DANISH.closed() : OverviewWords.DANISH.noneAhead(),
          closed ? OverviewWords.DANISH.sendsNoMore() : OverviewWords.DANISH.allSkipped(),
          null,
          List.of(),
          OverviewWords.DANISH.seeRhythm(),
          Addresses.club(club.id()) + "/settings",
          null);
    }
    Instant at = leaves.get().toInstant();
    YearMonth month = YearMonth.from(leaves.get());
    Optional<Issue> issue = of(issues, month);
    String name = when.month(month);
    String sentence = OverviewWords.DANISH.leaves(name, when.moment(at));
    String why = ClubPages.moved(club, reading, leaves.get());
    String away = when.away(at) + (why.isEmpty() ? "" : " (%s)".formatted(why));
    String to = FigureWords.DANISH.members(reading.members(club));
    if (issue.isEmpty()) {
      return new Next(
          sentence,
          OverviewWords.DANISH.to(away, to),
          null,
          steps(-1),
          OverviewWords.DANISH.begin(lower(name)),
          Addresses.club(club.id()) + "/issues",
          month.toString());
    }
    Standing standing = page.of(issue.get());
    IssueState state = standing.state();
    return new Next(
        switch (state) {
          case WAITING, SENDING, PAUSED -> OverviewWords.DANISH.isBeingSent(name);
          case SENT -> OverviewWords.DANISH.isSent(name);
          case CANCELLED -> OverviewWords.DANISH.wasStopped(name);
          case UNDONE -> OverviewWords.DANISH.wasUndone(name);
          default -> sentence;
        },
        switch (state) {
          case UNDONE ->
              OverviewWords.DANISH.nobodyGotIt() + " " + OverviewWords.DANISH.approveAnew();
          case CANCELLED -> OverviewWords.DANISH.theRestGetNone();
          default ->
              state.leaves() ? OverviewWords.DANISH.to(to) : OverviewWords.DANISH.to(away, to);
        },
        state,
        steps(step(standing)),
        state == IssueState.DRAFT
            ? OverviewWords.DANISH.writeOn()
            : OverviewWords.DANISH.seeIssue(),
        Addresses.issue(club.id(), issue.get().id()),
        null);
  }

  /** The month's own issue. */
  static Optional<Issue> of(List<Issue> issues, YearMonth month) {
    return issues.stream()
        .filter(each -> each.leaving().equals(new Leaving.WithMonth(month)))
        .findFirst();
  }

  private static int step(Standing issue) {
    if (issue.state().leaves() || ContentHash.isApproved(issue.issue())) {
      return issue.state() == IssueState.SENT ? 3 : 2;
    }
    return issue.errors().isEmpty() ? 1 : 0;
  }

  /** The steps up to the one at {@code now} are done. */
  private static List<Step> steps(int now) {
    List<String> names =
        List.of(
            OverviewWords.DANISH.text(),
            OverviewWords.DANISH.approval(),
            OverviewWords.DANISH.sending());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      steps.add(new Step(names.get(i), i < now ? "done" : i == Math.max(now, 0) ? "now" : "todo"));
    }
    return List.copyOf(steps);
  }

  /** What leaves within the time ahead, as the calendar knows it. */
  private List<Departure> departures(Visit visit, List<Issue> issues, Standing.Of page) {
    Club club = visit.ofClub();
    LocalTimes when = reading.when(club);
    if (!(giver.give(visit, "calendar", Map.of("club", club.id()))
        instanceof Outcome.Done<?>(ShowCalendar.Shown shown))) {
      return List.of();
    }
    Instant until = reading.now().plus(AHEAD);
    return shown.departures().stream()
        .filter(each -> each.at().isBefore(until))
        .map(each -> departure(club, when, each, issues, page))
        .toList();
  }

  private Departure departure(
      Club club,
      LocalTimes when,
      ShowCalendar.Departure each,
      List<Issue> issues,
      Standing.Of page) {
    boolean issue = each.kind() == Mailing.Kind.ISSUE;
    String about = each.about();
    Optional<Issue> written = issues.stream().filter(its -> its.id().equals(about)).findFirst();
    String what =
        issue
            ? OverviewWords.DANISH.issue(
                written
                    .map(its -> IssuePages.called(when, its))
                    .orElseGet(
                        () -> lower(when.month(YearMonth.from(each.at().atZone(when.zone()))))))
            : OverviewWords.DANISH.of(each.kind())
                + (each.title() == null ? "" : ": " + each.title());
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
            ? OverviewWords.DANISH.whomItConcerns()
            : each.holders()
                ? OverviewWords.DANISH.whoHasATicket(each.estimate())
                : FigureWords.DANISH.members(each.estimate()),
        written
            .filter(_ -> issue && each.state() == ShowCalendar.State.NOT_APPROVED)
            .map(its -> page.of(its).state().word())
            .orElseGet(() -> OverviewWords.DANISH.of(each.state())),
        address);
  }

  private static String lower(String month) {
    return month.toLowerCase(Language.DANISH.locale());
  }

  private List<Todo> todos(
      Club club,
      List<Issue> issues,
      Optional<ZonedDateTime> leaves,
      Visit visit,
      Standing.Of page) {
    List<Todo> todos = new ArrayList<>();
    LocalTimes when = reading.when(club);
    if (reading.clubs().controller().isEmpty()) {
      boolean may = visit.staff().grants().has(Role.ADMIN, "");
      todos.add(
          new Todo(
              OverviewWords.DANISH.noLibrary(),
              OverviewWords.DANISH.nobodyCanJoin()
                  + (may ? "" : " " + OverviewWords.DANISH.askAnAdmin()),
              may ? "/admin/library" : Addresses.club(club.id()) + "/settings"));
    }
    leaves.ifPresent(
        at -> {
          YearMonth month = YearMonth.from(at);
          String name = when.month(month);
          Optional<Issue> issue = of(issues, month);
          if (issue.isEmpty()) {
            todos.add(
                new Todo(
                    OverviewWords.DANISH.notBegun(name),
                    OverviewWords.DANISH.leavesThen(when.away(at.toInstant())),
                    Addresses.club(club.id()) + "/issues"));
          } else if (page.of(issue.get()).state().isOpen()) {
            int errors = page.of(issue.get()).errors().size();
            String address = Addresses.issue(club.id(), issue.get().id());
            if (errors > 0) {
              todos.add(
                  new Todo(
                      OverviewWords.DANISH.lacks(name, errors),
                      OverviewWords.DANISH.notApprovedBefore(),
                      address));
            } else {
              approval(page.of(issue.get()), name, address, visit).ifPresent(todos::add);
            }
          }
        });
    Optional<Issue> next = leaves.flatMap(at -> of(issues, YearMonth.from(at)));
    for (Issue issue : latest(issues)) {
      if (!next.equals(Optional.of(issue))
          && (page.of(issue).review().filter(Overview::waits).isPresent()
              || page.of(issue).state() == IssueState.UNDONE)) {
        String address = Addresses.issue(club.id(), issue.id());
        approval(page.of(issue), IssuePages.name(when, issue), address, visit)
            .ifPresent(todos::add);
      }
    }
    for (Event event : reading.events().all(club.id())) {
      boolean ahead = event.ends().isAfter(reading.now());
      if (ahead
          && !DueMail.of(club, event).isEmpty()
          && reading.mailApprovals().of(event).isEmpty()) {
        todos.add(
            new Todo(
                OverviewWords.DANISH.mailsWait(event.title()),
                OverviewWords.DANISH.noneLeaveBefore(),
                Addresses.event(club.id(), event.id())));
      }
    }
    for (Issue issue : latest(issues)) {
      long missing = page.of(issue).counts().of(Counter.MISSING);
      if (missing > 0) {
        todos.add(
            new Todo(
                OverviewWords.DANISH.missed(missing),
                OverviewWords.DANISH.tryAgain(),
                Addresses.issue(club.id(), issue.id())));
      }
    }
    return List.copyOf(todos);
  }

  /** Whether somebody waits for an answer to what was said last. */
  private static boolean waits(Review review) {
    return review.state() == Review.State.ASKED || review.state() == Review.State.RETURNED;
  }

  /** What is to be done for an issue's approval; nothing where it has one. */
  private static Optional<Todo> approval(Standing issue, String name, String address, Visit visit) {
    boolean approves = visit.may(List.of(Role.APPROVER));
    return switch (issue.state()) {
      case WITH_PANEL, READY ->
          Optional.of(
              new Todo(
                  OverviewWords.DANISH.isReady(name),
                  approves
                      ? OverviewWords.DANISH.readAndApprove()
                      : OverviewWords.DANISH.askForApproval(),
                  address));
      case ASKED ->
          Optional.of(
              new Todo(
                  OverviewWords.DANISH.waits(name),
                  approves
                      ? OverviewWords.DANISH.approveOrReturn()
                      : OverviewWords.DANISH.isAskedFor(),
                  approves ? address + "/approval" : address));
      case RETURNED ->
          Optional.of(
              new Todo(
                  OverviewWords.DANISH.isReturned(name),
                  visit.may(List.of(Role.WRITER))
                      ? OverviewWords.DANISH.readWhy()
                      : OverviewWords.DANISH.waitsForWriter(),
                  address));
      case UNDONE ->
          Optional.of(
              new Todo(
                  OverviewWords.DANISH.isUndone(name),
                  OverviewWords.DANISH.approveAnew(),
                  address));
      default -> Optional.empty();
    };
  }

  /** The newest ones; what happens to older ones stands in the list of issues. */
  private static List<Issue> latest(List<Issue> issues) {
    return issues.subList(Math.max(0, issues.size() - LATEST), issues.size()).reversed();
  }

  private List<UnderWay> underWay(Club club, List<Issue> issues, Standing.Of page) {
    List<UnderWay> all = new ArrayList<>();
    for (Issue issue : latest(issues)) {
      Standing standing = page.of(issue);
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
                      ? OverviewWords.DANISH.firstMails(reading.when(club).clock(first))
                      : OverviewWords.DANISH.sentOf(
                          FigureWords.DANISH.number(sent), FigureWords.DANISH.number(planned)),
                  Addresses.issue(club.id(), issue.id())));
        }
      }
    }
    return List.copyOf(all);
  }

  /** What became of the last issue, in a sentence; empty before the first. */
  private static String last(List<Issue> issues, Standing.Of page) {
    for (Issue issue : latest(issues)) {
      Standing standing = page.of(issue);
      if (standing.mailing().isPresent() && standing.state() == IssueState.SENT) {
        Counts counts = standing.counts();
        return OverviewWords.DANISH.became(
            issue.subject(),
            FigureWords.DANISH.members(counts.of(Counter.SENT)),
            OverviewWords.DANISH.arrived(lost(counts)),
            FigureWords.DANISH.clicks(counts.all(Counter.HUMAN)));
      }
    }
    return "";
  }

  /** How many a mailing did not get to. */
  static long lost(Counts counts) {
    return counts.of(Counter.BOUNCED) + counts.of(Counter.MISSING);
  }
}
