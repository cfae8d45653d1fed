package agora.simulation.aws;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.GetScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleResponse;

/** EventBridge Scheduler as functions see it: schedules of one time each. */
public final class MemorySchedules implements SchedulerClient {

  /** Hears of schedules that are made or moved. */
  @FunctionalInterface
  public interface Made {
    void at(String name, Instant at);
  }

  private record OneTime(Instant at, String expression, String zone, Target target) {}

  private final Map<String, OneTime> schedules = new TreeMap<>();
  private final Calls calls;
  private final Made made;

  public MemorySchedules(Calls calls, Made made) {
    this.calls = calls;
    this.made = made;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  /** Takes away the schedule, which has come; null where it was moved or removed. */
  public @Nullable Target due(String name, Instant now) {
    OneTime schedule = schedules.get(name);
    if (schedule == null || schedule.at().isAfter(now)) {
      return null;
    }
    schedules.remove(name);
    return schedule.target();
  }

  @Override
  public CreateScheduleResponse createSchedule(CreateScheduleRequest create) {
    return calls.call(
        "scheduler",
        "CreateSchedule " + create.name() + " " + create.scheduleExpression(),
        () -> {
          if (schedules.containsKey(create.name())) {
            throw ConflictException.builder().message("it exists").build();
          }
          put(
              create.name(),
              create.scheduleExpression(),
              create.scheduleExpressionTimezone(),
              create.target());
          return CreateScheduleResponse.builder().scheduleArn("arn").build();
        });
  }

  @Override
  public UpdateScheduleResponse updateSchedule(UpdateScheduleRequest update) {
    return calls.call(
        "scheduler",
        "UpdateSchedule " + update.name() + " " + update.scheduleExpression(),
        () -> {
          required(update.name());
          put(
              update.name(),
              update.scheduleExpression(),
              update.scheduleExpressionTimezone(),
              update.target());
          return UpdateScheduleResponse.builder().scheduleArn("arn").build();
        });
  }

  @Override
  public DeleteScheduleResponse deleteSchedule(DeleteScheduleRequest delete) {
    return calls.call(
        "scheduler",
        "DeleteSchedule " + delete.name(),
        () -> {
          required(delete.name());
          schedules.remove(delete.name());
          return DeleteScheduleResponse.builder().build();
        });
  }

  @Override
  public GetScheduleResponse getSchedule(GetScheduleRequest get) {
    return calls.call(
        "scheduler",
        "GetSchedule " + get.name(),
        () -> {
          OneTime there = required(get.name());
          return GetScheduleResponse.builder()
              .name(get.name())
              .scheduleExpression(there.expression())
              .scheduleExpressionTimezone(there.zone())
              .target(there.target())
              .build();
        });
  }

  private OneTime required(String name) {
    OneTime there = schedules.get(name);
    if (there == null) {
      throw ResourceNotFoundException.builder().message("no such schedule").build();
    }
    return there;
  }

  private void put(String name, String expression, @Nullable String timezone, Target target) {
    if (!expression.startsWith("at(") || name.length() > 64) {
      throw new UnsupportedOperationException("only schedules of one time: " + expression);
    }
    String zone = timezone == null ? "UTC" : timezone;
    Instant at =
        LocalDateTime.parse(expression.substring(3, expression.length() - 1))
            .atZone(ZoneId.of(zone))
            .toInstant();
    schedules.put(name, new OneTime(at, expression, zone, target));
    made.at(name, at);
  }
}
