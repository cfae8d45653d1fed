package agora.console;

import agora.console.words.OverviewWords;
import agora.console.words.StandWords;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.IssueCheck;
import agora.issues.Review;
import agora.mailings.Mailing;
import agora.staff.ApproveIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where an issue stands, what can be done with it, and what became of it.
 *
 * @param says a sentence or two
 * @param offer what readers get against what they are asked for
 * @param departs when it leaves, and to how many, for whoever can approve it; empty for others
 * @param figures of its mailing; none before it left
 * @param waitsForYou whether whoever looks at it can answer whether it is approved
 */
public record IssueStand(
    IssueState state,
    String says,
    List<Press> presses,
    String offer,
    String departs,
    List<Figure> figures,
    boolean waitsForYou) {

  /**
   * Something to press that gives a command.
   *
   * @param left seconds in which it can be pressed; 0 for as long as the page says so
   */
  public record Press(
      String command, String button, Map<String, String> fields, String look, long left) {

    Press(String command, String button, Map<String, String> fields, String look) {
      this(command, button, fields, look, 0);
    }

    /** The time that is left, as in {@code 9:41}. */
    public String clock() {
      return "%d:%02d".formatted(left / 60, left % 60);
    }
  }

  /** A figure of a mailing. */
  public record Figure(String name, long value) {}

  /** Whether a page must follow what happens, or the time that runs out. */
  public boolean isLive() {
    return state.leaves() || presses.stream().anyMatch(press -> press.left() > 0);
  }

  /** Looks it up. */
  static IssueStand of(Reading reading, CommandRunner giver, Visit visit, IssueLookups issue) {
    Looked looked = new Looked(reading, giver, visit, issue);
    List<Press> presses = looked.presses();
    boolean approves = presses.stream().anyMatch(each -> each.command().equals("approve-issue"));
    return new IssueStand(
        issue.state(),
        looked.says(),
        presses,
        looked.offer(),
        approves ? looked.departs() : "",
        issue.state().isOpen() ? List.of() : looked.figures(),
        looked.waitsForYou());
  }

  /** What it is looked up in. */
  private record Looked(Reading reading, CommandRunner giver, Visit visit, IssueLookups standing) {

    private StandWords say() {
      return StandWords.in(visit.language());
    }

    private Issue issue() {
      return standing.issue();
    }

    /** Where it stands, in a sentence or two. */
    private String says() {
      LocalTimes when = reading.when(visit.ofClub(), visit.language());
      return switch (standing.state()) {
        case DRAFT -> fallen() + takenBack(when) + missing();
        case WITH_PANEL, READY ->
            fallen()
                + takenBack(when)
                + (giver.may(visit, "approve-issue")
                    ? say().readAndApprove()
                    : say().askForApproval());
        case ASKED ->
            standing
                .review()
                .map(
                    each ->
                        say()
                                .asked(
                                    People.called(each.by(), visit.language()),
                                    when.moment(each.at()))
                            + message(each))
                .orElse("");
        case RETURNED ->
            standing
                .review()
                .map(
                    each ->
                        say()
                                .returned(
                                    People.called(each.by(), visit.language()),
                                    when.moment(each.at()))
                            + message(each)
                            + " "
                            + (standing.errors().isEmpty() ? sinceReturned(each) : missing()))
                .orElse("");
        case APPROVED ->
            leaves()
                .map(at -> say().leavesByItself(when.moment(at), when.away(at)))
                .orElse(say().leavesByHand());
        case WAITING ->
            notBefore().map(at -> say().firstMails(when.clock(at))).orElseGet(say()::soon);
        case SENDING -> say().sending();
        case PAUSED -> say().paused();
        case SENT ->
            standing
                .mailing()
                .map(
                    mailing ->
                        say().sent(when.moment(mailing.created()))
                            + " "
                            + OverviewWords.in(visit.language())
                                .arrived(Overview.lost(standing.counts()))
                            + ".")
                .orElse("");
        case CANCELLED -> say().cancelled();
        case UNDONE -> say().undone() + " " + takenBack(when) + whatNow(when);
      };
    }

    /** Of an issue that was undone. */
    private String whatNow(LocalTimes when) {
      if (!ContentHash.isApproved(issue())) {
        return say().mendAndApprove();
      }
      return giver.may(visit, "approve-issue")
          ? leaves().map(at -> say().approveAnew(when.moment(at))).orElse(say().leavesByHand())
          : say().approverOrMend();
    }

    private boolean waitsForYou() {
      return (standing.state() == IssueState.ASKED || standing.state() == IssueState.RETURNED)
          && giver.may(visit, "approve-issue");
    }

    /** When the first mails of a mailing that waits leave. */
    private Optional<Instant> notBefore() {
      return standing.mailing().map(Mailing::notBefore);
    }

    /** Who took the request or the approval back; empty where neither was. */
    private String takenBack(LocalTimes when) {
      return standing.review().map(each -> takenBack(each, when)).orElse("");
    }

    private String takenBack(Review last, LocalTimes when) {
      String who = People.called(last.by(), visit.language());
      return switch (last.state()) {
        case TAKEN_BACK -> say().takenBack(who, when.moment(last.at())) + " ";
        case WITHDRAWN -> say().withdrawn(who, when.moment(last.at())) + " ";
        case ASKED, RETURNED, APPROVED -> "";
      };
    }

    /** When it leaves if it is approved now, and to how many. */
    private String departs() {
      long members = reading.members(visit.ofClub());
      LocalTimes when = reading.when(visit.ofClub(), visit.language());
      return leaves()
          .map(at -> say().departs(when.moment(at), members))
          .orElseGet(() -> say().departsByHand(members));
    }

    private String missing() {
      return say().lacks(standing.errors().size());
    }

    /** Whom it waits for, for those who can do something else than wait. */
    private String sinceReturned(Review returned) {
      Issue seen = returned.seen();
      boolean mended = seen != null && !ContentHash.of(seen).equals(ContentHash.of(issue()));
      String waits =
          giver.may(visit, "save-issue")
              ? say().mendAndAsk()
              : say()
                  .waitsFor(
                      returned.asked().isBlank()
                          ? ""
                          : People.called(returned.asked(), visit.language()));
      return mended ? say().mendedSince() + " " + waits : waits;
    }

    private String message(Review review) {
      return review.message().isBlank() ? "" : " " + say().message(review.message().strip());
    }

    /** That somebody has changed what was approved, and what; empty where nobody has. */
    private String fallen() {
      Issue seen =
          standing
              .review()
              .filter(each -> each.state() == Review.State.APPROVED)
              .map(Review::seen)
              .orElse(null);
      if (seen == null) {
        return "";
      }
      String parts =
          Differences.between(draft(seen), draft(issue()), visit.language()).stream()
              .map(Differences.Difference::part)
              .distinct()
              .collect(Collectors.joining(", "));
      return parts.isEmpty() ? "" : say().approvalFell(parts) + " ";
    }

    private Draft draft(Issue issue) {
      return Draft.of(issue, "", 0, giver.known("save-issue"));
    }

    private Optional<Instant> leaves() {
      return IssueCalendar.of(visit.ofClub(), reading.clubs(), reading.issues())
          .ahead(issue(), reading.issues(), reading.now());
    }

    private List<Press> presses() {
      Issue issue = issue();
      IssueState state = standing.state();
      Map<String, String> ofIssue = Map.of("issue", issue.id());
      Map<String, String> ofMailing =
          Map.of("mailing", Mailing.id(issue.club(), issue.id()).value());
      Map<String, String> asSeen =
          new TreeMap<>( // in one order, whichever machine draws the page
              Map.of("issue", issue.id(), ApproveIssue.SEEN, ContentHash.of(issue)));
      Map<String, String> notAsking = new TreeMap<>(ofIssue);
      notAsking.put("ask.asked", "yes"); // a box without a tick
      List<Press> presses = new ArrayList<>();
      switch (state) {
        case DRAFT -> presses.add(new Press("send-test", say().sendTest(), ofIssue, ""));
        case WITH_PANEL, READY, ASKED, RETURNED -> {
          presses.add(new Press("send-test", say().sendTest(), ofIssue, ""));
          if (standing.errors().isEmpty()) {
            presses.add(new Press("preview-issue", say().sendToPanel(), ofIssue, ""));
            presses.add(
                state == IssueState.ASKED
                    ? new Press("ask-approval", say().takeBack(), notAsking, "")
                    : new Press("ask-approval", say().ask(), ofIssue, asks()));
            presses.add(
                state == IssueState.RETURNED
                    ? new Press("approve-issue", say().approveAnyway(), asSeen, "")
                    : new Press("approve-issue", say().approve(), asSeen, "primary"));
          }
        }
        case APPROVED, UNDONE -> {
          if (state == IssueState.UNDONE && !standing.errors().isEmpty()) {
            break;
          }
          if (state == IssueState.UNDONE && !ContentHash.isApproved(issue)) {
            presses.add(new Press("send-test", say().sendTest(), ofIssue, ""));
            presses.add(new Press("ask-approval", say().ask(), ofIssue, asks()));
          }
          if (ContentHash.isApproved(issue)) {
            boolean anew = state == IssueState.UNDONE && leaves().isPresent();
            long left = state == IssueState.UNDONE ? 0 : leaves().map(this::regret).orElse(0L);
            if (anew) {
              presses.add(new Press("approve-issue", say().approve(), asSeen, "primary"));
            }
            if (left > 0) {
              presses.add(new Press("withdraw-approval", say().undo(), ofIssue, "primary", left));
            } else {
              presses.add(new Press("send-now", say().sendNow(), ofIssue, ""));
              presses.add(new Press("withdraw-approval", say().withdraw(), ofIssue, ""));
            }
          } else {
            presses.add(new Press("approve-issue", say().approve(), asSeen, "primary"));
          }
        }
        case WAITING ->
            presses.add(
                new Press(
                    "undo-mailing",
                    say().undo(),
                    ofMailing,
                    "primary",
                    notBefore().map(this::regret).orElse(0L)));
        case SENDING -> {
          presses.add(new Press("pause-mailing", say().pause(), ofMailing, ""));
          presses.add(new Press("cancel-mailing", say().cancel(), ofMailing, "danger"));
        }
        case PAUSED -> {
          presses.add(new Press("resume-mailing", say().resume(), ofMailing, "primary"));
          presses.add(new Press("cancel-mailing", say().cancel(), ofMailing, "danger"));
        }
        case SENT, CANCELLED -> {
          if (standing.counts().of(Counter.MISSING) > 0) {
            presses.add(new Press("retry-batches", say().retry(), ofMailing, ""));
          }
        }
      }
      presses.removeIf(press -> !giver.may(visit, press.command()));
      return presses;
    }

    /** Seconds before it leaves, once it is a matter of minutes; 0 before and after. */
    private long regret(Instant leaves) {
      Duration left = Duration.between(reading.now(), leaves);
      return left.isNegative() || left.compareTo(Mailing.REGRET) > 0 ? 0 : left.toSeconds();
    }

    /** Who can't approve asks for it: that is then what is to be done. */
    private String asks() {
      return giver.may(visit, "approve-issue") ? "" : "primary";
    }

    private List<Figure> figures() {
      Counts counts = standing.counts();
      List<Figure> figures = new ArrayList<>();
      figures.add(new Figure(say().toGetIt(), counts.of(Counter.PLANNED)));
      figures.add(new Figure(say().gone(), counts.of(Counter.SENT)));
      figures.add(new Figure(say().delivered(), counts.of(Counter.DELIVERED)));
      figures.add(new Figure(say().bounced(), counts.of(Counter.BOUNCED)));
      figures.add(new Figure(say().missing(), counts.of(Counter.MISSING)));
      figures.add(new Figure(say().clicks(), counts.all(Counter.HUMAN)));
      return figures;
    }

    /** What readers get against what they are asked for, in a sentence. */
    private String offer() {
      long asks = IssueCheck.sales(issue(), reading.events().all(issue().club()));
      long gets = issue().blocks().size() - asks;
      return say().gets(gets) + " " + say().asks(asks);
    }
  }
}
