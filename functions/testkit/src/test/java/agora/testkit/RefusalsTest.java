package agora.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.aws.Environment;
import agora.stack.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ValidationException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

/** What AWS refuses is refused here, with the exception that a function gets from the SDK. */
final class RefusalsTest {

  private static final String FROM = "Her er debat <debat@bibliotek.example>";

  private final Template template =
      Template.read(
          Path.of(System.getProperty("agora.root", "../.."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private final StandIns aws = new StandIns(template, () -> Instant.parse("2026-12-01T08:00:00Z"));
  private final Map<String, String> variables = variables(template);
  private final Environment environment = aws.environment(variables);
  private final SesV2Client ses = environment.client(SesV2Client.builder(), "SESV2");
  private final SqsClient sqs = environment.client(SqsClient.builder(), "SQS");
  private final SchedulerClient scheduler =
      environment.client(SchedulerClient.builder(), "SCHEDULER");
  private final SecretsManagerClient secrets =
      environment.client(SecretsManagerClient.builder(), "SECRETS_MANAGER");

  private static Map<String, String> variables(Template template) {
    Map<String, String> variables = new HashMap<>(template.environment("PlannerFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", "PlannerFunction");
    return variables;
  }

  private static void refused(Class<? extends AwsServiceException> as, Executable call) {
    AwsServiceException e = assertThrows(as, call);
    assertEquals(as, e.getClass(), e.getMessage());
  }

  // ---------------------------------------------------------------- SES

  private void sends(
      Consumer<software.amazon.awssdk.services.sesv2.model.SendEmailRequest.Builder> more) {
    ses.sendEmail(
        send -> {
          send.fromEmailAddress(FROM)
              .destination(to -> to.toAddresses("ida@borger.example"))
              .content(
                  content ->
                      content.simple(
                          simple ->
                              simple
                                  .subject(s -> s.data("Hej"))
                                  .body(b -> b.text(t -> t.data("!")))));
          more.accept(send);
        });
  }

  private void sendsWith(MessageHeader... headers) {
    sends(
        send ->
            send.content(
                content ->
                    content.simple(
                        simple ->
                            simple
                                .subject(s -> s.data("Hej"))
                                .body(b -> b.text(t -> t.data("!")))
                                .headers(headers))));
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  @Test
  void sesTakesAMailAndRefusesBadAddressesTagsHeadersAndStrangers() {
    sends(send -> {});
    sendsWith(header("X-Club", "v".repeat(989)));
    assertEquals(2, aws.mails.size());

    refused(
        BadRequestException.class, () -> sends(s -> s.destination(to -> to.toAddresses("ida"))));
    refused(
        BadRequestException.class,
        () -> sends(s -> s.destination(to -> to.toAddresses("åse@borger.example"))));
    refused(
        BadRequestException.class,
        () ->
            sends(
                s ->
                    s.destination(
                        to ->
                            to.toAddresses(
                                IntStream.range(0, 51).mapToObj(n -> n + "@x.example").toList()))));
    refused(
        BadRequestException.class,
        () ->
            sends(
                s -> s.emailTags(MessageTag.builder().name("club").value("her er debat").build())));
    refused(BadRequestException.class, () -> sendsWith(header("X-Club", "blå")));
    refused(BadRequestException.class, () -> sendsWith(header("X Club", "a")));
    refused(BadRequestException.class, () -> sendsWith(header("X-Club", "v".repeat(990))));
    refused(
        BadRequestException.class,
        () ->
            sendsWith(
                IntStream.range(0, 16)
                    .mapToObj(n -> header("X-" + n, "a"))
                    .toArray(MessageHeader[]::new)));
    refused(
        MessageRejectedException.class,
        () -> sends(s -> s.fromEmailAddress("a@elsewhere.example")));
    refused(NotFoundException.class, () -> sends(s -> s.configurationSetName("none")));
    aws.ses(Map.of("sandbox", true));
    refused(MessageRejectedException.class, () -> sends(send -> {}));
    assertEquals(2, aws.mails.size(), "nothing that was refused left");
  }

  private static SendBulkEmailRequest bulk(int entries, String html) {
    return SendBulkEmailRequest.builder()
        .fromEmailAddress(FROM)
        .defaultContent(
            content ->
                content.template(
                    template ->
                        template
                            .templateContent(c -> c.subject("Hej").text("!").html(html))
                            .templateData("{}")))
        .bulkEmailEntries(
            IntStream.range(0, entries)
                .mapToObj(
                    n ->
                        BulkEmailEntry.builder()
                            .destination(to -> to.toAddresses("m" + n + "@borger.example"))
                            .build())
                .toList())
        .build();
  }

  @Test
  void aBulkCallHasAtMostFiftyEntriesAndOneMegabyteAndIsTakenAsAWholeOrNotAtAll() {
    ses.sendBulkEmail(bulk(50, "<p>Hej</p>"));
    assertEquals(50, aws.bulkEntries.size());
    refused(BadRequestException.class, () -> ses.sendBulkEmail(bulk(51, "<p>Hej</p>")));
    refused(BadRequestException.class, () -> ses.sendBulkEmail(bulk(0, "<p>Hej</p>")));
    refused(BadRequestException.class, () -> ses.sendBulkEmail(bulk(1, "x".repeat(1 << 20))));
    assertEquals(50, aws.bulkEntries.size());
  }

  @Test
  void theRateAndTheDaysQuotaHoldForEachEntry() {
    aws.ses(Map.of("maxSendRate", 5, "max24HourSend", 10));
    var statuses =
        ses.sendBulkEmail(bulk(12, "")).bulkEmailEntryResults().stream()
            .map(result -> result.statusAsString())
            .toList();
    assertEquals(10, statuses.stream().filter("SUCCESS"::equals).count());
    assertEquals("ACCOUNT_THROTTLED", statuses.getLast());
    aws.ses(Map.of("maxSendRate", 200));
    var next = ses.sendBulkEmail(bulk(1, "")).bulkEmailEntryResults();
    assertTrue(
        List.of("ACCOUNT_THROTTLED", "ACCOUNT_DAILY_QUOTA_EXCEEDED")
            .contains(next.getFirst().statusAsString()));
  }

  // ---------------------------------------------------------------- SQS

  private String queue() {
    return environment.get("SEND_QUEUE");
  }

  private void sendsAll(SendMessageBatchRequestEntry... entries) {
    sqs.sendMessageBatch(batch -> batch.queueUrl(queue()).entries(entries));
  }

  private static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  @Test
  void sqsRefusesWhatIsTooLargeTooManyTooLateOrNoText() {
    sqs.sendMessage(
        send -> send.queueUrl(queue()).messageBody("x".repeat(1 << 20)).delaySeconds(900));
    sendsAll(entry("a", "1"), entry("b", "2"));
    assertEquals(3, aws.queues.sent.size());

    refused(
        SqsException.class,
        () -> sqs.sendMessage(s -> s.queueUrl(queue()).messageBody("x".repeat((1 << 20) + 1))));
    refused(
        SqsException.class,
        () -> sqs.sendMessage(s -> s.queueUrl(queue()).messageBody("a").delaySeconds(901)));
    refused(
        InvalidMessageContentsException.class,
        () -> sqs.sendMessage(s -> s.queueUrl(queue()).messageBody("\u0001")));
    refused(
        QueueDoesNotExistException.class,
        () -> sqs.sendMessage(s -> s.queueUrl(queue() + "2").messageBody("a")));
    refused(EmptyBatchRequestException.class, () -> sendsAll());
    refused(
        TooManyEntriesInBatchRequestException.class,
        () ->
            sendsAll(
                IntStream.range(0, 11)
                    .mapToObj(n -> entry("e" + n, "a"))
                    .toArray(SendMessageBatchRequestEntry[]::new)));
    refused(
        BatchEntryIdsNotDistinctException.class, () -> sendsAll(entry("a", "1"), entry("a", "2")));
    refused(InvalidBatchEntryIdException.class, () -> sendsAll(entry("a/b", "1")));
    refused(
        BatchRequestTooLongException.class,
        () -> sendsAll(entry("a", "x".repeat(1 << 20)), entry("b", "y")));
    refused(
        SqsException.class,
        () -> sqs.receiveMessage(r -> r.queueUrl(queue()).maxNumberOfMessages(11)));
    assertEquals(3, aws.queues.sent.size());
  }

  // ---------------------------------------------------------------- Scheduler

  private void schedules(Consumer<CreateScheduleRequest.Builder> more) {
    scheduler.createSchedule(
        create -> {
          create
              .name("issue-her-er-debat")
              .groupName(environment.get("SCHEDULE_GROUP"))
              .scheduleExpression("at(2026-12-24T09:00:00)")
              .scheduleExpressionTimezone("Europe/Copenhagen")
              .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
              .target(
                  target ->
                      target
                          .arn(environment.get("SCHEDULE_TARGET"))
                          .roleArn(environment.get("SCHEDULE_ROLE"))
                          .input("{}"));
          more.accept(create);
        });
  }

  @Test
  void schedulerRefusesNamesGroupsRolesTargetsTimesAndWhatIsThereAlready() {
    schedules(create -> {});
    refused(ConflictException.class, () -> schedules(create -> {}));
    refused(ValidationException.class, () -> schedules(c -> c.name("a b")));
    refused(ValidationException.class, () -> schedules(c -> c.name("n".repeat(65))));
    refused(ResourceNotFoundException.class, () -> schedules(c -> c.name("b").groupName("none")));
    refused(
        ValidationException.class,
        () -> schedules(c -> c.name("b").scheduleExpression("at(2026-12-01T08:59:59)")));
    schedules(c -> c.name("b").scheduleExpression("at(2026-12-01T09:00:01)"));
    refused(
        ValidationException.class,
        () -> schedules(c -> c.name("c").scheduleExpression("at(2026-12-24 09:00:00)")));
    refused(
        ValidationException.class,
        () -> schedules(c -> c.name("c").scheduleExpressionTimezone("Europe/Kobenhavn")));
    refused(
        ValidationException.class,
        () ->
            schedules(
                c ->
                    c.name("c")
                        .target(
                            t -> t.arn(environment.get("SCHEDULE_TARGET")).roleArn("arn:none"))));
    refused(
        ValidationException.class,
        () ->
            schedules(
                c ->
                    c.name("c")
                        .target(
                            t ->
                                t.arn("arn:aws:lambda:eu-north-1:000000000000:function:none")
                                    .roleArn(environment.get("SCHEDULE_ROLE")))));
    refused(
        ValidationException.class,
        () ->
            schedules(
                c ->
                    c.name("c")
                        .target(
                            t ->
                                t.arn(environment.get("SCHEDULE_TARGET"))
                                    .roleArn(environment.get("SCHEDULE_ROLE"))
                                    .retryPolicy(r -> r.maximumEventAgeInSeconds(59)))));
    refused(
        ResourceNotFoundException.class,
        () ->
            scheduler.deleteSchedule(
                d -> d.name("none").groupName(environment.get("SCHEDULE_GROUP"))));
    assertEquals(2, aws.schedules.size());
  }

  @Test
  void anUnknownSecretIsNotFound() {
    String known = template.secrets().getFirst().arn();
    assertTrue(secrets.getSecretValue(get -> get.secretId(known)).secretString().contains("k1"));
    refused(
        software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException.class,
        () -> secrets.getSecretValue(get -> get.secretId("none")));
  }
}
