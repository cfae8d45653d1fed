package agora.newsletter.sending;

import agora.ids.MailingId;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Reputation;
import agora.newsletter.notices.PauseNotices;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops a mailing that fares badly. Every sender looks before every slice: the counters follow
 * SES's reports within seconds, so that the first slices can stop all that come after.
 */
final class ReputationGuard {

  private final Stats stats;
  private final Mailings mailings;
  private final PauseNotices notices;
  private final Map<MailingId, Long> leftBefore = new ConcurrentHashMap<>();

  ReputationGuard(Stats stats, Mailings mailings, PauseNotices notices) {
    this.stats = stats;
    this.mailings = mailings;
    this.notices = notices;
  }

  /** Whether the mailing has passed a limit, and is paused. Of all senders, one tells staff. */
  boolean stops(Mailing mailing) {
    Reputation figures = figures(mailing);
    for (Mailing.Reason limit : figures.limits()) {
      if (notices.pause(mailing, limit, notices.words(mailing).figures(figures))) {
        return true;
      }
    }
    // Staff may have let it go on beyond its limits; whether it is paused by now, its head says.
    return !figures.limits().isEmpty() && !sends(mailing);
  }

  /** Whether a mailing that was sending must not go on: somebody has stopped it, or this does. */
  boolean stoppedMeanwhile(Mailing mailing) {
    return !sends(mailing) || stops(mailing);
  }

  private boolean sends(Mailing mailing) {
    return mailings.find(mailing.id()).filter(each -> each.state().sends()).isPresent();
  }

  private Reputation figures(Mailing mailing) {
    Counts counts = stats.counts(Stats.ofMailing(mailing.id()));
    long left = stats.counts(Stats.ofClub(mailing.club())).of(Counter.LEFT_SETTLED);
    long before = leftBefore.computeIfAbsent(mailing.id(), id -> mailings.leftBefore(id, left));
    return new Reputation(
        counts.of(Counter.SENT),
        counts.of(Counter.BOUNCED),
        counts.of(Counter.COMPLAINED),
        left - before);
  }
}
