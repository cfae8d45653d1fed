package agora.feedback;

import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaEvent;
import agora.edge.lambda.Log;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.mailings.Batches;
import agora.mailings.SesReports;
import agora.mailings.SesReports.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What SES says of one mail, as EventBridge hands it on. */
sealed interface SesReport {

  /** Id of the queue's message that brought it; empty where a call of its own did. */
  String message();

  /** The address that the mail went to; empty where SES does not say. */
  String address();

  /** Of a mail of a mailing. */
  record OfBatch(
      String message, MailingId mailing, int batch, SesReports.Report what, String address)
      implements SesReport {}

  /** Of a single mail to a member. */
  record OfOne(String message, String club, MemberId member, Kind kind, String address)
      implements SesReport {}

  /** Empty for other deployments' mails, for mails to staff, and for what changes nothing. */
  static Optional<SesReport> read(LambdaEvent.Message message, String configurationSet) {
    try {
      return read(message.id(), Json.object(message.body()), configurationSet);
    } catch (IOException e) {
      Log.error("not-a-report", e, Map.of("message", message.id()));
      return Optional.empty();
    }
  }

  /**
   * The same, of an event as EventBridge has it.
   *
   * @param message id of the message that brought it
   */
  static Optional<SesReport> read(
      String message, Map<String, @Nullable Object> event, String configurationSet) {
    var detail = Json.asMap(event.get("detail"));
    var mail = Json.asMap(detail.get("mail"));
    var tags = Json.asMap(mail.get("tags"));
    Kind kind = kind(Json.asText(event.get("detail-type")), detail);
    String set = tag(tags, "ses:configuration-set");
    boolean ours = set.isEmpty() || set.equals(configurationSet);
    if (kind == null || !ours) {
      return Optional.empty();
    }
    String address = first(mail.get("destination"));
    String club = tag(tags, "club");
    String member = tag(tags, "member");
    return club.isEmpty() || member.isEmpty()
        ? ofBatch(message, kind, tags, address)
        : MemberId.read(member).map(of -> new OfOne(message, club, of, kind, address));
  }

  private static Optional<SesReport> ofBatch(
      String message, Kind kind, Map<String, @Nullable Object> tags, String address) {
    MailingId mailing = MailingId.read(tag(tags, "mailing")).orElse(null);
    String batch = tag(tags, "batch");
    String index = tag(tags, "index");
    if (mailing == null || !number(batch) || !number(index)) {
      return Optional.empty();
    }
    int place = Integer.parseInt(index);
    boolean again = !tag(tags, "again").isEmpty();
    return place >= Batches.SIZE
        ? Optional.empty()
        : Optional.of(
            new OfBatch(
                message,
                mailing,
                Integer.parseInt(batch),
                new SesReports.Report(kind, place, again),
                address));
  }

  private static @Nullable Kind kind(String type, Map<String, @Nullable Object> detail) {
    return switch (type) {
      case "Email Sent" -> Kind.ACCEPTED;
      case "Email Delivered" -> Kind.DELIVERED;
      case "Email Bounced" ->
          Json.asText(Json.asMap(detail.get("bounce")).get("bounceType")).equals("Permanent")
              ? Kind.BOUNCED
              : Kind.SOFT_BOUNCED;
      case "Email Complaint Received" -> complaint(Json.asMap(detail.get("complaint")));
      case "Email Rejected", "Email Rendering Failed" -> Kind.REJECTED;
      case "Email Delivery Delayed" -> Kind.DELAYED;
      default -> null;
    };
  }

  /**
   * A reader who took the mail out of the spam folder is reported as a complaint too (RFC 5965, the
   * feedback type {@code not-spam}); it stops nobody, and is counted in the log.
   */
  private static @Nullable Kind complaint(Map<String, @Nullable Object> complaint) {
    if (Json.asText(complaint.get("complaintFeedbackType")).equals("not-spam")) {
      Log.info("not-spam", Map.of());
      return null;
    }
    return Kind.COMPLAINED;
  }

  private static boolean number(String text) {
    return text.matches("[0-9]{1,6}");
  }

  private static String tag(Map<String, @Nullable Object> tags, String name) {
    return first(tags.get(name));
  }

  private static String first(@Nullable Object list) {
    List<?> values = Json.asList(list);
    return values.isEmpty() ? "" : Json.asText(values.getFirst());
  }
}
