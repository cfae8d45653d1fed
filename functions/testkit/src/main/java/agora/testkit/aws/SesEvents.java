package agora.testkit.aws;

import agora.stack.Mail;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells EventBridge what became of a mail, in SES's own words, for the types that the template's
 * event destination asks for.
 */
public final class SesEvents {
  /** A mail that an event is about. */
  record Subject(MailDraft draft, OutboxMail mail) {}

  private final Mail declared;
  private final EventSink bus;
  private final InstantSource clock;

  public SesEvents(Mail declared, EventSink bus, InstantSource clock) {
    this.declared = declared;
    this.bus = bus;
    this.clock = clock;
  }

  void sent(Subject subject) {
    tell(subject, "SEND", "Send", "Email Sent", "send", JsonTrees.object());
  }

  void delivered(Subject subject) {
    ObjectNode delivery =
        JsonTrees.object().put("timestamp", now()).put("processingTimeMillis", 500);
    delivery.set("recipients", JsonTrees.of(subject.draft().to()));
    delivery
        .put("smtpResponse", "250 2.6.0 Message received")
        .put("reportingMTA", "local.smtp-out.eu-north-1.amazonses.com");
    tell(subject, "DELIVERY", "Delivery", "Email Delivered", "delivery", delivery);
  }

  void bounced(Subject subject, String type, String subType) {
    ObjectNode bounce =
        JsonTrees.object()
            .put("feedbackId", UUID.randomUUID().toString())
            .put("bounceType", type)
            .put("bounceSubType", subType);
    ArrayNode recipients = bounce.putArray("bouncedRecipients");
    for (String address : subject.draft().to()) {
      recipients
          .addObject()
          .put("emailAddress", MailDraft.address(address))
          .put("action", "failed")
          .put("status", "5.1.1")
          .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
    }
    bounce
        .put("timestamp", now())
        .put("reportingMTA", "dns; local.smtp-out.eu-north-1.amazonses.com");
    tell(subject, "BOUNCE", "Bounce", "Email Bounced", "bounce", bounce);
  }

  void complained(Subject subject) {
    ObjectNode complaint =
        JsonTrees.object()
            .put("feedbackId", UUID.randomUUID().toString())
            .putNull("complaintSubType");
    ArrayNode recipients = complaint.putArray("complainedRecipients");
    subject
        .draft()
        .to()
        .forEach(address -> recipients.addObject().put("emailAddress", MailDraft.address(address)));
    complaint
        .put("timestamp", now())
        .put("userAgent", "Amazon SES Mailbox Simulator")
        .put("complaintFeedbackType", "abuse")
        .put("arrivalDate", now());
    tell(subject, "COMPLAINT", "Complaint", "Email Complaint Received", "complaint", complaint);
  }

  void renderingFailed(Subject subject, String message) {
    tell(
        subject,
        "RENDERING_FAILURE",
        "Rendering Failure",
        "Email Rendering Failed",
        "failure",
        JsonTrees.object().put("errorMessage", message).put("templateName", ""));
  }

  private void tell(
      Subject subject,
      String asked,
      String eventType,
      String detailType,
      String field,
      ObjectNode what) {
    String configurationSet = subject.draft().configurationSet();
    if (!declared.configurationSets().getOrDefault(configurationSet, Set.of()).contains(asked)) {
      return;
    }
    ObjectNode detail = JsonTrees.object().put("eventType", eventType);
    detail.set("mail", mail(subject));
    detail.set(field, what);
    bus.put(
        "aws.ses",
        detailType,
        List.of("arn:aws:ses:eu-north-1:000000000000:configuration-set/" + configurationSet),
        detail);
  }

  private static ObjectNode mail(Subject subject) {
    OutboxMail mail = subject.mail();
    ObjectNode node =
        JsonTrees.object()
            .put("timestamp", millis(mail.at()))
            .put("source", mail.from())
            .put(
                "sourceArn",
                "arn:aws:ses:eu-north-1:000000000000:identity/" + MailDraft.domain(mail.from()))
            .put("sendingAccountId", "000000000000")
            .put("messageId", mail.id());
    node.set("destination", JsonTrees.of(subject.draft().to()));
    ArrayNode headers = node.put("headersTruncated", false).putArray("headers");
    mail.headers()
        .forEach((name, value) -> headers.addObject().put("name", name).put("value", value));
    ObjectNode common = node.putObject("commonHeaders");
    common.putArray("from").add(mail.from());
    common.set("to", JsonTrees.of(subject.draft().to()));
    common.put("messageId", mail.id()).put("subject", mail.subject());
    ObjectNode tags = node.putObject("tags");
    tags.putArray("ses:operation").add("SendEmail");
    tags.putArray("ses:configuration-set").add(subject.draft().configurationSet());
    tags.putArray("ses:source-ip").add("127.0.0.1");
    tags.putArray("ses:from-domain").add(MailDraft.domain(mail.from()));
    tags.putArray("ses:caller-identity").add("local");
    subject.draft().tags().forEach((name, value) -> tags.putArray(name).add(value));
    return node;
  }

  private String now() {
    return millis(clock.instant());
  }

  private static String millis(java.time.Instant instant) {
    return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
        .withZone(java.time.ZoneOffset.UTC)
        .format(instant);
  }
}
