package agora.simulation.aws;

import agora.dynamo.InProcessHttpClient;
import agora.dynamo.WireRequest;
import agora.dynamo.WireResponse;
import agora.stack.EmbeddedDynamo;
import agora.stack.Template;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The template's tables in memory, and what stands between a caller and them. Not thread-safe:
 * callers take turns.
 */
public final class SimulatedStore implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> EXPRESSIONS =
      List.of("ConditionExpression", "UpdateExpression");

  private final EmbeddedDynamo dynamo;
  private final CallHazards calls;
  private final DynamoDbClient client;
  private @Nullable UnaryOperator<String> weakening;
  private int page = Integer.MAX_VALUE;
  private long writes;

  public SimulatedStore(Template template, InstantSource clock, CallHazards calls) {
    this.dynamo = EmbeddedDynamo.withoutStreams(template, clock);
    this.calls = calls;
    this.client =
        DynamoDbClient.builder()
            .httpClient(new InProcessHttpClient(this::answer))
            .region(Region.EU_NORTH_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(
                // What goes wrong is the simulation's to decide, and so is what is tried again.
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  /** The one client of all functions. */
  public DynamoDbClient client() {
    return client;
  }

  /** Changes conditions and updates before they are read, to show what a guard is good for. */
  public void weaken(UnaryOperator<String> expressions) {
    this.weakening = expressions;
  }

  /** Items of one page of a query; DynamoDB's own pages end at 1 MB. */
  public void pagesOf(int items) {
    this.page = items;
  }

  /** Items written so far; one in a transaction counts twice, as it is billed. */
  public long writes() {
    return writes;
  }

  /** An answer that is an error: whoever stands between sees it as one. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient WireResponse answer;

    Refused(String name, WireResponse answer) {
      super(name, null, false, false);
      this.answer = answer;
    }
  }

  private WireResponse answer(WireRequest request) throws IOException {
    ObjectNode body = (ObjectNode) JSON.readTree(request.body());
    String operation = request.operation();
    try {
      return calls.call("dynamodb", what(operation, body), () -> effect(request, body));
    } catch (Refused e) {
      return e.answer;
    }
  }

  private WireResponse effect(WireRequest request, ObjectNode body) {
    String operation = request.operation();
    WireResponse answer =
        dynamo.answer(
            operation.equals("Query") || weakening != null
                ? request.with(changed(operation, body, weakening))
                : request);
    if (answer.status() != 200) {
      throw new Refused(error(answer), answer);
    }
    writes += written(operation, body);
    return answer;
  }

  private byte[] changed(
      String operation, ObjectNode body, @Nullable UnaryOperator<String> weakening) {
    ObjectNode changed = body.deepCopy();
    if (operation.equals("Query")) {
      changed.put("Limit", Math.min(page, changed.path("Limit").asInt(Integer.MAX_VALUE)));
    }
    if (weakening != null) {
      weaken(changed, weakening);
      changed
          .path("TransactItems")
          .forEach(item -> item.forEach(part -> weaken((ObjectNode) part, weakening)));
    }
    try {
      return JSON.writeValueAsBytes(changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void weaken(ObjectNode part, UnaryOperator<String> weakening) {
    for (String member : EXPRESSIONS) {
      String expression = part.path(member).textValue();
      if (expression != null) {
        part.put(member, weakening.apply(expression));
      }
    }
  }

  private static String error(WireResponse answer) {
    try {
      return JSON.readTree(answer.body()).path("__type").asText().replaceFirst(".*#", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int written(String operation, JsonNode body) {
    int count = 0;
    switch (operation) {
      case "PutItem", "UpdateItem", "DeleteItem" -> count = 1;
      case "BatchWriteItem" -> {
        for (JsonNode requests : body.path("RequestItems")) {
          count += requests.size();
        }
      }
      case "TransactWriteItems" -> {
        for (JsonNode item : body.path("TransactItems")) {
          count += item.has("ConditionCheck") ? 0 : 2;
        }
      }
      default -> {} // reads
    }
    return count;
  }

  /** The operation and what it is about. */
  private static String what(String operation, JsonNode body) {
    StringBuilder what = new StringBuilder(operation);
    body.path("RequestItems")
        .fieldNames()
        .forEachRemaining(table -> what.append(' ').append(table));
    body.path("TransactItems").forEach(item -> item.forEach(part -> about(part, what)));
    if (body.has("TableName")) {
      about(body, what);
    }
    return what.toString();
  }

  private static void about(JsonNode part, StringBuilder what) {
    JsonNode key = part.has("Key") ? part.path("Key") : part.path("Item");
    what.append(' ').append(part.path("TableName").asText()).append(' ');
    what.append(part.path("KeyConditionExpression").asText());
    what.append(key.at("/pk/S").asText()).append('/').append(key.at("/sk/S").asText());
  }

  @Override
  public void close() {
    client.close();
    dynamo.close();
  }
}
