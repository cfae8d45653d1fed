package agora.dynamo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests one after another, in tables of their own, and what is answered to each.
 *
 * @param subject the file's name
 * @param name a sentence
 * @param tables the requests of {@code CreateTable}
 * @param given requests before the first step, whose answers don't matter but must not be errors
 * @param steps the requests and their answers
 */
public record Case(
    String subject, String name, List<JsonNode> tables, List<JsonNode> given, List<Step> steps) {

  /**
   * A request and its answer.
   *
   * @param json as in the file: {@code ask}, the operation, and {@code body}; or {@code raw}, a
   *     body that need not be JSON; {@code keep}, names for parts of the answer by JSON pointers,
   *     which later bodies use as <code>${name}</code>; {@code pages}, that the request goes on to
   *     the last page; {@code status} and {@code answer} as DynamoDB Local has them; {@code aws},
   *     where AWS answers otherwise
   */
  public record Step(ObjectNode json) {
    String ask() {
      return json.path("ask").asText();
    }

    /** What is right: AWS's answer. */
    Answer expected() {
      return answer(json.has("aws") ? json.path("aws") : json);
    }

    /** What DynamoDB Local answered. */
    Answer recorded() {
      return answer(json);
    }

    private Answer answer(JsonNode node) {
      return new Answer(node.path("status").intValue(), Normal.of(ask(), node.path("answer")));
    }

    void record(Answer answer) {
      json.put("status", answer.status()).set("answer", answer.body());
    }
  }

  /** An answer in its normal form. */
  public record Answer(int status, JsonNode body) {
    /**
     * Whether both say the same to a program: all of it but the wording of an error, which AWS does
     * not promise.
     */
    boolean agrees(Answer other) {
      return status == other.status && wordless(body).equals(wordless(other.body));
    }

    private static JsonNode wordless(JsonNode body) {
      if (!body.has("__type")) {
        return body;
      }
      ObjectNode wordless = body.deepCopy();
      wordless.remove("message");
      wordless.path("CancellationReasons").forEach(each -> ((ObjectNode) each).remove("Message"));
      return wordless;
    }

    @Override
    public String toString() {
      return status + " " + Json.line(body);
    }
  }

  /** Its subject and name, which no other case has. */
  String fullName() {
    return subject + ": " + name;
  }

  /** Where the door does not answer as AWS does, a line for each step. */
  public List<String> differences(Door door) {
    return differences(play(door));
  }

  List<String> differences(List<Answer> answers) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Step step = steps.get(i);
      if (!answers.get(i).agrees(step.expected())) {
        differences.add(
            "%d %s: expected %s but was %s"
                .formatted(i + 1, step.ask(), step.expected(), answers.get(i)));
      }
    }
    return differences;
  }

  /** What the door answers to each step. */
  List<Answer> play(Door door) {
    Conversation conversation = new Conversation(door);
    tables.forEach(table -> conversation.make("CreateTable", table));
    given.forEach(step -> conversation.make(step.path("ask").asText(), step.path("body")));
    Map<String, String> kept = new TreeMap<>();
    List<Answer> answers = new ArrayList<>();
    steps.forEach(step -> answers.add(conversation.answer(step, kept)));
    return answers;
  }
}
