package agora.dynamo.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.conformance.Case.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The suite itself: that it is whole, and that a wrong answer does not pass it. */
final class SuiteTest {
  private static final List<Case> CASES =
      Suite.all().stream().flatMap(suite -> suite.cases().stream()).toList();
  private static final List<List<Answer>> RIGHT =
      CASES.stream().map(each -> each.play(new Parrot(each))).toList();

  @Test
  void everyStepHasAnAnswerAndEveryNameIsUsedOnce() {
    Set<String> names = new HashSet<>();
    for (Case each : CASES) {
      assertTrue(names.add(each.fullName()), each.name());
      for (Case.Step step : each.steps()) {
        assertTrue(step.expected().status() > 0, each.name());
        assertTrue(
            step.expected().status() == 200 || step.expected().body().has("__type"), each.name());
      }
    }
  }

  @Test
  void aCorrectionDiffersFromWhatWasRecordedAndNamesItsSource() {
    for (Case each : CASES) {
      for (Case.Step step : each.steps()) {
        if (step.json().has("aws")) {
          assertFalse(step.recorded().agrees(step.expected()), each.name());
          assertFalse(step.json().at("/aws/source").asText().isBlank(), each.name());
        }
      }
    }
  }

  @Test
  void whereDynamoDbLocalDiffersFromAwsIsListed() {
    Set<String> corrected = new TreeSet<>();
    for (Case each : CASES) {
      if (each.steps().stream().anyMatch(step -> step.json().has("aws"))) {
        corrected.add(each.fullName());
      }
    }
    assertEquals(corrected, Oracle.listed("DynamoDB Local 3.3.1"));
  }

  @Test
  void everyListedDifferenceIsOfACaseAndSaysWhoIsRight() {
    Set<String> cases = new HashSet<>(CASES.stream().map(Case::fullName).toList());
    Oracle.list()
        .properties()
        .forEach(
            oracle -> {
              for (JsonNode group : oracle.getValue()) {
                for (String member : List.of("what", "right", "source")) {
                  assertFalse(group.path(member).asText().isBlank(), member);
                }
              }
              assertTrue(cases.containsAll(Oracle.listed(oracle.getKey())), oracle.getKey());
            });
  }

  @Test
  void whoRepeatsTheExpectedAnswersPasses() {
    for (int i = 0; i < CASES.size(); i++) {
      assertEquals(List.of(), CASES.get(i).differences(RIGHT.get(i)));
    }
  }

  @Test
  void whoAnswersOneStepWithAnotherStatusFails() {
    everyStepFails(answer -> new Answer(answer.status() == 200 ? 400 : 200, answer.body()));
  }

  @Test
  void whoLeavesSomethingOutOfOneAnswerFails() {
    everyStepFails(answer -> changed(answer, SuiteTest::withoutItsFirst));
  }

  @Test
  void whoAddsSomethingToOneAnswerFails() {
    everyStepFails(answer -> changed(answer, body -> body.put("Surprise", true)));
  }

  @Test
  void whoAnswersAnotherErrorFails() {
    everyStepFails(
        answer ->
            answer.status() == 200
                ? changed(answer, body -> body.put("Surprise", true))
                : changed(answer, body -> body.put("__type", "InternalServerError")));
  }

  @Test
  void anotherWordingOfAnErrorPasses() {
    for (int i = 0; i < CASES.size(); i++) {
      List<Answer> answers = new ArrayList<>(RIGHT.get(i));
      answers.replaceAll(
          answer ->
              answer.status() == 200
                  ? answer
                  : changed(answer, body -> body.put("message", "in other words")));
      assertEquals(List.of(), CASES.get(i).differences(answers));
    }
  }

  /** Each step of each case, answered wrongly alone, is found, and no other is. */
  private static void everyStepFails(UnaryOperator<Answer> wrong) {
    for (int i = 0; i < CASES.size(); i++) {
      Case each = CASES.get(i);
      List<Answer> right = RIGHT.get(i);
      for (int step = 0; step < right.size(); step++) {
        List<Answer> answers = new ArrayList<>(right);
        answers.set(step, wrong.apply(right.get(step)));
        List<String> differences = each.differences(answers);
        assertEquals(1, differences.size(), each.fullName());
        assertTrue(differences.getFirst().startsWith(step + 1 + " "), differences::toString);
      }
    }
  }

  private static Answer changed(Answer answer, UnaryOperator<ObjectNode> change) {
    return new Answer(answer.status(), change.apply(answer.body().deepCopy()));
  }

  /** Without a member that is no error's wording; where there is none, with one too many. */
  private static ObjectNode withoutItsFirst(ObjectNode body) {
    List<String> names =
        new ArrayList<>(body.properties().stream().map(each -> each.getKey()).toList());
    names.remove("message");
    if (names.isEmpty()) {
      return body.put("Surprise", true);
    }
    JsonNode first = body.path(names.getFirst());
    if (first instanceof ArrayNode array && !array.isEmpty()) {
      array.remove(0);
    } else {
      body.remove(names.getFirst());
    }
    return body;
  }
}
