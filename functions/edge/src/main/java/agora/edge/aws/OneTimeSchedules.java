package agora.edge.aws;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/**
 * Calls of the planner at one point in time each, kept by EventBridge Scheduler in the group that
 * the template makes. A schedule deletes itself when it has run.
 */
public final class OneTimeSchedules {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("'at('yyyy-MM-dd'T'HH:mm:ss')'");

  private final Supplier<SchedulerClient> scheduler;
  private final String group;
  private final String target;
  private final String role;
  private final String failures;

  /** Reads SCHEDULE_GROUP, SCHEDULE_TARGET, SCHEDULE_ROLE and SCHEDULE_FAILURES. */
  public OneTimeSchedules(Environment environment) {
    this.scheduler = environment.lazy(SchedulerClient::builder, "SCHEDULER");
    this.group = environment.get("SCHEDULE_GROUP");
    this.target = environment.get("SCHEDULE_TARGET");
    this.role = environment.get("SCHEDULE_ROLE");
    this.failures = environment.get("SCHEDULE_FAILURES");
  }

  /**
   * Makes the schedule, or moves the one of this name.
   *
   * @param name letters, digits, {@code _}, {@code .} and {@code -}, at most 64
   * @param at local time in the zone, to the second; a time that the zone skips never comes
   * @param zone an IANA time zone
   * @param inputJson what the function is called with
   */
  public void put(String name, LocalDateTime at, String zone, String inputJson) {
    Target called =
        Target.builder()
            .arn(target)
            .roleArn(role)
            .input(inputJson)
            .deadLetterConfig(letters -> letters.arn(failures))
            .retryPolicy(retry -> retry.maximumRetryAttempts(10).maximumEventAgeInSeconds(7200))
            .build();
    CreateScheduleRequest create =
        CreateScheduleRequest.builder()
            .name(name)
            .groupName(group)
            .scheduleExpression(AT.format(at))
            .scheduleExpressionTimezone(zone)
            .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
            .actionAfterCompletion(ActionAfterCompletion.DELETE)
            .target(called)
            .build();
    // A schedule that comes or is removed between the two calls is made anew.
    while (!made(create) && !moved(update(create))) {}
  }

  private boolean made(CreateScheduleRequest create) {
    try {
      scheduler.get().createSchedule(create);
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  private boolean moved(UpdateScheduleRequest update) {
    try {
      scheduler.get().updateSchedule(update);
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  private static UpdateScheduleRequest update(CreateScheduleRequest create) {
    return UpdateScheduleRequest.builder()
        .name(create.name())
        .groupName(create.groupName())
        .scheduleExpression(create.scheduleExpression())
        .scheduleExpressionTimezone(create.scheduleExpressionTimezone())
        .flexibleTimeWindow(create.flexibleTimeWindow())
        .actionAfterCompletion(create.actionAfterCompletion())
        .target(create.target())
        .build();
  }

  /** Removes the schedule of this name; nothing happens where there is none. */
  public void remove(String name) {
    try {
      scheduler.get().deleteSchedule(delete -> delete.name(name).groupName(group));
    } catch (ResourceNotFoundException e) {
      return;
    }
  }
}
