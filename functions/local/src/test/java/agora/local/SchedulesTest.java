package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

final class SchedulesTest {
  private static final String ROLE = "arn:aws:iam::000000000000:role/agora-Role";
  private static final String TARGET =
      "arn:aws:lambda:eu-north-1:000000000000:function:agora-AFunction:live";

  private final ProbeClub probe;
  private final LocalClub club;
  private final SchedulerClient scheduler;

  SchedulesTest(@TempDir Path folder) throws IOException {
    probe = ProbeClub.start(folder);
    club = probe.club;
    scheduler = probe.client(SchedulerClient.builder());
  }

  @AfterEach
  void stop() {
    scheduler.close();
    club.close();
  }

  private static CreateScheduleRequest.Builder issue(String expression) {
    return CreateScheduleRequest.builder()
        .name("issue")
        .groupName("club")
        .scheduleExpression(expression)
        .scheduleExpressionTimezone("Europe/Copenhagen")
        .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
        .actionAfterCompletion(ActionAfterCompletion.DELETE)
        .target(
            target ->
                target
                    .arn(TARGET)
                    .roleArn(ROLE)
                    .input(
                        "{\"task\":\"issue\",\"at\":\"<aws.scheduler.scheduled-time>\",\"arn\":\"<aws.scheduler.schedule-arn>\"}"));
  }

  @Test
  void aOneTimeScheduleFiresAtItsLocalTimeAndThenDeletesItself() {
    scheduler.createSchedule(issue("at(2026-12-01T09:00:00)").build());
    assertEquals(
        "at(2026-12-01T09:00:00)",
        scheduler.getSchedule(get -> get.groupName("club").name("issue")).scheduleExpression());
    club.turnTo(Instant.parse("2026-12-01T07:59:00Z"));
    assertEquals(List.of(), probe.heard("AFunction"));
    club.turnTo(Instant.parse("2026-12-01T08:00:00Z"));
    var event = probe.heard("AFunction").getFirst();
    assertEquals("2026-12-01T08:00:00Z", event.path("at").asText());
    assertEquals(
        "arn:aws:scheduler:eu-north-1:000000000000:schedule/club/issue",
        event.path("arn").asText());
    club.advance(Duration.ofDays(400));
    assertEquals(1, probe.heard("AFunction").size());
    assertThrows(
        ResourceNotFoundException.class,
        () -> scheduler.getSchedule(get -> get.groupName("club").name("issue")));
  }

  @Test
  void aTimeThatTheClocksSkipNeverComes() throws IOException {
    scheduler.createSchedule(issue("at(2027-03-28T02:30:00)").build());
    probe.forget("TimeFunction");
    club.turnTo(Instant.parse("2027-03-30T00:00:00Z"));
    assertEquals(List.of(), probe.heard("AFunction"));
    List<String> days =
        probe.heard("TimeFunction").stream()
            .map(event -> event.path("at").asText().substring(0, 10))
            .toList();
    assertTrue(
        days.contains("2027-03-27") && days.contains("2027-03-29") && !days.contains("2027-03-28"),
        days.toString());
  }

  @Test
  void theTemplatesScheduleFiresEveryDayInItsZoneAndInOrder() {
    scheduler.createSchedule(issue("at(2026-11-26T12:00:00)").build());
    club.turnTo(Instant.parse("2026-11-28T00:00:00Z"));
    assertEquals(
        List.of("2026-11-25T01:30:00Z", "2026-11-26T01:30:00Z", "2026-11-27T01:30:00Z"),
        probe.heard("TimeFunction").stream().map(event -> event.path("at").asText()).toList());
    assertTrue(probe.heardAt("AFunction").getFirst().isAfter(probe.heardAt("TimeFunction").get(1)));
    assertTrue(
        probe.heardAt("AFunction").getFirst().isBefore(probe.heardAt("TimeFunction").get(2)));
  }

  @Test
  void aScheduleMovesWhenItIsUpdatedAndIsGoneWhenDeleted() {
    scheduler.createSchedule(issue("at(2026-12-01T09:00:00)").build());
    scheduler.updateSchedule(
        update ->
            update
                .name("issue")
                .groupName("club")
                .scheduleExpression("at(2026-12-05T09:00:00)")
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target -> target.arn(TARGET).roleArn(ROLE).input("{}")));
    club.turnTo(Instant.parse("2026-12-02T00:00:00Z"));
    assertEquals(List.of(), probe.heard("AFunction"));
    assertEquals(1, scheduler.listSchedules(list -> list.groupName("club")).schedules().size());
    scheduler.deleteSchedule(delete -> delete.groupName("club").name("issue"));
    club.turnTo(Instant.parse("2026-12-06T00:00:00Z"));
    assertEquals(List.of(), probe.heard("AFunction"));
  }

  @Test
  void whatAwsRefusesIsRefused() {
    scheduler.createSchedule(issue("at(2026-12-01T09:00:00)").build());
    assertThrows(
        ConflictException.class,
        () -> scheduler.createSchedule(issue("at(2026-12-01T09:00:00)").build()));
    assertThrows(
        ResourceNotFoundException.class,
        () -> scheduler.createSchedule(issue("rate(1 day)").groupName("other").build()));
    assertThrows(
        ValidationException.class,
        () -> scheduler.createSchedule(issue("at(tomorrow)").name("b").build()));
    assertThrows(
        ValidationException.class,
        () -> scheduler.createSchedule(issue("rate(0 days)").name("b").build()));
    assertThrows(
        ValidationException.class,
        () ->
            scheduler.createSchedule(
                issue("rate(1 day)")
                    .name("b")
                    .target(target -> target.arn(TARGET).roleArn("arn:aws:iam::1:role/x"))
                    .build()));
    assertThrows(
        ValidationException.class,
        () ->
            scheduler.createSchedule(
                issue("rate(1 day)")
                    .name("b")
                    .target(
                        target -> target.arn(TARGET.replace("AFunction", "nothing")).roleArn(ROLE))
                    .build()));
    assertThrows(
        ResourceNotFoundException.class,
        () -> scheduler.deleteSchedule(delete -> delete.name("never")));
  }

  @Test
  void aFunctionThatFailsIsTriedTwiceMoreAndThenItsEventIsKept() {
    scheduler.createSchedule(
        issue("at(2026-12-01T09:00:00)")
            .target(target -> target.arn(TARGET).roleArn(ROLE).input("{\"please\":\"throw\"}"))
            .build());
    club.turnTo(Instant.parse("2026-12-01T08:10:00Z"));
    assertEquals(3, probe.heard("AFunction").size());
    try (var sqs = probe.client(software.amazon.awssdk.services.sqs.SqsClient.builder())) {
      String url =
          club.template().queues().stream()
              .filter(each -> each.id().equals("Failures"))
              .findFirst()
              .orElseThrow()
              .url();
      var failure =
          ProbeClub.json(
              sqs.receiveMessage(receive -> receive.queueUrl(url)).messages().getFirst().body());
      assertEquals("throw", failure.path("requestPayload").path("please").asText());
      assertEquals(3, failure.path("requestContext").path("approximateInvokeCount").asInt());
    }
  }
}
