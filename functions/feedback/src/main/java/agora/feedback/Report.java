package agora.feedback;

import agora.edge.lambda.Call;
import agora.edge.lambda.Json;
import agora.edge.lambda.Log;
import agora.mailings.Batches;
import agora.mailings.Reports;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What SES says of one mail of a mailing, as EventBridge hands it on.
 *
 * @param message id of the queue's message that brought it
 * @param index the recipient's place in the batch
 */
record Report(String message, String mailing, int batch, int index, Reports.Kind kind) {

  /** Empty for single mails, for other deployments' mails, and for what changes nothing. */
  static Optional<Report> read(Call.Message message, String configurationSet) {
    try {
      var event = Json.object(message.body());
      var detail = Json.asMap(event.get("detail"));
      var tags = Json.asMap(Json.asMap(detail.get("mail")).get("tags"));
      Reports.Kind kind = kind(Json.asText(event.get("detail-type")), detail);
      String set = tag(tags, "ses:configuration-set");
      String batch = tag(tags, "batch");
      String index = tag(tags, "index");
      boolean ours = set.isEmpty() || set.equals(configurationSet);
      if (kind == null || !ours || !number(batch) || !number(index)) {
        return Optional.empty();
      }
      int place = Integer.parseInt(index);
      String mailing = tag(tags, "mailing");
      return mailing.isEmpty() || place >= Batches.SIZE
          ? Optional.empty()
          : Optional.of(new Report(message.id(), mailing, Integer.parseInt(batch), place, kind));
    } catch (IOException e) {
      Log.error("not-a-report", e, Map.of("message", message.id()));
      return Optional.empty();
    }
  }

  private static Reports.@Nullable Kind kind(String type, Map<String, @Nullable Object> detail) {
    return switch (type) {
      case "Email Delivered" -> Reports.Kind.DELIVERED;
      case "Email Bounced" ->
          Json.asText(Json.asMap(detail.get("bounce")).get("bounceType")).equals("Permanent")
              ? Reports.Kind.BOUNCED
              : null;
      case "Email Complaint Received" -> Reports.Kind.COMPLAINED;
      case "Email Rejected", "Email Rendering Failed" -> Reports.Kind.REJECTED;
      default -> null;
    };
  }

  private static boolean number(String text) {
    return text.matches("[0-9]{1,6}");
  }

  private static String tag(Map<String, @Nullable Object> tags, String name) {
    List<?> values = Json.asList(tags.get(name));
    return values.isEmpty() ? "" : Json.asText(values.getFirst());
  }
}
