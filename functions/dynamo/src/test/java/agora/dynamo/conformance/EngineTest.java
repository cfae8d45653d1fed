package agora.dynamo.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The engine answers every case as AWS does. */
final class EngineTest {
  @TestFactory
  Stream<DynamicTest> answersAsAwsDoes() {
    return Suite.in(Path.of("src/test/resources/conformance")).stream()
        .flatMap(suite -> suite.cases().stream())
        .map(each -> DynamicTest.dynamicTest(each.subject() + ": " + each.name(), () -> play(each)));
  }

  private static void play(Case each) {
    List<Case.Answer> answers = each.play(new EngineDoor());
    for (int i = 0; i < answers.size(); i++) {
      Case.Step step = each.steps().get(i);
      assertEquals(
          step.expected().toString(), answers.get(i).toString(), step.ask() + ", step " + (i + 1));
    }
  }
}
