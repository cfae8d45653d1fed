package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The SES account: its quota, whether it is in the sandbox, its suppression list, and failures that
 * a test has asked for. Thread-safe.
 */
public final class SesAccount {
  /** More than a new account has, so that a demo's month does not take minutes to turn. */
  private double perSecond = 200;

  /** Mails that may leave now: SES lets an account run ahead of its rate for a moment. */
  private double allowance = Double.MAX_VALUE;

  private Instant allowed = Instant.EPOCH;
  private double perDay = 50_000;
  private boolean sandbox;
  private boolean sending = true;

  /** Whether SES has found what it asks for in the domains' DNS. */
  private boolean signed = true;

  private Function<String, Optional<String>> fate = address -> Optional.empty();
  private final Deque<String> failures = new ArrayDeque<>();
  private final Deque<Instant> sent = new ArrayDeque<>();
  private final Map<String, String> suppressed = new TreeMap<>();
  private final Chapter chapter;

  /** The account that its chapter tells of. */
  public SesAccount(Chapter chapter) {
    this.chapter = chapter;
    chapter.replay().forEach(change -> change.properties().forEach(this::again));
  }

  private void again(Map.Entry<String, JsonNode> change) {
    JsonNode what = change.getValue();
    switch (change.getKey()) {
      case "set" -> apply(what);
      case "failed" -> failures.poll();
      case "sent" -> sent.add(Instant.parse(what.asText()));
      case "suppressed" ->
          suppressed.put(what.path("address").asText(), what.path("reason").asText());
      case "released" -> suppressed.remove(what.asText());
      default ->
          throw new IllegalStateException(
              "The journal tells of the SES account: " + change.getKey());
    }
  }

  private void write(String change, JsonNode what) {
    chapter.write(JsonTrees.object().set(change, what));
  }

  /**
   * Sets what a test wants: {@code maxSendRate, max24HourSend, sandbox, sendingEnabled, signed,
   * fail: {count, status}}.
   */
  public synchronized ObjectNode set(JsonNode wishes) {
    write("set", wishes);
    apply(wishes);
    return JsonTrees.object()
        .put("maxSendRate", perSecond)
        .put("max24HourSend", perDay)
        .put("sandbox", sandbox)
        .put("sendingEnabled", sending)
        .put("failuresLeft", failures.size());
  }

  private void apply(JsonNode wishes) {
    perSecond = wishes.path("maxSendRate").asDouble(perSecond);
    perDay = wishes.path("max24HourSend").asDouble(perDay);
    sandbox = wishes.path("sandbox").asBoolean(sandbox);
    sending = wishes.path("sendingEnabled").asBoolean(sending);
    signed = wishes.path("signed").asBoolean(signed);
    for (int i = 0; i < wishes.path("fail").path("count").asInt(0); i++) {
      failures.add(wishes.path("fail").path("status").asText("TRANSIENT_FAILURE"));
    }
  }

  synchronized ObjectNode describe(Instant now) {
    forget(now);
    ObjectNode account =
        JsonTrees.object()
            .put("DedicatedIpAutoWarmupEnabled", false)
            .put("EnforcementStatus", "HEALTHY")
            .put("ProductionAccessEnabled", !sandbox)
            .put("SendingEnabled", sending);
    account
        .putObject("SendQuota")
        .put("Max24HourSend", perDay)
        .put("MaxSendRate", perSecond)
        .put("SentLast24Hours", (double) sent.size());
    account
        .putObject("SuppressionAttributes")
        .putArray("SuppressedReasons")
        .add("BOUNCE")
        .add("COMPLAINT");
    return account;
  }

  /** A domain that the account sends from. */
  synchronized ObjectNode describe(String domain) {
    String found = signed ? "SUCCESS" : "PENDING";
    ObjectNode identity =
        JsonTrees.object().put("IdentityType", "DOMAIN").put("VerifiedForSendingStatus", signed);
    identity.putObject("DkimAttributes").put("SigningEnabled", true).put("Status", found);
    identity
        .putObject("MailFromAttributes")
        .put("MailFromDomain", "bounce." + domain)
        .put("MailFromDomainStatus", found)
        .put("BehaviorOnMxFailure", "USE_DEFAULT_VALUE");
    return identity;
  }

  synchronized boolean sandbox() {
    return sandbox;
  }

  synchronized boolean sending() {
    return sending;
  }

  /**
   * Lets a test say what becomes of mails.
   *
   * @param fate the status instead of success by the first recipient's address, or nothing
   */
  public synchronized void fate(Function<String, Optional<String>> fate) {
    this.fate = fate;
  }

  /** The status that the next entry shall have instead of success. */
  synchronized Optional<String> nextFailure(String address) {
    if (!failures.isEmpty()) {
      write("failed", JsonTrees.of(true));
    }
    return Optional.ofNullable(failures.poll()).or(() -> fate.apply(address));
  }

  /** Counts one mail, unless the day's quota is used up. */
  public synchronized boolean count(Instant now) {
    forget(now);
    if (sent.size() >= perDay) {
      return false;
    }
    write("sent", JsonTrees.of(now.toString()));
    sent.add(now);
    return true;
  }

  /** Whether one more bulk entry keeps to the rate; two seconds' mails may come at once. */
  synchronized boolean keepsToTheRate(Instant now) {
    double more = Math.max(0, Duration.between(allowed, now).toMillis()) * perSecond / 1000;
    allowance = Math.min(2 * perSecond, allowance + more);
    allowed = now.isAfter(allowed) ? now : allowed;
    if (allowance < 1) {
      return false;
    }
    allowance--;
    return true;
  }

  private void forget(Instant now) {
    while (!sent.isEmpty() && sent.peek().isBefore(now.minus(Duration.ofDays(1)))) {
      sent.remove();
    }
  }

  public synchronized void suppress(String address, String reason) {
    String lower = address.toLowerCase(Locale.ROOT);
    write("suppressed", JsonTrees.object().put("address", lower).put("reason", reason));
    suppressed.put(lower, reason);
  }

  synchronized boolean release(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    write("released", JsonTrees.of(lower));
    return suppressed.remove(lower) != null;
  }

  public synchronized Map<String, String> suppressed() {
    return new TreeMap<>(suppressed);
  }

  /** Why an address is on the suppression list. */
  synchronized Optional<String> reason(String address) {
    return Optional.ofNullable(suppressed.get(address.toLowerCase(Locale.ROOT)));
  }
}
