package agora.testkit.aws;

import agora.stack.Mail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of an accepted mail: into the outbox, or back. The mailbox simulator's addresses do
 * what they do at SES; for convenience an address that begins with {@code bounce} or {@code
 * complaint} does so at any domain.
 */
public final class SesDelivery implements Delivery {
  private static final String SIMULATOR = "@simulator.amazonses.com";

  private final Mail declared;
  private final SesAccount account;
  private final Outbox outbox;
  private final SesEvents events;
  private final InstantSource clock;

  public SesDelivery(
      Mail declared, SesAccount account, Outbox outbox, SesEvents events, InstantSource clock) {
    this.declared = declared;
    this.account = account;
    this.outbox = outbox;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String accept(MailDraft draft) {
    Instant now = clock.instant();
    String id = "0110" + Long.toHexString(now.toEpochMilli()) + "-" + UUID.randomUUID() + "-000000";
    OutboxMail mail =
        new OutboxMail(
            id,
            now,
            draft.from(),
            String.join(", ", draft.to()),
            draft.subject(),
            headers(draft, id, now),
            draft.html(),
            draft.text(),
            draft.tags());
    SesEvents.Subject subject = new SesEvents.Subject(draft, mail);
    if (!draft.missing().isEmpty()) {
      events.renderingFailed(
          subject,
          "Attribute '%s' is not present in the rendering data.".formatted(draft.missing()));
      return id;
    }
    events.sent(subject);
    Set<String> reasons =
        declared.suppressed().getOrDefault(draft.configurationSet(), Set.of("BOUNCE", "COMPLAINT"));
    String first = draft.first();
    String local = first.substring(0, first.indexOf('@')).toLowerCase(Locale.ROOT);
    if (account.reason(first).map(reasons::contains).orElse(false)) {
      events.bounced(subject, "Permanent", "OnAccountSuppressionList");
    } else if (first.endsWith(SIMULATOR) && local.startsWith("suppressionlist")) {
      events.bounced(subject, "Permanent", "Suppressed");
    } else if (local.startsWith("bounce")) {
      events.bounced(subject, "Permanent", "General");
      suppress(first, "BOUNCE", reasons);
    } else {
      outbox.add(mail);
      events.delivered(subject);
      if (local.startsWith("complaint")) {
        events.complained(subject);
        suppress(first, "COMPLAINT", reasons);
      }
    }
    return id;
  }

  private void suppress(String address, String reason, Set<String> reasons) {
    if (!address.endsWith(SIMULATOR) && reasons.contains(reason)) {
      account.suppress(address, reason);
    }
  }

  private static Map<String, String> headers(MailDraft draft, String id, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("From", draft.from());
    headers.put("To", String.join(", ", draft.to()));
    headers.put("Subject", draft.subject());
    headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    headers.put("Message-ID", "<" + id + "@eu-north-1.amazonses.com>");
    headers.put("MIME-Version", "1.0");
    List.copyOf(draft.headers().entrySet())
        .forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
    headers.put(
        "Feedback-ID",
        "%s:%s:local:AmazonSES"
            .formatted(
                draft.tags().getOrDefault("ses:feedback-id-a", ""),
                draft.tags().getOrDefault("ses:feedback-id-b", "")));
    return headers;
  }
}
