package agora.staff;

import agora.checks.Domains;
import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.events.Event;
import agora.fetch.LinkCheck;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Phase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is looked at before an issue is approved, its size and its links included. */
record IssueReview(
    Content content,
    Mailings mailings,
    InstantSource clock,
    String publicBaseUrl,
    String mailDomain,
    Stats stats,
    LinkCheck links,
    ApprovalCheck approval) {

  /** With a code for each tenth member, most who want one get one. */
  private static final int MEMBERS_A_CODE = 10;

  /** An issue's mailing; empty where nobody has begun it. */
  Optional<Mailing> mailing(Issue issue) {
    return mailings.find(Mailing.id(issue.club(), issue.id()));
  }

  /**
   * When an issue leaves by itself, or its mailing that waits; null where somebody has to send it,
   * or to approve it anew, since its mailing was undone.
   *
   * @param mailing its mailing as it stands
   */
  @Nullable Instant leaves(Club club, Issue issue, Optional<Mailing> mailing) {
    Optional<Instant> approved = content.issues().approvedAt(issue);
    if (approved.isPresent()
        && mailing
            .filter(each -> Phase.isUndone(each) && !Phase.isAnew(each, approved))
            .isPresent()) {
      return null;
    }
    return mailing
        .filter(each -> each.state() == Mailing.State.WAITING)
        .map(Mailing::notBefore)
        .filter(at -> at.isAfter(clock.instant()))
        .or(() -> content.issueCalendar(club).ahead(issue, content.issues(), clock.instant()))
        .orElse(null);
  }

  /**
   * All that an approval looks at.
   *
   * @param known what we know ourselves
   * @param followed what its links lead to; nothing where they were not followed
   */
  record Looked(IssueCheck check, ApprovalCheck.Looked known, LinkCheck.Found followed) {

    /** What an approval is refused for. */
    List<Fault> errors() {
      return Stream.concat(known.errors().stream(), followed.dead().stream()).toList();
    }
  }

  /** Looks at all of it. */
  Looked look(Club club, Issue issue) {
    return looked(club, issue, _ -> true);
  }

  /** The same, but that nobody's site is asked about an issue that is refused anyhow. */
  Looked lookBeforeApproval(Club club, Issue issue) {
    return looked(club, issue, known -> known.errors().isEmpty());
  }

  private Looked looked(Club club, Issue issue, Predicate<ApprovalCheck.Looked> follows) {
    List<Event> events = content.events().all(club.id());
    IssueCheck check =
        IssueCheck.of(
            issue,
            club,
            events,
            content.reasons().of(club.id(), issue.id()),
            content.leaves(club, issue, clock.instant()));
    ApprovalCheck.Looked known = approval.look(club, issue, check, events);
    return new Looked(
        check,
        known,
        follows.test(known) ? links.of(issue) : new LinkCheck.Found(List.of(), List.of()));
  }

  /** Priority access for many with codes for few is a promise that most cannot have kept. */
  private List<Fault> fewCodes(Club club, Issue issue) {
    long members = stats.counts(Stats.ofClub(club.id())).of(Counter.ACTIVE);
    List<Fault> few = new ArrayList<>();
    for (Block block : issue.blocks()) {
      Optional<Event> event =
          Optional.ofNullable(block.event())
              .flatMap(each -> content.events().find(club.id(), each))
              .filter(each -> each.shopUrl() != null && each.sale().isPresent());
      if (event.isPresent()) {
        Counts codes = stats.counts(Stats.ofTickets(club.id(), event.get().id()));
        long left = codes.of(Counter.SLOTS) - codes.of(Counter.REVEALED);
        if (left * MEMBERS_A_CODE < members) {
          few.add(new Fault("blocks", new Problem.FewCodes(left, event.get().id(), members)));
        }
      }
    }
    return few;
  }

  /**
   * What is worth another look.
   *
   * @param leaves when the issue leaves by itself; null where it doesn't
   */
  List<Fault> warnings(Club club, Issue issue, Looked looked, @Nullable Instant leaves) {
    List<Fault> warnings = new ArrayList<>(looked.check().warnings());
    warnings.addAll(looked.known().heavy());
    warnings.addAll(looked.followed().doubtful());
    warnings.addAll(fewCodes(club, issue));
    List<Fault> closed = content.closed(club);
    warnings.addAll(closed);
    if (closed.isEmpty() && leaves == null) {
      warnings.add(new Fault("leaves", new Problem.ByHand()));
    }
    if (!Domains.aligned(publicBaseUrl, mailDomain)) {
      warnings.add(new Fault("issue", new Problem.OtherDomain(publicBaseUrl, mailDomain)));
    }
    return warnings;
  }
}
