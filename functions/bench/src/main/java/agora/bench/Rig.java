package agora.bench;

import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaFunction;
import agora.issues.Block;
import agora.simulation.Functions;
import agora.simulation.InstantSes;
import agora.simulation.QueueEvent;
import agora.simulation.SimulatedClub;
import agora.simulation.aws.InMemory;
import agora.testkit.aws.Between;
import agora.testkit.aws.Calls;
import agora.testkit.aws.Chapter;
import agora.testkit.aws.Door;
import agora.testkit.aws.InProcessClients;
import agora.testkit.aws.LocalQueue;
import agora.testkit.aws.Queues;
import agora.testkit.aws.Secrets;
import agora.testkit.aws.Services;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The planner and the sender on a store, with queues that are lists and an SES that takes all at
 * once.
 */
final class Rig {

  private static final int LINKS = 6;
  private static final int TEXT = 2_600;
  private static final int ROWS = 25;

  final InstantSes ses = new InstantSes();

  private final DynamoDbClient dynamo;
  private final Functions functions;
  private final Queues queues;
  private Instant now = Instant.parse("2026-12-01T08:00:00Z");

  Rig(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
    Calls used = new Calls();
    this.queues =
        new Queues(Functions.TEMPLATE.queues(), () -> now, used, () -> {}, queue -> Chapter.NONE);
    Services services =
        new Services()
            .with(queues)
            .with(new Secrets(Functions.TEMPLATE.secrets(), new Random(3), Chapter.NONE, used, now))
            .with("ses", ses);
    var clients = new InMemory(dynamo, new InProcessClients(new Door(services, Between.NOTHING)));
    this.functions = new Functions(clients, () -> now, time -> now = now.plus(time));
  }

  static String environment(String function, String variable) {
    return Functions.TEMPLATE.environment(function).getOrDefault(variable, "");
  }

  /** A club whose issue has some 34 kB of HTML and six tracked links. */
  void found() {
    List<Block> blocks = new ArrayList<>();
    String text = "Biblioteket inviterer til debat om byens fremtid. ";
    for (int n = 0; n < LINKS; n++) {
      blocks.add(SimulatedClub.article(n, text.repeat(TEXT / text.length())));
    }
    new SimulatedClub(dynamo, blocks);
  }

  void join(int members) {
    String table = Functions.TEMPLATE.table("MembersTable").name();
    for (int from = 0; from < members; from += ROWS) {
      List<WriteRequest> rows =
          IntStream.range(from, Math.min(members, from + ROWS))
              .mapToObj(n -> SimulatedClub.item(n, now))
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
              .toList();
      dynamo.batchWriteItem(write -> write.requestItems(Map.of(table, rows)));
    }
  }

  /** The next message of a queue that the planner knows, whatever its delay. */
  private @Nullable String next(String variable) {
    LocalQueue queue = queues.byUrl(environment("PlannerFunction", variable));
    for (LocalQueue.Message message :
        queue.receive(1, Duration.ZERO, now.plus(Duration.ofMinutes(15)))) {
      queue.delete(message.receipt);
      return message.body;
    }
    return null;
  }

  /** Plans the issue, and returns how many calls that took. */
  int plan() throws IOException {
    LambdaFunction planner = functions.make("PlannerFunction", new Random(1));
    String input =
        "{\"task\":\"issue\",\"club\":\"%s\",\"at\":\"2026-12-01T08:00:00Z\"}"
            .formatted(SimulatedClub.ID);
    call(planner, input);
    int count = 1;
    for (String next = next("PLAN_QUEUE"); next != null; next = next("PLAN_QUEUE")) {
      call(planner, new QueueEvent("plan").with("m", next, 1).json());
      count++;
    }
    return count;
  }

  /** Hands every message of the send queue to one process of the sender. */
  void send(LambdaFunction sender) throws IOException {
    for (String next = next("SEND_QUEUE"); next != null; next = next("SEND_QUEUE")) {
      String answer = call(sender, new QueueEvent("send").with("m", next, 1).json());
      if (!Json.asList(Json.object(answer).get("batchItemFailures")).isEmpty()) {
        throw new IllegalStateException("a batch failed: " + next);
      }
    }
  }

  LambdaFunction sender() {
    return functions.make("SenderFunction", new Random(2));
  }

  private static String call(LambdaFunction function, String event) throws IOException {
    var out = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
    return out.toString(StandardCharsets.UTF_8);
  }
}
