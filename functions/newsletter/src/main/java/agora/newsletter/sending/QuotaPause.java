package agora.newsletter.sending;

import agora.edge.aws.OneTimeSchedules;
import agora.edge.lambda.Json;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.newsletter.notices.PauseNotices;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Lets a mailing rest when the quota of 24 hours is used up. The schedule that wakes it is made
 * before it is paused, so that none rests for ever.
 */
record QuotaPause(OneTimeSchedules schedules, PauseNotices notices, InstantSource clock) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST_NAME = 64;

  void carriesOn(Mailing mailing) {
    schedules.put(
        name(mailing.id()),
        LocalDateTime.ofInstant(clock.instant().plus(DAY), ZoneOffset.UTC),
        "UTC",
        Json.write(Map.of("task", "requeue", "mailing", mailing.id())));
    notices.pause(mailing, Mailing.Reason.DAILY_QUOTA, "");
  }

  /**
   * One name a mailing; the end of a long id tells more than its beginning, and a hash the rest.
   */
  private static String name(MailingId mailing) {
    String name = "requeue-" + mailing;
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    String hash = "-" + Integer.toHexString(mailing.value().hashCode());
    return name.substring(0, LONGEST_NAME - hash.length()) + hash;
  }
}
