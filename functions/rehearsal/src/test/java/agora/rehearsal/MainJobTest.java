package agora.rehearsal;

import static agora.rehearsal.Club.linkIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.NextIssue;
import agora.clubs.RhythmExceptions;
import agora.issues.Approvals;
import agora.smoke.Play;
import agora.smoke.Target;
import agora.store.Contents;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The club's main job over the deployed stack, on the library's domain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("'at('yyyy-MM-dd'T'HH:mm:ss')'").withZone(ZoneOffset.UTC);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final String issue =
      NextIssue.after(
              new agora.clubs.Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
              RhythmExceptions.EMPTY,
              now)
          .map(YearMonth::from)
          .orElseThrow()
          .toString();

  private Rehearsal rehearsal;
  private Deployed stack;
  private Club club;
  private String url;

  @BeforeAll
  void deploy() throws IOException {
    rehearsal = Rehearsal.start();
    putKeysIntoTheirParameter();
    stack =
        rehearsal.deploy(
            "--parameter-overrides",
            "MailDomain=bibliotek.example StaffMail=klub@bibliotek.example"
                + " PublicHost=klub.bibliotek.example KeysInSsm=yes"
                + " CertificateArn=arn:aws:acm:eu-north-1:000000000000:certificate/0a");
    url = stack.output(rehearsal.aws(), "PublicUrl");
    rehearsal.startFunctions();
    club = new Club(rehearsal, Routes.add(rehearsal.aws(), stack, rehearsal.template()));
    club.staffGive("save-library.json", Map.of());
    club.staffGive("save-club.json", Map.of());
  }

  /** As docs/deploy.md tells; the other rehearsals have them in a secret. */
  private void putKeysIntoTheirParameter() {
    try (SsmClient parameters = rehearsal.aws().client(SsmClient.builder())) {
      parameters.putParameter(
          put ->
              put.name("/" + Rehearsal.STACK + "/signing-keys")
                  .type(ParameterType.SECURE_STRING)
                  .value(
                      "{\"current\": \"k1\", \"address\": \"a1\", \"k1\": \"%s\", \"a1\": \"%s\"}"
                          .formatted("s".repeat(64), "a".repeat(64))));
    }
  }

  @AfterAll
  void close() throws IOException {
    if (rehearsal != null) {
      rehearsal.close();
    }
  }

  private String in(Duration time) {
    return now.plus(time).toString();
  }

  private void staffApproveTheIssue() {
    club.staffGive(
        "save-event.json",
        Map.of(
            "starts", in(Duration.ofDays(46)), // the issue leaves within a month, and before it
            "ends", in(Duration.ofDays(46).plusHours(2)),
            "opensAt", in(Duration.ofDays(-4)),
            "publicAt", in(Duration.ofDays(7)),
            "closesAt", in(Duration.ofDays(15))));
    club.staffGive("import-codes.json", Map.of("dryRun", false));
    club.staffGive("save-issue.json", Map.of("id", issue));
    club.staffGive("approve-issue.json", Map.of("issue", issue));
    try (DynamoDbClient tables = rehearsal.aws().client(DynamoDbClient.builder())) {
      new Approvals(new Contents(tables, stack.id("ClubsTable")))
          .save(Club.ID, issue, now.minus(Duration.ofMinutes(11))); // nothing leaves before ten
    }
  }

  /** The stand-in has the machine's clock, so the schedule is moved to it. */
  private void theMonthTurns() {
    club.invoke("PlannerFunction", "schedule-housekeeping.json", Map.of("at", now.toString()));
    try (SchedulerClient scheduler = rehearsal.aws().client(SchedulerClient.builder())) {
      String group = stack.id("Schedules");
      club.until("the club's housekeeping", () -> schedule(scheduler, group).isPresent());
      String name = schedule(scheduler, group).orElseThrow();
      GetScheduleResponse made = scheduler.getSchedule(get -> get.groupName(group).name(name));
      scheduler.updateSchedule(
          move ->
              move.groupName(group)
                  .name(name)
                  .scheduleExpression(AT.format(Instant.now()))
                  .scheduleExpressionTimezone("UTC")
                  .flexibleTimeWindow(made.flexibleTimeWindow())
                  .actionAfterCompletion(made.actionAfterCompletion())
                  .target(made.target()));
    }
  }

  private static Optional<String> schedule(SchedulerClient scheduler, String group) {
    return scheduler.listSchedules(list -> list.groupName(group)).schedules().stream()
        .map(ScheduleSummary::name)
        .filter(name -> name.contains(Club.ID))
        .findFirst();
  }

  @Test
  void everyFunctionAnswersItsDailyCall() throws IOException {
    assertEquals(Map.of(), FirstCalls.failures(rehearsal.aws()));
  }

  @Test
  void aCitizenJoinsReadsClicksAndUnlocksATicketAndStaffReadTheCounts() throws IOException {
    club.joins("ida@borger.example", "personal");
    club.joins("eva@borger.example", "none");
    club.joins("bo@borger.example", "none");
    mailboxRefuses("bo@borger.example");
    staffApproveTheIssue();

    hideMessages("SendQueue", 3);
    rehearsal.ses().fail(1, "TRANSIENT_FAILURE");
    theMonthTurns();
    club.until("the issue", () -> club.issuesTo("ida@borger.example").size() == 1);
    club.until("the issue", () -> club.issuesTo("eva@borger.example").size() == 1);

    OutboxMail ida = club.issuesTo("ida@borger.example").getFirst();
    assertEquals("List-Unsubscribe=One-Click", ida.header("List-Unsubscribe-Post"));
    assertFalse(ida.html().contains("{{"), "a variable was left in the mail");
    assertTrue(ida.text().contains(url + "/c/"), ida::text);
    assertFalse(club.issuesTo("eva@borger.example").getFirst().text().contains("/c/"));
    HttpResponse<String> redirect = club.get(linkIn(ida, "/c/"));
    assertEquals(302, redirect.statusCode());
    assertTrue(redirect.headers().firstValue("location").orElse("").startsWith("https://"));
    JsonNode first = unlock(linkIn(ida, "/tickets/"));
    JsonNode again = unlock(linkIn(ida, "/tickets/"));
    assertEquals("revealed", first.path("state").asText(), first::toString);
    assertEquals("yours", again.path("state").asText(), again::toString);
    assertEquals(first.path("code").asText(), again.path("code").asText());

    club.until("the counts", () -> counted(report()));
    JsonNode report = report();
    assertEquals(3, report.path("planned").asInt(), report::toString);
    assertEquals(3, report.path("sent").asInt(), report::toString);
    assertEquals(1, report.path("bounced").asInt(), report::toString);
    assertEquals(1, report.path("tickets").path("revealed").asInt(), report::toString);
  }

  @Test
  void theSmokeTestPlaysThroughOnTheStackAndItsClubIsClosedAgain() {
    StandIn aws = rehearsal.aws();
    List<String> told = new ArrayList<>();
    try (var formation = aws.client(CloudFormationClient.builder());
        var lambda = aws.client(LambdaClient.builder());
        var dynamo = aws.client(DynamoDbClient.builder());
        var secrets = aws.client(SecretsManagerClient.builder());
        var parameters = aws.client(SsmClient.builder())) {
      Target target = Target.of(Rehearsal.STACK, formation, lambda, dynamo, secrets, parameters);
      assertEquals(url, target.pages());
      new Play(target.at(club.address()), "rehearsal", Club::aMoment, told::add).run();
    }
    assertEquals(7, told.size(), told::toString);
    assertTrue(
        club.staffGive("show-club.json", Map.of("club", Play.CLUB)).path("closed").asBoolean());
  }

  /** SES refuses an address from now on, as after a hard bounce of another sender's mail. */
  private void mailboxRefuses(String email) {
    try (SesV2Client ses =
        rehearsal.aws().client(SesV2Client.builder(), rehearsal.ses().endpoint())) {
      ses.putSuppressedDestination(
          put -> put.emailAddress(email).reason(SuppressionListReason.BOUNCE));
    }
  }

  /** The queue hands a failed batch out again after six minutes; a rehearsal cannot wait. */
  private void hideMessages(String queue, int seconds) {
    try (SqsClient queues = rehearsal.aws().client(SqsClient.builder())) {
      queues.setQueueAttributes(
          set ->
              set.queueUrl(stack.id(queue))
                  .attributes(
                      Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(seconds))));
    }
  }

  private JsonNode unlock(String link) throws IOException {
    return JSON.readTree(club.send("POST", link, "", "Accept", "application/json").body());
  }

  private JsonNode report() {
    return club.staffGive("report.json", Map.of("issue", issue));
  }

  private static boolean counted(JsonNode report) {
    int clicks =
        StreamSupport.stream(report.path("links").spliterator(), false)
            .mapToInt(link -> link.path("human").asInt())
            .sum();
    return clicks == 1
        && report.path("delivered").asInt() == 2
        && report.path("bounced").asInt() == 1;
  }

  @Test
  void theStaffsApiIsForStaffAlone() {
    String path = "/admin/api/commands";
    String help = "{\"command\": \"help\"}";
    String token = StaffUser.of(rehearsal.aws(), stack).token();

    assertEquals(401, club.send("POST", path, help).statusCode());
    assertEquals(401, club.send("POST", path, help, "Authorization", "Bearer a.b.c").statusCode());
    assertEquals(
        401,
        club.send("POST", path, help, "Authorization", "Bearer " + StaffUser.forged(token))
            .statusCode());
    HttpResponse<String> answer = club.send("POST", path, help, "Authorization", "Bearer " + token);
    assertEquals(200, answer.statusCode(), answer::body);
    assertNotEquals("", answer.body());
  }
}
