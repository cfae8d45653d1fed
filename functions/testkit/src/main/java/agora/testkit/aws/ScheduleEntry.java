package agora.testkit.aws;

import agora.stack.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** One schedule, with the request that made it. Its owner guards it. */
final class ScheduleEntry {
  private final String group;
  private final String name;
  private final ScheduleExpression expression;
  private final ZoneId zone;
  private final ObjectNode request;
  private Instant made;
  private Instant last;

  ScheduleEntry(
      String group,
      String name,
      ScheduleExpression expression,
      ZoneId zone,
      ObjectNode request,
      Instant made) {
    this.group = group;
    this.name = name;
    this.expression = expression;
    this.zone = zone;
    this.request = request;
    this.made = made;
    // A one-time schedule whose time has passed falls due at once; a rate that is made by a call
    // begins at once.
    this.last =
        switch (expression) {
          case ScheduleExpression.At at -> Instant.EPOCH;
          case ScheduleExpression.Rate rate -> made.minus(rate.every());
          case Cron cron -> made;
        };
  }

  /**
   * A schedule of the template. A rate has begun before, when the stack was made, so it is not due
   * at start.
   */
  static ScheduleEntry declared(Schedule schedule, String targetArn, Instant now) {
    ObjectNode request =
        JsonTrees.object()
            .put("ScheduleExpression", schedule.expression())
            .put("ScheduleExpressionTimezone", schedule.zone())
            .put("State", "ENABLED");
    ObjectNode target =
        request
            .putObject("Target")
            .put("Arn", targetArn)
            .put("RoleArn", schedule.roleArn())
            .put("Input", schedule.input());
    if (schedule.failureArn() != null) {
      target.putObject("DeadLetterConfig").put("Arn", schedule.failureArn());
    }
    ScheduleEntry entry =
        new ScheduleEntry(
            "default",
            schedule.name(),
            ScheduleExpression.parse(schedule.expression()),
            ZoneId.of(schedule.zone()),
            request,
            now);
    entry.last = now;
    return entry;
  }

  /** An entry as {@link #kept} wrote it. */
  static ScheduleEntry restored(JsonNode kept) {
    ObjectNode request = kept.path("request").deepCopy();
    ScheduleEntry entry =
        new ScheduleEntry(
            kept.path("group").asText(),
            kept.path("name").asText(),
            ScheduleExpression.parse(request.path("ScheduleExpression").asText()),
            ZoneId.of(request.path("ScheduleExpressionTimezone").asText("UTC")),
            request,
            Instant.parse(kept.path("made").asText()));
    entry.last = Instant.parse(kept.path("last").asText());
    return entry;
  }

  ObjectNode kept() {
    ObjectNode kept =
        JsonTrees.object()
            .put("group", group)
            .put("name", name)
            .put("made", made.toString())
            .put("last", last.toString());
    kept.set("request", request);
    return kept;
  }

  String key() {
    return group + "/" + name;
  }

  String group() {
    return group;
  }

  String name() {
    return name;
  }

  String targetArn() {
    return request.path("Target").path("Arn").asText();
  }

  String failureArn() {
    return request.path("Target").path("DeadLetterConfig").path("Arn").asText();
  }

  boolean deletesItself() {
    return request.path("ActionAfterCompletion").asText().equals("DELETE");
  }

  Optional<Instant> next() {
    if (request.path("State").asText("ENABLED").equals("DISABLED")) {
      return Optional.empty();
    }
    Instant start = date("StartDate", Instant.MIN);
    Instant after = last.isBefore(start) ? start.minusMillis(1) : last;
    return expression
        .next(after, zone, made)
        .filter(next -> !next.isAfter(date("EndDate", Instant.MAX)));
  }

  /**
   * Goes on from when a schedule of the template fired last. What was missed while the club was
   * shut comes once.
   */
  void resume(JsonNode kept, Instant now) {
    made = Instant.parse(kept.path("made").asText());
    last = Instant.parse(kept.path("last").asText());
    Optional<Instant> due = next();
    while (due.isPresent() && !due.get().isAfter(now)) {
      Instant missed = due.get();
      due = expression.next(missed, zone, made).filter(after -> !after.isAfter(now));
      last = due.isPresent() ? missed : last;
    }
  }

  void fired(Instant at) {
    last = at;
  }

  private Instant date(String field, Instant otherwise) {
    JsonNode seconds = request.path(field);
    return seconds.isNumber()
        ? Instant.ofEpochMilli(Duration.ofSeconds(seconds.asLong()).toMillis())
        : otherwise;
  }

  /** What the target gets, with Scheduler's own words replaced. */
  String input(Instant scheduled) {
    JsonNode given = request.path("Target").path("Input");
    String time = scheduled.truncatedTo(ChronoUnit.SECONDS).toString();
    if (given.isMissingNode() || given.isNull()) {
      ObjectNode event =
          JsonTrees.object()
              .put("version", "0")
              .put("id", UUID.randomUUID().toString())
              .put("detail-type", "Scheduled Event")
              .put("source", "aws.scheduler")
              .put("account", "000000000000")
              .put("time", time)
              .put("region", "eu-north-1");
      event.putArray("resources").add(arn(group, name));
      return event.put("detail", "{}").toString();
    }
    return given
        .asText()
        .replace("<aws.scheduler.scheduled-time>", time)
        .replace("<aws.scheduler.schedule-arn>", arn(group, name))
        .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
        .replace("<aws.scheduler.attempt-number>", "1");
  }

  ObjectNode description() {
    ObjectNode description = request.deepCopy();
    description.remove("ClientToken");
    return description
        .put("Arn", arn(group, name))
        .put("GroupName", group)
        .put("Name", name)
        .put("State", request.path("State").asText("ENABLED"))
        .put("ScheduleExpressionTimezone", zone.getId())
        .put("CreationDate", made.getEpochSecond())
        .put("LastModificationDate", made.getEpochSecond());
  }

  static String arn(String group, String name) {
    return "arn:aws:scheduler:eu-north-1:000000000000:schedule/" + group + "/" + name;
  }
}
