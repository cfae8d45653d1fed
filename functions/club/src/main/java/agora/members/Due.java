package agora.members;

import agora.clubs.Rules;
import java.time.Duration;
import java.time.Instant;
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
  ERASURE(Queue.MEMBERSHIP),
  /** The names in mails already sent are made void. */
  VOIDING(Queue.MEMBERSHIP),
  /** Nobody confirmed a sign-up. Its item may expire by itself, its evidence does not. */
  LAPSE(Queue.EVIDENCE),
  /** The last mail of a membership that ended is looked up while that is still known. */
  LAST_MAIL(Queue.MEMBERSHIP),
  /** The evidence of a choice of tracking that was replaced or withdrawn has served its term. */
  TRACKING(Queue.EVIDENCE),
  /** The evidence of a membership that ended has served its term, and the member goes with it. */
  REDUCTION(Queue.MEMBERSHIP),
  /** The same, where the member went before: erased, or a sign-up that expired. */
  REMAINS(Queue.EVIDENCE),
  /** The yearly question waited in vain. */
  GOODBYE(Queue.MEMBERSHIP),
  /** The yearly question. */
  QUESTION(Queue.MAIL),
  /** Whether something else would do, to one who opens nothing any more. */
  WIN_BACK(Queue.MAIL);

  /** How long the yearly question waits for its answer. */
  public static final Duration WAITS = Duration.ofDays(30);

  /** Where a membership waits until something is due. */
  public enum Queue {
    /** In the index of members. */
    MEMBERSHIP,
    /** In the same, apart, since mails have a quota and the rest shall not wait behind them. */
    MAIL,
    /** In the Consents table, which outlives the member. */
    EVIDENCE
  }

  private final Queue queue;

  Due(Queue queue) {
    this.queue = queue;
  }

  /** What is due when. */
  public record Next(Due what, Instant at) {}

  public Queue queue() {
    return queue;
  }

  /** What of a membership is due now; first what comes first in this class. */
  public static Stream<Due> now(Dossier of, Rules rules, Instant now) {
    return all(of, rules).filter(next -> !now.isBefore(next.at())).map(Next::what);
  }

  /** What is due of a membership first, of that which waits in one of some queues. */
  public static Optional<Next> first(Dossier of, Rules rules, Queue... queues) {
    return all(of, rules)
        .filter(next -> Arrays.asList(queues).contains(next.what().queue))
        .min(Comparator.comparing(Next::at));
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
      case LAPSE -> waits ? member.joined().plus(Memberships.WAITS) : null;
      case LAST_MAIL -> standing.ended() && lastMail == null ? Instant.EPOCH : null;
      case TRACKING -> waits ? null : tracking(of, rules);
      case REDUCTION ->
          standing.ended() && lastMail != null && !of.tracked()
              ? rules.evidenceEnds(lastMail)
              : null;
      case GOODBYE -> active && asked != null ? asked.plus(WAITS) : null;
      case QUESTION ->
          active && asked == null && rules.yearlyQuestion()
              ? rested(member, year(standing.settled()))
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

  private static Instant year(Instant from) {
    return from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
  }
}
