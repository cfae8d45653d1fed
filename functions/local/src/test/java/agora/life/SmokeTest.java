package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.LocalClub;
import agora.smoke.Failed;
import agora.smoke.Play;
import agora.smoke.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The smoke test of a deployed stack, played on the local club: it passes, and it can fail. */
final class SmokeTest {

  private final Life life = Life.at("2026-11-24T09:00:00Z");
  private final LocalClub club = life.club();
  private final List<String> told = new ArrayList<>();

  @AfterEach
  void close() {
    life.close();
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, URI at) {
    return builder
        .endpointOverride(at)
        .region(Region.EU_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "none")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private Target target() {
    String secret = club.environment("AdminFunction").getOrDefault("SIGNING_SECRET", "");
    SecretsManagerClient secrets = client(SecretsManagerClient.builder(), club.uri(""));
    return new Target(
        club.url(),
        "AdminFunction",
        club.template().table("MembersTable").name(),
        () -> secrets.getSecretValue(get -> get.secretId(secret)).secretString(),
        client(LambdaClient.builder(), club.uri("")),
        client(DynamoDbClient.builder(), club.dynamo().endpoint()),
        false, // whoever reaches a local club is staff
        club.clock());
  }

  private void plays(String run) {
    new Play(target(), run, club::quiet, told::add).run();
  }

  /** The states of the smoke test's members. */
  private String members() {
    return club.command(Map.of("command", "list-members", "club", Play.CLUB)).toString();
  }

  private boolean isClosed() {
    return club.command(Map.of("command", "show-club", "club", Play.CLUB))
        .path("result")
        .path("closed")
        .asBoolean();
  }

  @Test
  void aStackThatWorksIsPlayedThroughAsOftenAsOneLikesAndCleanedUp() {
    life.staffGive("save-library.json");
    plays("first");
    assertEquals(7, told.size(), told::toString);
    assertTrue(told.stream().anyMatch(line -> line.contains("delivered")), told::toString);
    plays("second");
    assertEquals(14, told.size(), told::toString);
    assertTrue(isClosed());
    assertTrue(!members().contains("simulator"), this::members);
  }

  @Test
  void withoutALibraryItSaysWhatIsToBeSavedFirst() {
    Failed failed = assertThrows(Failed.class, () -> plays("first"));
    assertTrue(String.valueOf(failed.getMessage()).contains("save-library"), failed::toString);
  }

  @Test
  void whereMailsDoNotLeaveItFailsAndCleansUpAllTheSame() {
    life.staffGive("save-library.json");
    club.ses(Map.of("sendingEnabled", false));
    assertThrows(Failed.class, () -> plays("first"));
    assertTrue(isClosed());
    assertTrue(!members().contains("simulator"), this::members);
  }

  @Test
  void inTheSandboxItSaysThatNoIssueWasMailedAndGoesOn() {
    life.staffGive("save-library.json");
    club.ses(Map.of("sandbox", true));
    plays("first");
    assertTrue(told.stream().anyMatch(line -> line.contains("sandbox")), told::toString);
  }
}
