package agora.testkit.aws;

import agora.stack.Schedule;
import agora.stack.Template;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * EventBridge Scheduler: the template's schedules and those that functions make through its API, on
 * the club's clock. Thread-safe.
 */
public final class Scheduler implements Work {
  private final Template template;
  private final FunctionCalls functions;
  private final Queues queues;
  private final InstantSource clock;
  private final Calls calls;
  private final Runnable wake;
  private final Map<String, ScheduleEntry> entries = new TreeMap<>();
  private final Chapter chapter;

  /**
   * Schedules that functions make, and some of the template's.
   *
   * @param declared the schedules of the template that fire
   */
  public Scheduler(
      Template template,
      List<Schedule> declared,
      FunctionCalls functions,
      Queues queues,
      InstantSource clock,
      Calls calls,
      Runnable wake,
      Chapter chapter) {
    this.chapter = chapter;
    this.template = template;
    this.functions = functions;
    this.queues = queues;
    this.clock = clock;
    this.calls = calls;
    this.wake = wake;
    Map<String, JsonNode> kept = new LinkedHashMap<>();
    for (JsonNode change : chapter.replay()) {
      if (change.has("gone")) {
        kept.remove(change.path("gone").asText());
      } else {
        kept.put(change.path("group").asText() + "/" + change.path("name").asText(), change);
      }
    }
    for (Schedule schedule : declared) {
      ScheduleEntry entry =
          ScheduleEntry.declared(
              schedule, template.function(schedule.function()).arn(), clock.instant());
      entries.put(entry.key(), entry);
      JsonNode before = kept.remove(entry.key());
      if (before != null) {
        entry.resume(before, clock.instant());
      }
    }
    kept.forEach((key, each) -> entries.put(key, ScheduleEntry.restored(each)));
  }

  private void remove(ScheduleEntry entry) {
    chapter.write(JsonTrees.object().put("gone", entry.key()));
    entries.remove(entry.key());
  }

  @Override
  public synchronized List<Runnable> due(Instant now) {
    List<Runnable> jobs = new ArrayList<>();
    for (ScheduleEntry entry : List.copyOf(entries.values())) {
      Optional<Instant> next = entry.next();
      if (next.isPresent() && !next.get().isAfter(now)) {
        entry.fired(next.get());
        jobs.add(
            () -> {
              fire(entry, next.get());
              over(entry); // a crash in between lets it fire twice, as Scheduler may
            });
      }
    }
    return jobs;
  }

  private synchronized void over(ScheduleEntry entry) {
    if (entries.get(entry.key()) != entry) {
      return; // it was changed or removed by what it called
    }
    if (entry.deletesItself() && entry.next().isEmpty()) {
      remove(entry);
    } else {
      chapter.write(entry.kept());
    }
  }

  @Override
  public synchronized Optional<Instant> next(Instant now) {
    return entries.values().stream()
        .flatMap(entry -> entry.next().stream())
        .min(Instant::compareTo);
  }

  private void fire(ScheduleEntry entry, Instant scheduled) {
    String input = entry.input(scheduled);
    if (entry.targetArn().contains(":sqs:")) {
      queues.deliver(entry.targetArn(), input);
      return;
    }
    if (functions.has(entry.targetArn())) {
      functions.callAsync(entry.targetArn(), input);
    } else if (!entry.failureArn().isEmpty()) {
      queues.deliver(entry.failureArn(), input);
    }
  }

  /** Answers the REST API. */
  JsonNode answer(String caller, HttpRequestIn request, ObjectNode body) {
    Map<String, String> query = HttpRequestIn.parameters(request.query());
    if (request.path().equals("/schedules")) {
      return list(query);
    }
    if (request.path().startsWith("/schedule-groups/")) {
      String group = HttpRequestIn.decoded(request.path().substring("/schedule-groups/".length()));
      requireGroup(group);
      return JsonTrees.object()
          .put("Name", group)
          .put("State", "ACTIVE")
          .put("Arn", "arn:aws:scheduler:eu-north-1:000000000000:schedule-group/" + group);
    }
    if (!request.path().startsWith("/schedules/")) {
      throw AwsError.badRequest(
          "ValidationException",
          "Scheduler's %s %s is not supported here.".formatted(request.method(), request.path()));
    }
    String name = HttpRequestIn.decoded(request.path().substring("/schedules/".length()));
    boolean change = request.method().equals("POST") || request.method().equals("PUT");
    String group =
        change
            ? body.path("GroupName").asText("default")
            : query.getOrDefault("groupName", "default");
    String action =
        Map.of(
                "POST",
                "CreateSchedule",
                "PUT",
                "UpdateSchedule",
                "GET",
                "GetSchedule",
                "DELETE",
                "DeleteSchedule")
            .getOrDefault(request.method(), "?");
    calls.saw(caller, "scheduler:" + action, ScheduleEntry.arn(group, name));
    synchronized (this) {
      return switch (request.method()) {
        case "POST" -> create(caller, group, name, body);
        case "PUT" -> update(caller, group, name, body);
        case "GET" -> find(group, name).description();
        case "DELETE" -> {
          remove(find(group, name));
          yield JsonTrees.object();
        }
        default -> throw AwsError.badRequest("ValidationException", "Unknown method.");
      };
    }
  }

  private JsonNode create(String caller, String group, String name, ObjectNode body) {
    ScheduleEntry entry = read(caller, group, name, body);
    if (entries.containsKey(entry.key())) {
      throw new AwsError(409, "ConflictException", "Schedule %s already exists.".formatted(name));
    }
    return keep(entry);
  }

  private JsonNode update(String caller, String group, String name, ObjectNode body) {
    find(group, name);
    return keep(read(caller, group, name, body));
  }

  private JsonNode keep(ScheduleEntry entry) {
    chapter.write(entry.kept());
    entries.put(entry.key(), entry);
    wake.run();
    return JsonTrees.object().put("ScheduleArn", ScheduleEntry.arn(entry.group(), entry.name()));
  }

  private ScheduleEntry read(String caller, String group, String name, ObjectNode body) {
    requireGroup(group);
    ScheduleLimits.check(name, body);
    JsonNode target = body.path("Target");
    String role = target.path("RoleArn").asText();
    if (!template.roles().contains(role)) {
      throw AwsError.badRequest(
          "ValidationException",
          "The execution role you provide must allow AWS EventBridge Scheduler to assume the"
              + " role.");
    }
    calls.saw(caller, "iam:PassRole", role);
    String arn = target.path("Arn").asText();
    if (!functions.has(arn) && queues.byArn(arn) == null) {
      throw AwsError.badRequest(
          "ValidationException",
          "Provided Arn is not in correct format, or names nothing of this stack: " + arn);
    }
    String failures = target.path("DeadLetterConfig").path("Arn").asText();
    if (!failures.isEmpty() && queues.byArn(failures) == null) {
      throw AwsError.badRequest(
          "ValidationException", "The dead-letter queue %s does not exist.".formatted(failures));
    }
    try {
      ZoneId zone = ZoneId.of(body.path("ScheduleExpressionTimezone").asText("UTC"));
      ScheduleExpression expression =
          ScheduleExpression.parse(body.path("ScheduleExpression").asText());
      ScheduleLimits.checkTime(expression, zone, clock.instant());
      return new ScheduleEntry(group, name, expression, zone, body, clock.instant());
    } catch (DateTimeException e) {
      throw AwsError.badRequest(
          "ValidationException",
          "Invalid ScheduleExpressionTimezone: %s"
              .formatted(body.path("ScheduleExpressionTimezone").asText()));
    }
  }

  private void requireGroup(String group) {
    if (!template.scheduleGroups().contains(group)) {
      throw new AwsError(
          404, "ResourceNotFoundException", "Schedule group %s does not exist.".formatted(group));
    }
  }

  private ScheduleEntry find(String group, String name) {
    ScheduleEntry entry = entries.get(group + "/" + name);
    if (entry == null) {
      throw new AwsError(
          404, "ResourceNotFoundException", "Schedule %s does not exist.".formatted(name));
    }
    return entry;
  }

  private synchronized JsonNode list(Map<String, String> query) {
    ObjectNode answer = JsonTrees.object();
    ArrayNode list = answer.putArray("Schedules");
    for (ScheduleEntry entry : entries.values()) {
      if (entry.group().equals(query.getOrDefault("ScheduleGroup", entry.group()))
          && entry.name().startsWith(query.getOrDefault("NamePrefix", ""))) {
        ObjectNode one =
            list.addObject()
                .put("Arn", ScheduleEntry.arn(entry.group(), entry.name()))
                .put("GroupName", entry.group())
                .put("Name", entry.name());
        one.putObject("Target").put("Arn", entry.targetArn());
      }
    }
    return answer;
  }
}
