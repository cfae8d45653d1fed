package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What only a function that really starts can tell of the template: each defect names itself. */
class FirstCallsTest {

  @Test
  void aFunctionThatCannotStartIsFoundByTheFirstCallOfIt() throws IOException {
    try (Rehearsal rehearsal = Rehearsal.start();
        TemplateCopy copy =
            TemplateCopy.of()
                .with(
                    "agora.clicks.redirecting.ClicksHandler",
                    "agora.clicks.redirecting.ClickHandler")
                .with("          LEDGER_TABLE: !Ref LedgerTable\n", "")
                .with(
                    "/functions/feedback/target/feedback.zip",
                    "/functions/insights/target/insights.zip")) {
      rehearsal.deploy(copy.file()).succeeded();
      rehearsal.startFunctions();

      Map<String, String> failures = FirstCalls.failures(rehearsal.aws());

      assertEquals(
          Set.of(
              "agora-dev-clicks",
              "agora-dev-feedback",
              "agora-dev-insights",
              "agora-dev-planner",
              "agora-dev-sender"),
          failures.keySet(),
          failures::toString);
      assertTells(failures, "agora-dev-clicks", "agora.clicks.redirecting.ClickHandler");
      assertTells(failures, "agora-dev-insights", "the environment has no LEDGER_TABLE");
      assertTells(failures, "agora-dev-planner", "the environment has no LEDGER_TABLE");
      assertTells(failures, "agora-dev-sender", "the environment has no LEDGER_TABLE");
      assertTells(failures, "agora-dev-feedback", "agora.feedback.FeedbackHandler");
    }
  }

  private static void assertTells(Map<String, String> failures, String function, String what) {
    assertTrue(failures.getOrDefault(function, "").contains(what), failures::toString);
  }
}
