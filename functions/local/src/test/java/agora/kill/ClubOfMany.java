package agora.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.LocalClub;
import agora.stack.Item;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A club with an approved issue and many members. */
final class ClubOfMany {

  private static final String CLUB = "her-er-debat";
  private static final int ROWS = 25;

  private ClubOfMany() {}

  static void found(LocalClub club, int members) throws IOException {
    for (String file :
        List.of("save-club.json", "save-event.json", "save-issue.json", "approve-issue.json")) {
      give(club, file);
    }
    String table = club.template().table("MembersTable").name();
    try (DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .endpointOverride(club.dynamo().endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      for (int from = 0; from < members; from += ROWS) {
        List<WriteRequest> rows =
            java.util.stream.IntStream.range(from, Math.min(members, from + ROWS))
                .mapToObj(
                    n ->
                        WriteRequest.builder()
                            .putRequest(put -> put.item(item(n, club).values()))
                            .build())
                .toList();
        dynamo.batchWriteItem(write -> write.requestItems(Map.of(table, rows)));
      }
    }
    club.quiet();
  }

  private static Item item(int n, LocalClub club) {
    String id = "m%05d".formatted(n);
    return Item.of(CLUB, id)
        .with("email", id + "@borger.example")
        .with("name", "Ida")
        .with("language", n % 7 == 0 ? "en" : "da")
        .with("topics", List.of())
        .with("tracking", "ANONYMOUS")
        .with("state", "ACTIVE")
        .with("source", "web")
        .with("joined", club.now());
  }

  private static void give(LocalClub club, String file) throws IOException {
    Path events = Path.of(System.getProperty("agora.root", "../..")).resolve("events");
    Map<String, Object> command = new HashMap<>();
    new ObjectMapper()
        .readTree(Files.readString(events.resolve(file)))
        .properties()
        .forEach(field -> command.put(field.getKey(), field.getValue()));
    JsonNode answer = club.command(command);
    assertTrue(answer.path("ok").asBoolean(), () -> file + " was refused: " + answer);
  }
}
