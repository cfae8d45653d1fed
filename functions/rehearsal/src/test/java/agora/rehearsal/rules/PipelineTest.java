package agora.rehearsal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.rehearsal.Project;
import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code .ci/deploy} does, with programs in place of SAM's and Maven's that note their call.
 */
class PipelineTest {
  private static final String ARN =
      "\"CertificateArn=arn:aws:acm:REGION:111122223333:certificate/0a\"";

  @TempDir private Path folder;

  @BeforeEach
  void aCheckout() throws IOException {
    Files.createDirectory(folder.resolve(".ci"));
    Files.copy(Project.ROOT.resolve(".ci/deploy"), folder.resolve(".ci/deploy"));
    program("sam", "exit 0");
    program("mvn", "exit 0");
  }

  private void program(String name, String end) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\necho \"" + name + " $*\" >> calls\n" + end + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private void certificateOf(String region) throws IOException {
    String settings = Files.readString(Project.ROOT.resolve("samconfig.toml"));
    Files.writeString(
        folder.resolve("samconfig.toml"),
        settings.replace(
            "\"PublicHost=klub.bibliotek.example\"",
            "\"PublicHost=klub.bibliotek.example\", " + ARN.replace("REGION", region)));
  }

  private record Ended(int exit, String said) {}

  private Ended deploy(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", ".ci/deploy").directory(folder.toFile()).redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ended(process.waitFor(), said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  @Test
  void aStageIsVerifiedDeployedAndTried() throws IOException {
    certificateOf("eu-north-1");
    assertEquals(0, deploy("prod").exit());
    assertEquals(
        List.of(
            "mvn -B -ntp -Prehearsal verify",
            "sam deploy --config-env prod --no-confirm-changeset",
            "mvn -B -ntp -q -Psmoke -Dstack=agora -Dregion=eu-north-1 -pl functions/smoke -am"),
        calls());
  }

  @Test
  void whatStagingWasTriedWithIsTakenAsItIs() throws IOException {
    certificateOf("eu-north-1");
    assertEquals(0, deploy("staging", "-").exit());
    assertEquals(2, calls().size());
    assertTrue(calls().getLast().contains("-Dstack=agora-staging "), calls().getLast());
  }

  @Test
  void aCertificateOfAnotherRegionIsRefusedInASentenceBeforeAnythingIsMade() throws IOException {
    certificateOf("eu-west-1");
    Ended refused = deploy("prod", "-");
    assertEquals(1, refused.exit());
    assertEquals(
        "CertificateArn is of another region (eu-west-1) than the stack (eu-north-1): ask ACM for"
            + " one in eu-north-1",
        refused.said().strip());
    assertEquals(List.of(), calls());
  }

  @Test
  void whereDeployingFailsNothingIsTried() throws IOException {
    certificateOf("eu-north-1");
    program("sam", "exit 1");
    assertEquals(1, deploy("prod", "-").exit());
    assertEquals(1, calls().size());
  }

  /** GitHub runs the same script, by a job for each stage that samconfig.toml knows. */
  @Test
  void theWorkflowDeploysWhatItHasBuiltAndRehearsedToStagesThatSamKnows() throws IOException {
    String workflow = Files.readString(Project.ROOT.resolve(".github/workflows/deploy.yaml"));
    String settings = Files.readString(Project.ROOT.resolve("samconfig.toml"));
    assertTrue(workflow.contains("run: mvn -B -ntp -Prehearsal verify\n"), workflow);
    List<String> stages =
        Pattern.compile("(?m)^  (\\w+):\n(?:    .*\n)*?    environment: \\1\n")
            .matcher(workflow)
            .results()
            .map(job -> job.group(1))
            .toList();
    assertEquals(List.of("staging", "prod"), stages);
    for (String stage : stages) {
      assertTrue(settings.contains("[" + stage + ".deploy.parameters]"), stage);
    }
    assertEquals(
        2, workflow.split(Pattern.quote("run: .ci/deploy ${{ github.job }} -\n"), -1).length - 1);
    Matcher kept = Pattern.compile("path: (functions/\\S+\\.zip),").matcher(workflow);
    assertTrue(kept.find(), workflow);
    PathMatcher zips = FileSystems.getDefault().getPathMatcher("glob:" + kept.group(1));
    for (JsonNode function : Stack.REAL.ofType("AWS::Lambda::Function").values()) {
      String zip = function.at("/Code/S3Key").asText();
      assertTrue(zips.matches(Path.of(zip)), () -> zip + " is not handed on to who deploys");
    }
  }
}
