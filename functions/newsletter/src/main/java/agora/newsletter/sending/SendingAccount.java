package agora.newsletter.sending;

import agora.edge.lambda.Log;
import agora.edge.lambda.Snapshot;
import agora.mailings.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SendQuota;

/**
 * What SES lets the account do, read again every five minutes, since SES allows one such call a
 * second.
 */
public final class SendingAccount {

  private static final Duration CACHED_FOR = Duration.ofMinutes(5);

  /** Of the day's quota this share is left to single mails: confirmations, codes, links. */
  private static final double RESERVED = 0.02;

  /** Mailings take this share of SES's rate, so that a single mail finds it free at any time. */
  private static final double FOR_MAILINGS = 0.9;

  /** The most recipients that SES takes in one call of SendBulkEmail. */
  private static final int MOST_ENTRIES = 50;

  /** The one state of an account in which SES asks nothing of it (GetAccount). */
  private static final String HEALTHY = "HEALTHY";

  private final Supplier<SesV2Client> ses;
  private final InstantSource clock;
  private final Caps caps;
  private @Nullable GetAccountResponse known;
  private Instant read = Instant.MIN;

  /**
   * What we keep to below what SES allows, such as while a new domain is warmed up.
   *
   * @param perSecond mails a second; 0 for none of our own
   * @param perDay mails a day; 0 for none of our own
   */
  record Caps(double perSecond, long perDay) {
    static final Caps NONE = new Caps(0, 0);
  }

  public SendingAccount(Supplier<SesV2Client> ses, InstantSource clock) {
    this(ses, clock, Caps.NONE);
  }

  SendingAccount(Supplier<SesV2Client> ses, InstantSource clock, Caps caps) {
    this.ses = ses;
    this.clock = clock;
    this.caps = caps;
    Snapshot.forgets(this::forget);
  }

  private synchronized void forget() {
    known = null;
  }

  /** Asks SES once, which changes nothing there. */
  public void prime() {
    account();
  }

  /**
   * Counts it as a failure where SES has put the account under review, as it does at 5 % bounces or
   * 0.1 % complaints, or has stopped its mail.
   */
  public void review() {
    String status = Objects.requireNonNullElse(account().enforcementStatus(), HEALTHY);
    if (!status.equals(HEALTHY)) {
      Log.error("account-under-review", Map.of("status", status));
    }
  }

  /** Whether the account is out of the sandbox, where only verified addresses can be mailed. */
  public boolean production() {
    return Boolean.TRUE.equals(account().productionAccessEnabled());
  }

  /** Recipients of one call: as many as SES takes, and at most what may leave in a second. */
  int slice() {
    return (int) Math.clamp(Math.floor(rate()), 1, MOST_ENTRIES);
  }

  Pace.Allowance allowance() {
    return new Pace.Allowance(rate(), caps.perDay());
  }

  private double rate() {
    SendQuota quota = account().sendQuota();
    double rate = quota == null || quota.maxSendRate() == null ? 1 : quota.maxSendRate();
    double ours = (rate > 0 ? rate : 1) * FOR_MAILINGS;
    return caps.perSecond() > 0 ? Math.min(ours, caps.perSecond()) : ours;
  }

  /** Whether the account's quota of 24 hours is as good as used up. -1 says that there is none. */
  boolean quotaUsedUp() {
    SendQuota quota = account().sendQuota();
    if (quota == null || quota.max24HourSend() == null || quota.sentLast24Hours() == null) {
      return false;
    }
    double most = quota.max24HourSend();
    return most >= 0 && quota.sentLast24Hours() >= most * (1 - RESERVED);
  }

  private synchronized GetAccountResponse account() {
    GetAccountResponse kept = known;
    if (kept == null || clock.instant().isAfter(read.plus(CACHED_FOR))) {
      try {
        kept = ses.get().getAccount(get -> {});
      } catch (SdkException e) {
        if (kept == null) {
          throw e;
        }
        Log.warn("account-not-read", e, Map.of()); // an older answer is better than none
      }
      known = kept;
      read = clock.instant();
    }
    return kept;
  }
}
