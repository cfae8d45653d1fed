package agora.console;

import agora.clubs.Club;
import agora.console.words.OverviewWords;
import agora.console.words.StandWords;
import agora.events.DueMail;
import agora.events.Event;
import agora.insights.Counter;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Review;
import agora.mailings.Mailing;
import agora.staff.Role;
import agora.staff.ShowCalendar;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is to be done in a club now: by whoever looks, or by others whom they wait for. */
public final class Todos {

  private final Reading reading;
  private final CommandRunner giver;
  private final Visit visit;
  private final IssueLookups.Of page;

  Todos(Reading reading, CommandRunner giver, Visit visit, IssueLookups.Of page) {
    this.reading = reading;
    this.giver = giver;
    this.visit = visit;
    this.page = page;
  }

  /**
   * Something to be done, and where.
   *
   * @param yours whether whoever looks can do it; else others are waited for
   */
  public record Todo(String what, String why, String address, boolean yours) {}

  /** All that waits for somebody, the next issue first. */
  List<Todo> of(
      List<Issue> issues, Optional<ZonedDateTime> leaves, List<ShowCalendar.Departure> ahead) {
    OverviewWords say = OverviewWords.in(visit.language());
    Club club = visit.ofClub();
    List<Todo> todos = new ArrayList<>();
    LocalTimes when = reading.when(club, visit.language());
    if (reading.clubs().controller().isEmpty()) {
      boolean may = visit.staff().grants().has(Role.ADMIN, "");
      todos.add(
          new Todo(
              say.noLibrary(),
              say.nobodyCanJoin() + (may ? "" : " " + say.askAnAdmin()),
              may ? "/admin/library" : Addresses.club(club.id()) + "/settings",
              may));
    }
    Optional<Issue> next = leaves.flatMap(at -> Overview.of(issues, YearMonth.from(at)));
    next.filter(each -> page.of(each).state().isOpen())
        .flatMap(each -> approval(page.of(each)))
        .ifPresent(todos::add);
    for (ShowCalendar.Departure each : ahead) {
      if (each.kind() == Mailing.Kind.ISSUE && each.state() == ShowCalendar.State.MISSING) {
        YearMonth month = YearMonth.from(each.at().atZone(when.zone()));
        todos.add(
            todo(
                "save-issue",
                say.notBegun(when.month(month)),
                say.leavesThen(when.away(each.at())),
                Addresses.club(club.id()) + "/issues?month=" + month));
      }
    }
    for (Issue issue : Overview.latest(issues)) {
      if (!next.equals(Optional.of(issue))
          && (waits(page.of(issue)) || page.of(issue).state() == IssueState.UNDONE)) {
        approval(page.of(issue)).ifPresent(todos::add);
      }
    }
    for (Event event : reading.events().all(club.id())) {
      boolean comes = event.ends().isAfter(reading.now());
      if (comes
          && !DueMail.of(club, event).isEmpty()
          && reading.mailApprovals().of(event).isEmpty()) {
        todos.add(
            todo(
                "approve-event-mails",
                say.mailsWait(event.title()),
                say.noneLeaveBefore(),
                Addresses.event(club.id(), event.id())));
      }
    }
    for (Issue issue : Overview.latest(issues)) {
      long missing = page.of(issue).counts().of(Counter.MISSING);
      if (missing > 0) {
        String address = Addresses.issue(club.id(), issue.id());
        todos.add(todo("retry-batches", say.missed(missing), say.tryAgain(), address));
      }
    }
    return List.copyOf(todos);
  }

  /** Something that a command does; whoever may not give it reads who may. */
  private Todo todo(String command, String what, String why, String address) {
    boolean may = giver.may(visit, command);
    return new Todo(what, may ? why : waitsFor(command), address, may);
  }

  /** Whom it waits for, of those who may give a command. */
  private String waitsFor(String command) {
    Role role = giver.known(command).roles().stream().min(Comparator.naturalOrder()).orElseThrow();
    return OverviewWords.in(visit.language()).waitsFor(role);
  }

  /** Whether somebody waits for an answer to what was said last, or an approval is lost. */
  private static boolean waits(IssueLookups issue) {
    Review last = issue.review().orElse(null);
    return last != null
        && switch (last.state()) {
          case ASKED, RETURNED, WITHDRAWN -> true;
          case APPROVED -> !ContentHash.isApproved(issue.issue());
          case TAKEN_BACK -> false;
        };
  }

  /** What is to be done for an issue's approval, and by whom; nothing where it has one. */
  private Optional<Todo> approval(IssueLookups issue) {
    OverviewWords say = OverviewWords.in(visit.language());
    Club club = visit.ofClub();
    String name = IssuePages.name(reading.when(club, visit.language()), issue.issue());
    String address = Addresses.issue(club.id(), issue.issue().id());
    boolean writes = giver.may(visit, "save-issue");
    boolean approves = giver.may(visit, "approve-issue");
    String before = before(issue);
    return switch (issue.state()) {
      case DRAFT ->
          Optional.of(
              todo(
                  "save-issue",
                  say.lacks(name, issue.errors().size()),
                  before + say.notApprovedBefore(),
                  address));
      case WITH_PANEL, READY -> {
        boolean withdrawn = isWithdrawn(issue);
        String what = withdrawn ? say.isWithdrawn(name) : say.isReady(name);
        yield Optional.of(
            approves && (writes || !withdrawn)
                ? new Todo(
                    what,
                    before + say.readAndApprove(),
                    writes ? address : address + "/approval",
                    true)
                : writes
                    ? new Todo(what, before + say.askForApproval(), address, true)
                    : new Todo(what, before + waitsFor("save-issue"), address, false));
      }
      case ASKED ->
          Optional.of(
              approves
                  ? new Todo(say.waits(name), say.approveOrReturn(), address + "/approval", true)
                  : new Todo(
                      say.waits(name),
                      say.isAskedFor() + " " + waitsFor("approve-issue"),
                      address,
                      false));
      case RETURNED ->
          Optional.of(
              writes
                  ? new Todo(say.isReturned(name), say.readWhy(), address, true)
                  : new Todo(say.isReturned(name), waitsForWriter(issue), address, false));
      case UNDONE ->
          Optional.of(
              new Todo(
                  say.isUndone(name),
                  before + say.approveAnew(),
                  address,
                  approves || (writes && !ContentHash.isApproved(issue.issue()))));
      default -> Optional.empty();
    };
  }

  private static boolean isWithdrawn(IssueLookups issue) {
    return issue.review().filter(each -> each.state() == Review.State.WITHDRAWN).isPresent();
  }

  /** What became of an approval that it had; empty where it had none. */
  private String before(IssueLookups issue) {
    Review last = issue.review().orElse(null);
    if (last == null) {
      return "";
    }
    return switch (last.state()) {
      case WITHDRAWN ->
          StandWords.in(visit.language())
                  .withdrawn(
                      People.called(last.by(), visit.language()),
                      reading.when(visit.ofClub(), visit.language()).moment(last.at()))
              + " ";
      case APPROVED ->
          ContentHash.isApproved(issue.issue())
              ? ""
              : OverviewWords.in(visit.language()).approvalFell() + " ";
      case ASKED, TAKEN_BACK, RETURNED -> "";
    };
  }

  /** By name, where they have asked for it. */
  private String waitsForWriter(IssueLookups issue) {
    return issue
        .review()
        .map(Review::asked)
        .filter(asked -> !asked.isBlank())
        .map(asked -> People.called(asked, visit.language()))
        .map(who -> OverviewWords.in(visit.language()).waitsFor(who))
        .orElseGet(() -> waitsFor("save-issue"));
  }
}
