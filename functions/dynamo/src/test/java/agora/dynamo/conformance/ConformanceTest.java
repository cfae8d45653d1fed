package agora.dynamo.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The engine answers every case as AWS does, but where it is listed to be stricter. */
final class ConformanceTest {
  private static final Set<String> OTHERWISE = Oracle.listed("this engine");

  @TestFactory
  Stream<DynamicContainer> theEngineAnswersAsAwsDoes() {
    return Suite.all().stream()
        .map(
            suite ->
                DynamicContainer.dynamicContainer(
                    suite.subject(),
                    suite.cases().stream()
                        .map(each -> DynamicTest.dynamicTest(each.name(), () -> play(each)))));
  }

  @Test
  void anEngineThatForgetsConditionsFails() {
    List<Case> failed =
        Suite.all().stream()
            .flatMap(suite -> suite.cases().stream())
            .filter(each -> each.subject().equals("delete-item"))
            .filter(each -> !each.differences(withoutConditions(new EngineDoor())).isEmpty())
            .toList();
    assertEquals(
        List.of(
            "a delete on a condition that does not hold",
            "a failed condition of a delete answers the item that was there",
            "a condition on an item that is not there does not hold"),
        failed.stream().map(Case::name).toList());
  }

  private static Door withoutConditions(Door engine) {
    return (target, body) -> {
      ObjectNode request = (ObjectNode) Json.read(body);
      if (request.remove("ConditionExpression") != null) {
        request.remove("ExpressionAttributeValues");
      }
      return engine.answer(target, Json.bytes(request));
    };
  }

  private static void play(Case each) {
    List<String> differences = each.differences(new EngineDoor());
    if (OTHERWISE.contains(each.fullName())) {
      assertFalse(differences.isEmpty(), "the engine answers as AWS does, but is listed not to");
    } else {
      assertEquals(List.of(), differences);
    }
  }
}
