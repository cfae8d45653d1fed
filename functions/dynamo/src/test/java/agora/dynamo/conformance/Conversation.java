package agora.dynamo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import agora.dynamo.conformance.Case.Answer;
import agora.dynamo.conformance.Case.Step;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks a door, a request after another. */
final class Conversation {
  private static final Set<String> STREAMS =
      Set.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams");
  private static final int MOST_PAGES = 1_000;

  private final Door door;

  Conversation(Door door) {
    this.door = door;
  }

  /** A request that must succeed. */
  void make(String operation, JsonNode body) {
    Door.Reply reply = door.answer(target(operation), Json.bytes(Abbreviations.expand(body)));
    if (reply.status() != 200) {
      throw new AssertionError(operation + " failed: " + new String(reply.body(), UTF_8));
    }
    if (operation.equals("CreateTable") && door instanceof HttpDoor server) {
      server.awaitActive(body.path("TableName").asText());
    }
  }

  Answer answer(Step step, Map<String, String> kept) {
    JsonNode json = step.json();
    if (json.has("raw")) {
      return normal(
          step.ask(),
          door.answer(target(step.ask()), json.path("raw").textValue().getBytes(UTF_8)));
    }
    String body = Json.line(Abbreviations.expand(json.path("body")));
    for (Map.Entry<String, String> each : kept.entrySet()) {
      body = body.replace("${" + each.getKey() + "}", each.getValue());
    }
    if (json.path("pages").asBoolean()) {
      return pages(step.ask(), (ObjectNode) Json.read(body.getBytes(UTF_8)));
    }
    Door.Reply reply = door.answer(target(step.ask()), body.getBytes(UTF_8));
    keep(json.path("keep"), reply, kept);
    return normal(step.ask(), reply);
  }

  private static void keep(JsonNode pointers, Door.Reply reply, Map<String, String> kept) {
    pointers
        .properties()
        .forEach(
            each ->
                kept.put(
                    each.getKey(), Json.read(reply.body()).at(each.getValue().asText()).asText()));
  }

  private static String target(String operation) {
    return (STREAMS.contains(operation) ? "DynamoDBStreams_20120810." : "DynamoDB_20120810.")
        + operation;
  }

  private static Answer normal(String operation, Door.Reply reply) {
    JsonNode body =
        reply.body().length == 0 ? Json.object().put("(empty)", true) : Json.read(reply.body());
    return new Answer(reply.status(), Normal.of(operation, body));
  }

  /** All pages as if they were one, and how many they were. */
  private Answer pages(String operation, ObjectNode request) {
    ObjectNode sum = Json.object();
    for (int pages = 1; pages <= MOST_PAGES; pages++) {
      Door.Reply reply = door.answer(target(operation), Json.bytes(request));
      if (reply.status() != 200) {
        return normal(operation, reply);
      }
      JsonNode page = Json.read(reply.body());
      add(page, sum);
      if (page.has("LastEvaluatedKey")) {
        request.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
      } else if (!page.path("UnprocessedKeys").isEmpty()) {
        request.set("RequestItems", page.path("UnprocessedKeys"));
      } else {
        sum.remove(List.of("LastEvaluatedKey", "UnprocessedKeys"));
        return new Answer(200, Normal.of(operation, sum.put("Pages", pages)));
      }
    }
    throw new AssertionError("more than " + MOST_PAGES + " pages");
  }

  private static void add(JsonNode page, ObjectNode sum) {
    page.properties()
        .forEach(
            each -> {
              String name = each.getKey();
              switch (each.getValue()) {
                case ArrayNode items -> sum.withArrayProperty(name).addAll(items);
                case NumericNode count ->
                    sum.put(name, sum.path(name).longValue() + count.longValue());
                case ObjectNode tables when name.equals("Responses") ->
                    add(tables, sum.withObjectProperty(name));
                default -> sum.set(name, each.getValue());
              }
            });
  }
}
