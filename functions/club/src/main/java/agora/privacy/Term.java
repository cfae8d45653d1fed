package agora.privacy;

import agora.audit.Audit;
import agora.clicks.Clicks;
import agora.clubs.Rules;
import agora.mailings.Deliveries;
import agora.members.limits.MailLimit;
import agora.members.links.Sessions;
import agora.members.memberships.PendingSignUp;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/**
 * How long what is known of a member is kept, as citizens are told: by the rules of the club and by
 * the periods that the stores themselves go by. {@code docs/retention.md} is held against the same.
 */
public enum Term {
  /** A sign-up that nobody confirmed. */
  UNCONFIRMED,
  /** The evidence of a consent with the address, from the last mail. */
  EVIDENCE,
  /** The same without the address, from the last mail. */
  REDUCED,
  /** The evidence of a choice of what may be counted, from when it was changed. */
  TRACKING,
  /** That somebody was sent a mail. */
  DELIVERY,
  CLICK,
  /** A link to all that is known. */
  LINK,
  /** What staff did with somebody's data. */
  AUDIT,
  /** How often mails to an address were asked for, and from where: the longest of these counts. */
  ABUSE,
  /** That somebody was erased. */
  ERASURE,
  /** Copies of the tables: DynamoDB's point-in-time recovery. */
  BACKUP;

  static final Duration RECOVERY = Duration.ofDays(35);

  /** How long, by a club's rules: in months, days or minutes. */
  public TemporalAmount of(Rules rules) {
    return switch (this) {
      case UNCONFIRMED -> PendingSignUp.CONFIRM_WITHIN;
      case EVIDENCE -> Period.ofMonths(rules.evidenceMonths());
      case REDUCED -> Period.ofMonths(rules.reducedMonths());
      case TRACKING -> Period.ofMonths(rules.trackingMonths());
      case DELIVERY -> Deliveries.RETENTION;
      case CLICK -> Clicks.RETENTION;
      case LINK -> Sessions.LIFETIME;
      case AUDIT -> Audit.RETENTION;
      case ABUSE -> MailLimit.BETWEEN_LIFTS;
      case ERASURE -> Erasures.RETENTION;
      case BACKUP -> RECOVERY;
    };
  }
}
