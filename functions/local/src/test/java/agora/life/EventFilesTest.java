package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files in events/ that are no staff command: each is taken by its function. */
class EventFilesTest {

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("http-club-page", "SignupFunction"),
          Map.entry("http-click", "ClicksFunction"),
          Map.entry("http-ticket", "TicketsFunction"),
          Map.entry("http-stay", "LifecycleFunction"),
          Map.entry("http-command", "AdminFunction"),
          Map.entry("schedule-housekeeping", "PlannerFunction"),
          Map.entry("schedule-issue", "PlannerFunction"),
          Map.entry("schedule-lifecycle", "LifecycleFunction"),
          Map.entry("schedule-mails", "PlannerFunction"),
          Map.entry("schedule-requeue", "PlannerFunction"),
          Map.entry("sqs-plan", "PlannerFunction"),
          Map.entry("sqs-batch", "SenderFunction"),
          Map.entry("sqs-feedback", "FeedbackFunction"),
          Map.entry("rule-bounce", "FeedbackFunction"),
          Map.entry("sqs-lifecycle", "LifecycleFunction"),
          Map.entry("stream-clicks", "InsightsFunction"),
          Map.entry("schedule-pictures", "JobsFunction"),
          Map.entry("stream-jobs", "JobsFunction"));

  @Test
  void eachFunctionTakesItsExample() throws Exception {
    try (Life life = Life.at("2026-11-24T09:00:00Z")) {
      for (String file :
          List.of("save-library", "save-club", "save-event", "save-issue", "approve-issue")) {
        life.staffGive(file + ".json");
      }
      life.joins("ida@borger.example", "none");
      life.isNow("2026-11-24T09:15:00Z"); // nothing leaves within ten minutes of its approval
      life.club().invoke("PlannerFunction", text("sqs-plan"));
      life.club().quiet();
      for (Map.Entry<String, String> each : FUNCTIONS.entrySet()) {
        JsonNode answer = life.club().invoke(each.getValue(), text(each.getKey()));
        assertTrue(answer.path("statusCode").asInt() < 500, () -> each + " answered " + answer);
        assertEquals(
            0, answer.path("batchItemFailures").size(), () -> each + " answered " + answer);
      }
    }
  }

  @Test
  void everyFunctionTakesTheDailyWarmCall() throws Exception {
    try (Life life = Life.at("2026-11-24T09:00:00Z")) {
      for (agora.stack.Function function : life.club().template().functions()) {
        assertTrue(life.club().invoke(function.id(), text("warm")).path("warm").asBoolean());
      }
    }
  }

  private static String text(String file) throws java.io.IOException {
    return Files.readString(Life.root().resolve("events").resolve(file + ".json"));
  }
}
