package agora.newsletter.planning;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.edge.lambda.Log;
import agora.events.DueMail;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.ids.MailingId;
import agora.issues.Approvals;
import agora.issues.Issue;
import agora.issues.IssueCalendar;
import agora.issues.IssueDeparture;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Phase;
import agora.mailings.ScheduleTriggers;
import agora.newsletter.notices.StaffMail;
import agora.newsletter.sources.Objection;
import agora.newsletter.sources.PlanningResult;
import agora.newsletter.words.StaffNoticeWords.Unready;
import agora.store.Contents;
import agora.store.Ledger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule begins when it fires: at most one mailing, however often it fires. Nothing leaves
 * within ten minutes of its approval, the time in which staff can regret it.
 */
record ScheduleTrigger(
    Clubs clubs,
    Issues issues,
    Approvals approvals,
    Events events,
    MailApprovals mailApprovals,
    Mailings mailings,
    ScheduleTriggers triggers,
    Planner planner,
    Ledger ledger,
    StaffMail staff,
    String mailDomain,
    InstantSource clock) {

  /**
   * The time of a club's issue has come: the month's own, and one that has this day for its own. An
   * issue that is not approved does not leave, and no other leaves in its place.
   *
   * @param at the time that the schedule was for
   */
  PlanningResult issue(Club club, String at) {
    if (clubs.rhythmExceptions(club.id()).closed()) {
      return PlanningResult.CLOSED;
    }
    Instant time = Instant.parse(at);
    IssueCalendar calendar = IssueCalendar.of(club, clubs, issues);
    List<Issue> due = calendar.due(time);
    PlanningResult step =
        calendar.month(time).isPresent() ? months(calendar, due, at) : PlanningResult.NOTHING_DUE;
    for (Issue issue : due) {
      if (issue.departure() instanceof IssueDeparture.OnDay) {
        step = onItsDay(calendar, issue, at);
      }
    }
    return step;
  }

  /** What the month's schedule has chosen once, it goes on with. */
  private PlanningResult months(IssueCalendar calendar, List<Issue> due, String at) {
    Club club = calendar.club();
    List<Issue> months =
        due.stream().filter(each -> each.departure() instanceof IssueDeparture.WithMonth).toList();
    Optional<MailingId> chosen =
        triggers
            .mailing(club.id(), at)
            .or(
                () ->
                    months.stream()
                        .filter(each -> ready().is(each))
                        .findFirst()
                        .map(each -> Mailing.id(club.id(), each.id()))
                        .map(id -> triggers.choose(club.id(), at, id)));
    return chosen.isPresent()
        ? begin(club, chosen.get(), at)
        : notReady(calendar, months.stream().findFirst(), at);
  }

  private PlanningResult onItsDay(IssueCalendar calendar, Issue issue, String at) {
    Club club = calendar.club();
    return ready().is(issue)
        ? begin(club, Mailing.id(club.id(), issue.id()), at)
        : notReady(calendar, Optional.of(issue), at);
  }

  private IssueReadiness ready() {
    return new IssueReadiness(issues, mailings);
  }

  private PlanningResult notReady(IssueCalendar calendar, Optional<Issue> issue, String at) {
    Club club = calendar.club();
    ledger.once(
        "none-approved#" + club.id() + "#" + at,
        () -> {
          Log.error("issue-not-ready", Map.of("club", club.id())); // rings staff's alarm
          Unready unready = IssueReadiness.unready(calendar, issue, Instant.parse(at));
          staff.tell(club, say -> say.notReady(club.name(), unready));
        });
    return PlanningResult.NONE_APPROVED;
  }

  /**
   * Plans the mailing of an issue that is asked for by name, unless it is begun already. One that
   * was undone begins once more where the issue was approved since.
   */
  PlanningResult begin(Club club, MailingId id, String at) {
    String issue = id.value().substring(club.id().length() + 1);
    Optional<Instant> approved = approvedAt(club, issue);
    Optional<Mailing> begun = mailings.find(id);
    Optional<Mailing> undone = begun.filter(each -> Phase.isAnew(each, approved));
    Mailing head =
        begun
            .filter(_ -> undone.isEmpty())
            .orElseGet(() -> head(club, id, Mailing.Kind.ISSUE, issue, null, approved));
    return go(head, undone, at);
  }

  private Optional<Instant> approvedAt(Club club, String issue) {
    return approvals.of(club.id(), issue);
  }

  /** The day of mails about events has come. */
  PlanningResult mails(Club club, LocalDate day) {
    MailingId id = DueMail.mailing(club.id(), day);
    List<DueMail> all = DueMail.on(club, events.all(club.id()).stream(), day);
    List<DueMail> due =
        all.stream().filter(mail -> clock.instant().isBefore(mail.notAfter())).toList();
    all.stream()
        .filter(mail -> !clock.instant().isBefore(mail.notAfter()))
        .forEach(mail -> tooLate(club, mail, day));
    due.stream()
        .filter(mail -> approvedAt(mail).isEmpty())
        .forEach(mail -> notApproved(club, mail, day));
    List<String> approved =
        due.stream().filter(mail -> approvedAt(mail).isPresent()).map(Contents::write).toList();
    if (approved.isEmpty() && mailings.find(id).isEmpty()) {
      return PlanningResult.NOTHING_DUE;
    }
    List<DueMail> parts =
        triggers.freeze(id, approved).stream()
            .map(part -> Contents.read(part, DueMail.class))
            .toList();
    return go(
        mailings.find(id).orElseGet(() -> head(club, id, day, parts)),
        Optional.empty(),
        id.value());
  }

  private Mailing head(Club club, MailingId id, LocalDate day, List<DueMail> parts) {
    List<String> about = parts.stream().map(part -> part.event().id()).distinct().toList();
    Optional<Instant> approved =
        parts.stream().flatMap(part -> approvedAt(part).stream()).max(Comparator.naturalOrder());
    return head(
        club,
        id,
        parts.getFirst().kind(),
        about.size() == 1 ? about.getFirst() : day.toString(),
        parts.stream().map(DueMail::notAfter).min(Comparator.naturalOrder()).orElseThrow(),
        approved);
  }

  private Optional<Instant> approvedAt(DueMail mail) {
    return mailApprovals.of(mail.event());
  }

  private Mailing head(
      Club club,
      MailingId id,
      Mailing.Kind kind,
      String about,
      @Nullable Instant notAfter,
      Optional<Instant> approved) {
    Instant notBefore =
        approved.map(at -> at.plus(Mailing.REGRET)).filter(clock.instant()::isBefore).orElse(null);
    return Mailing.waiting(id, kind, club, about, mailDomain, clock.instant(), notBefore, notAfter);
  }

  /**
   * A mailing that may not leave does not begin, so that it can when its time comes again.
   *
   * @param undone the same mailing, where it is to begin once more
   */
  private PlanningResult go(Mailing head, Optional<Mailing> undone, String at) {
    if (undone.isPresent() || mailings.find(head.id()).isEmpty()) {
      Optional<Objection> objection = planner.objection(head);
      if (objection.isPresent()) {
        ledger.once("refused#" + head.id() + "#" + at, () -> planner.tell(head, objection.get()));
        return objection.get().step();
      }
      if (undone.isPresent()) {
        mailings.again(undone.get(), head.notBefore());
      } else {
        mailings.begin(head);
      }
    }
    return planner.go(head.id(), 0);
  }

  private void notApproved(Club club, DueMail mail, LocalDate day) {
    ledger.once(
        "mail-not-approved#%s#%s#%s#%s".formatted(club.id(), mail.event().id(), mail.kind(), day),
        () -> staff.tell(club, say -> say.mailNotApproved(mail.event().title())));
  }

  private void tooLate(Club club, DueMail mail, LocalDate day) {
    ledger.once(
        "mail-too-late#%s#%s#%s#%s".formatted(club.id(), mail.event().id(), mail.kind(), day),
        () -> staff.tell(club, say -> say.mailTooLate(mail.event().title())));
  }
}
