package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.LocalClub;
import agora.local.Options;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff's commands by the AWS command line on the local club, with the files in events/. */
final class CommandLineTest {
  private static final Map<String, String> AS_THE_README_SAYS =
      Map.of(
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "local",
          "AWS_DEFAULT_REGION", "eu-north-1");

  @Test
  void staffRunTheClubByTheCommandLine(@TempDir Path folder) throws IOException {
    Options options = Options.at(Project.ROOT).start(Instant.parse("2026-11-24T09:00:00Z"));
    try (LocalClub club = LocalClub.start(options)) {
      for (String file :
          List.of(
              "save-library",
              "save-club",
              "save-event",
              "import-codes",
              "save-issue",
              "approve-issue")) {
        JsonNode answer = invoke(club, folder, file);
        assertTrue(answer.path("ok").asBoolean(), () -> file + ": " + answer);
      }
      club.turnTo(Instant.parse("2026-12-01T12:00:00Z"));
      JsonNode report = invoke(club, folder, "report");
      assertTrue(report.path("result").has("sent"), report::toString);
    }
  }

  private static JsonNode invoke(LocalClub club, Path folder, String file) throws IOException {
    Path answer = folder.resolve(file + ".json");
    Program.run(
            folder,
            AS_THE_README_SAYS,
            List.of(
                Project.commandLine("aws").toString(),
                "lambda",
                "invoke",
                "--endpoint-url",
                club.url(),
                "--function-name",
                "AdminFunction",
                "--payload",
                "fileb://" + Project.ROOT.resolve("events").resolve(file + ".json"),
                answer.toString()))
        .succeeded();
    return new ObjectMapper().readTree(Files.readString(answer));
  }
}
