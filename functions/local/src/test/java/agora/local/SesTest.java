package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.BulkEmailStatus;
import software.amazon.awssdk.services.sesv2.model.EmailTemplateContent;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;
import software.amazon.awssdk.services.sqs.SqsClient;

final class SesTest {
  private final ProbeClub probe;
  private final LocalClub club;
  private final SesV2Client ses;

  SesTest(@TempDir Path folder) throws IOException {
    probe = ProbeClub.start(folder);
    club = probe.club;
    ses = probe.client(SesV2Client.builder());
  }

  @AfterEach
  void stop() {
    ses.close();
    club.close();
  }

  private static BulkEmailEntry entry(String to, String data) {
    return BulkEmailEntry.builder()
        .destination(destination -> destination.toAddresses(to))
        .replacementEmailContent(
            content ->
                content.replacementTemplate(template -> template.replacementTemplateData(data)))
        .replacementHeaders(
            MessageHeader.builder()
                .name("List-Unsubscribe")
                .value("<https://club.example/unsubscribe/" + to.charAt(0) + ">")
                .build(),
            MessageHeader.builder()
                .name("List-Unsubscribe-Post")
                .value("List-Unsubscribe=One-Click")
                .build())
        .replacementTags(MessageTag.builder().name("index").value("7").build())
        .build();
  }

  private static SendBulkEmailRequest bulk(List<BulkEmailEntry> entries) {
    return SendBulkEmailRequest.builder()
        .fromEmailAddress("Klubben <klub@bibliotek.example>")
        .replyToAddresses("mennesker@bibliotek.example")
        .configurationSetName("club")
        .defaultEmailTags(
            MessageTag.builder().name("mailing").value("m1").build(),
            MessageTag.builder().name("index").value("0").build())
        .defaultContent(
            content ->
                content.template(
                    template ->
                        template
                            .templateContent(
                                EmailTemplateContent.builder()
                                    .subject("Hej {{name}}")
                                    .html("<p>{{name}} &amp; {{ club }}</p>")
                                    .text("{{name}}, {{club}}")
                                    .build())
                            .templateData("{\"club\": \"Her er debat\"}")))
        .bulkEmailEntries(entries)
        .build();
  }

  private List<BulkEmailEntryResult> send(BulkEmailEntry... entries) {
    return ses.sendBulkEmail(bulk(List.of(entries))).bulkEmailEntryResults();
  }

  private List<JsonNode> feedback() {
    String url =
        club.template().queues().stream()
            .filter(each -> each.id().equals("Feedback"))
            .findFirst()
            .orElseThrow()
            .url();
    try (SqsClient sqs = probe.client(SqsClient.builder())) {
      return sqs
          .receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
          .messages()
          .stream()
          .map(message -> ProbeClub.json(message.body()))
          .toList();
    }
  }

  @Test
  void everyEntryGetsItsOwnDataHeadersAndTags() {
    List<BulkEmailEntryResult> results =
        send(
            entry("ida@x.example", "{\"name\": \"<Ida>\"}"),
            entry("bo@x.example", "{\"name\": \"Bo\", \"club\": \"Bogklub\"}"));
    assertEquals(
        List.of(BulkEmailStatus.SUCCESS, BulkEmailStatus.SUCCESS),
        results.stream().map(BulkEmailEntryResult::status).toList());
    OutboxMail ida = club.outbox("ida@x.example").getFirst();
    assertEquals(results.getFirst().messageId(), ida.id());
    assertEquals("Hej <Ida>", ida.subject());
    assertEquals("<p><Ida> &amp; Her er debat</p>", ida.html());
    assertEquals("<https://club.example/unsubscribe/i>", ida.header("List-Unsubscribe"));
    assertEquals("List-Unsubscribe=One-Click", ida.header("list-unsubscribe-post"));
    assertEquals("mennesker@bibliotek.example", ida.header("Reply-To"));
    assertEquals(Map.of("mailing", "m1", "index", "7"), ida.tags());
    assertEquals("Bo, Bogklub", club.outbox("bo@x.example").getFirst().text());
    JsonNode json = club.get("/local/outbox.json?to=bo@x.example").json();
    assertEquals("Hej Bo", json.path(0).path("subject").asText());
    assertEquals(1, json.size());
  }

  @Test
  void fiftyOneEntriesAreRefused() {
    List<BulkEmailEntry> entries = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      entries.add(entry("m" + i + "@x.example", "{\"name\": \"M\"}"));
    }
    assertThrows(BadRequestException.class, () -> ses.sendBulkEmail(bulk(entries)));
    assertEquals(
        50, ses.sendBulkEmail(bulk(entries.subList(0, 50))).bulkEmailEntryResults().size());
    assertEquals(50, club.outbox().size());
  }

  @Test
  void aMissingVariableIsASuccessThatFailsToRender() {
    assertEquals(BulkEmailStatus.SUCCESS, send(entry("ida@x.example", "{}")).getFirst().status());
    assertEquals(List.of(), club.outbox());
    JsonNode event = feedback().getFirst();
    assertEquals("Email Rendering Failed", event.path("detail-type").asText());
    assertEquals("Rendering Failure", event.path("detail").path("eventType").asText());
    assertTrue(event.path("detail").path("failure").path("errorMessage").asText().contains("name"));
  }

  @Test
  void theSimulatorsBounceAndComplaintArriveAsEvents() {
    send(
        entry("bounce+1@simulator.amazonses.com", "{\"name\": \"B\"}"),
        entry("complaint@x.example", "{\"name\": \"C\"}"),
        entry("success@simulator.amazonses.com", "{\"name\": \"S\"}"));
    List<JsonNode> events = feedback();
    assertEquals(
        List.of("Email Bounced", "Email Complaint Received"),
        events.stream().map(event -> event.path("detail-type").asText()).toList());
    JsonNode detail = events.getFirst().path("detail");
    assertEquals("Permanent", detail.path("bounce").path("bounceType").asText());
    assertEquals(
        "bounce+1@simulator.amazonses.com",
        detail.path("bounce").path("bouncedRecipients").path(0).path("emailAddress").asText());
    assertEquals(
        "club", detail.path("mail").path("tags").path("ses:configuration-set").path(0).asText());
    assertEquals("m1", detail.path("mail").path("tags").path("mailing").path(0).asText());
    assertEquals(2, club.outbox().size());
  }

  @Test
  void aBouncedAddressIsSuppressedFromThenOn() {
    send(entry("bouncer@x.example", "{\"name\": \"B\"}"));
    assertEquals(
        SuppressionListReason.BOUNCE,
        ses.getSuppressedDestination(get -> get.emailAddress("bouncer@x.example"))
            .suppressedDestination()
            .reason());
    feedback();
    send(entry("bouncer@x.example", "{\"name\": \"B\"}"));
    assertEquals(
        "OnAccountSuppressionList",
        feedback().getFirst().path("detail").path("bounce").path("bounceSubType").asText());
    ses.putSuppressedDestination(
        put -> put.emailAddress("other@x.example").reason(SuppressionListReason.COMPLAINT));
    assertEquals(
        2, ses.listSuppressedDestinations(list -> {}).suppressedDestinationSummaries().size());
    ses.deleteSuppressedDestination(delete -> delete.emailAddress("bouncer@x.example"));
    assertThrows(
        NotFoundException.class,
        () -> ses.getSuppressedDestination(get -> get.emailAddress("bouncer@x.example")));
  }

  @Test
  void inTheSandboxOnlyVerifiedAddressesAndTheSimulatorAreReached() {
    club.ses(Map.of("sandbox", true, "maxSendRate", 1));
    assertEquals(false, ses.getAccount(get -> {}).productionAccessEnabled());
    assertEquals(1.0, ses.getAccount(get -> {}).sendQuota().maxSendRate());
    assertThrows(
        MessageRejectedException.class, () -> send(entry("ida@x.example", "{\"name\": \"I\"}")));
    send(
        entry("ida@bibliotek.example", "{\"name\": \"I\"}"),
        entry("success@simulator.amazonses.com", "{\"name\": \"S\"}"));
    assertEquals(2, club.outbox().size());
  }

  @Test
  void anUnknownSenderSetHeaderTagOrAddressIsRefused() {
    assertThrows(
        MessageRejectedException.class,
        () ->
            ses.sendBulkEmail(
                bulk(List.of(entry("i@x.example", "{\"name\": \"I\"}"))).toBuilder()
                    .fromEmailAddress("a@b.example")
                    .build()));
    assertThrows(
        NotFoundException.class,
        () ->
            ses.sendBulkEmail(
                bulk(List.of(entry("i@x.example", "{\"name\": \"I\"}"))).toBuilder()
                    .configurationSetName("other")
                    .build()));
    assertThrows(BadRequestException.class, () -> send(entry("no address", "{\"name\": \"I\"}")));
    assertThrows(
        BadRequestException.class,
        () ->
            send(
                entry("i@x.example", "{\"name\": \"I\"}").toBuilder()
                    .replacementTags(MessageTag.builder().name("a b").value("æ").build())
                    .build()));
    assertThrows(
        BadRequestException.class,
        () ->
            send(
                entry("i@x.example", "{\"name\": \"I\"}").toBuilder()
                    .replacementHeaders(MessageHeader.builder().name("X").value("a\r\nb").build())
                    .build()));
    assertEquals(List.of(), club.outbox());
  }

  @Test
  void failuresThatATestAsksForComeOnceEach() {
    club.ses(Map.of("fail", Map.of("count", 1, "status", "ACCOUNT_THROTTLED")));
    assertEquals(
        List.of(BulkEmailStatus.ACCOUNT_THROTTLED, BulkEmailStatus.SUCCESS),
        send(entry("a@x.example", "{\"name\": \"A\"}"), entry("b@x.example", "{\"name\": \"B\"}"))
            .stream()
            .map(BulkEmailEntryResult::status)
            .toList());
  }

  @Test
  void whoSendsFasterThanTheRateIsThrottledAfterAMoment() {
    club.ses(Map.of("maxSendRate", 1));
    assertEquals(
        List.of(
            BulkEmailStatus.SUCCESS, BulkEmailStatus.SUCCESS, BulkEmailStatus.ACCOUNT_THROTTLED),
        send(
                entry("a@x.example", "{\"name\": \"A\"}"),
                entry("b@x.example", "{\"name\": \"B\"}"),
                entry("c@x.example", "{\"name\": \"C\"}"))
            .stream()
            .map(BulkEmailEntryResult::status)
            .toList());
    club.advance(Duration.ofSeconds(2));
    assertEquals(
        BulkEmailStatus.SUCCESS,
        send(entry("c@x.example", "{\"name\": \"C\"}")).getFirst().status());
  }

  @Test
  void theDaysQuotaFillsAndEmptiesWithTheClock() {
    club.ses(Map.of("max24HourSend", 1));
    assertEquals(
        List.of(BulkEmailStatus.SUCCESS, BulkEmailStatus.ACCOUNT_DAILY_QUOTA_EXCEEDED),
        send(entry("a@x.example", "{\"name\": \"A\"}"), entry("b@x.example", "{\"name\": \"B\"}"))
            .stream()
            .map(BulkEmailEntryResult::status)
            .toList());
    assertEquals(1.0, ses.getAccount(get -> {}).sendQuota().sentLast24Hours());
    club.advance(Duration.ofHours(25));
    assertEquals(
        BulkEmailStatus.SUCCESS,
        send(entry("b@x.example", "{\"name\": \"B\"}")).getFirst().status());
  }

  @Test
  void aSingleMailCanBeReadInTheOutboxAndSavedAsAFile() {
    String id =
        ses.sendEmail(
                mail ->
                    mail.fromEmailAddress("klub@bibliotek.example")
                        .destination(to -> to.toAddresses("ida@x.example"))
                        .content(
                            content ->
                                content.simple(
                                    simple ->
                                        simple
                                            .subject(subject -> subject.data("Bekræft"))
                                            .body(
                                                body ->
                                                    body.html(html -> html.data("<p>Hej å</p>"))
                                                        .text(text -> text.data("Hej å")))
                                            .headers(
                                                MessageHeader.builder()
                                                    .name("List-Id")
                                                    .value("<club.example>")
                                                    .build()))))
            .messageId();
    assertTrue(club.get("/local/outbox").body().contains("Bekræft"));
    assertTrue(club.get("/local/outbox/" + id).body().contains("sandbox="));
    BrowserResponse file = club.get("/local/outbox/" + id + ".eml");
    assertTrue(
        file.body().contains("List-Id: <club.example>")
            && file.body().contains("multipart/alternative"),
        file.body());
    assertTrue(file.body().contains("Subject: =?"), file.body());
    assertEquals(404, club.get("/local/outbox/none").status());
  }
}
