package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff's side of the main job by the AWS command line, with the files in events/. */
class CommandLineTest {

  @Test
  void staffRunTheClubByTheCommandLine(@TempDir Path folder) throws Exception {
    assumeTrue(isInstalled(), "the AWS CLI is not installed");
    try (Life life = Life.at("2026-11-24T09:00:00Z")) {
      for (String file :
          List.of(
              "save-club",
              "save-event",
              "import-codes",
              "save-issue",
              "approve-issue",
              "report",
              "list-members",
              "help")) {
        JsonNode answer = invoke(life, folder, file);
        assertTrue(answer.path("ok").asBoolean(), () -> file + ": " + answer);
      }
      life.joins("ida@borger.example", "none");
      life.isNow("2026-12-01T12:00:00Z");
      assertEquals(1, life.issuesTo("ida@borger.example").size());
      assertEquals(1, invoke(life, folder, "report").path("result").path("sent").asInt());
    }
  }

  private static JsonNode invoke(Life life, Path folder, String file)
      throws IOException, InterruptedException {
    Path answer = folder.resolve(file + ".json");
    Path event = Life.root().resolve("events").resolve(file + ".json").toAbsolutePath();
    Process aws =
        aws(
            "lambda",
            "invoke",
            "--endpoint-url",
            life.club().url(),
            "--function-name",
            "AdminFunction",
            "--payload",
            "fileb://" + event,
            answer.toString());
    String said =
        new String(aws.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, aws.waitFor(), said);
    return new ObjectMapper().readTree(Files.readString(answer));
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      Process version = aws("--version");
      version.getInputStream().readAllBytes();
      return version.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process aws(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("aws").redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_DEFAULT_REGION", "eu-north-1"));
    return builder.start();
  }
}
