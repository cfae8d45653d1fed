package agora.newsletter;

import agora.edge.lambda.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;

/**
 * What SES lets the account do, read again every five minutes, since SES allows one call a second.
 */
final class Account {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final SesV2Client ses;
  private final InstantSource clock;
  private @Nullable GetAccountResponse known;
  private Instant read = Instant.MIN;

  Account(SesV2Client ses, InstantSource clock) {
    this.ses = ses;
    this.clock = clock;
    Snapshot.forgets(this::forget);
  }

  private synchronized void forget() {
    known = null;
  }

  /** Asks SES once, which changes nothing there. */
  void prime() {
    account();
  }

  /** Whether the account is out of the sandbox, where only verified addresses can be mailed. */
  boolean production() {
    return Boolean.TRUE.equals(account().productionAccessEnabled());
  }

  /** Recipients of one call: at most 50, and at most what SES takes in a second. */
  int slice() {
    var quota = account().sendQuota();
    double rate = quota == null || quota.maxSendRate() == null ? 1 : quota.maxSendRate();
    return (int) Math.max(1, Math.min(50, Math.floor(rate)));
  }

  private synchronized GetAccountResponse account() {
    GetAccountResponse kept = known;
    if (kept == null || clock.instant().isAfter(read.plus(KEPT))) {
      kept = ses.getAccount(get -> {});
      known = kept;
      read = clock.instant();
    }
    return kept;
  }
}
