package agora.testkit.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** AWS's services at one address, told apart by the service that the request was signed for. */
public final class Services {
  private final Queues queues;
  private final Scheduler scheduler;
  private final SesApi ses;
  private final Secrets secrets;

  public Services(Queues queues, Scheduler scheduler, SesApi ses, Secrets secrets) {
    this.queues = queues;
    this.scheduler = scheduler;
    this.ses = ses;
    this.secrets = secrets;
  }

  public HttpAnswer answer(String service, String caller, HttpRequestIn request) {
    try {
      ObjectNode body = Json.readObject(request.text());
      return switch (service) {
        case "sqs" ->
            HttpAnswer.json(200, queues.answer(caller, operation(request), body).toString());
        case "secretsmanager" ->
            HttpAnswer.json(200, secrets.answer(caller, operation(request), body).toString());
        case "scheduler" ->
            HttpAnswer.json(200, scheduler.answer(caller, request, body).toString());
        case "ses" -> HttpAnswer.json(200, ses.answer(caller, request, body).toString());
        default ->
            throw AwsError.badRequest(
                "UnknownOperationException",
                "The club has no %s on this machine.".formatted(service));
      };
    } catch (JsonProcessingException e) {
      return AwsError.badRequest(
              "SerializationException", "The body is not JSON: " + e.getOriginalMessage())
          .answer();
    } catch (AwsError e) {
      HttpAnswer answer = e.answer();
      return service.equals("sqs") && e.type.endsWith("QueueDoesNotExist")
          ? answer.with("x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender")
          : answer;
    }
  }

  private static String operation(HttpRequestIn request) {
    return request.header("x-amz-target", "").replaceFirst("^.*\\.", "");
  }
}
