package agora.testkit.aws;

import agora.stack.Mail;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SES's API, version 2: single and bulk mails, the account, the suppression list. */
public final class SesApi {
  private static final int MOST_ENTRIES = 50;
  private static final int LARGEST_REQUEST = 1024 * 1024;
  private static final int LONGEST_DATA = 262_144;
  private static final String SUPPRESSION = "/v2/email/suppression/addresses";

  private static final String IDENTITY = "GET /v2/email/identities/";

  private final Mail declared;
  private final SesAccount account;
  private final Delivery delivery;
  private final InstantSource clock;
  private final Calls calls;

  public SesApi(
      Mail declared, SesAccount account, Delivery delivery, InstantSource clock, Calls calls) {
    this.declared = declared;
    this.account = account;
    this.delivery = delivery;
    this.clock = clock;
    this.calls = calls;
  }

  JsonNode answer(String caller, HttpRequestIn request, ObjectNode body) {
    String route = request.method() + " " + request.path();
    return switch (route) {
      case "POST /v2/email/outbound-emails" -> {
        saw(caller, "ses:SendEmail", body);
        yield send(body);
      }
      case "POST /v2/email/outbound-bulk-emails" -> {
        saw(caller, "ses:SendBulkEmail", body);
        if (request.body().length > LARGEST_REQUEST) {
          throw bad("The request is larger than 1 MB.");
        }
        yield sendBulk(body);
      }
      case "GET /v2/email/account" -> {
        calls.saw(caller, "ses:GetAccount", "*");
        yield account.describe(clock.instant());
      }
      case "PUT " + SUPPRESSION -> {
        calls.saw(caller, "ses:PutSuppressedDestination", "*");
        String reason = body.path("Reason").asText();
        if (!Set.of("BOUNCE", "COMPLAINT").contains(reason)) {
          throw bad("Reason must be BOUNCE or COMPLAINT, and is %s.".formatted(reason));
        }
        account.suppress(body.path("EmailAddress").asText(), reason);
        yield JsonTrees.object();
      }
      case "GET " + SUPPRESSION -> {
        calls.saw(caller, "ses:ListSuppressedDestinations", "*");
        yield suppressed();
      }
      default -> {
        if (route.startsWith(IDENTITY)) {
          yield identity(caller, HttpRequestIn.decoded(route.substring(IDENTITY.length())));
        }
        if (request.path().startsWith(SUPPRESSION + "/")) {
          yield suppression(
              caller,
              request.method(),
              HttpRequestIn.decoded(request.path().substring(SUPPRESSION.length() + 1)));
        }
        throw bad("SES's %s is not supported here.".formatted(route));
      }
    };
  }

  private JsonNode identity(String caller, String domain) {
    calls.saw(
        caller, "ses:GetEmailIdentity", "arn:aws:ses:eu-north-1:000000000000:identity/" + domain);
    if (!declared.identities().contains(domain)) {
      throw notFound("Email identity %s does not exist.".formatted(domain));
    }
    return account.describe(domain);
  }

  private void saw(String caller, String action, ObjectNode body) {
    String identity = MailDraft.domain(body.path("FromEmailAddress").asText());
    calls.saw(caller, action, "arn:aws:ses:eu-north-1:000000000000:identity/" + identity);
    if (body.hasNonNull("ConfigurationSetName")) {
      calls.saw(
          caller,
          action,
          "arn:aws:ses:eu-north-1:000000000000:configuration-set/"
              + body.path("ConfigurationSetName").asText());
    }
  }

  private JsonNode suppressed() {
    ObjectNode answer = JsonTrees.object();
    ArrayNode list = answer.putArray("SuppressedDestinationSummaries");
    account
        .suppressed()
        .forEach(
            (address, reason) ->
                list.addObject()
                    .put("EmailAddress", address)
                    .put("Reason", reason)
                    .put("LastUpdateTime", clock.instant().getEpochSecond()));
    return answer;
  }

  private JsonNode suppression(String caller, String method, String address) {
    calls.saw(
        caller,
        method.equals("DELETE")
            ? "ses:DeleteSuppressedDestination"
            : "ses:GetSuppressedDestination",
        "*");
    String reason =
        account
            .reason(address)
            .orElseThrow(
                () ->
                    notFound(
                        "Email address %s does not exist on your suppression list."
                            .formatted(address)));
    if (method.equals("DELETE")) {
      account.release(address);
      return JsonTrees.object();
    }
    ObjectNode answer = JsonTrees.object();
    answer
        .putObject("SuppressedDestination")
        .put("EmailAddress", address)
        .put("Reason", reason)
        .put("LastUpdateTime", clock.instant().getEpochSecond());
    return answer;
  }

  private JsonNode send(ObjectNode body) {
    MailDraft draft = draft(body, body.path("Destination"), body.path("EmailTags"));
    JsonNode content = body.path("Content");
    check(draft);
    if (content.has("Raw")) {
      draft =
          draft.raw(
              Eml.read(
                  java.util.Base64.getDecoder().decode(content.path("Raw").path("Data").asText())));
    } else if (content.has("Template")) {
      JsonNode template = content.path("Template");
      draft =
          template(draft, template, template.path("Headers"), data(template.path("TemplateData")));
    } else {
      JsonNode simple = content.path("Simple");
      draft =
          draft
              .headers(simple.path("Headers"))
              .content(
                  text(simple.path("Subject")),
                  text(simple.path("Body").path("Html")),
                  text(simple.path("Body").path("Text")));
    }
    String failure =
        account
            .nextFailure(draft.first())
            .orElse(account.count(clock.instant()) ? "" : "ACCOUNT_DAILY_QUOTA_EXCEEDED");
    if (!failure.isEmpty()) {
      throw asException(failure);
    }
    return JsonTrees.object().put("MessageId", delivery.accept(draft));
  }

  private static AwsError asException(String status) {
    return switch (status) {
      case "ACCOUNT_DAILY_QUOTA_EXCEEDED" ->
          new AwsError(429, "TooManyRequestsException", "Daily message quota exceeded.");
      case "ACCOUNT_THROTTLED" ->
          new AwsError(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
      case "MESSAGE_REJECTED" -> bad("MessageRejected", "Email was rejected.");
      case "MAIL_FROM_DOMAIN_NOT_VERIFIED" ->
          bad("MailFromDomainNotVerifiedException", "The custom MAIL FROM domain is not verified.");
      case "ACCOUNT_SUSPENDED" -> bad("AccountSuspendedException", "The account is suspended.");
      case "ACCOUNT_SENDING_PAUSED" ->
          bad("SendingPausedException", "Sending is paused for this account.");
      case "INVALID_PARAMETER" -> bad("The request is not valid.");
      default -> new AwsError(500, "InternalServiceErrorException", "Service error: " + status);
    };
  }

  private JsonNode sendBulk(ObjectNode body) {
    JsonNode entries = body.path("BulkEmailEntries");
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw bad(
          "BulkEmailEntries must have 1 to %d entries, and has %d."
              .formatted(MOST_ENTRIES, entries.size()));
    }
    JsonNode template = body.path("DefaultContent").path("Template");
    ObjectNode defaults = data(template.path("TemplateData"));
    List<MailDraft> drafts = new ArrayList<>();
    for (JsonNode entry : entries) {
      MailDraft draft =
          draft(body, entry.path("Destination"), body.path("DefaultEmailTags"))
              .tags(entry.path("ReplacementTags"));
      check(draft);
      ObjectNode data = defaults.deepCopy();
      data.setAll(
          data(
              entry
                  .path("ReplacementEmailContent")
                  .path("ReplacementTemplate")
                  .path("ReplacementTemplateData")));
      drafts.add(
          template(draft, template, template.path("Headers"), data)
              .headers(entry.path("ReplacementHeaders")));
    }
    ObjectNode answer = JsonTrees.object();
    ArrayNode results = answer.putArray("BulkEmailEntryResults");
    for (MailDraft draft : drafts) {
      Instant now = clock.instant();
      String failure = account.nextFailure(draft.first()).orElseGet(() -> limit(now));
      if (failure.isEmpty()) {
        results.addObject().put("Status", "SUCCESS").put("MessageId", delivery.accept(draft));
      } else {
        results.addObject().put("Status", failure).put("Error", failure);
      }
    }
    return answer;
  }

  private String limit(Instant now) {
    if (!account.keepsToTheRate(now)) {
      return "ACCOUNT_THROTTLED";
    }
    return account.count(now) ? "" : "ACCOUNT_DAILY_QUOTA_EXCEEDED";
  }

  private MailDraft draft(ObjectNode body, JsonNode destination, JsonNode tags) {
    List<String> to = new ArrayList<>();
    for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
      destination.path(kind).forEach(address -> to.add(address.asText()));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    if (body.path("ReplyToAddresses").size() > 0) {
      List<String> replies = new ArrayList<>();
      body.path("ReplyToAddresses").forEach(address -> replies.add(address.asText()));
      headers.put("Reply-To", String.join(", ", replies));
    }
    return new MailDraft(
            body.path("FromEmailAddress").asText(),
            to,
            body.path("ConfigurationSetName").asText(""),
            headers,
            Map.of(),
            "",
            "",
            "",
            "")
        .tags(tags);
  }

  private void check(MailDraft draft) {
    draft.check();
    if (!account.sending()) {
      throw bad("SendingPausedException", "Email sending is disabled for the account.");
    }
    List<String> unverified = new ArrayList<>();
    if (!verified(draft.from())) {
      unverified.add(draft.from());
    }
    if (account.sandbox()) {
      draft.to().stream()
          .filter(address -> !verified(address) && !address.endsWith("@simulator.amazonses.com"))
          .forEach(unverified::add);
    }
    if (!unverified.isEmpty()) {
      throw bad(
          "MessageRejected",
          "Email address is not verified. The following identities failed the check in region"
              + " EU-NORTH-1: "
              + String.join(", ", unverified));
    }
    if (!draft.configurationSet().isEmpty()
        && !declared.configurationSets().containsKey(draft.configurationSet())) {
      throw notFound("Configuration set <%s> does not exist.".formatted(draft.configurationSet()));
    }
  }

  private boolean verified(String address) {
    String plain = MailDraft.address(address);
    String domain = MailDraft.domain(address);
    return declared.identities().stream()
        .anyMatch(
            identity ->
                identity.equalsIgnoreCase(plain)
                    || domain.equalsIgnoreCase(identity)
                    || domain.endsWith("." + identity));
  }

  private static MailDraft template(
      MailDraft draft, JsonNode template, JsonNode headers, ObjectNode data) {
    if (!template.has("TemplateContent")) {
      throw notFound(
          "Template %s does not exist: only inline content is known here."
              .formatted(template.path("TemplateName").asText()));
    }
    JsonNode content = template.path("TemplateContent");
    return draft
        .headers(headers)
        .rendered(
            content.path("Subject").asText(""),
            content.path("Html").asText(""),
            content.path("Text").asText(""),
            data);
  }

  private static ObjectNode data(JsonNode text) {
    if (text.asText("").length() > LONGEST_DATA) {
      throw bad("The template data is longer than %d characters.".formatted(LONGEST_DATA));
    }
    try {
      return JsonTrees.readObject(text.asText(""));
    } catch (JsonProcessingException e) {
      throw bad("The template data is not a JSON object: " + e.getOriginalMessage());
    }
  }

  private static String text(JsonNode content) {
    return content.path("Data").asText("");
  }

  static AwsError bad(String message) {
    return AwsError.badRequest("BadRequestException", message);
  }

  private static AwsError bad(String type, String message) {
    return AwsError.badRequest(type, message);
  }

  private static AwsError notFound(String message) {
    return new AwsError(404, "NotFoundException", message);
  }
}
