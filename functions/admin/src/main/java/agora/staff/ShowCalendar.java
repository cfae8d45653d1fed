package agora.staff;

import agora.clubs.Club;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.MailApprovals;
import agora.ids.MailingId;
import agora.insights.Counter;
import agora.insights.Stats;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.IssueDeparture;
import agora.mailings.Mailing;
import agora.mailings.Phase;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.members.memberships.Members;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What leaves a club, when, to how many, and whether it will. */
@For(DataUse.CHOOSE_BY_TOPIC)
public final class ShowCalendar implements Command<ShowCalendar.Shown> {

  private static final CommandSpec ABOUT = CommandSpec.of("calendar", Role.EVERYBODY, Field.club());

  /** In a larger club nobody is counted one by one while somebody waits. */
  private static final int MOST_COUNTED = 20_000;

  private final Content content;
  private final MailApprovals approvals;
  private final MailingView.Source mailings;
  private final Members members;
  private final Stats stats;
  private final InstantSource clock;

  ShowCalendar(
      Content content,
      MailApprovals approvals,
      MailingView.Source mailings,
      Members members,
      Stats stats,
      InstantSource clock) {
    this.content = content;
    this.approvals = approvals;
    this.mailings = mailings;
    this.members = members;
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
    return input.then(() -> new Outcome.Done<>(shown(content.clubs().find(id).orElseThrow())));
  }

  /**
   * What is to come, the earliest first.
   *
   * @param zone the club's, in which its times of day are
   */
  public record Shown(String club, String zone, List<Departure> departures) {}

  /**
   * Mails that leave together.
   *
   * @param at when; for those that leave already, when they began
   * @param about id of the issue or the event; null where there is no issue yet
   * @param title its subject or title; null where there is no issue yet
   * @param estimate to about how many: some rest, or have had their mails of the week; null where
   *     too many would have to be counted
   * @param holders whether only those who have a code for the event get it
   * @param mailing the id of its mailing, once it waits or leaves
   */
  public record Departure(
      Instant at,
      @JsonSerialize(using = ConstantSerializer.class) Mailing.Kind kind,
      @Nullable String about,
      @Nullable String title,
      @Nullable Long estimate,
      boolean holders,
      @JsonSerialize(using = ConstantSerializer.class) State state,
      @Nullable MailingId mailing) {}

  /** Whether something leaves. */
  public enum State {
    /** Nobody has written it. */
    MISSING,
    /** It is written, and leaves only once it is approved. */
    NOT_APPROVED,
    /** It leaves at its time. */
    APPROVED,
    /** It was sent off, and can be regretted for ten minutes. */
    WAITING,
    /** Its mails leave now. */
    LEAVING,
    /** It stopped, and goes on when it is resumed. */
    PAUSED,
    /** It was regretted, and leaves only once it is approved anew, or sent off. */
    UNDONE
  }

  private Shown shown(Club club) {
    List<MailingView> begun = mailings.of(club.id());
    List<Departure> all = new ArrayList<>();
    begun.stream().flatMap(row -> underWay(row).stream()).forEach(all::add);
    all.addAll(issues(club, begun));
    all.addAll(mails(club));
    all.sort(Comparator.comparing(Departure::at).thenComparing(Departure::kind));
    return new Shown(club.id(), club.rhythm().zone(), List.copyOf(all));
  }

  /** A mailing that has not all left yet. */
  private static Optional<Departure> underWay(MailingView row) {
    State state =
        switch (row.state()) {
          case WAITING -> State.WAITING;
          case PAUSED -> State.PAUSED;
          case SENDING -> State.LEAVING;
          case SENT, CANCELLED, UNDONE -> null;
        };
    Instant leaves = row.leaves();
    return Optional.ofNullable(state)
        .map(
            each ->
                new Departure(
                    leaves == null ? row.created() : leaves,
                    row.kind(),
                    row.about(),
                    null,
                    each == State.WAITING ? null : (long) row.planned(),
                    false,
                    each,
                    row.mailing()));
  }

  /** The issues of the next three months, and those that have a day of their own. */
  private List<Departure> issues(Club club, List<MailingView> begun) {
    long active = ListClubs.active(stats, club.id());
    IssueCalendar calendar = content.issueCalendar(club);
    Stream<Instant> months =
        ShowClub.next(club, calendar.exceptions(), clock.instant()).stream().limit(3);
    Stream<Instant> days =
        calendar.issues().stream()
            .filter(issue -> issue.departure() instanceof IssueDeparture.OnDay)
            .flatMap(issue -> calendar.of(issue).stream())
            .map(ZonedDateTime::toInstant)
            .filter(at -> at.isAfter(clock.instant()));
    return Stream.concat(months, days)
        .distinct()
        .flatMap(at -> issues(calendar, at, active, begun))
        .toList();
  }

  private Stream<Departure> issues(
      IssueCalendar calendar, Instant at, long active, List<MailingView> begun) {
    List<Issue> due = calendar.due(at);
    boolean missing =
        calendar.month(at).isPresent()
            && due.stream().noneMatch(each -> each.departure() instanceof IssueDeparture.WithMonth);
    return Stream.concat(
        due.stream().flatMap(issue -> toCome(issue, at, active, begun).stream()),
        missing
            ? Stream.of(
                new Departure(
                    at, Mailing.Kind.ISSUE, null, null, active, false, State.MISSING, null))
            : Stream.of());
  }

  /** An issue that has not been sent off, or was regretted since. */
  private Optional<Departure> toCome(
      Issue issue, Instant at, long active, List<MailingView> begun) {
    Optional<MailingView> row =
        begun.stream()
            .filter(each -> isOf(each, issue))
            .filter(each -> !isAnew(each, issue))
            .findFirst();
    if (row.filter(each -> each.state() != Phase.UNDONE).isPresent()) {
      return Optional.empty();
    }
    State unsent = ContentHash.isApproved(issue) ? State.APPROVED : State.NOT_APPROVED;
    return Optional.of(
        new Departure(
            at,
            Mailing.Kind.ISSUE,
            issue.id(),
            issue.subject(),
            active,
            false,
            row.isPresent() ? State.UNDONE : unsent,
            row.map(MailingView::mailing).orElse(null)));
  }

  /** Whether it was undone, and the issue approved since. */
  private boolean isAnew(MailingView row, Issue issue) {
    return row.state() == Phase.UNDONE
        && mailings
            .mailings()
            .find(row.mailing())
            .filter(each -> Phase.isAnew(each, content.issues().approvedAt(issue)))
            .isPresent();
  }

  private static boolean isOf(MailingView row, Issue issue) {
    return row.mailing().equals(Mailing.id(issue.club(), issue.id()));
  }

  private Stream<Departure> departures(Club club, Event event, @Nullable List<Member> active) {
    boolean approved = approvals.of(event).isPresent();
    return DueMail.of(club, event).stream()
        .filter(mail -> EventDates.at(club, mail).isAfter(clock.instant()))
        .map(
            mail ->
                new Departure(
                    EventDates.at(club, mail),
                    mail.kind(),
                    event.id(),
                    event.title(),
                    mail.isForHolders() ? (Long) held(event) : concerned(event, active),
                    mail.isForHolders(),
                    approved ? State.APPROVED : State.NOT_APPROVED,
                    null));
  }

  private List<Departure> mails(Club club) {
    List<Member> counted =
        members
            .all(club.id(), "")
            .filter(member -> member.state() == Member.State.ACTIVE)
            .limit(MOST_COUNTED + 1)
            .toList();
    List<Member> active = counted.size() > MOST_COUNTED ? null : counted;
    return content.events().all(club.id()).stream()
        .flatMap(event -> departures(club, event, active))
        .toList();
  }

  /** How many have a code by now. */
  private long held(Event event) {
    return stats.counts(Stats.ofTickets(event.club(), event.id())).of(Counter.REVEALED);
  }

  /** Those who follow one of its topics, or asked for all that the club sends. */
  private @Nullable Long concerned(Event event, @Nullable List<Member> active) {
    Instant now = clock.instant();
    return active == null
        ? null
        : (Long)
            active.stream()
                .filter(member -> member.receives(Member.Occasion.OWN_EVENT, now))
                .filter(
                    member ->
                        !Collections.disjoint(member.topics(), event.topics())
                            || member.receives(Member.Occasion.OTHER_EVENT, now))
                .count();
  }
}
