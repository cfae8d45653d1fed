package agora.members.due;

import agora.clubs.Rules;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.EvidenceTerms;
import agora.members.consents.For;
import agora.members.memberships.MemberStanding;
import agora.members.memberships.PendingSignUp;
import agora.members.queues.DueKey;
import agora.members.queues.DueQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be due of a membership, in the order in which it is done where several things are. When
 * is told here, by {@link #at}; what is done then, by the lifecycle. The end of evidence that was
 * reduced hangs on no membership: {@link EvidenceTerms#ends}.
 */
@For(DataUse.WIN_BACK)
public enum Due {
  /** An erasure that began is finished. */
  ERASURE(DueQueue.MEMBERSHIP),
  /** The names in mails already sent are made void. */
  VOIDING(DueQueue.MEMBERSHIP),
  /** Nobody confirmed a sign-up. Its item may expire by itself, its evidence does not. */
  LAPSE(DueQueue.EVIDENCE),
  /** The last mail of a membership that ended is looked up while that is still known. */
  LAST_MAIL(DueQueue.MEMBERSHIP),
  /** The evidence of a choice of tracking that was replaced or withdrawn has served its term. */
  TRACKING(DueQueue.EVIDENCE),
  /** The evidence of a membership that ended has served its term, and the member goes with it. */
  REDUCTION(DueQueue.MEMBERSHIP),
  /** The same, where the member went before: erased, or a sign-up that expired. */
  REMAINS(DueQueue.EVIDENCE),
  /** The yearly question waited in vain. */
  UNANSWERED(DueQueue.MEMBERSHIP),
  /** The yearly question. */
  YEARLY_QUESTION(DueQueue.MAIL),
  /** Whether something else would do, to one who opens nothing any more. */
  WIN_BACK(DueQueue.MAIL);

  /** How long the yearly question waits for its answer. */
  public static final Duration ANSWER_WITHIN = Duration.ofDays(30);

  /** How long after a member's last yes the yearly question is asked. */
  private static final Period ASKED_AFTER = Period.ofYears(1);

  private final DueQueue queue;

  Due(DueQueue queue) {
    this.queue = queue;
  }

  /** What is due when. */
  public record Next(Due what, Instant at) {

    /** Where a member waits for it. */
    public DueKey of(Member member) {
      return DueKey.of(what.queue, member.club(), member.id(), at);
    }
  }

  public DueQueue queue() {
    return queue;
  }

  /** What of a membership is due now; first what comes first in this class. */
  public static Stream<Due> now(Dossier of, Rules rules, Instant now) {
    return all(of, rules).filter(next -> !now.isBefore(next.at())).map(Next::what);
  }

  /** What is due of a membership first, of that which waits in one of some queues. */
  public static Optional<Next> first(Dossier of, Rules rules, DueQueue... queues) {
    return all(of, rules)
        .filter(next -> Arrays.asList(queues).contains(next.what().queue))
        .min(Comparator.comparing(Next::at));
  }

  /**
   * When a membership's evidence may wait to be looked at: as it was asked for, and what is next.
   */
  public static Stream<Instant> looks(Dossier of, Rules rules) {
    MemberStanding standing = of.standing();
    Stream<Instant> signUp =
        standing == null
            ? Stream.of()
            : Stream.of(standing.member().joined().plus(PendingSignUp.CONFIRM_WITHIN));
    return Stream.concat(signUp, first(of, rules, DueQueue.EVIDENCE).map(Next::at).stream());
  }

  private static Stream<Next> all(Dossier of, Rules rules) {
    return Arrays.stream(values())
        .flatMap(due -> Stream.ofNullable(due.at(of, rules)).map(at -> new Next(due, at)));
  }

  /** When it is due by a club's rules; long ago for at once, null for never. */
  private @Nullable Instant at(Dossier of, Rules rules) {
    MemberStanding standing = of.standing();
    if (standing == null) {
      return ofTheGone(of, rules);
    }
    if (standing.erasing()) {
      return this == ERASURE ? Instant.EPOCH : null;
    }
    Member member = standing.member();
    boolean waits = member.state() == Member.State.PENDING;
    boolean active = member.state() == Member.State.ACTIVE;
    Instant lastMail = standing.lastMail();
    Instant asked = standing.asked();
    return switch (this) {
      case ERASURE, REMAINS -> null;
      case VOIDING -> standing.voiding() ? Instant.EPOCH : null;
      case LAPSE -> waits ? member.joined().plus(PendingSignUp.CONFIRM_WITHIN) : null;
      case LAST_MAIL -> standing.ended() && lastMail == null ? Instant.EPOCH : null;
      case TRACKING -> waits ? null : tracking(of, rules);
      case REDUCTION ->
          standing.ended() && lastMail != null && !of.tracked()
              ? rules.evidenceEnds(lastMail)
              : null;
      case UNANSWERED -> active && asked != null ? asked.plus(ANSWER_WITHIN) : null;
      case YEARLY_QUESTION ->
          active && asked == null && rules.yearlyQuestion()
              ? rested(member, yearly(standing.settled()))
              : null;
      case WIN_BACK ->
          active && asked == null && bored(standing, rules)
              ? rested(member, standing.judged())
              : null;
    };
  }

  private @Nullable Instant ofTheGone(Dossier of, Rules rules) {
    if (of.rows().isEmpty()) {
      return null;
    }
    return switch (this) {
      case TRACKING -> tracking(of, rules);
      case REMAINS -> of.confirmed() ? rules.evidenceEnds(of.rows().getLast().at()) : Instant.EPOCH;
      default -> null;
    };
  }

  private static @Nullable Instant tracking(Dossier of, Rules rules) {
    return new EvidenceTerms(rules).trackingEnds(of.rows(), of.ended()).orElse(null);
  }

  private static boolean bored(MemberStanding standing, Rules rules) {
    return rules.winBackAfter() > 0
        && standing.unclicked() >= rules.winBackAfter()
        && standing.wonBack() == null
        && standing.member().tracking() == Member.Tracking.PERSONAL;
  }

  /** Who wants no mail now is asked when the pause is over. */
  private static Instant rested(Member member, @Nullable Instant at) {
    Instant due = at == null ? Instant.EPOCH : at;
    Instant paused = member.paused();
    return paused != null && paused.isAfter(due) ? paused : due;
  }

  private static Instant yearly(Instant from) {
    return from.atOffset(ZoneOffset.UTC).plus(ASKED_AFTER).toInstant();
  }
}
