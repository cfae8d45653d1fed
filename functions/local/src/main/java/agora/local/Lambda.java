package agora.local;

import agora.stack.Function;
import agora.testkit.aws.AwsError;
import agora.testkit.aws.Calls;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.FunctionCalls;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.Queues;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Invoke API, and asynchronous calls with their retries and failure destination.
 * Thread-safe.
 */
final class Lambda implements FunctionCalls {
  private static final Pattern ALIAS = Pattern.compile(":(live|\\$LATEST|\\d+)$");

  private final List<FunctionHost> hosts;
  private final InstantSource clock;
  private final Agenda agenda;
  private final Queues queues;
  private final Calls calls;
  private final Chapter chapter;

  /** A call that nobody waits for, until it is done or given up. */
  private record Waiting(String id, FunctionHost host, String event, int attempt, Instant due) {
    Waiting again(Instant later) {
      return new Waiting(id, host, event, attempt + 1, later);
    }

    ObjectNode json() {
      return JsonTrees.object()
          .put("id", id)
          .put("function", host.function().id())
          .put("event", event)
          .put("attempt", attempt)
          .put("due", due.toString());
    }
  }

  Lambda(
      List<FunctionHost> hosts,
      InstantSource clock,
      Agenda agenda,
      Queues queues,
      Calls calls,
      Chapter chapter) {
    this.hosts = hosts;
    this.clock = clock;
    this.agenda = agenda;
    this.queues = queues;
    this.calls = calls;
    this.chapter = chapter;
    Map<String, JsonNode> kept = new LinkedHashMap<>();
    for (JsonNode change : chapter.replay()) {
      kept.put(change.path("id").asText(), change);
    }
    kept.values().stream().filter(call -> call.has("event")).forEach(this::goOn);
  }

  private void goOn(JsonNode kept) {
    FunctionHost host = find(kept.path("function").asText());
    if (host != null) { // the template may have lost it since
      Waiting call =
          new Waiting(
              kept.path("id").asText(),
              host,
              kept.path("event").asText(),
              kept.path("attempt").asInt(),
              Instant.parse(kept.path("due").asText()));
      agenda.at(call.due(), () -> attempt(call));
    }
  }

  /** Finds a function by logical id, name or ARN, with or without an alias. */
  @Nullable FunctionHost find(String reference) {
    String plain = ALIAS.matcher(reference).replaceFirst("");
    for (FunctionHost host : hosts) {
      Function function = host.function();
      if (List.of(function.id(), function.name(), function.arn()).contains(plain)) {
        return host;
      }
    }
    return null;
  }

  @Override
  public boolean has(String arn) {
    return find(arn) != null;
  }

  @Override
  public void callAsync(String arn, String event) {
    FunctionHost host = find(arn);
    if (host != null) {
      callAsync(host, event);
    }
  }

  /** Answers {@code POST /2015-03-31/functions/{reference}/invocations}. */
  HttpAnswer invoke(String caller, String reference, String type, String payload) {
    FunctionHost host = find(reference);
    if (host == null) {
      throw new AwsError(
          404,
          "ResourceNotFoundException",
          "Function not found: " + (reference.startsWith("arn:") ? reference : arn(reference)));
    }
    calls.saw(caller, "lambda:InvokeFunction", host.function().arn());
    String event = payload.isBlank() ? "{}" : payload;
    try {
      JsonTrees.read(event);
    } catch (JsonProcessingException e) {
      throw AwsError.badRequest(
          "InvalidRequestContentException",
          "Could not parse request body into json: " + e.getOriginalMessage());
    }
    return switch (type) {
      case "RequestResponse" -> answer(host.call(event));
      case "DryRun" -> HttpAnswer.json(204, "");
      case "Event" -> {
        callAsync(host, event);
        yield HttpAnswer.json(202, "");
      }
      default ->
          throw AwsError.badRequest(
              "InvalidParameterValueException", "Unsupported invocation type: " + type);
    };
  }

  private static HttpAnswer answer(Outcome outcome) {
    HttpAnswer answer = HttpAnswer.json(200, outcome.payload()).with("X-Amz-Executed-Version", "1");
    return outcome instanceof Outcome.Failed
        ? answer.with("X-Amz-Function-Error", "Unhandled")
        : answer;
  }

  /** Queues a call that nobody waits for. */
  void callAsync(FunctionHost host, String event) {
    queue(new Waiting(UUID.randomUUID().toString(), host, event, 1, clock.instant()));
  }

  private void queue(Waiting call) {
    chapter.write(call.json());
    agenda.at(call.due(), () -> attempt(call));
  }

  private void attempt(Waiting call) {
    Function function = call.host().function();
    if (call.host().call(call.event()) instanceof Outcome.Failed failed) {
      if (call.attempt() <= function.asyncRetries()) {
        // Lambda waits one minute before the first retry and two before the second.
        queue(call.again(clock.instant().plus(Duration.ofMinutes(call.attempt()))));
        return;
      }
      if (function.failureArn() != null) {
        queues.deliver(
            function.failureArn(),
            failure(function, call.event(), failed, call.attempt(), clock.instant()));
      }
    }
    chapter.write(JsonTrees.object().put("id", call.id()));
  }

  private static String failure(
      Function function, String event, Outcome.Failed failed, int attempts, Instant at) {
    ObjectNode record = JsonTrees.object().put("version", "1.0").put("timestamp", at.toString());
    record
        .putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", function.arn() + ":live")
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", attempts);
    try {
      record.set("requestPayload", JsonTrees.read(event));
      record
          .putObject("responseContext")
          .put("statusCode", 200)
          .put("executedVersion", "1")
          .put("functionError", "Unhandled");
      record.set("responsePayload", JsonTrees.read(failed.payload()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event that was JSON when it came is JSON no more.", e);
    }
    return record.toString();
  }

  private static String arn(String name) {
    return "arn:aws:lambda:eu-north-1:000000000000:function:" + name;
  }
}
