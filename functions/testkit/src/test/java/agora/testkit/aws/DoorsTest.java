package agora.testkit.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.aws.Environment;
import agora.stack.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** One implementation behind two doors. */
final class DoorsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z"));

  private final Template template =
      Template.read(
          Path.of(System.getProperty("agora.root", "../.."), "template.yaml"),
          Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
  private final Calls calls = new Calls();
  private final Queues queues =
      new Queues(template.queues(), CLOCK, calls, () -> {}, queue -> Chapter.NONE);
  private final Services services =
      new Services()
          .with(queues)
          .with(
              new Secrets(template.secrets(), new Random(1), Chapter.NONE, calls, CLOCK.instant()));
  private final String url = template.queues().getFirst().url();

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(template.environment("PlannerFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", "PlannerFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    return variables;
  }

  private Environment inProcess(Between between) {
    return new Environment(variables(), new InProcessClients(new Door(services, between)));
  }

  /** What a function sees of a queue and a secret, its errors included. */
  private List<String> seen(Environment environment) {
    SqsClient sqs = environment.client(SqsClient.builder(), "SQS");
    List<String> seen = new ArrayList<>();
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("blåbær & <b>"));
    var message =
        sqs.receiveMessage(receive -> receive.queueUrl(url).visibilityTimeout(0))
            .messages()
            .getFirst();
    seen.add(message.body() + " " + message.md5OfBody());
    sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
    SqsException missing =
        assertThrows(
            QueueDoesNotExistException.class,
            () -> sqs.sendMessage(send -> send.queueUrl(url + "2").messageBody("a")));
    seen.add(missing.statusCode() + " " + missing.awsErrorDetails().errorCode());
    seen.add(missing.awsErrorDetails().errorMessage());
    SqsException late =
        assertThrows(
            SqsException.class,
            () -> sqs.sendMessage(s -> s.queueUrl(url).messageBody("a").delaySeconds(901)));
    seen.add(late.awsErrorDetails().errorCode() + " " + late.awsErrorDetails().errorMessage());
    seen.add(
        environment
            .client(SecretsManagerClient.builder(), "SECRETS_MANAGER")
            .getSecretValue(get -> get.secretId(template.secrets().getFirst().name()))
            .secretString());
    return seen;
  }

  @Test
  void aFunctionSeesTheSameThroughBothAndIsKnownByItsKeyAtBoth() throws IOException {
    List<String> below = seen(inProcess(Between.NOTHING));
    var usedBelow = calls.all();
    try (HttpFront front = new HttpFront(0)) {
      front.start(services::answer);
      Map<String, String> variables = variables();
      variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + front.port());
      assertEquals(below, seen(new Environment(variables)));
    }
    assertEquals(List.of(), queues.all().getFirst().bodies());
    assertEquals(usedBelow, calls.all());
    assertEquals(List.of("PlannerFunction"), List.copyOf(calls.all().keySet()));
  }

  @Test
  void whatNobodySignedIsRefused() {
    HttpAnswer answer =
        services.answer(new HttpRequestIn("POST", "/", "", Map.of(), new byte[0], "127.0.0.1"));
    assertEquals(400, answer.status());
  }

  @Test
  void anAnswerThatIsLostIsAskedForAgainAtOnceAndTheMessageIsThereTwice() {
    int[] asked = {0};
    SqsClient sqs =
        inProcess(
                (request, service) -> {
                  HttpAnswer answer = service.get();
                  if (++asked[0] == 1) {
                    throw new IOException("the connection was closed");
                  }
                  return answer;
                })
            .client(SqsClient.builder(), "SQS");
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("a"));
    assertEquals(2, asked[0]);
    assertEquals(List.of("a", "a"), queues.all().getFirst().bodies());
  }

  @Test
  void aClientThatMayNotTryAgainDoesNot() {
    int[] asked = {0};
    SqsClient sqs =
        inProcess(
                (request, service) -> {
                  asked[0]++;
                  throw new IOException("no connection");
                })
            .client(
                SqsClient.builder()
                    .overrideConfiguration(
                        client -> client.retryStrategy(DefaultRetryStrategy.doNotRetry())),
                "SQS");
    SdkClientException e =
        assertThrows(
            SdkClientException.class,
            () -> sqs.sendMessage(send -> send.queueUrl(url).messageBody("a")));
    assertEquals(1, asked[0]);
    assertTrue(e.getCause() instanceof IOException, String.valueOf(e));
    assertEquals(List.of(), queues.all().getFirst().bodies());
  }
}
