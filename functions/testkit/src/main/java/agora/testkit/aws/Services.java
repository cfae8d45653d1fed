package agora.testkit.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** AWS's services at one address, told apart by the service that the request was signed for. */
public final class Services {

  /** A service that speaks AWS JSON: the operation is named in a header. */
  @FunctionalInterface
  interface Operations {
    JsonNode answer(String caller, String operation, ObjectNode request);
  }

  /** A service that speaks REST with JSON. */
  @FunctionalInterface
  interface Resources {
    JsonNode answer(String caller, HttpRequestIn request, ObjectNode body);
  }

  private final Map<String, Service> services = new HashMap<>();

  public Services with(Queues queues) {
    Service json = json(queues::answer);
    return with(
        "sqs",
        (caller, request) -> {
          try {
            return json.answer(caller, request);
          } catch (AwsError e) {
            HttpAnswer answer = e.answer();
            return e.type.endsWith("QueueDoesNotExist")
                ? answer.with(
                    "x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender")
                : answer;
          }
        });
  }

  public Services with(Scheduler scheduler) {
    return with("scheduler", rest(scheduler::answer));
  }

  public Services with(SesApi ses) {
    return with("ses", rest(ses::answer));
  }

  public Services with(Secrets secrets) {
    return with("secretsmanager", json(secrets::answer));
  }

  public Services with(Buckets buckets) {
    return with("s3", buckets::answer);
  }

  public Services with(Topics topics) {
    return with("sns", topics::answer);
  }

  public Services with(UserPool pool) {
    return with("cognito-idp", json(pool::answer));
  }

  /**
   * Adds a service.
   *
   * @param name as requests are signed for it
   */
  public Services with(String name, Service service) {
    services.put(name, service);
    return this;
  }

  private static Service json(Operations operations) {
    return (caller, request) ->
        HttpAnswer.json(
            200,
            operations
                .answer(caller, request.operation(), JsonTrees.readObject(request.text()))
                .toString());
  }

  private static Service rest(Resources resources) {
    return (caller, request) ->
        HttpAnswer.json(
            200,
            resources.answer(caller, request, JsonTrees.readObject(request.text())).toString());
  }

  /** Answers a request that was signed; one that wasn't is refused. */
  public HttpAnswer answer(HttpRequestIn request) {
    Signature signed = Signature.of(request).orElse(new Signature("", ""));
    Service service = services.get(signed.service());
    try {
      if (service == null) {
        throw AwsError.badRequest(
            "UnknownOperationException",
            "There is no %s here."
                .formatted(signed.service().isEmpty() ? "signature" : signed.service()));
      }
      return service.answer(signed.caller(), request);
    } catch (JsonProcessingException e) {
      return AwsError.badRequest(
              "SerializationException", "The body is not JSON: " + e.getOriginalMessage())
          .answer();
    } catch (AwsError e) {
      return e.answer();
    }
  }
}
