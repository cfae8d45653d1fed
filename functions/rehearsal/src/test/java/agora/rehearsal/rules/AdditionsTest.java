package agora.rehearsal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.rehearsal.Project;
import agora.rehearsal.Stack;
import agora.rehearsal.Translated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody adds a function with a schedule, and a queue, and thinks of nothing else. SAM's globals
 * give it its logs, the count of its failures and the brake; the rest is asked for.
 */
class AdditionsTest {
  private static final String ADDED =
      """

        PollsFunction:
          Type: AWS::Serverless::Function
          Properties:
            FunctionName: !Sub "${AWS::StackName}-polls"
            CodeUri: functions/clicks/target/clicks.zip
            Handler: agora.clicks.redirecting.ClicksHandler
            Events:
              Nightly: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(7 days) } }
              Votes: { Type: SQS, Properties: { Queue: !GetAtt VotesQueue.Arn } }
        VotesQueue: { Type: AWS::SQS::Queue }
        VotesDeadLetters: { Type: AWS::SQS::Queue }
        OtherQueue:
          Type: AWS::SQS::Queue
          Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt VotesDeadLetters.Arn, maxReceiveCount: 5 } }
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void everythingThatIsMissingIsNamed() throws IOException {
    String real = Files.readString(Project.TEMPLATE);
    Path copy =
        Files.writeString(
            folder.resolve("template.yaml"), real.replace("\nOutputs:\n", ADDED + "\nOutputs:\n"));
    Stack stack = Stack.of(Translated.of(copy, Translated.WITH_DOMAIN).json());
    List<String> findings = new ArrayList<>();
    Stream.<Rule>of(
            OperationsRulesTest.WATCHED,
            QueueRulesTest.DEAD_LETTERS,
            TriggerRulesTest.WARM,
            TriggerRulesTest::schedules)
        .forEach(rule -> findings.addAll(rule.findings(stack)));
    for (String expected :
        List.of(
            "PollsFunction is not called every day, and may go inactive.",
            "PollsFunctionNightly has no dead-letter queue that its role may write to.",
            "VotesQueue has no dead-letter queue.",
            "VotesDeadLetters has no alarm for its depth.")) {
      assertTrue(findings.contains(expected), () -> String.join("\n", findings));
    }
    for (Rule given :
        List.of(
            OperationsRulesTest.LOG_GROUPS,
            OperationsRulesTest.CUT_OFF,
            OperationsRulesTest.BRAKES)) {
      assertEquals(List.of(), given.findings(stack));
    }
  }
}
